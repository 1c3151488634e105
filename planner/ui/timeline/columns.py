"""The boxes of a day by column, found by id or by where they lie; knows no toolkit.

A column knows its entries in minutes and makes a box when somebody asks for it: a zoom and a push
of hundreds cost what is in sight.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from planner.ui.timeline.geometry import OVER_LINE, Box, Scale
from planner.ui.timeline.runs import Run, Stretch

_BETWEEN = 2  # pixels between a card and the next
_LEAST_HIGH = 3
_LEAST_SHOWN = 12  # pixels that must remain of a card that is cut short at a wall
_LABELS = 0.45  # the share of a column that labels beside short bars may take
_new_box = tuple.__new__


@dataclass(frozen=True)
class Setting:
    """How a column is drawn: where it lies, and what its cards make room for.

    Cards lower than `silent` pixels hold no words. With `labels` each makes room at its right for
    the name of such a one, itself where it is `alone`, else where any in the column is. `across`
    are the stretches of cards in all rooms, by start: what overlaps one keeps to the right half.
    """

    left: int
    width: int
    scale: Scale
    silent: int
    labels: bool = False
    alone: bool = False
    across: Sequence[Stretch] = ()

    @cached_property
    def reach(self) -> Sequence[int]:
        """Up to which minute the stretches across go, each with those before it."""
        return list(accumulate((end for _, end in self.across), max))

    def is_across(self, start: int, end: int) -> bool:
        """Whether any of the stretches across shares a minute with that one."""
        for place in range(bisect_right(self.reach, start), len(self.across)):
            if self.across[place][0] >= end:
                return False
            if self.across[place][1] > start:
                return True
        return False


class Column:
    """The boxes of one room, or of what spans all of them."""

    def __init__(self, run: Run, setting: Setting) -> None:
        self.run = run
        self.left, self.right = setting.left, setting.left + setting.width
        self._setting = setting
        self._ends = run.cut(_LEAST_SHOWN / setting.scale.per_minute)
        self._shares = run.shares(self._ends)
        self._boxes: list[Box | None] = [None] * len(run.ids)

    def stretches(self) -> list[Stretch]:
        """The stretches that its cards fill, by start."""
        return list(zip(self.run.starts, self._ends, strict=True))

    def box(self, place: int) -> Box:
        """The box of that place in the run."""
        return self._boxes_of(place, place + 1)[0]

    def between(self, top: int, bottom: int) -> list[Box]:
        """Those that show between two heights, from the top."""
        y, run = self._setting.scale.y, self.run
        # A card goes no further down than its minutes do, but for the least of its height.
        first = bisect_left(run.reach, top, key=lambda minute: y(minute) + _LEAST_HIGH)
        last = bisect_left(run.starts, bottom, key=y)
        return [b for b in self._boxes_of(first, last) if b.top + b.height + b.tail >= top]

    def at(self, x: float, y: float) -> Iterator[Box]:
        """Those at that point."""
        return (box for box in self.between(int(y), int(y) + 1) if box.holds(x, y))

    @cached_property
    def low(self) -> Sequence[Box]:
        """Those too low for words, from the top, where the column leaves room for them beside."""
        if not self._setting.labels or not self._is_any_low:
            return ()
        boxes, silent = self._boxes_of(0, len(self.run.ids)), self._setting.silent
        return sorted((b for b in boxes if b.clear < silent), key=attrgetter("top", "left"))

    @cached_property
    def _is_any_low(self) -> bool:
        """Whether any is too low for words."""
        run, setting = self.run, self._setting
        if run.ids and not run.walls:
            # Heights are rounded up or down: only near the border each must be looked at.
            shortest = run.shortest * setting.scale.per_minute - _BETWEEN
            if shortest - 1 >= setting.silent:
                return False
            if shortest + 1 < setting.silent and setting.silent > _LEAST_HIGH:
                return True
        return any(self._clear(place) < setting.silent for place in range(len(run.ids)))

    def _clear(self, place: int) -> int:
        """Pixels of its height that words may take, as `Box.clear`."""
        return self._height(place) - (OVER_LINE if place in self.run.walls else 0)

    def _height(self, place: int) -> int:
        y = self._setting.scale.y
        return max(_LEAST_HIGH, y(self._ends[place]) - _BETWEEN - y(self.run.starts[place]))

    def _boxes_of(self, first: int, last: int) -> Sequence[Box]:
        """Those of the places from `first` up to, but without, `last`."""
        boxes = [box for box in self._boxes[first:last] if box is not None]
        if len(boxes) < last - first:
            boxes = self._made(first, last)
            self._boxes[first:last] = boxes
        return boxes

    @cached_property
    def _special(self) -> Collection[int]:
        """The places of cards that may not be as wide as the column or as high as their minutes."""
        run, setting = self.run, self._setting
        if setting.labels:
            return range(len(run.ids))
        places = set(run.walls)
        for place, (_, count) in enumerate(self._shares or ()):
            if count > 1:
                places.add(place)
        for start, end in setting.across:
            places.update(range(bisect_right(run.reach, start), bisect_left(run.starts, end)))
        return places

    def _made(self, first: int, last: int) -> list[Box]:
        boxes = self._made_plain(first, last)
        for place in self._special:
            if first <= place < last:
                boxes[place - first] = self._made_one(place)
        return boxes

    def _made_plain(self, first: int, last: int) -> list[Box]:
        """As wide as the column and as high as their minutes: a zoom makes hundreds at a step."""
        run, setting, boxes = self.run, self._setting, []
        zero, per_minute = setting.scale.first, setting.scale.per_minute
        left, width = setting.left, setting.width
        columns = run.ids[first:last], run.starts[first:last], self._ends[first:last]
        for id_, start, end in zip(*columns, strict=True):
            top = round((start - zero) * per_minute)
            height = round((end - zero) * per_minute) - _BETWEEN - top
            height = max(height, _LEAST_HIGH)
            # As a tuple's own constructor makes it, in half the time.
            boxes.append(_new_box(Box, (id_, left, top, width, height, 0, 0, False)))
        return boxes

    def _made_one(self, place: int) -> Box:
        run, setting = self.run, self._setting
        first, per_minute = setting.scale.first, setting.scale.per_minute
        start, end = run.starts[place], self._ends[place]
        top, bottom = round((start - first) * per_minute), round((end - first) * per_minute)
        height = max(_LEAST_HIGH, bottom - _BETWEEN - top)
        left, width = setting.left, setting.width
        above = bool(setting.across) and setting.is_across(start, end)
        if above:  # it lies on a plenary, whose left half stays to be seen
            left, width = left + width // 2, width - width // 2
        if self._shares is not None:
            beside, count = self._shares[place]
            if count > 1:
                part = (width + _BETWEEN) // count
                left, width = left + beside * part, part - _BETWEEN
        if setting.labels and (
            self._clear(place) < setting.silent if setting.alone else self._is_any_low
        ):
            width = round(width * (1 - _LABELS))
        over = tail = 0
        if place in run.walls:
            whole = run.ends[place]
            over, tail = whole - run.walls[place], setting.scale.y(whole) - bottom
        return Box(run.ids[place], left, top, width, height, over, tail, above)


class Boxes:
    """All boxes of a day: a column for each room, and under None what spans all of them."""

    def __init__(self, columns: Mapping[str | None, Column] | None = None) -> None:
        self.columns: Mapping[str | None, Column] = columns or {}
        self.by_id: Mapping[str, Box] = _ById(tuple(self.columns.values()))

    def exchanged(self, columns: Mapping[str | None, Column]) -> Boxes:
        """The same with these columns in place of its own."""
        return Boxes({**self.columns, **columns})

    def between(self, top: int, bottom: int) -> list[Box]:
        """Those that show between two heights, the lower ones of a pile first."""
        found = [box for column in self.columns.values() for box in column.between(top, bottom)]
        return sorted(found, key=attrgetter("above", "top", "left"))

    def touching(self, left: int, top: int, right: int, bottom: int) -> list[Box]:
        """Those that touch an area, and some beside it: the lower ones of a pile first.

        Each column is in the order of `between`, and what spans all rooms comes before the rooms.
        """
        near = (each for each in self.columns.values() if each.left <= right and each.right >= left)
        return [box for column in near for box in column.between(top, bottom)]

    def at(self, x: float, y: float) -> Box | None:
        """The uppermost box at that point."""
        inside = (box for column in self.columns.values() for box in column.at(x, y))
        return max(inside, key=attrgetter("above", "top"), default=None)

    def exchanged_in(self, other: Boxes) -> list[str | None]:
        """The columns that either has and the other has not."""
        keys = {**self.columns, **other.columns}
        return [key for key in keys if self.columns.get(key) is not other.columns.get(key)]


class _ById(Mapping[str, Box]):
    """The boxes of columns by id, each made when it is asked for."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns

    def __getitem__(self, id_: str) -> Box:
        for column in self._columns:
            place = column.run.places.get(id_)
            if place is not None:
                return column.box(place)
        raise KeyError(id_)

    def __contains__(self, id_: object) -> bool:
        return any(id_ in column.run.places for column in self._columns)

    def __iter__(self) -> Iterator[str]:
        return (id_ for column in self._columns for id_ in column.run.ids)

    def __len__(self) -> int:
        return sum(len(column.run.ids) for column in self._columns)
