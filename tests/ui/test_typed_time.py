from __future__ import annotations

import pytest

from planner.core.interval import Interval
from planner.ui.typed_time import (
    NotATimeError,
    read_end,
    read_minutes,
    read_span,
    read_start,
    read_time,
)

MIDNIGHT = 24 * 60


@pytest.mark.parametrize(
    "text",
    ["9.30", "9:30", "9,30", "930", "0930", "09.30", "9h30", "kl. 9.30", "kl 9:30", "9:30:00"],
)  # fmt: skip
def test_times_are_read_in_any_usual_form(text: str) -> None:
    assert read_time(text, now=600) == 570


def test_step_counts_from_now() -> None:
    assert [read_time(text, now=600) for text in ("+15", "-5 min", "− 30")] == [615, 595, 570]


def test_small_hour_is_of_the_night_only_where_it_is_night() -> None:
    assert read_time("1.30", now=600) == 90
    assert read_time("1.30", now=MIDNIGHT + 10) == MIDNIGHT + 90
    assert read_time("7", now=MIDNIGHT + 10) == 7 * 60
    assert read_start("0.15", 23 * 60) == MIDNIGHT + 15
    assert read_start("8", 23 * 60) == 8 * 60
    assert read_start("0.15", 9 * 60) == 15


def test_end_goes_over_midnight_where_it_must() -> None:
    late, early = Interval(22 * 60, 23 * 60), Interval(60, 90)
    assert read_end("0.30", late) == MIDNIGHT + 30
    assert read_end("+15", late) == 23 * 60 + 15
    assert read_end("2", early) == 120
    assert read_end("7", late) == 7 * 60
    assert read_end("9.30", Interval(570, 600)) == 570
    assert read_end("1.30", Interval(MIDNIGHT + 30, MIDNIGHT + 60)) == MIDNIGHT + 90


def test_span_is_a_start_with_or_without_an_end() -> None:
    assert read_span("9.30", Interval(600, 645)) == Interval(570, 615)
    assert read_span("22 - 0.30", Interval(600, 645)) == Interval(1320, MIDNIGHT + 30)
    with pytest.raises(NotATimeError):
        read_span("9.30-9", Interval(600, 645))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45 minutter", 45),
        ("90m", 90),
        ("1.30", 90),
        ("0:45", 45),
        ("0:45:00", 45),
        ("1t", 60),
        ("1t 30", 90),
        ("1 t. 5 min", 65),
        ("1h30", 90),
        ("1 hour", 60),
        ("2 timer", 120),
        ("1,5 t", 90),
        ("0.75 h", 45),
        ("+5", 35),
        ("-10 min", 20),
    ],
)
def test_lengths_are_read_in_any_usual_form(text: str, minutes: int) -> None:
    assert read_minutes(text, now=30) == minutes


@pytest.mark.parametrize(
    "text", ["", "0", "-30", "-45", "long", "1.75", "1.5", "45 cm", "25 timer", "1441", "٤٥"]
)
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(NotATimeError):
        read_minutes(text, now=30)
