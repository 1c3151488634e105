"""Every edit of the timeline, done to a generated day: what was in hand, and the edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st

from planner.core.changes import Edit, apply
from planner.core.edits.create import create, set_times
from planner.core.edits.duplicate import duplicate
from planner.core.edits.gaps import close_gap, gaps, open_gap
from planner.core.edits.pack import pack
from planner.core.edits.place import Place, change_room, lift, move, pin, reorder, to_day
from planner.core.edits.remove import remove_and_close, remove_entries
from planner.core.edits.several import copy_entries, move_several, paste_entries
from planner.core.edits.shift import shift
from planner.core.edits.split import split, split_places
from planner.core.edits.swap import swap
from planner.core.edits.trim import trim_end, trim_start
from planner.core.programme import Entry, IdFactory, Programme, Row
from planner.core.queries import span
from tests.builders.days import days
from tests.core.pictures import picture


@dataclass(frozen=True, repr=False)
class Deed:
    """An edit with the ids that were in hand; `follow` off means that nothing else may move."""

    name: str
    programme: Programme
    held: frozenset[str]
    edit: Edit
    follow: bool = True
    gone: frozenset[str] = field(default_factory=frozenset)

    def __repr__(self) -> str:
        """The pictures of the day before and after."""
        held, after = ", ".join(sorted(self.held)), apply(self.programme, self.edit)
        told = f"{self.name}({held}, follow={self.follow}) {self.edit.kind}"
        return f"{told}\n  {picture(self.programme)}\n  {picture(after)}"


def counting(prefix: str = "new") -> IdFactory:
    """Ids that count upwards."""
    numbers = count()
    return lambda: f"{prefix}{next(numbers)}"


PUSHING = (
    "move",
    "trim_end",
    "set_times",
    "open_gap",
    "move_several",
    "copy_entries",
    "paste_entries",
    "duplicate",
    "change_room",
    "to_day",
)
"""Edits that push what comes after."""
OTHERS = (
    "trim_start",
    "reorder",
    "swap",
    "create",
    "close_gap",
    "pack",
    "shift",
    "split",
    "lift",
    "pin",
    "remove_entries",
    "remove_and_close",
)


@st.composite
def deeds(
    draw: st.DrawFn, names: tuple[str, ...] = PUSHING + OTHERS, *, overlaps: bool = False
) -> Deed:
    """Some edit of these names."""
    programme = draw(days(overlaps=overlaps))
    return draw(deeds_of(programme, names))


@st.composite
def deeds_of(draw: st.DrawFn, programme: Programme, names: tuple[str, ...]) -> Deed:
    """Some edit of these names of that programme."""
    placed = sorted(id_ for id_, entry in programme.entries.items() if entry.placed)
    chosen = draw(st.sampled_from(names))
    one = draw(st.sampled_from(placed or sorted(programme.entries)))
    anyone = draw(st.sampled_from(sorted(programme.entries)))
    several = draw(st.sets(st.sampled_from(sorted(programme.entries)), min_size=1, max_size=6))
    room = draw(st.sampled_from([None, *sorted(programme.rooms)]))
    day = draw(st.sampled_from(["d", "d", "d", "e"]))
    near = programme.entries[draw(st.sampled_from(placed or [one]))]
    minute = max(0, (near.start or 600) + draw(st.integers(-45, 45)))
    follow = draw(st.sampled_from([True, True, True, False]))
    maker = _Maker(programme, one, anyone, several, Place(day, minute, room), follow=follow)
    return maker.make(chosen)


class _Maker:
    """Makes an edit by its name out of what was drawn."""

    def __init__(
        self,
        programme: Programme,
        one: str,
        anyone: str,
        several: set[str],
        to: Place,
        *,
        follow: bool,
    ) -> None:
        self.programme, self.one, self.anyone = programme, one, anyone
        self.several, self.to, self.follow = several, to, follow
        self.entry = programme.entries[one]

    def make(self, name: str) -> Deed:
        """The deed of that name; where nothing is placed, some are no edit at all."""
        held, edit = self._made(name)
        gone = held if name in {"remove_entries", "remove_and_close"} else frozenset[str]()
        follow = self.follow or name == "open_gap"  # which knows no other way
        return Deed(name, self.programme, held, edit, follow, gone)

    def _made(self, name: str) -> tuple[frozenset[str], Edit]:
        if not self.entry.placed:
            return frozenset(), Edit(pin(self.programme, [], pinned=True).kind, ())
        make: Callable[[], tuple[frozenset[str], Edit]] = getattr(self, f"_{name}")
        return make()

    def _move(self) -> tuple[frozenset[str], Edit]:
        made = move(self.programme, self.anyone, self.to, follow=self.follow)
        return frozenset({self.anyone}), made

    def _trim_end(self) -> tuple[frozenset[str], Edit]:
        made = trim_end(self.programme, self.one, self.to.start, follow=self.follow)
        return frozenset({self.one}), made

    def _trim_start(self) -> tuple[frozenset[str], Edit]:
        made = trim_start(self.programme, self.one, self.to.start, follow=self.follow)
        return frozenset({self.one}), made

    def _set_times(self) -> tuple[frozenset[str], Edit]:
        length = 1 + self.to.start % 90
        made = set_times(self.programme, self.anyone, self.to, length, follow=self.follow)
        return frozenset({self.anyone}), made

    def _open_gap(self) -> tuple[frozenset[str], Edit]:
        made = open_gap(self.programme, self.one, 1 + self.to.start % 60)
        return frozenset({self.one}), made

    def _move_several(self) -> tuple[frozenset[str], Edit]:
        made = move_several(self.programme, self.several, self._lead(), self.to, follow=self.follow)
        return frozenset(self.several), made

    def _copy_entries(self) -> tuple[frozenset[str], Edit]:
        made = copy_entries(
            self.programme, self.several, self._lead(), self.to, counting(), follow=self.follow
        )
        return frozenset(), made

    def _paste_entries(self) -> tuple[frozenset[str], Edit]:
        rows: list[Row] = [
            *(self.programme.entries[id_] for id_ in sorted(self.several)),
            *(a for a in self.programme.appearances.values() if a.entry in self.several),
        ]
        to = None if self.to.start % 5 == 0 else self.to
        return frozenset(), paste_entries(self.programme, rows, to, counting(), follow=self.follow)

    def _duplicate(self) -> tuple[frozenset[str], Edit]:
        made = duplicate(self.programme, self.several, counting(), follow=self.follow)
        return frozenset(), made

    def _change_room(self) -> tuple[frozenset[str], Edit]:
        made = change_room(self.programme, self.several, self.to.room, follow=self.follow)
        return frozenset(self.several), made

    def _to_day(self) -> tuple[frozenset[str], Edit]:
        made = to_day(self.programme, self.several, self.to.day, follow=self.follow)
        return frozenset(self.several), made

    def _reorder(self) -> tuple[frozenset[str], Edit]:
        steps = 1 if self.to.start % 2 else -1
        return frozenset({self.one}), reorder(self.programme, self.one, steps)

    def _swap(self) -> tuple[frozenset[str], Edit]:
        alike = sorted(
            id_
            for id_, entry in self.programme.entries.items()
            if (entry.day, entry.room) == (self.entry.day, self.entry.room)
        )
        other = [*alike, self.anyone][self.to.start % (len(alike) + 1)]
        return frozenset({self.one, other}), swap(self.programme, self.one, other)

    def _create(self) -> tuple[frozenset[str], Edit]:
        return frozenset(), create(self.programme, Entry("new0", title="Ny"), self.to)

    def _close_gap(self) -> tuple[frozenset[str], Edit]:
        found = gaps(self.programme, "d")
        if not found:
            return frozenset(), Edit(pin(self.programme, [], pinned=True).kind, ())
        return frozenset(), close_gap(self.programme, found[self.to.start % len(found)])

    def _pack(self) -> tuple[frozenset[str], Edit]:
        return frozenset({self.one}), pack(self.programme, self.one)

    def _shift(self) -> tuple[frozenset[str], Edit]:
        minutes = self.to.start % 61 - 30
        made = shift(self.programme, self.one, minutes, everywhere=self.follow)
        return frozenset({self.one}), made

    def _split(self) -> tuple[frozenset[str], Edit]:
        own = span(self.entry)
        places = split_places(self.entry) or (own.start + self.to.start % own.minutes,)
        minute = places[self.to.start % len(places)]
        return frozenset({self.one}), split(self.programme, self.one, minute, counting())

    def _lift(self) -> tuple[frozenset[str], Edit]:
        return frozenset(self.several), lift(self.programme, sorted(self.several))

    def _pin(self) -> tuple[frozenset[str], Edit]:
        return frozenset(self.several), pin(self.programme, self.several, pinned=self.follow)

    def _remove_entries(self) -> tuple[frozenset[str], Edit]:
        return frozenset(self.several), remove_entries(self.programme, self.several)

    def _remove_and_close(self) -> tuple[frozenset[str], Edit]:
        return frozenset(self.several), remove_and_close(self.programme, self.several)

    def _lead(self) -> str:
        return min(self.several)


def pairs(entries: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each two of them that share a lane, whatever their times."""
    for place, one in enumerate(entries):
        for other in entries[place + 1 :]:
            if None in (one.room, other.room) or one.room == other.room:
                yield one, other
