from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.changes import Edit, apply
from planner.core.edits.trim import trim_end
from planner.core.previewed import previewed
from planner.core.programme import Programme
from planner.ui.timeline.geometry import Scale, lanes_for
from planner.ui.timeline.layout import DayLayout, visible_rooms
from tests.builders.previews import edits
from tests.core.pictures import a_day


@given(edits())
@settings(max_examples=150)
def test_what_an_edit_touches_is_laid_out_as_the_whole_day_would_be(
    case: tuple[Programme, Edit],
) -> None:
    programme, edit = case
    day = programme.days["d"]
    lanes, scale = lanes_for(visible_rooms(programme, day), 900), Scale(480, 1080, 1.3)
    again = DayLayout(programme, "d", lanes, scale, 14).after(previewed(programme, edit))
    whole = DayLayout(apply(programme, edit), "d", lanes, scale, 14).boxes
    assert dict(again.by_id) == dict(whole.by_id)


@given(edits(), st.floats(0.1, 8), st.sampled_from([300, 900, 2000]))
@settings(max_examples=150)
def test_another_scale_or_width_lays_out_as_a_new_day_would_be(
    case: tuple[Programme, Edit], per_minute: float, width: int
) -> None:
    programme, _ = case
    rooms = visible_rooms(programme, programme.days["d"])
    first = DayLayout(programme, "d", lanes_for(rooms, 700), Scale(480, 1080, 1.3), 14)
    lanes, scale = lanes_for(rooms, width), Scale(420, 1140, per_minute)
    again, whole = first.seen_at(lanes, scale, 14), DayLayout(programme, "d", lanes, scale, 14)
    assert dict(again.boxes.by_id) == dict(whole.boxes.by_id)


@given(edits(), st.floats(0.1, 8), st.integers(-100, 1500), st.integers(1, 300))
@settings(max_examples=150)
def test_what_shows_between_two_heights_is_all_that_reaches_into_them(
    case: tuple[Programme, Edit], per_minute: float, top: int, height: int
) -> None:
    programme, _ = case
    lanes = lanes_for(visible_rooms(programme, programme.days["d"]), 900)
    boxes = DayLayout(programme, "d", lanes, Scale(480, 1080, per_minute), 14).boxes
    reaching = {
        id_
        for id_, box in boxes.by_id.items()
        if box.top < top + height and box.bottom + box.tail >= top
    }
    assert {box.id for box in boxes.between(top, top + height)} == reaching


def test_rooms_that_an_edit_does_not_touch_keep_their_columns() -> None:
    programme = a_day("A/r 9:00-9:30, B/s 9:00-9:30, L 12:00-12:45", rooms="r s t")
    lanes, scale = lanes_for(("r", "s", "t"), 900), Scale(480, 1080, 1.3)
    layout = DayLayout(programme, "d", lanes, scale, 14)
    after = layout.after(previewed(programme, trim_end(programme, "A", 590)))
    assert layout.boxes.exchanged_in(after) == ["r"]
    after = layout.after(previewed(programme, trim_end(programme, "L", 780)))
    assert layout.boxes.exchanged_in(after) == [None, "r", "s", "t"]
