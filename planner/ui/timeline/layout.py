"""Lays a day's entries out: columns, side by side where they overlap, cut short at a wall."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from planner.core.interval import Interval
from planner.core.previewed import Previewed
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import rooms_in_order
from planner.ui.timeline.columns import Boxes, Column
from planner.ui.timeline.geometry import OVER_LINE, Box, Lanes, Scale

_LEAST_SHOWN = 12  # pixels that must remain of a card that is cut short at a wall
_BETWEEN = 2  # pixels between a card and the next
_LABELS_FROM = 260  # pixels a column has that can spare some
_LABELS = 0.45  # the share of a column that labels beside short bars may take

Stretch = tuple[int, int]
"""From one minute of the day to another."""


class _Shown(NamedTuple):
    """An entry's id, the minutes its card fills, where it ends, and how far it is over a wall."""

    id: str
    start: int
    end: int
    whole_end: int
    over: int


def visible_rooms(programme: Programme, day: Day) -> tuple[str, ...]:
    """The rooms that the day shows, in order."""
    return tuple(r.id for r in rooms_in_order(programme) if r.id not in day.hidden_rooms)


def busy_stretch(programme: Programme, day: Day) -> Interval:
    """From the opening or the first entry to the closing or the last one's end."""
    entries = programme.index.in_lane(day.id, None)
    start = min([day.opens, *((entry.start or 0) for entry in entries[:1])])
    ends = ((entry.start or 0) + entry.duration for entry in entries)
    return Interval(start, max(day.closes, start, max(ends, default=start)))


class DayLayout:
    """A day laid out once, and at each step of a drag anew in the rooms that an edit touches.

    A column with bars lower than `silent` pixels, too low for words, leaves room for their names
    at its right if it is wide enough. Bars across all rooms make that room each for itself.
    """

    def __init__(
        self, programme: Programme, day: str, lanes: Lanes, scale: Scale, silent: int
    ) -> None:
        self._programme = programme
        self._day = day
        self._lanes = lanes
        self._scale = scale
        self._silent = silent
        seen = Previewed(programme)
        self._across, self._plenaries = self._column_across(seen)
        rooms: Collection[str | None] = lanes.rooms or (None,)
        self.boxes = Boxes({**self._across, **self._columns(seen, rooms, self._plenaries)})

    def after(self, preview: Previewed) -> Boxes:
        """The boxes as an edit would leave them; what it does not touch is taken over."""
        rooms: set[str | None] = set()
        walls = False
        for id_, after in preview.entries.items():
            for entry in (self._programme.entries.get(id_), after):
                if entry is not None and entry.day == self._day:
                    rooms.add(entry.room)
                    walls = walls or entry.pinned
        if not rooms:
            return self.boxes
        across, plenaries = self._across, self._plenaries
        if None in rooms or walls:
            across, plenaries = self._column_across(preview)
        if self._lanes.rooms and (None in rooms or plenaries != self._plenaries):
            rooms = set(self._lanes.rooms)
        return self.boxes.exchanged({**across, **self._columns(preview, rooms, plenaries)})

    def alone(self, entry: Entry) -> Box:
        """Where a card would lie that is alone."""
        start = entry.start or 0
        shown = _Shown(entry.id, start, start + entry.duration, start + entry.duration, 0)
        return self._boxes([shown], entry.room, ())[0]

    def _column_across(
        self, seen: Previewed
    ) -> tuple[Mapping[str | None, Column], Sequence[Stretch]]:
        """The column of what spans all rooms, and the stretches its cards fill, by start.

        Without rooms there is none: what has no room lies in the only column.
        """
        if not self._lanes.rooms:
            return {}, ()
        entries = seen.in_lane(self._day, None)
        plenaries = [entry for entry in entries if entry.room is None]
        if not plenaries:
            return {None: Column()}, ()
        walls = [entry for entry in entries if entry.pinned or entry.room is None]
        shown = self._shown(plenaries, walls)
        column = Column(self._boxes(shown, None, ()), self._silent)
        return {None: column}, [(each.start, each.end) for each in shown]

    def _columns(
        self, seen: Previewed, rooms: Collection[str | None], plenaries: Sequence[Stretch]
    ) -> Mapping[str | None, Column]:
        """The columns of those rooms, hidden ones left out."""
        found: dict[str | None, Column] = {}
        for room in rooms:
            if (room is None and self._lanes.rooms) or self._lanes.span(room) is None:
                continue
            entries = seen.in_lane(self._day, room)
            own = [entry for entry in entries if entry.room == room]
            walls = [e for e in entries if e.pinned or (self._lanes.rooms and e.room is None)]
            boxes = self._boxes(self._shown(own, walls), room, plenaries)
            found[room] = Column(boxes, self._silent)
        return found

    def _shown(self, entries: Sequence[Entry], walls: Sequence[Entry]) -> list[_Shown]:
        """What is to be seen of each entry, by start, the longer ones first."""
        starts = [wall.start or 0 for wall in walls]
        shown = []
        for entry in sorted(entries, key=lambda e: (e.start, -e.duration, e.id)):
            start = entry.start or 0
            end = whole_end = start + entry.duration
            over = 0
            if walls:
                wall = _first_wall(entry, walls, starts)
                if wall is not None:
                    over = end - wall
                    # What begins at the wall or just before it is seen whole, beside the wall.
                    if (wall - start) * self._scale.per_minute >= _LEAST_SHOWN:
                        end = wall
            shown.append(_Shown(entry.id, start, end, whole_end, over))
        return shown

    def _boxes(
        self, shown: Sequence[_Shown], room: str | None, plenaries: Sequence[Stretch]
    ) -> list[Box]:
        left, width = self._lanes.span(room) or (self._lanes.left, self._lanes.width)
        silent, first, per = self._silent, self._scale.first, self._scale.per_minute
        reach = list(accumulate((end for _, end in plenaries), max))
        tops = [round((each.start - first) * per) for each in shown]  # as Scale.y has them
        ends = [round((each.end - first) * per) - _BETWEEN for each in shown]
        heights = [max(3, end - top) for top, end in zip(tops, ends, strict=True)]
        lows = [
            height - (OVER_LINE if each.over else 0) < silent
            for each, height in zip(shown, heights, strict=True)
        ]
        across = room is None and bool(self._lanes.rooms)
        together = not across and self._lanes.width >= _LABELS_FROM and any(lows)
        places = side_by_side([(each.start, each.end) for each in shown])
        boxes = []
        for each, top, height, low, (place, count) in zip(
            shown, tops, heights, lows, places, strict=True
        ):
            begin, share = left, width
            above = bool(plenaries) and _overlaps(each.start, each.end, plenaries, reach)
            if above:  # it lies on a plenary, whose left half stays to be seen
                begin, share = left + width // 2, width - width // 2
            if count > 1 or place:
                part = (share + _BETWEEN) // count
                begin, share = begin + place * part, part - _BETWEEN
            if together or (across and low):
                share = round(share * (1 - _LABELS))
            tail = 0
            if each.over:
                tail = self._scale.y(each.whole_end) - self._scale.y(each.end)
            boxes.append(Box(each.id, begin, top, share, height, each.over, tail, above))
        return boxes


