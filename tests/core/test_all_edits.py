"""What holds for every edit, whatever the day looks like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.core.changes import EditKind, apply
from planner.core.edits.gaps import close_gap, gaps
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span
from tests.builders.days import SPEAKERS
from tests.builders.deeds import OTHERS, PUSHING, Deed, deeds, pairs
from tests.builders.examples import MANY


def on_day(programme: Programme, day: str) -> list[Entry]:
    return [entry for entry in programme.entries.values() if entry.day == day]


def moved_others(deed: Deed, after: Programme) -> list[tuple[Entry, Entry]]:
    """Before and after, of those that were not in hand and have another time."""
    return [
        (entry, after.entries[id_])
        for id_, entry in deed.programme.entries.items()
        if id_ not in deed.held | deed.gone and after.entries[id_].start != entry.start
    ]


def in_hand(deed: Deed, after: Programme) -> list[Entry]:
    """What was in hand or is new, as it lies afterwards."""
    return [
        entry
        for id_, entry in after.entries.items()
        if entry.placed and (id_ in deed.held or id_ not in deed.programme.entries)
    ]


@MANY
@given(deeds(overlaps=True))
def test_nothing_is_lost_and_everything_can_be_taken_back(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    kept = deed.programme.entries.keys() - deed.gone
    assert kept <= after.entries.keys()
    assert [after.entries[i].title for i in kept] == [deed.programme.entries[i].title for i in kept]
    assert after.speakers == {speaker.id: speaker for speaker in SPEAKERS}
    assert apply(after, deed.edit.inverse()) == deed.programme


@MANY
@given(deeds(overlaps=True))
def test_nothing_fixed_moves_unless_it_is_in_hand(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    for id_, entry in deed.programme.entries.items():
        if entry.pinned and id_ not in deed.held:
            assert after.entries[id_] == entry


@MANY
@given(deeds(overlaps=True))
def test_what_is_not_in_hand_keeps_its_length_room_and_day(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    for id_, entry in deed.programme.entries.items():
        if id_ not in deed.held:
            now = after.entries[id_]
            assert (now.duration, now.room, now.day) == (entry.duration, entry.room, entry.day)
        elif deed.name not in {"trim_end", "trim_start", "set_times", "split"} and not deed.gone:
            assert after.entries[id_].duration == entry.duration


@MANY
@given(deeds())
def test_rooms_that_are_not_touched_stay_as_they_are(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    touched: set[tuple[str | None, str]] = set()
    for programme in (deed.programme, after):
        for id_, entry in programme.entries.items():
            if id_ in deed.held or id_ not in deed.programme.entries:
                touched |= {(entry.day, lane) for lane in lanes(programme, entry.room)}
    if deed.name == "close_gap" or (deed.name == "shift" and deed.follow):
        return
    for before, _ in moved_others(deed, after):
        assert {(before.day, lane) for lane in lanes(after, before.room)} <= touched


@MANY
@given(deeds(("trim_start", "create", "split", "lift", "pin", "remove_entries"), overlaps=True))
def test_what_needs_no_room_moves_nothing_else(deed: Deed) -> None:
    assert not moved_others(deed, apply(deed.programme, deed.edit))


@MANY
@given(deeds(("move", "reorder", "move_several")))
def test_changing_places_moves_nothing_beyond_the_two_places(deed: Deed) -> None:
    if deed.edit.kind != EditKind.REORDER:
        return
    after = apply(deed.programme, deed.edit)
    old = [span(deed.programme.entries[id_]) for id_ in deed.held]
    places = [*old, *(span(after.entries[id_]) for id_ in deed.held)]
    first, last = min(p.start for p in places), max(p.end for p in places)
    for before, now in moved_others(deed, after):
        for own in (span(before), span(now)):
            assert first <= own.start
            assert own.end <= last


@MANY
@given(deeds(PUSHING))
def test_a_push_moves_nothing_earlier_and_nothing_before_what_is_in_hand(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    if deed.edit.kind == EditKind.REORDER:
        return
    for before, now in moved_others(deed, after):
        first = min(span(e).start for e in in_hand(deed, after) if e.day == now.day)
        assert span(now).start > span(before).start
        assert span(now).start >= first
        assert deed.follow


@MANY
@given(deeds(PUSHING))
def test_a_push_keeps_the_order_within_each_lane(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    if deed.edit.kind == EditKind.REORDER:
        return
    for day in "de":
        others = [e for e in on_day(deed.programme, day) if e.id not in deed.held]
        for one, other in pairs(sorted(others, key=span)):
            assert span(after.entries[one.id]).start <= span(after.entries[other.id]).start


@MANY
@given(deeds(PUSHING))
def test_a_push_eats_gaps_first_and_goes_just_far_enough(deed: Deed) -> None:
    """Each pushed one lies against another's end, or has piled up where something stays."""
    after = apply(deed.programme, deed.edit)
    if deed.edit.kind == EditKind.REORDER:
        return
    for _, now in moved_others(deed, after):
        fills = lanes(after, now.room)
        near = [
            e
            for e in on_day(after, now.day or "")
            if e.id != now.id and not fills.isdisjoint(lanes(after, e.room))
        ]
        ends = {e.end for e in near}
        assert now.start in ends | {e.start for e in near if e.pinned or e.room is None}


