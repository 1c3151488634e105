from __future__ import annotations

import pytest

from planner.core.interval import Interval
from planner.ui.timeline.backdrop import line_step
from planner.ui.timeline.colours import DARK, LIGHT, TimelineColours
from planner.ui.timeline.geometry import (
    Box,
    Scale,
    lanes_for,
    opening_scale,
    roomy_range,
)
from planner.ui.timeline.layout import DayLayout
from planner.ui.timeline.runs import side_by_side
from planner.ui.timeline.snapping import Edges, Snap
from planner.ui.typed_time import NotATimeError, read_span, read_time
from tests.core.pictures import a_day


def laid(picture: str, *, rooms: str = "", per_minute: float = 2.0) -> DayLayout:
    programme = a_day(picture, rooms=rooms)
    lanes = lanes_for(tuple(rooms.split()), 800)
    return DayLayout(programme, "d", lanes, Scale(540, 960, per_minute), silent=14)


def boxes(picture: str, *, rooms: str = "", per_minute: float = 2.0) -> dict[str, Box]:
    return dict(laid(picture, rooms=rooms, per_minute=per_minute).boxes.by_id)


@pytest.mark.parametrize("shortest", [1, 5, 10, 30, 90])
def test_a_day_opens_with_its_shortest_entry_high_enough(shortest: int) -> None:
    scale = opening_scale(shortest)
    assert shortest * scale >= 20 or shortest < 4  # nobody plans minutes; they are zoomed into


def test_minutes_and_pixels_are_each_others_inverse() -> None:
    scale = Scale(480, 1080, 1.7)
    assert [round(scale.minute(scale.y(minute))) for minute in (480, 547, 1079)] == [480, 547, 1079]


def test_a_day_shows_whole_hours_around_what_is_busy() -> None:
    assert roomy_range(Interval(9 * 60 + 15, 16 * 60)) == Interval(8 * 60, 18 * 60)
    assert roomy_range(Interval(10, 25 * 60)) == Interval(0, 27 * 60)