def _first_wall(entry: Entry, walls: Sequence[Entry], starts: Sequence[int]) -> int | None:
    """The start of the first of the walls, which come by start, that the entry runs over."""
    start = entry.start or 0
    for place in range(bisect_left(starts, start), len(walls)):
        if starts[place] >= start + entry.duration:
            return None
        wall = walls[place]
        if wall.id == entry.id:
            continue
        if (wall.pinned and not entry.pinned) or (wall.room is None and entry.room is not None):
            return starts[place]
    return None


def _overlaps(start: int, end: int, spans: Sequence[Stretch], reach: Sequence[int]) -> bool:
    """Whether any of the spans, by start, shares a minute; `reach` is how far those up to it go."""
    for place in range(bisect_right(reach, start), len(spans)):
        if spans[place][0] >= end:
            return False
        if spans[place][1] > start:
            return True
    return False


def side_by_side(spans: Sequence[Stretch]) -> list[tuple[int, int]]:
    """For spans in order of their start: each one's place among those it overlaps, and how many.

    Spans that overlap, also by way of others, share the width; each takes the first free place.
    """
    answer: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[int] = []
    ends: list[int] = []
    latest = 0
    for number, (start, stop) in enumerate(spans):
        if start >= latest:
            if len(cluster) > 1:
                _share(answer, cluster, len(ends))
            cluster, ends = [number], [stop]
            latest = stop
            continue
        place = next((n for n, end in enumerate(ends) if end <= start), len(ends))
        ends[place:] = [stop, *ends[place + 1 :]]
        answer[number] = (place, 1)
        cluster.append(number)
        latest = max(latest, stop)
    if len(cluster) > 1:
        _share(answer, cluster, len(ends))
    return answer


def _share(answer: list[tuple[int, int]], cluster: Sequence[int], count: int) -> None:
    for member in cluster:
        answer[member] = (answer[member][0], count)
