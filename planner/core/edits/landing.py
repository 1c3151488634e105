"""Where a block of entries comes to lie when it is dropped, and what makes room for it.

A block is rigid: its entries keep their distances, so a landing is one number of minutes for all.
`wishes` are the entries as they would be where the pointer is; those the programme holds already
are moved, others are new.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import holds, in_lanes, push, starting_before
from planner.core.edits.spread import spread
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


@dataclass(frozen=True)
class Place:
    """A spot on the timeline: a day, minutes since its midnight, and a room or all of them."""

    day: str
    start: int
    room: str | None = None


@dataclass(frozen=True)
class Landing:
    """The block lies `by` minutes after the wish; `pushed` are others' new starts, by id."""

    kind: EditKind
    by: int = 0
    pushed: Mapping[str, int] = field(default_factory=dict)


def moving(programme: Programme, wishes: Sequence[Entry], *, follow: bool = True) -> Edit:
    """The edit that moves entries of the programme to where they wish to be, all on one day."""
    land = landing(programme, wishes, follow=follow)
    after: dict[str, dict[str, object]] = {
        wish.id: {"day": wish.day, "start": span(wish).start + land.by, "room": wish.room}
        for wish in wishes
    }
    return change_fields(programme, land.kind, after, land.pushed)


def landed(
    programme: Programme,
    wishes: Sequence[Entry],
    kind: EditKind,
    *,
    follow: bool = True,
    exactly: bool = False,
) -> tuple[list[Entry], Edit]:
    """New entries where they come to lie, all on one day, and the edit that makes room for them."""
    land = landing(programme, wishes, follow=follow, exactly=exactly)
    placed = [replace(wish, start=span(wish).start + land.by) for wish in wishes]
    return placed, change_fields(programme, kind, {}, land.pushed)


def landing(
    programme: Programme,
    wishes: Sequence[Entry],
    *,
    follow: bool = True,
    exactly: bool = False,
) -> Landing:
    """What a drop of these entries would do; they share a day.

    A block that fills one room, or all of them, with nothing of others in it lands as one piece
    would: see `planner.core.edits.place.move`. Any other lands as `spread` says, and so does one
    that is put `exactly` there, before all that has not begun by then, whatever the middles say.
    """
    if not wishes:
        return Landing(EditKind.MOVE)
    day = wishes[0].day or ""
    ids = {wish.id for wish in wishes}
    rooms = frozenset[str]().union(*(lanes(programme, room) for room in {w.room for w in wishes}))
    old = _old_places(programme, wishes)
    kind = EditKind.INSERT if old is None else EditKind.MOVE
    others = in_lanes(programme, day, rooms, without=ids) if follow else []
    target = _hull(wishes)
    if not any(span(other).overlap(target) for other in starting_before(others, target.end)):
        return Landing(kind)
    if exactly:
        settled = spread(programme, wishes, (), others, exactly=True)
        return Landing(kind, settled.by, settled.pushed)
    if not _is_one_piece(wishes, old, others):
        settled = spread(programme, wishes, old or (), others)
        return Landing(kind, settled.by, settled.pushed)
    piece = _Piece(programme, rooms, None if old is None else _hull(old), target, others)
    return piece.land()


def _old_places(programme: Programme, wishes: Sequence[Entry]) -> list[Entry] | None:
    """The entries as they lie now; None where any of them comes from elsewhere."""
    old = []
    for wish in wishes:
        entry = programme.entries.get(wish.id)
        if entry is None or (entry.day, entry.room) != (wish.day, wish.room):
            return None
        old.append(entry)
    return old


def _hull(entries: Sequence[Entry]) -> Interval:
    spans = [span(entry) for entry in entries]
    return Interval(min(s.start for s in spans), max(s.end for s in spans))


def _is_one_piece(
    wishes: Sequence[Entry], old: Sequence[Entry] | None, others: Sequence[Entry]
) -> bool:
    """Whether it fills one room without others in it, or comes from elsewhere without a gap."""
    if len(wishes) == 1:
        return True
    if len({wish.room for wish in wishes}) > 1:
        return False
    if old is None:
        return sum(wish.duration for wish in wishes) == _hull(wishes).minutes
    return not any(span(other).overlap(_hull(old)) for other in others)


