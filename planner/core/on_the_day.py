"""What is on now and what is next, at a moment of the day itself.

The plan decides, with two exceptions: a session that has ended is said to be over for a little
while, and an entry that somebody *holds* stays on until it is let go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - rows have fields of that name
from datetime import datetime, timedelta
from enum import StrEnum

from planner.core.edits.push import in_lanes
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import (
    appearances_in,
    days_in_order,
    entries_of_day,
    lanes,
    part_minutes,
    rooms_in_order,
    span,
)

GRACE = 60
"""Seconds for which a session that is over is still shown, before what follows takes its place."""
_DAY = 24 * 60 * 60


class Phase(StrEnum):
    """How things stand in a lane."""

    BEFORE = "before"
    """Nothing has begun yet."""
    ON = "on"
    OVER = "over"
    """What is shown should have ended."""
    BETWEEN = "between"
    """Something has ended, and the next has not begun."""
    AFTER = "after"
    """All is over."""
    EMPTY = "empty"
    """There is nothing here on this day."""


@dataclass(frozen=True)
class Moment:
    """Seconds since midnight of a day of the programme; negative before that day."""

    day: str
    seconds: int

    @property
    def minute(self) -> int:
        """The minute of the day."""
        return self.seconds // 60


@dataclass(frozen=True)
class Standing:
    """What is on in a lane and what is next, each None where there is none.

    `seconds` are those left of what is on, those since its end where it is OVER, those to what is
    next where nothing is on, and those since the last end AFTER; None where nothing is to be
    counted. `part` is the place of the part that is on.
    """

    phase: Phase
    now: Entry | None = None
    next: Entry | None = None
    seconds: int | None = None
    part: int | None = None


def moment_of(programme: Programme, now: datetime, shown: str = "") -> Moment | None:
    """Which day of the programme a moment of local time is about; None where there is none.

    That is the day of that date, an evening's until its last entry ends, else the next day to
    come, else the last that was. Days without a date count as today: the one `shown`, or the first.
    """
    days = days_in_order(programme)
    dated = [(day.date, day.id) for day in days if day.date is not None]
    if not dated:
        if not days:
            return None
        id_ = shown if shown in programme.days else days[0].id
        return Moment(id_, _seconds(now, now.date()))
    dated.sort()
    for date, id_ in dated:
        if _seconds(now, date) < max(_DAY, 60 * _last_end(programme, id_)):
            return Moment(id_, _seconds(now, date))
    date, id_ = dated[-1]
    return Moment(id_, _seconds(now, date))


def rooms_on(programme: Programme, day: str) -> list[str | None]:
    """The rooms in which that day has something, in order; [None] where none are told apart."""
    hidden = programme.days[day].hidden_rooms
    used = {entry.room for entry in entries_of_day(programme, day) if entry.public}
    rooms = [r.id for r in rooms_in_order(programme) if r.id in used and r.id not in hidden]
    return [*rooms] if rooms else [None]


def standing(
    programme: Programme, moment: Moment, room: str | None = None, held: str | None = None
) -> Standing:
    """How things stand in a room, or with None in all of them together, at that moment.

    What is not public is not told. `held` is the id of an entry that stays on, over or not. Where
    nobody stated an end it is the next one's start.
    """
    found = in_lanes(programme, moment.day, lanes(programme, room))
    entries = [entry for entry in found if entry.public]
    if not entries:
        return Standing(Phase.EMPTY)
    seconds = moment.seconds
    staying = next((e for e in entries if e.id == held and 60 * span(e).start <= seconds), None)
    on = staying or _on(entries, seconds)
    if on is not None:
        return _with_that_on(entries, on, seconds)
    coming = next((e for e in entries if 60 * span(e).start > seconds), None)
    if coming is None:
        last = max(span(e).end for e in entries)
        return Standing(Phase.AFTER, seconds=seconds - 60 * last)
    begun = any(60 * span(e).start <= seconds for e in entries)
    left = 60 * span(coming).start - seconds
    return Standing(Phase.BETWEEN if begun else Phase.BEFORE, next=coming, seconds=left)


def people_in(programme: Programme, entry: Entry, part: int | None = None) -> list[str]:
    """The names of those who appear in an entry; of a part its own, if it has any."""
    own = appearances_in(programme, entry.id)
    if part is not None:
        own = appearances_in(programme, entry.id, entry.parts[part].id) or own
    elif not own:
        own = list(programme.index.appearing_in.get(entry.id, ()))
    names = [programme.speakers[a.speaker].name for a in own]
    return [name for name in dict.fromkeys(names) if name]


def _on(entries: Sequence[Entry], seconds: int) -> Entry | None:
    """What is on: of several the one that began last; before it a session that has just ended."""
    begun = [e for e in entries if 60 * span(e).start <= seconds]
    ended = [
        e
        for e in begun
        if e.kind == EntryKind.SESSION
        and not e.open_end
        and 0 <= seconds - 60 * span(e).end < GRACE
    ]
    running = [e for e in begun if seconds < 60 * _end(entries, e)]
    # A talk that began before the one that ended is on all along: that one is none to wait for.
    waited = [e for e in ended if all(span(r).start >= span(e).end for r in running)]
    return next(iter(reversed(waited or running)), None)


def _with_that_on(entries: Sequence[Entry], on: Entry, seconds: int) -> Standing:
    end = 60 * _end(entries, on)
    after = [e for e in entries if span(e).start > span(on).start and e.id != on.id]
    coming = next((e for e in after if span(e).start >= span(on).end), None)
    coming = coming or next((e for e in after if 60 * span(e).start > seconds), None)
    if seconds >= end:
        return Standing(Phase.OVER, on, coming, seconds - end, _part(on, seconds))
    counted = None if on.open_end and coming is None else end - seconds
    return Standing(Phase.ON, on, coming, counted, _part(on, seconds))


def _end(entries: Sequence[Entry], entry: Entry) -> int:
    """The minute at which it ends, or where nobody stated one, at which the next begins."""
    own = span(entry)
    if not entry.open_end:
        return own.end
    return min((span(e).start for e in entries if span(e).start > own.start), default=own.end)


def _part(entry: Entry, seconds: int) -> int | None:
    """The part that is on, the last one where all are over."""
    reached = 60 * span(entry).start
    for place, minutes in enumerate(part_minutes(entry)):
        reached += 60 * minutes
        if seconds < reached:
            return place
    return len(entry.parts) - 1 if entry.parts else None


def _last_end(programme: Programme, day: str) -> int:
    return max((span(e).end for e in entries_of_day(programme, day)), default=0)


def _seconds(now: datetime, date: Date) -> int:
    midnight = datetime.combine(date, datetime.min.time(), tzinfo=now.tzinfo)
    return (now - midnight) // timedelta(seconds=1)
