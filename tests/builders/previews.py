"""Days with an edit that a drag or a key may preview on them."""

from __future__ import annotations

from hypothesis import strategies as st

from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.edits.duplicate import duplicate
from planner.core.edits.place import Place, lift, move
from planner.core.edits.remove import remove_entries
from planner.core.edits.trim import trim_end
from planner.core.programme import DaySpan, Programme
from tests.builders.days import days

_STARTS = st.lists(st.integers(500, 900), min_size=3, max_size=3)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Programme, Edit]:
    """A day and one of the edits that a drag or a key may preview on it."""
    programme = draw(days(most=24, overlaps=draw(st.booleans())))
    away = {
        id_: {"unavailable": (DaySpan("d", start, start + 40),)}
        for id_, start in zip(programme.speakers, draw(_STARTS), strict=False)
    }
    programme = apply(programme, change_fields(programme, EditKind.CHANGE, away))
    id_ = draw(st.sampled_from(sorted(programme.entries)))
    entry = programme.entries[id_]
    room = draw(st.sampled_from([None, *sorted(programme.rooms)]))
    to = Place(draw(st.sampled_from("de")), draw(st.integers(500, 900)), room)
    follow = draw(st.booleans())
    names = iter(f"new{number}" for number in range(100))
    made = {
        "move": lambda: move(programme, id_, to, follow=follow),
        "lift": lambda: lift(programme, [id_]),
        "remove": lambda: remove_entries(programme, {id_}),
        "fix": lambda: change_fields(programme, EditKind.PIN, {id_: {"pinned": not entry.pinned}}),
    }
    if entry.placed:
        made["trim"] = lambda: trim_end(programme, id_, to.start, follow=follow)
        made["copy"] = lambda: duplicate(programme, [id_], lambda: next(names), follow=follow)
    return programme, made[draw(st.sampled_from(sorted(made)))]()
