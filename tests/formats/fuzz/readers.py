"""Every reader of files behind one face, and a whole file of each kind to do damage to."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from email.message import EmailMessage
from functools import cache
from io import BytesIO
from pathlib import Path

from planner.core.faults import PlannerError
from planner.core.references import dangling
from planner.exchange.attaching import read_file
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Hints, load, understand
from planner.exchange.writing import written
from planner.formats import programme_json
from planner.pdf import PRODUCTS
from tests.formats.hostile.bad_files import content, odf
from tests.formats.machine.festival import a_festival
from tests.formats.slides.presentations import NIGHT, as_odp, as_pdf, as_pptx
from tests.pdf.printing import no_blob

_HINTS = Hints(date(2027, 1, 1))
_WEEK = 7 * 24 * 60
PROGRAMMES = tuple(kind for kind in FileKind if kind is not FileKind.PROGRAMME)
SLIDES = ("pptx", "odp", "slides.pdf", "transcript.txt")
READERS = (*(kind.value for kind in PROGRAMMES), *SLIDES)
SLOW = frozenset(("pdf", "slides.pdf"))
"""Those that start a program of their own for each file."""
PACKED = frozenset(("docx", "xlsx", "odt", "ods", "pptx", "odp"))
"""Zips: their parts are damaged before they are packed, too."""

_TRANSCRIPT = """Haven om natten
Ida Holt, Byens Have

1

Hvem er oppe?
• Møl finder vej efter månen
• Snegle & pindsvin er ligeglade

2

Tak for i aften

3
"""
_ROW = "<table:table-row>{}</table:table-row>"
_CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
_ROWS = (
    ("Start", "Slut", "Titel", "Taler", "Lokale"),
    ("9.00", "9.30", "Kaffe", "", ""),
    ("9.30", "10.15", "Hylder med hjul", "Ida Lund, bogbinder", "Festsalen"),
)


@cache
def whole(reader: str) -> bytes:
    """A file of that kind in which nothing is wrong."""
    made: Mapping[str, Callable[[], bytes]] = {
        "tsv": lambda: "\n".join("\t".join(row) for row in _ROWS).encode(),
        "ods": lambda: odf("spreadsheet", content("spreadsheet", _table())),
        "odt": lambda: odf(
            "text",
            content("text", f"<text:h>Inventardagen</text:h>{_table()}<text:p>Vel mødt</text:p>"),
        ),
        "pdf": _handout,
        "mail": _mail,
        "pptx": lambda: as_pptx(NIGHT),
        "odp": lambda: as_odp(NIGHT),
        "slides.pdf": lambda: as_pdf(NIGHT),
        "transcript.txt": _TRANSCRIPT.encode,
    }
    make = made.get(reader)
    return make() if make is not None else written(a_festival(), FileKind(reader))


def read_or_refuse(reader: str, data: bytes, folder: Path) -> None:
    """Has the file read. What comes of it holds together and can be written; a fault will do."""
    path = folder / f"{os.getpid()}.{reader}"
    path.write_bytes(data)
    try:
        if reader in SLIDES:
            read_file(path)
            return
        source = load(path, FileKind(reader))
        reading = understand(source, _HINTS)
    except PlannerError:
        return
    programme = reading.programme
    assert not list(dangling(programme))
    for entry in programme.entries.values():
        assert entry.duration > 0
        assert (entry.day is None) == (entry.start is None)
        assert entry.start is None or 0 <= entry.start <= _WEEK
    lines = _lines(source.text) if source.text else max(map(len, _sheets(source)), default=0)
    for mark in reading.marks:
        assert 1 <= mark.first <= mark.last <= max(lines, 1), mark
    written_out = programme_json.write(programme)
    assert programme_json.write(programme_json.read(written_out).programme) == written_out


def _sheets(source: object) -> list[tuple[object, ...]]:
    return [sheet.rows for sheet in getattr(source, "sheets", ())]


def _lines(text: str) -> int:
    return len(text.splitlines())


def _table() -> str:
    rows = "".join(_ROW.format("".join(map(_CELL.format, row))) for row in _ROWS)
    return f"<table:table>{rows}</table:table>"


def _handout() -> bytes:
    out = BytesIO()
    PRODUCTS["handout"](a_festival(), out, read_blob=no_blob)
    return out.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Program for Papirfesten"
    mail["From"], mail["To"] = "ida@havnen.example", "bo@havnen.example"
    mail.set_content("9.00 Kaffe\n9.30-10.15 Hylder med hjul\nVed Ida Lund, bogbinder\n")
    table = "".join(f"<tr><td>{when}<td>{what}</tr>" for when, _, what, *_ in _ROWS)
    mail.add_alternative(f"<p>Vel mødt<table>{table}</table>", subtype="html")
    mail.add_attachment(
        written(a_festival(), FileKind.ICALENDAR),
        maintype="text",
        subtype="calendar",
        filename="fest.ics",
    )
    return mail.as_bytes()
