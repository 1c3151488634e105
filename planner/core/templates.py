"""Days to begin with: rooms, times and breaks that usually work, to be written over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from enum import StrEnum
from itertools import zip_longest

from planner.core.programme import Day, Entry, EntryKind, IdFactory, Programme, Room, Track


class Template(StrEnum):
    """What a new programme begins with, in the order in which they are offered."""

    CONFERENCE = "conference"
    HALF_DAY = "half_day"
    TWO_TRACKS = "two_tracks"
    WORKSHOPS = "workshops"
    BLANK = "blank"


class Slot(StrEnum):
    """What an item of a template is for, by which it gets its title."""

    ARRIVAL = "arrival"
    WELCOME = "welcome"
    KEYNOTE = "keynote"
    TALK = "talk"
    WORKSHOP = "workshop"
    COFFEE = "coffee"
    LUNCH = "lunch"
    PANEL = "panel"
    SHARING = "sharing"
    CLOSING = "closing"


_BREAKS = frozenset((Slot.ARRIVAL, Slot.COFFEE, Slot.LUNCH))
_MEALS = frozenset((Slot.ARRIVAL, Slot.LUNCH))
"""They are ordered from a kitchen and keep their time. Coffee stands ready and may wait."""


@dataclass(frozen=True)
class _Plan:
    """A template: how many rooms side by side, whether each is a track, and the items in a row.

    An item is what it is for with its minutes, None time to change rooms. Those in `side_by_side`
    are there once in each room.
    """

    opens: int
    items: tuple[tuple[Slot | None, int], ...]
    rooms: int = 0
    tracks: bool = False
    side_by_side: frozenset[Slot] = frozenset()


_NINE = 9 * 60
_PLANS: Mapping[Template, _Plan] = {
    Template.CONFERENCE: _Plan(
        _NINE,
        (
            (Slot.ARRIVAL, 30),
            (Slot.WELCOME, 15),
            (Slot.KEYNOTE, 45),
            (Slot.COFFEE, 15),
            (Slot.TALK, 45),
            (Slot.TALK, 45),
            (Slot.LUNCH, 45),
            (Slot.TALK, 45),
            (Slot.TALK, 45),
            (Slot.COFFEE, 20),
            (Slot.PANEL, 50),
            (Slot.CLOSING, 20),
        ),
    ),
    Template.HALF_DAY: _Plan(
        _NINE,
        (
            (Slot.ARRIVAL, 20),
            (Slot.WELCOME, 10),
            (Slot.KEYNOTE, 45),
            (Slot.COFFEE, 15),
            (Slot.TALK, 40),
            (Slot.TALK, 40),
            (Slot.CLOSING, 10),
            (Slot.LUNCH, 45),
        ),
    ),
    Template.TWO_TRACKS: _Plan(
        _NINE,
        (
            (Slot.ARRIVAL, 30),
            (Slot.WELCOME, 15),
            (Slot.KEYNOTE, 45),
            (Slot.COFFEE, 20),
            (Slot.TALK, 40),
            (None, 10),
            (Slot.TALK, 40),
            (Slot.LUNCH, 50),
            (Slot.TALK, 40),
            (None, 10),
            (Slot.TALK, 40),
            (Slot.COFFEE, 20),
            (Slot.PANEL, 40),
            (Slot.CLOSING, 20),
        ),
        rooms=2,
        tracks=True,
        side_by_side=frozenset({Slot.TALK}),
    ),
    Template.WORKSHOPS: _Plan(
        _NINE,
        (
            (Slot.ARRIVAL, 30),
            (Slot.WELCOME, 15),
            (Slot.KEYNOTE, 45),
            (Slot.COFFEE, 15),
            (Slot.WORKSHOP, 90),
            (Slot.LUNCH, 45),
            (Slot.WORKSHOP, 90),
            (Slot.COFFEE, 20),
            (Slot.SHARING, 45),
            (Slot.CLOSING, 15),
        ),
        rooms=3,
        side_by_side=frozenset({Slot.WORKSHOP}),
    ),
}


@dataclass(frozen=True)
class Titles:
    """What things are called in the programme's language, the nth of them counted from 1."""

    of: Callable[[Slot, int], str]
    """An item; only talks and workshops need tell one from another."""
    room: Callable[[int], str]
    track: Callable[[int], str]


def from_template(
    template: Template,
    ids: IdFactory,
    titles: Titles,
    *,
    title: str = "",
    language: str = "da",
    date: Date | None = None,
) -> Programme:
    """A new programme of one day, as the template has it.

        conference  9:00 |=arrival=| 9:30 |welcome| 9:45 |--keynote--| 10:30 |coffee| ... 16:00

    Arrival and lunch lie fixed. A blank day has its hours and nothing else.
    """
    plan = _PLANS.get(template)
    if plan is None:
        day = Day(ids(), date=date)
        return Programme(ids(), title=title, language=language, days={day.id: day})
    closes = plan.opens + sum(minutes for _, minutes in plan.items)
    day = Day(ids(), date=date, opens=plan.opens, closes=closes)
    rooms = [Room(ids(), n, titles.room(n + 1)) for n in range(plan.rooms)]
    tracks = [Track(ids(), n, titles.track(n + 1)) for n in range(plan.rooms if plan.tracks else 0)]
    entries = _entries(plan, titles, day.id, [room.id for room in rooms], [t.id for t in tracks])
    return Programme(
        ids(),
        title=title,
        language=language,
        days={day.id: day},
        rooms={room.id: room for room in rooms},
        tracks={track.id: track for track in tracks},
        entries={id_: replace(entry, id=id_) for entry in entries for id_ in [ids()]},
    )


def _entries(
    plan: _Plan, titles: Titles, day: str, rooms: list[str], tracks: list[str]
) -> Iterator[Entry]:
    """The items one after another, without ids; those side by side once for each room."""
    start, counts = plan.opens, Counter[Slot]()
    for slot, minutes in plan.items:
        if slot is not None:
            beside = zip_longest(rooms, tracks) if slot in plan.side_by_side else [(None, None)]
            for room, track in beside:
                counts[slot] += 1
                yield Entry(
                    "",
                    EntryKind.BREAK if slot in _BREAKS else EntryKind.SESSION,
                    titles.of(slot, counts[slot]),
                    minutes,
                    day,
                    start,
                    room=room,
                    track=track,
                    pinned=slot in _MEALS,
                )
        start += minutes