def test_overlapping_cards_stand_side_by_side() -> None:
    found = boxes("A 9:00-10:00, B 9:30-10:30, C 10:30-11:00")
    assert found["A"].right <= found["B"].left
    assert found["A"].width == found["B"].width < found["C"].width


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 10), (10, 20)], [(0, 1), (0, 1)]),
        ([(0, 10), (5, 20), (10, 15)], [(0, 2), (1, 2), (0, 2)]),
        ([(0, 30), (5, 10), (12, 20), (40, 50)], [(0, 2), (1, 2), (1, 2), (0, 1)]),
        ([(0, 30), (0, 30), (0, 30)], [(0, 3), (1, 3), (2, 3)]),
    ],
)
def test_each_card_takes_the_first_free_place(
    spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert side_by_side(spans) == expected


def test_card_ends_at_the_fixed_one_it_runs_over_and_says_by_how_much() -> None:
    found = boxes("A 11:00-12:07, L! 12:00-12:45")
    assert found["A"].over == 7
    assert found["A"].bottom <= found["L"].top
    assert found["A"].tail == 14
    assert found["L"].width == found["A"].width


def test_what_begins_within_the_fixed_one_stands_beside_it() -> None:
    found = boxes("L! 12:00-12:45, A 12:10-12:30")
    assert found["A"].over == 0
    assert found["L"].right <= found["A"].left


def test_plenary_spans_all_rooms_and_is_a_wall_to_each() -> None:
    found = boxes("A/r 11:00-12:10, L 12:00-12:45, B/s 11:00-11:30", rooms="r s")
    assert found["L"].left == found["A"].left
    assert found["L"].right == found["B"].right
    assert found["A"].over == 10


def test_bars_too_low_for_words_leave_room_for_their_names() -> None:
    low = boxes("A 9:00-9:05, B 9:05-10:00", per_minute=1.0)
    high = boxes("A 9:00-9:05, B 9:05-10:00", per_minute=6.0)
    assert low["A"].width == low["B"].width < high["A"].width


def test_narrow_columns_keep_their_width_for_the_cards() -> None:
    rooms = "r s t u v"
    found = boxes("A/r 9:00-9:05, B/r 9:05-10:00, C/s 9:00-10:00", rooms=rooms, per_minute=1.0)
    assert found["A"].width == found["C"].width


def test_boxes_are_found_by_where_they_lie() -> None:
    found = laid("A/r 9:20-9:40, L 9:00-10:00", rooms="r").boxes
    low, high = found.by_id["L"], found.by_id["A"]
    middle, below = (high.top + high.bottom) // 2, high.bottom + 5
    assert [box.id for box in found.between(middle, middle + 1)] == ["L", "A"]
    assert [box.id for box in found.between(below, below + 1)] == ["L"]
    assert found.at(high.left + 1, middle) == high
    assert found.at(low.left + 1, middle) == low
    assert found.at(low.left + 1, low.bottom + 500) is None


def test_snapping_prefers_fixed_edges_then_others_then_the_grid() -> None:
    around = Edges(fixed=(723,), loose=(721,))
    snap = Snap(grid=5, reach=4)
    assert snap.start(720, 30, around) == 723
    assert snap.start(689, 30, around) == 693  # by its end
    assert snap.start(640.9, 30, around) == 640
    assert Snap(grid=5, reach=1).start(642.6, 30, around) == 643


def test_what_a_card_lies_beside_already_does_not_hold_it_back() -> None:
    snap, around = Snap(grid=5, reach=6), Edges(loose=(600, 630))
    assert snap.start(604.6, 30, around, own=600) == 605
    assert snap.start(601, 30, around, own=600) == 600
    assert snap.edge(634.7, around, own=630) == 635
    assert snap.edge(634.7, around) == 630


def test_an_end_in_the_small_hours_is_of_the_night_after() -> None:
    assert read_span("23.30-0.30", Interval(600, 645)) == Interval(1410, 1470)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("9", 540),
        ("930", 570),
        ("0930", 570),
        ("9.30", 570),
        ("9:30", 570),
        ("kl. 9.30", 570),
        ("25.30", 1530),
        ("+15", 615),
        ("-5", 595),
    ],
)
def test_times_are_read_as_people_type_them(text: str, minute: int) -> None:
    assert read_time(text, now=600) == minute


@pytest.mark.parametrize("text", ["", "noon", "9.75", "99", "9.3.0", "1e3", "9.30-9.00", "٩"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NotATimeError):
        read_span(text, Interval(600, 630))


def test_span_alone_keeps_the_length() -> None:
    assert read_span("9.30", Interval(600, 645)) == Interval(570, 615)
    assert read_span("9.30–10", Interval(600, 645)) == Interval(570, 600)


def test_grid_lines_stay_apart() -> None:
    assert [line_step(Scale(0, 60, per)) for per in (0.25, 0.6, 1.7, 4.0)] == [60, 30, 15, 5]


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ruler_text", "canvas"),
        ("session_text", "session"),
        ("detail_text", "session"),
        ("session_text", "selected"),
        ("detail_text", "selected"),
        ("detail_text", "canvas"),
        ("rest_text", "rest"),
        ("rest_text", "selected"),
        ("over_text", "over"),
        ("pill_text", "pill"),
        ("selected_edge", "canvas"),
        ("finding", "session"),
    ],
)
def test_words_stand_out_from_their_ground(look: TimelineColours, ink: str, ground: str) -> None:
    one, two = sorted(luminance(getattr(look, name)) for name in (ink, ground))
    assert (two + 0.05) / (one + 0.05) >= 4.5


def test_the_line_of_an_overrun_leaves_no_room_for_words_on_a_low_card() -> None:
    low = boxes("A 11:45-12:10, B 13:00-14:00, L! 12:00-12:45", per_minute=1.1)["A"]
    assert (low.height, low.clear, low.over) == (14, 11, 10)
    assert low.width < boxes("B 13:00-14:00, L! 12:00-12:45", per_minute=1.1)["B"].width
