"""What holds of matching, comparing and updating, whatever two programmes say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from itertools import count
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.changes import EditKind, apply
from planner.core.comparison import DifferenceKind, compare, compare_rest
from planner.core.edits.update import match, update
from planner.core.programme import TABLES, Day, Entry, EntryKind, Programme, Room
from planner.core.queries import running_order, tray
from planner.core.references import dangling
from tests.builders.edits import edits
from tests.builders.programmes import a_programme, apply_if_sound, programmes

WORDS = ("Hylder", "Skilte", "Lamper", "Reoler", "Kasser", "Vogne", "Bænke", "Krukker")
"""Beginnings of titles that nobody takes for each other."""


@st.composite
def two_readings(draw: st.DrawFn) -> tuple[Programme, Programme]:
    """A programme, and either another one or the same after some changes."""
    there = draw(programmes(most=4))
    if draw(st.booleans()):
        return there, draw(programmes(most=4))
    read = there
    for _ in range(draw(st.integers(0, 5))):
        read = apply_if_sound(read, draw(edits(read))) or read
    return there, read


def _ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def _turned(programme: Programme) -> Programme:
    """The same rows, put into their tables the other way round."""
    tables = {name: getattr(programme, name) for name in TABLES.values()}
    turned: dict[str, Any] = {name: dict(reversed(rows.items())) for name, rows in tables.items()}
    return replace(programme, **turned)


@settings(max_examples=25)
@given(two_readings())
def test_each_entry_is_matched_once_at_most_whatever_order_rows_come_in(
    both: tuple[Programme, Programme],
) -> None:
    there, read = both
    same = match(there, read)
    assert same.keys() <= read.entries.keys()
    assert set(same.values()) <= there.entries.keys()
    assert len(set(same.values())) == len(same)
    assert match(_turned(there), _turned(read)) == same


@settings(max_examples=25)
@given(programmes(most=5))
def test_a_programme_read_again_is_itself(programme: Programme) -> None:
    same = match(programme, programme)
    assert same == {id_: id_ for id_ in programme.entries}
    assert compare(programme, programme) == ()
    assert compare_rest(programme, programme) == ()
    found = compare(programme, programme, same)
    assert found == ()
    assert not update(programme, programme, same, found, _ids())


@st.composite
def changed_once(draw: st.DrawFn) -> tuple[Programme, Programme]:
    """A day in two rooms, or two days, and the same with one field of each entry changed."""
    held = [
        Entry(
            f"e{number}",
            title=f"{word} og {number}",
            day=draw(st.sampled_from(["mon", "tue"])),
            start=draw(st.integers(9, 15)) * 60,
            room=draw(st.sampled_from([None, "hall", "attic"])),
        )
        for number, word in enumerate(draw(st.permutations(WORDS)))
    ]
    other: Mapping[str, Any] = {
        "title": lambda e: f"{e.title}, ny udgave",
        "start": lambda e: e.start + 25,
        "day": lambda e: "tue" if e.day == "mon" else "mon",
        "room": lambda e: "attic" if e.room != "attic" else None,
        "duration": lambda e: e.duration + 15,
        "kind": lambda _: EntryKind.BREAK,
        "abstract": lambda _: "Tag handsker med.",
    }
    changed = []
    for entry in held:
        name = draw(st.sampled_from(sorted(other)))
        changed.append(replace(entry, id=f"read {entry.id}", **{name: other[name](entry)}))
    frame = (
        Day("mon", 0),
        Day("tue", 1),
        Room("hall", 0, "Salen"),
        Room("attic", 1, "Loftet"),
    )
    return a_programme(*frame, *held), a_programme(*frame, *changed, id_="read")


@settings(max_examples=25)
@given(changed_once())
def test_an_entry_is_known_again_though_one_field_is_other(
    both: tuple[Programme, Programme],
) -> None:
    there, read = both
    assert match(there, read) == {id_: id_.removeprefix("read ") for id_ in read.entries}


@settings(max_examples=40)
@given(two_readings())
def test_an_update_with_all_that_differs_leaves_no_difference(
    both: tuple[Programme, Programme],
) -> None:
    there, read = both
    same = match(there, read)
    found = compare(there, read, same)
    step = update(there, read, same, found, _ids())
    after = apply(there, step)
    assert step.kind is EditKind.IMPORT
    assert dangling(after) == []
    assert apply(after, step.inverse()) == there
    came = [id_ for id_ in after.entries if id_ not in there.entries]
    new = [id_ for id_ in read.entries if id_ not in same]
    assert compare(after, read, {**same, **dict(zip(new, came, strict=True))}) == ()


@settings(max_examples=25)
@given(two_readings(), st.data())
def test_an_update_touches_only_what_was_chosen(
    both: tuple[Programme, Programme], data: st.DataObject
) -> None:
    there, read = both
    same = match(there, read)
    found = compare(there, read, same)
    chosen = [one for one in found if data.draw(st.booleans())]
    after = apply(there, update(there, read, same, chosen, _ids()))
    assert dangling(after) == []
    if not chosen:
        assert after == there
    touched = {one.before for one in chosen}
    kept = {id_: entry for id_, entry in there.entries.items() if id_ not in touched}
    assert {id_: after.entries.get(id_) for id_ in kept} == kept
    for one in chosen:
        if one.kind is DifferenceKind.MISSING:
            assert one.before not in after.entries
        elif one.before is not None:
            now, was = after.entries[one.before], there.entries[one.before]
            own = ("pinned", "note", "materials", "least", "most", "public", "order")
            assert [getattr(now, name) for name in own] == [getattr(was, name) for name in own]
    new = sum(one.kind is DifferenceKind.NEW for one in chosen)
    gone = sum(one.kind is DifferenceKind.MISSING for one in chosen)
    assert len(after.entries) == len(there.entries) + new - gone
    assert after.speakers.keys() >= there.speakers.keys()


@settings(max_examples=25)
@given(two_readings())
def test_what_differs_comes_in_running_order(both: tuple[Programme, Programme]) -> None:
    there, read = both
    found = compare(there, read, match(there, read))
    order = [entry.id for entry in (*running_order(read), *tray(read))]
    came = [one.after for one in found if one.after is not None]
    assert came == [id_ for id_ in order if id_ in came]
    told = read.entries.values()
    could_be_told = {
        entry.id
        for entry in there.entries.values()
        if (entry.public or not all(e.public for e in told))
        and (entry.placed or not all(e.placed for e in told))
    }
    gone = {one.before for one in found if one.after is None}
    assert gone == could_be_told - set(match(there, read).values())


@settings(max_examples=25)
@given(two_readings())
def test_states_of_one_programme_are_equal_where_nothing_differs(
    both: tuple[Programme, Programme],
) -> None:
    there, later = both
    shared = there.entries.keys() & later.entries.keys()
    found = compare(there, later)
    assert {one.before for one in found if one.after is None} == there.entries.keys() - shared
    assert {one.after for one in found if one.before is None} == later.entries.keys() - shared
    told = {one.before for one in found}
    silent = {"order", "pinned", "materials", "source", "least", "most", "duration"}
    for id_ in shared - told:
        for each in fields(Entry):
            if each.name not in silent:
                now = getattr(later.entries[id_], each.name)
                assert now == getattr(there.entries[id_], each.name), each.name