@dataclass(frozen=True)
class _Piece:
    """One piece to be laid into the lanes `rooms`, from `old` in the same lanes or elsewhere."""

    programme: Programme
    rooms: frozenset[str]
    old: Interval | None
    target: Interval
    others: Sequence[Entry]

    def land(self) -> Landing:
        if self.old is None:
            return self._insert(EditKind.INSERT)
        near = starting_before(self.others, max(self.target.end, self.old.end))
        passed = [other for other in near if self._is_passed(span(other), self.old)]
        if any(holds(self.programme, other, self.rooms) for other in passed):
            return self._insert(EditKind.MOVE)
        swapped = self._change_places(self.old, passed) if passed else None
        if swapped is not None:
            return swapped
        if self.target > self.old:
            return self._push_on(self.old)
        return self._go_back(self.old)

    def _is_passed(self, other: Interval, old: Interval) -> bool:
        """Whether the other's middle lies between where the piece's was and where it goes."""
        if self.target > old:
            return other.is_past_middle_of(old) and self.target.is_past_middle_of(other)
        return old.is_past_middle_of(other) and other.is_past_middle_of(self.target)

    def _change_places(self, old: Interval, passed: Sequence[Entry]) -> Landing | None:
        """Those passed close up into the old place; nothing beyond the two places moves.

        None where that would lay the piece over one that it did not pass, as a plenary may that
        passes the short item of one room but not the long one of another.
        """
        first = min(span(other).start for other in passed)
        last = max(span(other).end for other in passed)
        later = self.target > old
        start = last - old.minutes if later else first
        shift = old.start - first if later else old.end - last
        place = Interval(start, start + old.minutes)
        ids = {other.id for other in passed}
        beyond = [other for other in self.others if other.id not in ids]
        if any(span(o).overlap(place) and not span(o).overlap(old) for o in beyond):
            return None
        starts = {other.id: span(other).start + shift for other in passed} if shift else {}
        return self._at(EditKind.REORDER, start, starts)

    def _push_on(self, old: Interval) -> Landing:
        """Later into the next ones: they are pushed; a wall holds the piece back as well."""
        followers = self.others[len(starting_before(self.others, old.end)) :]
        near = starting_before(followers, self.target.start)
        walls = [span(o).start for o in near if holds(self.programme, o, self.rooms)]
        start = min(self.target.start, max(old.start, min(walls, default=self.target.start)))
        return self._at(EditKind.MOVE, start, self._pushed(start, followers))

    def _go_back(self, old: Interval) -> Landing:
        """Earlier into the previous one: it is a stop."""
        target = self.target
        stops = [span(o).end for o in self.others if span(o).overlap(target) and span(o) < old]
        return self._at(EditKind.MOVE, min(old.start, max(stops, default=target.start)), {})

    def _insert(self, kind: EditKind) -> Landing:
        """Between two neighbours: after those whose middle it is past, before the rest."""
        target = self.target
        near = starting_before(self.others, target.end)
        before = [o for o in near if target.is_past_middle_of(span(o))]
        after = [o for o in near if not target.is_past_middle_of(span(o))]
        after += self.others[len(near) :]
        start = target.start
        if after and span(after[0]).overlap(target):
            start = min(start, span(after[0]).start)
            if holds(self.programme, after[0], self.rooms):
                # It goes before what stays as far as there is room; only the rest runs over.
                earlier = max((span(o).end for o in before), default=0)
                start = min(start, max(earlier, span(after[0]).start - target.minutes))
        start = max(start, max((span(o).end for o in before if span(o).overlap(target)), default=0))
        return self._at(kind, start, self._pushed(start, after))

    def _pushed(self, start: int, followers: Sequence[Entry]) -> Mapping[str, int]:
        return push(self.programme, self.rooms, start + self.target.minutes, followers)

    def _at(self, kind: EditKind, start: int, pushed: Mapping[str, int]) -> Landing:
        return Landing(kind, start - self.target.start, pushed)
