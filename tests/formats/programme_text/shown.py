"""What a text was read as, short enough to be held against what it says."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.core.programme import Programme
from planner.core.queries import appearances_in, running_order
from planner.formats.programme_text import read

TODAY = date(2026, 9, 1)


class Shown(NamedTuple):
    """An entry: its times, title and the names of all its people, those of its parts too."""

    time: str
    title: str
    people: tuple[str, ...] = ()


def programme_of(text: str, language: str | None = None) -> Programme:
    """The programme that a text describes."""
    return read(text, language=language, today=TODAY).programme


def shown(text: str, language: str | None = None) -> list[Shown]:
    """The entries of a text in running order."""
    programme = programme_of(text, language)
    entries: list[Shown] = []
    for entry in running_order(programme):
        end = "" if entry.open_end else f"–{_clock(entry.end)}"
        billed = [
            appearance.speaker
            for part in (None, *(part.id for part in entry.parts))
            for appearance in appearances_in(programme, entry.id, part)
        ]
        names = tuple(dict.fromkeys(programme.speakers[id_].name for id_ in billed))
        entries.append(Shown(f"{_clock(entry.start)}{end}", entry.title, names))
    return entries


def parts(text: str, language: str | None = None) -> list[str]:
    """The titles of all parts in running order."""
    order = running_order(programme_of(text, language))
    return [part.title for entry in order for part in entry.parts]


def rooms(text: str, language: str | None = None) -> list[str]:
    """The room of each entry in running order, empty where it has none."""
    programme = programme_of(text, language)
    return [
        programme.rooms[entry.room].name if entry.room else "" for entry in running_order(programme)
    ]


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60}.{minutes % 60:02d}"
