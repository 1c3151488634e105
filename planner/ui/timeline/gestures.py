"""What the pointer does to an entry, step by step, as edits that a release would make.

Nothing is written and no toolkit is known here: a step takes the pointer's minute and room, and
gives a Preview.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from planner.core.changes import Edit
from planner.core.edits.gaps import free_around
from planner.core.edits.place import Place
from planner.core.edits.trim import trim_end, trim_start
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import span
from planner.ui.timeline.carried import Carried, Held, Preview, SameIds
from planner.ui.timeline.snapping import Edges, Snap, edges


class Edge(StrEnum):
    """The end of a card that is dragged."""

    START = "start"
    END = "end"


class Pointer(NamedTuple):
    """Where the pointer is: a day, its minute, not rounded, and the room of the column."""

    day: str
    minute: float
    room: str | None


class Moving:
    """Whole cards, the lead held `grab` minutes below its start; also such as come from the tray.

    `copying` says whether copies are in hand, which get their ids from `copies`.
    """

    def __init__(self, carried: Carried, grab: float, copies: SameIds) -> None:
        self.copying = False
        self._moved = carried
        self._copied = carried._replace(copies=copies)
        self._grab = min(grab, carried.entry.duration)
        self._edges: dict[tuple[str, str | None, bool], Edges] = {}
        self._last: tuple[tuple[Place, Place, bool], Preview] | None = None

    @property
    def carried(self) -> Carried:
        """What is in hand: the cards, or copies of them."""
        return self._copied if self.copying else self._moved

    def step(self, pointer: Pointer, snap: Snap) -> Preview:
        """The pointer is there now; a lead that fills all rooms goes on to do so.

        So does a break without a room that comes from the tray: it was everybody's.
        """
        carried, lead = self.carried, self.carried.entry
        plenary = lead.room is None and (lead.placed or lead.kind == EntryKind.BREAK)
        room = None if plenary else pointer.room
        around = self._around(pointer.day, room)
        wished = pointer.minute - self._grab
        here = (lead.day, lead.room) == (pointer.day, room) and not self.copying
        start = snap.start(wished, lead.duration, around, lead.start if here else None)
        at = Place(pointer.day, start, room)
        meant = replace(at, start=self._untied(start, wished, around))
        key = at, meant, self.copying
        if self._last is None or self._last[0] != key:
            edit = carried.dropped(meant, follow=carried.follow)
            self._last = key, Preview(edit, carried.held(at, edit), meant)
        return self._last[1]

    def _around(self, day: str, room: str | None) -> Edges:
        """What the lead may catch on there, all but what moves along; asked once a column."""
        key = day, room, self.copying
        if key not in self._edges:
            without = () if self.copying else self._moved.ids
            self._edges[key] = edges(self._moved.programme, day, room, without)
        return self._edges[key]

    def _untied(self, start: int, wished: float, around: Edges) -> int:
        """Caught just middle on middle, one card has passed if the pointer leans onwards."""
        lead, alone = self.carried.entry, len(self.carried.ids) == 1
        tied = 2 * start + lead.duration in around.middles
        if not tied or not alone or not self.carried.follow:
            return start
        own = lead.start
        if wished > start and (own is None or start > own):
            return start + 1
        if wished < start and own is not None and start < own:
            return start - 1
        return start


class Trimming:
    """One edge of a placed card, held `grab` minutes below where it is."""

    def __init__(
        self, programme: Programme, id_: str, edge: Edge, grab: float, *, follow: bool
    ) -> None:
        self.id = id_
        self._programme = programme
        self._entry = programme.entries[id_]
        self._edge = edge
        self._grab = grab
        self._follow = follow
        day, room = self._entry.day or "", self._entry.room
        self._edges = edges(programme, day, room, without={id_})
        self._last: tuple[int, Preview] | None = None

    def step(self, pointer: Pointer, snap: Snap) -> Preview:
        """The pointer is there now; a card keeps at least one step of the grid."""
        own = span(self._entry)
        least = min(snap.grid, own.minutes)
        at = snap.edge(
            pointer.minute - self._grab,
            self._edges,
            own.end if self._edge == Edge.END else own.start,
        )
        at = max(at, own.start + least) if self._edge == Edge.END else min(at, own.end - least)
        if self._last is None or self._last[0] != at:
            preview = self._ending(at) if self._edge == Edge.END else self._starting(at)
            self._last = at, preview
        return self._last[1]

    def _ending(self, end: int) -> Preview:
        own = span(self._entry)
        edit = trim_end(self._programme, self.id, end, follow=self._follow)
        if end == own.end:
            edit = Edit(edit.kind, ())  # nobody stated an end by putting it back
        return self._preview(edit, replace(self._entry, duration=end - own.start, open_end=False))

    def _starting(self, start: int) -> Preview:
        own = span(self._entry)
        edit = trim_start(self._programme, self.id, start, follow=self._follow)
        return self._preview(edit, replace(self._entry, start=start, duration=own.end - start))

    def _preview(self, edit: Edit, held: Entry) -> Preview:
        return Preview(edit, (Held(held, self.id),))


class Painting:
    """A length on free time, from where the button went down."""

    def __init__(self, programme: Programme, anchor: Pointer, snap: Snap) -> None:
        self.room = anchor.room
        self._free = free_around(programme, anchor.day, anchor.room, int(anchor.minute))
        self._edges = edges(programme, anchor.day, anchor.room)
        self._anchor = self._within(anchor, snap)

    @property
    def free(self) -> bool:
        """Whether there is any time to paint; there is none between two that touch."""
        return self._free.minutes > 0

    def step(self, pointer: Pointer, snap: Snap) -> Interval:
        """The stretch painted so far; it ends at the next entry."""
        at = self._within(pointer, snap)
        return Interval(min(at, self._anchor), max(at, self._anchor))

    def _within(self, pointer: Pointer, snap: Snap) -> int:
        return min(self._free.end, max(self._free.start, snap.edge(pointer.minute, self._edges)))
