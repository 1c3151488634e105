"""What a board says, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.core.on_the_day import Moment, standing
from planner.core.programme import Appearance, Day, EntryKind, Programme, Speaker
from planner.text import texts
from planner.ui.on_the_day.words import Shown, counted, shown
from tests.core.pictures import a_day

EN, DA = texts("en"), texts("da")


def programme() -> Programme:
    day = a_day("Maps 9:00-9:30, Coffee 9:30-9:50, Ships 10:00-11:00")
    coffee = replace(day.entries["Coffee"], kind=EntryKind.BREAK)
    return replace(
        day,
        entries={**day.entries, "Coffee": coffee},
        speakers={"s": Speaker("s", "Ida Holm")},
        appearances={"1": Appearance("1", "s", "Maps"), "2": Appearance("2", "s", "Ships")},
    )


def at(hours: int, minutes: int, seconds: int = 0, held: str | None = None) -> Shown:
    moment = Moment("d", (hours * 60 + minutes) * 60 + seconds)
    return shown(EN, programme(), moment, standing(programme(), moment, None, held))


def test_minutes_are_counted_and_in_the_end_seconds() -> None:
    assert [counted(EN, n) for n in (0, 59, 120, 121, 660, 661, 3600, 3905)] == [
        "0:00", "0:59", "2:00", "3 min", "11 min", "12 min", "1 h 0 min", "1 h 6 min",
    ]  # fmt: skip
    assert counted(DA, 3905) == "1 t. 6 min."
    assert counted(EN, 2 * 86400) == "2 days"


def test_now_and_next_with_the_time_left() -> None:
    said = at(9, 10)
    assert (said.word, said.title, said.people) == ("Now", "Maps", "Ida Holm")
    assert (said.count, said.beside) == ("20 min", "left")
    assert said.next == "Next, 9:30: Coffee"
    assert not said.over


def test_time_that_is_up_is_said_in_a_word() -> None:
    said = at(9, 41, held="Maps")
    assert (said.word, said.count, said.beside, said.over) == ("Time is up", "11 min", "over", True)


def test_a_break_says_when_it_goes_on() -> None:
    said = at(9, 45)
    assert (said.word, said.title, said.rest) == ("Goes on at 10:00", "Coffee", True)
    assert at(9, 55).word == "Goes on at 10:00"
    assert at(9, 55).title == "Ships"


def test_before_and_after_the_day_it_says_so() -> None:
    assert (at(8, 30).word, at(8, 30).count) == ("Begins at 9:00", "30 min")
    assert at(12, 0).title == "The day is over"
    dated = replace(programme(), days={"d": Day("d", date=date(2026, 9, 16))})
    moment = Moment("d", -3600)
    said = shown(DA, dated, moment, standing(dated, moment))
    assert said.word == "Onsdag den 16. september 2026: Begynder kl. 9.00"


def test_what_is_spoken_is_the_same_while_it_counts() -> None:
    assert at(9, 10).spoken == at(9, 28, 30).spoken == "Now: Maps. Ida Holm. Next, 9:30: Coffee"
    assert at(9, 10).spoken != at(9, 35).spoken
