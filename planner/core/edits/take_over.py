"""Taking over what was read from elsewhere, as one edit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum

from planner.core.changes import Edit
from planner.core.edits.taking import Taking
from planner.core.programme import Day, IdFactory, Programme, random_id
from planner.core.queries import days_in_order


class Matter(StrEnum):
    """What of another programme is taken over."""

    ENTRIES = "entries"
    """The entries with what they name, the days, and what the programme says of itself."""
    SPEAKERS = "speakers"
    """All people with all that is known of them, whether they appear or not."""
    ROOMS = "rooms"
    """All rooms and tracks, with colours, capacities and notes."""
    STYLE = "style"
    """How it is printed, as a whole, with the organisers' logo."""


ALL = frozenset(Matter)


def take_over(
    programme: Programme,
    read: Programme,
    ids: IdFactory = random_id,
    matters: Collection[Matter] = ALL,
) -> Edit:
    """The edit that puts what matters of a programme just read into this one.

        before                     read                       after
        Mon 9:00 |--welcome--|     Mon 10:00 |--talk--|       Mon 9:00 |--welcome--|--talk--|
                                   Tue  9:00 |--walk--|       Tue 9:00 |--walk--|

    Days are the same by date, rooms and tracks by name, and people by name and affiliation, where
    one that is not stated agrees with any; gaps in what is known of them are filled. A day's hours
    grow to hold what it gets. Title, introduction and the like are taken where there are none; the
    look of the print as a whole, where the other has one. A programme without entries takes all
    that is stated, and its days the dates read. A row whose id is taken already gets a new one.
    Without the entries no day comes along, and of people's absences those on days that are there.

    Photos, files and the logo are named by SHA-256 only: whoever applies the edit first brings the
    blobs that `queries.attachments` names of the programme after it and not before it.
    """
    taking = Taking(programme, read, ids)
    with_entries = Matter.ENTRIES in matters
    if with_entries:
        taking.take_own_fields()
    if Matter.STYLE in matters and read.print_settings:
        taking.set(programme.id, print_settings=read.print_settings)
    named = list(read.entries.values()) if with_entries else []
    everywhere = Matter.ROOMS in matters
    taking.take_rooms(read.rooms if everywhere else {e.room for e in named if e.room})
    taking.take_tracks(read.tracks if everywhere else {e.track for e in named if e.track})
    same = _same_days(programme, read)
    if with_entries:
        taking.take_days(same, read.days)
    else:
        taking.becomes.update(same)
    everybody = Matter.SPEAKERS in matters
    appearing = {a.speaker for a in read.appearances.values()} if with_entries else set()
    taking.take_people(read.speakers if everybody else appearing)
    if with_entries:
        taking.take_entries(read.entries)
    return taking.edit()


def _same_days(programme: Programme, read: Programme) -> Mapping[str, str]:
    """By date; and without entries the programme's other days become those that were read."""
    days = days_in_order(programme)
    dates = {day.date for day in read.days.values()}
    same: dict[str, str] = {}
    for day in days_in_order(read):
        own = next((d for d in days if d.date == day.date and d.date is not None), None)
        if own is None and not programme.entries:
            own = next((d for d in days if _is_free(d, day, dates, same)), None)
        if own is not None:
            same[day.id] = own.id
    return same


def _is_free(day: Day, read: Day, dates: Collection[object], same: Mapping[str, str]) -> bool:
    """Whether an empty programme's day may become the one that was read."""
    return day.id not in same.values() and (read.date is None or day.date not in dates)
