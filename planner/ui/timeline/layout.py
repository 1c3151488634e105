"""Lays a day's entries out: columns, side by side where they overlap, cut short at a wall."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from planner.core.interval import Interval
from planner.core.lineup import Lineup
from planner.core.previewed import Previewed
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import rooms_in_order
from planner.ui.timeline.columns import Boxes, Column, Setting
from planner.ui.timeline.geometry import Box, Lanes, Scale
from planner.ui.timeline.runs import Run, Stretch, run_of

_LABELS_FROM = 260  # pixels a column has that can spare some

Runs = Mapping[str | None, Run]
"""By room, and under None what spans all of them; without rooms that is everything."""


def visible_rooms(programme: Programme, day: Day) -> tuple[str, ...]:
    """The rooms that the day shows, in order."""
    return tuple(r.id for r in rooms_in_order(programme) if r.id not in day.hidden_rooms)


def busy_stretch(programme: Programme, day: Day) -> Interval:
    """From the opening or the first entry to the closing or the last one's end."""
    entries = programme.index.in_lane(day.id, None)
    start = min([day.opens, *((entry.start or 0) for entry in entries[:1])])
    return Interval(start, max(day.closes, start, programme.index.latest_end(day.id)))


class DayLayout:
    """A day laid out once, and at each step of a drag anew in the rooms that an edit touches.

    A column with bars lower than `silent` pixels, too low for words, leaves room for their names
    at its right if it is wide enough. Bars across all rooms make that room each for itself.
    """

    def __init__(
        self,
        programme: Programme,
        day: str,
        lanes: Lanes,
        scale: Scale,
        silent: int,
        runs: Runs | None = None,
    ) -> None:
        self._programme = programme
        self._day = day
        self._lanes = lanes
        self._scale = scale
        self._silent = silent
        rooms: Collection[str | None] = (None, *lanes.rooms)
        self._runs = self._runs_in(Previewed(programme), rooms) if runs is None else runs
        self._stretches = self._across(self._runs)
        self.boxes = Boxes(self._columns(self._runs, self._stretches))

    def seen_at(self, lanes: Lanes, scale: Scale, silent: int) -> DayLayout:
        """The same day at another scale, or in columns of another width."""
        runs = self._runs if lanes.rooms == self._lanes.rooms else None
        return DayLayout(self._programme, self._day, lanes, scale, silent, runs)

    def after(self, preview: Previewed) -> Boxes:
        """The boxes as an edit would leave them; what it does not touch is taken over."""
        rooms = {room for day, room in preview.places if day == self._day}
        if not rooms:
            return self.boxes
        if None in rooms:
            rooms.update(self._lanes.rooms)
        elif preview.touches_fixed:
            rooms.add(None)
        runs = self._runs_in(preview, rooms)
        across = self._across(runs) if None in runs else self._stretches
        if across != self._stretches:
            runs = {**self._runs, **runs}
        return self.boxes.exchanged(self._columns(runs, across))

    def alone(self, entry: Entry) -> Box:
        """Where a card would lie that is alone."""
        return Column(
            run_of(Lineup.of([entry]), (), {entry.id: entry}.get), self._setting(entry.room, ())
        ).box(0)

    def _runs_in(self, seen: Previewed, rooms: Collection[str | None]) -> Runs:
        """What runs in those rooms, hidden ones left out."""
        across = seen.lineup(self._day, None).ids if self._lanes.rooms else ()
        everywhere = (None, *self._programme.index.lanes)
        found: dict[str | None, Run] = {}
        for room in rooms:
            if room is None or self._lanes.span(room) is not None:
                held = (
                    seen.lineup(self._day, r) for r in (everywhere if room is None else (room,))
                )
                walls = {*across}.union(*(lineup.fixed for lineup in held))
                found[room] = run_of(seen.lineup(self._day, room), walls, seen.entry)
        return found

    def _across(self, runs: Runs) -> Sequence[Stretch]:
        """The stretches that cards across all rooms fill, by start."""
        run = runs[None]
        return Column(run, self._setting(None, ())).stretches() if self._lanes.rooms else ()

    def _columns(self, runs: Runs, across: Sequence[Stretch]) -> Mapping[str | None, Column]:
        return {
            room: Column(run, self._setting(room, () if room is None else across))
            for room, run in runs.items()
        }

    def _setting(self, room: str | None, across: Sequence[Stretch]) -> Setting:
        left, width = self._lanes.span(room) or (self._lanes.left, self._lanes.width)
        alone = room is None and bool(self._lanes.rooms)
        return Setting(
            left=left,
            width=width,
            scale=self._scale,
            silent=self._silent,
            labels=alone or self._lanes.width >= _LABELS_FROM,
            alone=alone,
            across=across,
        )
