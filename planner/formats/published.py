"""What of a programme goes to other programs: its public, placed entries as moments in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import accumulate
from zoneinfo import ZoneInfo

from planner.core.faults import Fault, PlannerError
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Programme,
    Speaker,
)
from planner.core.queries import appearances_in, days_in_order, entries_of_day, part_minutes
from planner.text import texts

_UNFIT = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write; iCalendar cannot hold most of it either."""


@dataclass(frozen=True)
class Published:
    """An entry that others may see, when it begins and ends, and who appears in it."""

    entry: Entry
    day: Day
    begins: datetime
    ends: datetime
    speakers: tuple[Speaker, ...]


def published(programme: Programme) -> list[Published]:
    """The public entries in running order; those not placed have no moment and are left out.

    Raises PlannerError where a day that has such an entry has no date, and for a time zone that
    does not exist.
    """
    zone = zone_of(programme)
    found = []
    for number, day in enumerate(days_in_order(programme), start=1):
        public = [entry for entry in entries_of_day(programme, day.id) if entry.public]
        if not public:
            continue
        if day.date is None:
            raise PlannerError(Fault.NO_DATE, where=str(number))
        for entry in public:
            begins = moment(day.date, entry.stretch.start, zone)
            ends = moment(day.date, entry.stretch.end, zone)
            found.append(Published(entry, day, begins, ends, tuple(_people(programme, entry))))
    return found


def zone_of(programme: Programme) -> ZoneInfo:
    """The programme's time zone. Raises PlannerError where there is none of that name."""
    name = programme.time_zone
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise PlannerError(
            Fault.WRONG_FIELD, where="time_zone", what=f"There is no time zone {name!r}"
        ) from None


def moment(date: Date, minutes: int, zone: ZoneInfo) -> datetime:
    """When that many minutes of wall clock have passed since the date's midnight.

    A time that the clock leaves out in spring is moved forward; one that it has twice is the first.
    Raises PlannerError for what no calendar reaches.
    """
    try:
        local = datetime.combine(date, time()) + timedelta(minutes=minutes)
        return local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    except OverflowError:
        raise PlannerError(
            Fault.WRONG_FIELD, where="date", what=f"the year {date.year} cannot be used"
        ) from None


def title_of(programme: Programme, entry: Entry) -> str:
    """What the entry is called, in the programme's language where it has no title."""
    _ = texts(programme.language).gettext
    nameless = _("Break") if entry.kind is EntryKind.BREAK else _("Untitled")
    return writable_line(entry.title) or nameless


def writable(text: str) -> str:
    """The text without control characters and halves of characters."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def writable_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(writable(text).split())


def parts_text(programme: Programme, entry: Entry) -> str:
    """The entry's parts in words, each with its start, title, people and abstract."""
    clock = texts(programme.language)
    lengths = part_minutes(entry)
    paragraphs = []
    for part, length, end in zip(entry.parts, lengths, accumulate(lengths), strict=True):
        names = ", ".join(
            s.name for s in _of(programme, appearances_in(programme, entry.id, part.id))
        )
        start = clock.time(entry.stretch.start + end - length)
        heading = f"{start} {part.title}".strip() + (f" ({names})" if names else "")
        paragraphs.append("\n\n".join(filter(None, (heading, part.abstract))))
    return "\n\n".join(paragraphs)


def _people(programme: Programme, entry: Entry) -> Iterator[Speaker]:
    """Who appears in the entry and then in its parts, each once."""
    seen: set[str] = set()
    for part in (None, *(part.id for part in entry.parts)):
        for speaker in _of(programme, appearances_in(programme, entry.id, part)):
            if speaker.id not in seen:
                seen.add(speaker.id)
                yield speaker


def _of(programme: Programme, appearances: list[Appearance]) -> Iterator[Speaker]:
    for appearance in appearances:
        speaker = programme.speakers[appearance.speaker]
        if appearance.state is not AppearanceState.DECLINED and writable_line(speaker.name):
            yield speaker
