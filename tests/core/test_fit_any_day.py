"""Making any small day fit, against a solver that simply tries all sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from planner.core.changes import apply
from planner.core.edits.fit import Fit, FitScope, fit
from planner.core.programme import Day, Entry, EntryKind, Programme, Room
from tests.builders.examples import MANY

START = 540
ROOMS = ("r", "s", "t")


@dataclass(frozen=True)
class Item:
    """An item as it is drawn: the free minutes before it, or those run over it if it is fixed."""

    gap: int
    entry: Entry
    locked: bool
    over: int


@st.composite
def items(draw: st.DrawFn, *, pins: bool, rooms: int = 0) -> Item:
    length = draw(st.integers(1, 24)) * 5 + draw(st.sampled_from([0, 0, 0, 0, 1, 3]))
    entry = Entry(
        "",
        draw(st.sampled_from([EntryKind.SESSION, EntryKind.SESSION, EntryKind.BREAK])),
        duration=length,
        day="d",
        least=draw(st.sampled_from([None, None, 5, 20, 200])),
        most=draw(st.sampled_from([None, None, 40, 100])),
        pinned=pins and draw(st.integers(0, 4)) == 0,
        room=draw(st.sampled_from([None, *ROOMS[:rooms]])),
    )
    gap = draw(st.sampled_from([0, 0, 0, 5, 15, 7]))
    over = draw(st.sampled_from([0, 0, 5, 20, 45])) if entry.pinned else 0
    return Item(gap, entry, draw(st.integers(0, 5)) == 0, over)


@st.composite
def days(
    draw: st.DrawFn, *, pins: bool, rooms: int = 0, most: int = 7
) -> tuple[Programme, FitScope, frozenset[str], int]:
    """A day, what is to fit of it, what is kept, and the grid.

    Nothing overlaps but what a push has piled up before a fixed one, which starts no earlier, and
    not with the day: what lies at the start of that comes after the fixed one there.
    """
    ends = dict.fromkeys(ROOMS[:rooms] or ("",), START)
    least = dict.fromkeys(ends, START)  # where the next fixed one may start
    entries: dict[str, Entry] = {}
    locked = set[str]()
    drawn = draw(st.lists(items(pins=pins, rooms=rooms), min_size=1, max_size=most))
    for number, item in enumerate(drawn):
        mine = [item.entry.room] if item.entry.room else list(ends)
        start = max(ends[lane] for lane in mine) + item.gap
        if item.entry.pinned:
            start = max([start - item.over, *(least[lane] for lane in mine)])
        end = start + item.entry.duration
        ends.update(dict.fromkeys(mine, end))
        least.update(dict.fromkeys(mine, end if item.entry.pinned else max(start, START + 1)))
        id_ = f"e{number}"
        entries[id_] = replace(item.entry, id=id_, start=start)
        locked.update({id_} if item.locked else ())
    walls = [entry.end or 0 for entry in entries.values() if entry.pinned]
    end = max(ends.values()) + draw(st.integers(-90, 60))
    programme = Programme(
        "p",
        days={"d": Day("d")},
        rooms={id_: Room(id_, order) for order, id_ in enumerate(ROOMS[:rooms])},
        entries=entries,
    )
    order = sorted(entries, key=lambda id_: entries[id_].start or 0)
    scope = FitScope("d", START, max(end, START, *walls), tuple(order))
    return programme, scope, frozenset(locked), draw(st.sampled_from([5, 5, 10, 1]))


def lengths_of(entry: Entry, *, kept: bool) -> range:
    """All lengths an entry may have, read off the rules once more; two days stand for no limit."""
    now = entry.duration
    if kept:
        return range(now, now + 1)
    if entry.least is not None:
        least = entry.least
    elif entry.kind == EntryKind.BREAK:
        least = 30 if now >= 30 else 10
    else:
        least = max(15, next(n for n in range(now + 1) if 4 * n >= 3 * now))
    return range(min(least, now), max(now, 2880 if entry.most is None else entry.most) + 1)


def sums(choices: Sequence[range], room: int) -> set[int]:
    """Every sum that one length of each gives, up to `room`, and the smallest in any case."""
    found = {0}
    for choice in choices:
        found = {
            total + length
            for total in found
            for length in choice[: max(1, room + 1 - total - choice[0])]
        }
    return found


def stretches(programme: Programme, scope: FitScope) -> list[tuple[int, int, list[Entry]]]:
    """Where each stretch of a single lane begins and ends, and what is loose in it."""
    found = []
    begin, loose = scope.start, list[Entry]()
    for id_ in scope.ids:
        entry = programme.entries[id_]
        if entry.pinned:
            found.append((begin, entry.start or 0, loose))
            begin, loose = entry.end or 0, []
        else:
            loose.append(entry)
    return [*found, (begin, scope.end, loose)]


def check_one_lane(
    programme: Programme, scope: FitScope, locked: frozenset[str], found: Fit
) -> None:
    missing = left = 0
    filled = []
    for begin, end, loose in stretches(programme, scope):
        room = end - begin
        choices = [lengths_of(entry, kept=entry.id in locked) for entry in loose]
        at = begin
        for entry in loose:
            gap = (entry.start or 0) - at
            choices.append(range(2880) if gap else range(1))
            at = entry.end or 0
        reachable = sums(choices, room)
        if room in reachable:
            filled.append((end, loose))
        elif loose and min(reachable) > room:
            missing += min(reachable) - room
        elif loose:
            left += room - sum(choice[-1] for choice in choices)
    assert found.shortfall == missing
    if missing:
        assert not found.edit
        return
    assert found.left == left
    after = apply(programme, found.edit)
    for end, loose in filled:
        if loose:
            assert after.entries[loose[-1].id].end == end


def lanes_of(programme: Programme, room: str | None) -> set[str]:
    return {room} if room else set(programme.rooms) or {""}


def check_rules(programme: Programme, scope: FitScope, locked: frozenset[str], found: Fit) -> None:
    after = apply(programme, found.edit)
    assert apply(after, found.edit.inverse()) == programme
    assert bool(found.binding) == bool(found.shortfall or found.left)
    assert [(row.before.start, row.before.end) for row in found.rows] == [
        (programme.entries[id_].start, programme.entries[id_].end) for id_ in scope.ids
    ]
    for row in found.rows:
        old, new = programme.entries[row.id], after.entries[row.id]
        assert (new.start, new.end) == (row.after.start, row.after.end)
        assert replace(new, start=old.start, duration=old.duration) == old
        assert not old.pinned or new == old
        assert new.duration in lengths_of(old, kept=row.id in locked)
    for room in programme.rooms or ("",):
        lane = [
            entry
            for id_ in scope.ids
            if room in lanes_of(programme, (entry := after.entries[id_]).room)
        ]
        for one, other in pairwise(lane):
            assert found.shortfall or (one.end or 0) <= (other.start or 0)
        if found.edit and lane and not found.left:
            assert (lane[-1].end or 0) <= scope.end


@MANY
@given(days(pins=True))
def test_one_room_fits_exactly_or_the_true_minutes_are_told(
    drawn: tuple[Programme, FitScope, frozenset[str], int],
) -> None:
    programme, scope, locked, grid = drawn
    found = fit(programme, scope, locked=locked, grid=grid)
    check_rules(programme, scope, locked, found)
    check_one_lane(programme, scope, locked, found)


@MANY
@given(days(pins=False, rooms=3, most=10))
def test_several_rooms_fit_exactly_or_the_true_minutes_are_told(
    drawn: tuple[Programme, FitScope, frozenset[str], int],
) -> None:
    programme, scope, locked, grid = drawn
    found = fit(programme, scope, locked=locked, grid=grid)
    check_rules(programme, scope, locked, found)
    least = {id_: lengths_of(programme.entries[id_], kept=id_ in locked)[0] for id_ in scope.ids}
    tightest = 0
    taken = dict.fromkeys(programme.rooms, 0)
    for id_ in scope.ids:
        mine = lanes_of(programme, programme.entries[id_].room)
        end = max(taken[lane] for lane in mine) + least[id_]
        taken.update(dict.fromkeys(mine, end))
        tightest = max(tightest, end)
    assert found.shortfall == max(0, tightest - (scope.end - scope.start))
    if not found.shortfall and not found.left:
        after = apply(programme, found.edit)
        assert max(after.entries[id_].end or 0 for id_ in scope.ids) == scope.end


@MANY
@given(days(pins=True, rooms=3, most=14))
def test_several_rooms_with_fixed_items_keep_every_rule_and_fit_if_they_can(
    drawn: tuple[Programme, FitScope, frozenset[str], int],
) -> None:
    programme, scope, locked, grid = drawn
    found = fit(programme, scope, locked=locked, grid=grid)
    check_rules(programme, scope, locked, found)
    assert (found.shortfall == 0) == can_fit(programme, scope, locked)


def can_fit(programme: Programme, scope: FitScope, locked: frozenset[str]) -> bool:
    """Whether all has room at its least, each as early as what comes before it in its lanes."""
    taken = dict.fromkeys(programme.rooms or ("",), scope.start)
    for id_ in scope.ids:
        entry = programme.entries[id_]
        mine = lanes_of(programme, entry.room)
        start = max(taken[lane] for lane in mine)
        if entry.pinned and start > (entry.start or 0):
            return False
        end = start + lengths_of(entry, kept=id_ in locked)[0]
        taken.update(dict.fromkeys(mine, (entry.end or 0) if entry.pinned else end))
    return max(taken.values()) <= scope.end


@MANY
@given(
    st.lists(st.sampled_from([20, 35, 45, 60, 61, 90]), min_size=2, max_size=6),
    st.integers(-60, 90),
    st.sampled_from([5, 10, 1]),
)
@example([45, 45], -8, 5)
def test_equal_items_differ_by_one_step_at_most(lengths: list[int], change: int, grid: int) -> None:
    entries, start = {}, START
    for number, length in enumerate([*lengths, *lengths]):
        entries[f"e{number}"] = Entry(f"e{number}", duration=length, day="d", start=start)
        start += length
    programme = Programme("p", days={"d": Day("d")}, entries=entries)
    scope = FitScope("d", START, start + change, tuple(entries))
    after = apply(programme, fit(programme, scope, grid=grid).edit)
    for length in lengths:
        new = [after.entries[id_].duration for id_, e in entries.items() if e.duration == length]
        assert max(new) - min(new) <= grid
