from __future__ import annotations

from datetime import date

import pytest

from planner.text import texts


@pytest.mark.parametrize(
    ("language", "span", "spoken"),
    [
        ("da", "9.30–11.00", "9.30 til 11.00"),
        ("da-DK", "9.30–11.00", "9.30 til 11.00"),
        ("en", "9:30–11:00", "9:30 to 11:00"),
        ("sv", "9.30–11.00", "9.30 till 11.00"),
        ("pl", "09:30–11:00", "09:30 – 11:00"),
    ],
)
def test_times_are_written_as_the_language_does(language: str, span: str, spoken: str) -> None:
    assert texts(language).time_span(570, 660) == span
    assert texts(language).spoken_span(570, 660) == spoken


def test_an_end_that_is_not_known_is_left_out() -> None:
    assert texts("da").time_span(570, None) == "9.30"
    assert texts("da").spoken_span(570, None) == "9.30"


def test_after_midnight_the_clock_begins_again() -> None:
    assert texts("da").time_span(22 * 60, 25 * 60 + 30) == "22.00–1.30"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "onsdag den 16. september 2015"),
        ("en", "Wednesday, 16 September 2015"),
        ("de", "Mittwoch, 16. September 2015"),
        ("tlh", "Wednesday, 16 September 2015"),
        ("../../x", "Wednesday, 16 September 2015"),
        ("", "Wednesday, 16 September 2015"),
    ],
)
def test_dates_are_written_out(language: str, said: str) -> None:
    assert texts(language).date(date(2015, 9, 16)) == said


def test_lists_end_with_the_languages_and() -> None:
    assert texts("da").listing(["bog", "film", "spil"]) == "bog, film og spil"
