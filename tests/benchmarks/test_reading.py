"""How long files of other programs take to read, and programmes to be written for them.

Run by hand: `pytest tests/benchmarks/test_reading.py -s`. Times are those of the processor, the
best of some rounds; what a format brings is loaded before. It prints and asserts nothing about
speed. Wanted: a schedule.xml of a thousand events in at most 1.5 s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from docx import Document as WordDocument
from xlsxwriter import Workbook

from planner.core.programme import Programme
from planner.exchange.kinds import ONLY_READ, FileKind
from planner.exchange.sources import Hints, load, understand
from planner.exchange.writing import written
from tests.benchmarks.many import many

_ROUNDS = 3
_HINTS = Hints(date(2027, 1, 1))
_WRITABLE = [kind for kind in FileKind if kind not in {FileKind.PROGRAMME, *ONLY_READ}]


def conference(rooms: int, each: int, days: int) -> Programme:
    """So many sessions with a speaker and a paragraph each, on days with dates."""
    programme = many(rooms, each, days=days)
    first = date(2027, 4, 15)
    dated = {
        id_: replace(day, date=first + timedelta(day.order)) for id_, day in programme.days.items()
    }
    said = "What do shelves on wheels do to a room, and who moves them back again? " * 4
    entries = {id_: replace(entry, abstract=said) for id_, entry in programme.entries.items()}
    return replace(programme, title="Many talks", language="en", days=dated, entries=entries)


def best(deed: Callable[[], object]) -> float:
    """The fewest seconds of processor that it took."""
    taken = []
    for _ in range(_ROUNDS + 1):  # the first loads what the format brings
        begun = process_time()
        deed()
        taken.append(process_time() - begun)
    return min(taken[1:])


def _table(rows: int) -> list[tuple[str, str, str, str, str]]:
    head = ("Start", "End", "Title", "Speakers", "Room")
    return [
        head,
        *(
            (
                f"{8 + n % 10:02d}:{n % 6}0",
                f"{8 + n % 10:02d}:{n % 6}9",
                f"Talk {n}",
                "Ida Lund, Byens Arkiv",
                f"Room {n // 60}",
            )
            for n in range(rows)
        ),
    ]


def _csv(rows: int) -> bytes:
    return "\n".join(";".join(row) for row in _table(rows)).encode()


def _xlsx(rows: int) -> bytes:
    out = BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(_table(rows)):
            sheet.write_row(number, 0, row)
    return out.getvalue()


def _docx(rows: int) -> bytes:
    made, out = WordDocument(), BytesIO()
    for start, end, title, people, _ in _table(rows)[1:]:
        made.add_paragraph(f"{start}-{end} {title}")
        made.add_paragraph(f"By {people}")
    made.save(out)
    return out.getvalue()


FILES: dict[str, tuple[FileKind, Callable[[], bytes]]] = {
    "schedule.xml of 1,000 events": (
        FileKind.SCHEDULE_XML,
        lambda: written(conference(5, 50, 4), FileKind.SCHEDULE_XML),
    ),
    "schedule JSON of 1,000 events": (
        FileKind.SCHEDULE_JSON,
        lambda: written(conference(5, 50, 4), FileKind.SCHEDULE_JSON),
    ),
    "calendar of 1,000 events": (
        FileKind.ICALENDAR,
        lambda: written(conference(5, 50, 4), FileKind.ICALENDAR),
    ),
    "programme JSON of 1,000 entries": (
        FileKind.JSON,
        lambda: written(conference(5, 50, 4), FileKind.JSON),
    ),
    "text of 100 entries": (FileKind.TEXT, lambda: written(conference(1, 50, 2), FileKind.TEXT)),
    "web page of 100 entries": (
        FileKind.HTML,
        lambda: written(conference(1, 50, 2), FileKind.HTML),
    ),
    "CSV of 2,000 rows": (FileKind.CSV, lambda: _csv(2_000)),
    "XLSX of 2,000 rows": (FileKind.XLSX, lambda: _xlsx(2_000)),
    "Word document of 200 entries": (FileKind.DOCX, lambda: _docx(200)),
}


@pytest.mark.parametrize("name", FILES)
def test_reading(name: str, tmp_path: Path) -> None:
    kind, make = FILES[name]
    data = make()
    path = tmp_path / "file"
    path.write_bytes(data)
    found = len(understand(load(path, kind), _HINTS).programme.entries)
    seconds = best(lambda: understand(load(path, kind), _HINTS))
    size = len(data) / 1000
    per = seconds / size * 1000
    print(f"\n{name:34} {found:5} found  {seconds:6.2f} s  {size:6.0f} kB  {per:6.2f} ms/kB")


@pytest.mark.parametrize("kind", _WRITABLE)
def test_writing_five_hundred_entries(kind: FileKind) -> None:
    programme = conference(5, 50, 2)
    size = len(written(programme, kind)) / 1000
    seconds = best(lambda: written(programme, kind))
    print(f"\n{kind:16} {seconds:6.2f} s  {size:6.0f} kB")
