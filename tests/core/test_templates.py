"""Days to begin with are clean, run without a hole, and keep their meals where they are."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import count, pairwise

import pytest

from planner.checking import findings
from planner.core.programme import EntryKind, Programme
from planner.core.queries import running_order
from planner.core.templates import Template, from_template
from planner.text import texts
from planner.wording.templates import template_line, template_name, template_titles

PLANNED = [template for template in Template if template is not Template.BLANK]


def made(template: Template, language: str = "en", date: Date | None = None) -> Programme:
    numbers = count()
    titles = template_titles(texts(language))
    return from_template(
        template, lambda: f"i{next(numbers)}", titles, title="Dag", language=language, date=date
    )


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("template", list(Template))
@pytest.mark.parametrize("date", [None, Date(2027, 4, 15)])
def test_nothing_is_to_be_checked(template: Template, language: str, date: Date | None) -> None:
    assert findings(made(template, language, date), today=Date(2027, 1, 4)) == []


@pytest.mark.parametrize("template", PLANNED)
def test_the_day_is_filled_from_opening_to_closing(template: Template) -> None:
    programme = made(template)
    (day,) = programme.days.values()
    order = running_order(programme)
    assert (order[0].start, order[-1].end) == (day.opens, day.closes)
    gaps = [after.start - before.end for before, after in pairwise(order)]  # type: ignore[operator]  # all are placed
    assert max(gaps) <= 10


@pytest.mark.parametrize("template", PLANNED)
def test_lunch_lies_fixed_and_talks_do_not(template: Template) -> None:
    entries = made(template).entries.values()
    fixed = [e.title for e in entries if e.pinned]
    assert fixed == ["Arrival and breakfast", "Lunch"]
    assert all(e.kind is EntryKind.BREAK for e in entries if e.pinned)


def test_two_tracks_have_a_room_and_a_colour_each() -> None:
    programme = made(Template.TWO_TRACKS)
    assert [room.name for room in programme.rooms.values()] == ["Room 1", "Room 2"]
    assert [track.name for track in programme.tracks.values()] == ["Track A", "Track B"]
    beside = [e for e in running_order(programme) if e.room is not None]
    assert len(beside) == 8
    assert {(e.room, e.track) for e in beside} == set(
        zip(programme.rooms, programme.tracks, strict=True)
    )


def test_workshops_are_numbered_through_the_day() -> None:
    titles = [e.title for e in running_order(made(Template.WORKSHOPS)) if e.room is not None]
    assert titles == [f"Workshop {number}" for number in range(1, 7)]


def test_a_blank_day_has_its_hours_alone() -> None:
    programme = made(Template.BLANK, date=Date(2027, 4, 15))
    (day,) = programme.days.values()
    assert (day.date, day.opens, day.closes) == (Date(2027, 4, 15), 540, 960)
    assert (programme.title, programme.entries, programme.rooms) == ("Dag", {}, {})


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_has_a_name_and_a_line_of_its_own(language: str) -> None:
    spoken = texts(language)
    for of in (template_name, template_line):
        assert len({of(spoken, template) for template in Template}) == len(Template)
