"""Whatever stands in a file or in cells, it is read or refused, and never fails otherwise."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - the argument of that name would hide it

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.faults import PlannerError
from planner.formats.spreadsheet import (
    Columns,
    Field,
    Sheet,
    guess,
    lines_of,
    read_sheets,
    signature,
)
from tests.formats.spreadsheet.sheets import understood, workbook

_SAID = """Tid Titel Start Slut Dato Dag Lokale Navn Spor Type Ordstyrer Varighed ID 9.00 10-11 45
Kaffe Mel 2026-05-07 Freitag Alle 24 25:30 12:30p :–: = ((( ,;, Ida_Lund Bo_Eng,_leder 7/5 Dag_2
31.12.9999 1.1.0001 2026-05-07T23:59:59Z 99999999999999999999 ½ 0:00"""
WORDS = st.sampled_from([word.replace("_", " ") for word in _SAID.split()])
CELLS = st.one_of(
    WORDS,
    st.none(),
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.timedeltas(),
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    width = draw(st.integers(1, 7))
    row = st.lists(CELLS, min_size=width, max_size=width).map(tuple)
    return Sheet(draw(WORDS), tuple(draw(st.lists(row, max_size=8))), draw(st.booleans()))


COLUMNS = st.builds(
    Columns,
    st.integers(-2, 12),
    st.lists(st.none() | st.sampled_from(Field), max_size=9).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(sheets(), COLUMNS, st.none() | st.dates())
def test_any_cells_are_read_as_any_columns(
    sheet: Sheet, columns: Columns, date: Date | None
) -> None:
    for chosen in (guess(sheet), columns):
        reading = understood(sheet, chosen, date=date)
        rows = max(1, len(sheet.rows))
        assert all(1 <= mark.first <= mark.last <= rows for mark in reading.marks)
        assert all(warning.line is None or warning.line <= rows for warning in reading.warnings)
        assert len(reading.programme.entries) <= rows * 9
        signature(sheet, chosen.header)
    assert len(lines_of(sheet)) == len(sheet.rows)


@settings(max_examples=50, deadline=None)
@given(
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode), st.sampled_from(("csv", "tsv"))
)
def test_any_bytes_are_a_table_or_none(data: bytes, kind: str) -> None:
    with suppress(PlannerError):
        for sheet in read_sheets(data, kind):
            understood(sheet)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=2, max_size=6), max_size=9), st.sampled_from(",;\t|"))
def test_any_table_is_read(rows: list[list[str]], separator: str) -> None:
    text = "\n".join(separator.join(row) for row in rows)
    with suppress(PlannerError):
        for sheet in read_sheets(text.encode(), "csv"):
            understood(sheet)


BOOK = workbook({"Ark1": [["Tid", "Titel"], ["9.00", "Mel"]], "Ark2": [[1, 2.5, "x"]]})


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    """Within its parts, so that more than the zip around them is met."""
    with zipfile.ZipFile(io.BytesIO(BOOK)) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    for at in data.draw(st.lists(st.integers(0, len(parts[name]) - 1), min_size=1, max_size=4)):
        parts[name][at] = data.draw(st.sampled_from(b'<>/"= 019azA&;'))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, bytes(content))
    with suppress(PlannerError):
        for sheet in read_sheets(file.getvalue(), "xlsx"):
            understood(sheet)
