"""What the pointer does to an entry, step by step, as edits that a release would make.

Nothing is written and no toolkit is known here: a step takes the pointer's minute and room, and
gives a Preview.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.core.changes import Edit
from planner.core.edits.gaps import free_around
from planner.core.edits.place import Place, move
from planner.core.edits.trim import trim_end, trim_start
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import span
from planner.ui.timeline.snapping import Edges, Snap, edges


class Edge(StrEnum):
    """The end of a card that is dragged."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is: the minute of the day, not rounded, and the room of the column."""

    minute: float
    room: str | None


@dataclass(frozen=True)
class Preview:
    """What letting go would do, and the entry as the pointer holds it until then.

    `meant` is the place that decided between pushing and changing places, where that was asked.
    """

    edit: Edit
    held: Entry
    meant: Place | None = None


class Moving:
    """A whole card, held `grab` minutes below its start; also one that comes from the tray."""

    def __init__(
        self, programme: Programme, id_: str, day: str, grab: float, *, follow: bool
    ) -> None:
        self.id = id_
        self._programme = programme
        self._entry = programme.entries[id_]
        self._day = day
        self._grab = min(grab, self._entry.duration)
        self._follow = follow
        self._edges: dict[str | None, Edges] = {}

    def step(self, pointer: Pointer, snap: Snap) -> Preview:
        """The pointer is there now; an entry that fills all rooms goes on to do so.

        So does a break without a room that comes from the tray: it was everybody's.
        """
        is_break = self._entry.kind == EntryKind.BREAK
        plenary = self._entry.room is None and (self._entry.placed or is_break)
        room = None if plenary else pointer.room
        if room not in self._edges:
            self._edges[room] = edges(self._programme, self._day, room, without=self.id)
        wished = pointer.minute - self._grab
        here = (self._entry.day, self._entry.room) == (self._day, room)
        own = self._entry.start if here else None
        start = snap.start(wished, self._entry.duration, self._edges[room], own)
        meant = Place(self._day, self._untied(start, wished, self._edges[room]), room)
        edit = move(self._programme, self.id, meant, follow=self._follow)
        held = replace(self._entry, day=self._day, start=start, room=room)
        return Preview(edit, held, meant)

    def _untied(self, start: int, wished: float, around: Edges) -> int:
        """Caught just middle on middle, it has passed the other if the pointer leans onwards."""
        if 2 * start + self._entry.duration not in around.middles:
            return start
        own = self._entry.start
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
        self._edges = edges(programme, day, room, without=id_)

    def step(self, pointer: Pointer, snap: Snap) -> Preview:
        """The pointer is there now; a card keeps at least one step of the grid."""
        own = span(self._entry)
        least = min(snap.grid, own.minutes)
        at = snap.edge(
            pointer.minute - self._grab,
            self._edges,
            own.end if self._edge == Edge.END else own.start,
        )
        if self._edge == Edge.END:
            end = max(at, own.start + least)
            edit = trim_end(self._programme, self.id, end, follow=self._follow)
            if end == own.end:
                edit = Edit(edit.kind, ())  # nobody stated an end by putting it back
            return Preview(edit, replace(self._entry, duration=end - own.start, open_end=False))
        start = min(at, own.end - least)
        edit = trim_start(self._programme, self.id, start, follow=self._follow)
        return Preview(edit, replace(self._entry, start=start, duration=own.end - start))


class Painting:
    """A length on free time, from where the button went down."""

    def __init__(self, programme: Programme, day: str, anchor: Pointer, snap: Snap) -> None:
        self.room = anchor.room
        self._free = free_around(programme, day, anchor.room, int(anchor.minute))
        self._edges = edges(programme, day, anchor.room)
        self._anchor = self._within(anchor, snap)

    def step(self, pointer: Pointer, snap: Snap) -> Interval:
        """The stretch painted so far; it ends at the next entry."""
        at = self._within(pointer, snap)
        return Interval(min(at, self._anchor), max(at, self._anchor))

    def _within(self, pointer: Pointer, snap: Snap) -> int:
        return min(self._free.end, max(self._free.start, snap.edge(pointer.minute, self._edges)))
