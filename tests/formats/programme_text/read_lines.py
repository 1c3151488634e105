"""Reading a few lines, and looking at one thing in what they became."""

from __future__ import annotations

from datetime import date

from planner.core.programme import Entry, Programme
from planner.core.queries import appearances_in, running_order
from planner.core.reading import Reading, WarningKind
from planner.formats.programme_text import read

TODAY = date(2028, 1, 10)


def entries(text: str, language: str | None = "da") -> list[Entry]:
    return running_order(read(text, language=language, today=TODAY).programme)


def only(text: str) -> Entry:
    (entry,) = entries(text)
    return entry


def people(text: str) -> list[tuple[str, str, str]]:
    speakers = read(text, language="da", today=TODAY).programme.speakers.values()
    return [(person.name, person.position, person.affiliation) for person in speakers]


def names_in(programme: Programme, entry: Entry, part: str | None = None) -> list[str]:
    return [programme.speakers[a.speaker].name for a in appearances_in(programme, entry.id, part)]


def warnings(reading: Reading) -> list[tuple[WarningKind, int | None]]:
    return [(warning.kind, warning.line) for warning in reading.warnings]
