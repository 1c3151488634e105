from __future__ import annotations

from hypothesis import given, settings

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


def test_rooms_that_an_edit_does_not_touch_keep_their_columns() -> None:
    programme = a_day("A/r 9:00-9:30, B/s 9:00-9:30, L 12:00-12:45", rooms="r s t")
    lanes, scale = lanes_for(("r", "s", "t"), 900), Scale(480, 1080, 1.3)
    layout = DayLayout(programme, "d", lanes, scale, 14)
    after = layout.after(previewed(programme, trim_end(programme, "A", 590)))
    assert layout.boxes.exchanged_in(after) == ["r"]
    after = layout.after(previewed(programme, trim_end(programme, "L", 780)))
    assert layout.boxes.exchanged_in(after) == [None, "r", "s", "t"]