@MANY
@given(deeds(PUSHING))
def test_nothing_pushed_starts_after_the_fixed_one_it_meets(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    if deed.edit.kind == EditKind.REORDER:
        return
    for before, now in moved_others(deed, after):
        fills = lanes(after, now.room)
        for wall in on_day(deed.programme, before.day or ""):
            meets = wall.pinned and not fills.isdisjoint(lanes(after, wall.room))
            if meets and wall.id not in deed.held and span(wall).start >= span(before).end:
                assert span(now).start <= span(wall).start


@MANY
@given(deeds(("trim_end", "open_gap")))
def test_no_push_from_one_of_several_rooms_moves_a_plenary(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    one_room = len(deed.programme.rooms) > 1 and all(
        deed.programme.entries[id_].room is not None for id_ in deed.held
    )
    if one_room:
        assert not [now for _, now in moved_others(deed, after) if now.room is None]


@MANY
@given(deeds())
def test_an_edit_is_named_after_what_is_in_hand(deed: Deed) -> None:
    """The undo menu takes the first change, of a deletion the last; see planner.wording."""
    if not deed.edit or deed.name in {"close_gap", "pack"}:
        return
    change = deed.edit.changes[-1 if deed.gone else 0]
    assert change.id in deed.held or change.id not in deed.programme.entries
    assert change.field is not None or isinstance(change.after or change.before, Entry)


@MANY
@given(deeds(("close_gap",)), st.data())
def test_closing_a_gap_moves_up_only_its_own_rooms(deed: Deed, data: st.DataObject) -> None:
    found = gaps(deed.programme, "d")
    if not found:
        return
    gap = data.draw(st.sampled_from(found))
    edit = close_gap(deed.programme, gap)
    after = apply(deed.programme, edit)
    for id_ in edit.ids:
        before, now = deed.programme.entries[id_], after.entries[id_]
        assert lanes(after, now.room) <= lanes(after, gap.room)
        assert span(before).start >= gap.free.end
        assert 0 < span(before).start - span(now).start <= gap.free.minutes


@MANY
@given(deeds(PUSHING))
def test_only_before_what_stays_anything_comes_to_overlap(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    if not deed.follow:
        return
    for day in "de":
        entries = sorted(on_day(after, day), key=span)
        for one, other in pairs(entries):
            if not span(one).overlap(span(other)):
                continue
            fills = lanes(after, one.room) | lanes(after, other.room)
            assert any(
                w.pinned or w.room is None
                for w in entries
                if not fills.isdisjoint(lanes(after, w.room))
                and span(w).start < max(span(one).end, span(other).end)
                and span(w).end > span(one).start
            ), (one, other)


@MANY
@given(deeds(OTHERS))
def test_what_closes_up_or_changes_places_overlaps_nothing_new(deed: Deed) -> None:
    between_lanes = any(change.field == "room" for change in deed.edit.changes)
    pushes = deed.name == "shift" or deed.edit.kind == EditKind.MOVE or between_lanes
    if pushes or (deed.name == "trim_start" and not deed.follow):
        return
    after = apply(deed.programme, deed.edit)
    for day in "de":
        for one, other in pairs(sorted(on_day(after, day), key=span)):
            assert not span(one).overlap(span(other))


@MANY
@given(deeds(("close_gap", "pack", "remove_and_close"), overlaps=True))
def test_closing_up_moves_only_earlier_and_only_what_comes_after(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    anchors = [e for i, e in deed.programme.entries.items() if i in deed.held and e.placed]
    for before, now in moved_others(deed, after):
        assert span(now).start < span(before).start
        if deed.held:
            assert span(before).start >= min(span(e).start for e in anchors if e.day == now.day)


@MANY
@given(deeds(("shift",)))
def test_a_shift_moves_all_alike_but_what_piles_up(deed: Deed) -> None:
    after = apply(deed.programme, deed.edit)
    moved = [c for c in deed.edit.changes if c.field == "start"]
    most = max((abs(c.after - c.before) for c in moved), default=0)
    anchor = min((span(deed.programme.entries[i]) for i in deed.held), default=None)
    for change in moved:
        own = deed.programme.entries[change.id]
        assert anchor is not None
        assert span(own).start >= anchor.start
        if abs(change.after - change.before) < most:
            assert change.after > change.before
            fills = lanes(after, own.room)
            assert any(
                span(wall).start == change.after
                for wall in on_day(after, own.day or "")
                if wall.id not in deed.edit.ids and not fills.isdisjoint(lanes(after, wall.room))
            )
