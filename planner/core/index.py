"""Where a programme's rows are found without looking at all of them.

A drag asks the same questions at every step. Each answer is worked out when it is first asked for
and kept as long as the programme, which never changes, is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from planner.core.lineup import Lineup

if TYPE_CHECKING:
    from planner.core.programme import Appearance, Entry, Room, Speaker

_K = TypeVar("_K")
_T = TypeVar("_T")


class Index:
    """The rows of one programme, in the groups and orders that are asked for most."""

    def __init__(
        self,
        entries: Mapping[str, Entry],
        rooms: Mapping[str, Room],
        speakers: Mapping[str, Speaker],
        appearances: Mapping[str, Appearance],
    ) -> None:
        self._entries = entries
        self._rooms = rooms
        self._speakers = speakers
        self._appearances = appearances
        self._running: dict[str, tuple[Entry, ...]] = {}
        self._in_lanes: dict[tuple[str, str | None], tuple[Entry, ...]] = {}
        self._lineups: dict[str, Mapping[str | None, Lineup]] = {}
        self._latest_ends: dict[str, int] = {}

    @cached_property
    def lanes(self) -> frozenset[str]:
        """All lanes: the rooms, or without rooms the nameless one, an empty string."""
        return frozenset(self._rooms) or frozenset(("",))

    def running(self, day: str) -> tuple[Entry, ...]:
        """The day's entries as they run: by start, plenaries before rooms, rooms in their order.

        Those of one place that start together keep their stored order; then the longer comes first.
        """
        found = self._running.get(day)
        if found is None:
            place = self._places
            found = self._running[day] = tuple(
                sorted(
                    self._days.get(day, ()),
                    key=lambda entry: (
                        entry.start,
                        place.get(entry.room or "", 0),
                        entry.order,
                        -entry.duration,
                        entry.id,
                    ),
                )
            )
        return found

    def in_lane(self, day: str, lane: str | None) -> tuple[Entry, ...]:
        """The day's entries that fill a lane, or with None any, by start; ties by end, then id.

        A plenary, which has no room, fills every lane.
        """
        found = self._in_lanes.get((day, lane))
        if found is None:
            if lane is None:
                found = tuple(sorted(self._days.get(day, ()), key=by_time))
            else:
                fills = (None, lane) if lane in self.lanes else (lane,)
                found = tuple(e for e in self.in_lane(day, None) if e.room in fills)
            self._in_lanes[day, lane] = found
        return found

    def lineups(self, day: str) -> Mapping[str | None, Lineup]:
        """What each room holds on that day, and under None what spans all of them."""
        found = self._lineups.get(day)
        if found is None:
            rooms = _grouped(self.in_lane(day, None), lambda entry: entry.room)
            found = {room: Lineup.of(entries) for room, entries in rooms.items()}
            self._lineups[day] = found
        return found

    def latest_end(self, day: str) -> int:
        """The minute at which the last of the day's entries ends, 0 without any."""
        found = self._latest_ends.get(day)
        if found is None:
            ends = ((entry.start or 0) + entry.duration for entry in self._days.get(day, ()))
            found = self._latest_ends[day] = max(ends, default=0)
        return found

    @cached_property
    def unplaced(self) -> tuple[Entry, ...]:
        """The entries that are not placed, in their stored order."""
        waiting = (entry for entry in self._entries.values() if not entry.placed)
        return tuple(sorted(waiting, key=lambda entry: (entry.order, entry.id)))

    @cached_property
    def appearing_in(self) -> Mapping[str, tuple[Appearance, ...]]:
        """Who appears in each entry or its parts, in order."""
        return self._appearing(lambda appearance: appearance.entry)

    @cached_property
    def appearances_of(self) -> Mapping[str, tuple[Appearance, ...]]:
        """Where each speaker appears."""
        return self._appearing(lambda appearance: appearance.speaker)

    @cached_property
    def absent(self) -> frozenset[str]:
        """The speakers who are not available at some time."""
        return frozenset(each.id for each in self._speakers.values() if each.unavailable)

    def _appearing(
        self, whose: Callable[[Appearance], str]
    ) -> Mapping[str, tuple[Appearance, ...]]:
        ordered = sorted(self._appearances.values(), key=lambda each: (each.order, each.id))
        return {owner: tuple(each) for owner, each in _grouped(ordered, whose).items()}

    @cached_property
    def _days(self) -> Mapping[str | None, list[Entry]]:
        return _grouped(self._entries.values(), lambda entry: entry.day)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """The rank of each room, from 1."""
        rooms = sorted(self._rooms.values(), key=lambda room: (room.order, room.id))
        return {room.id: number for number, room in enumerate(rooms, start=1)}


def by_time(entry: Entry) -> tuple[int, int, str]:
    """By start, then end, then id; for placed entries."""
    start = entry.start or 0
    return start, start + entry.duration, entry.id


def _grouped(values: Iterable[_T], of: Callable[[_T], _K]) -> Mapping[_K, list[_T]]:
    groups: defaultdict[_K, list[_T]] = defaultdict(list)
    for value in values:
        groups[of(value)].append(value)
    return dict(groups)
