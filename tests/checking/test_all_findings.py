"""All findings together: of the core, of dates, of seats and of print, less what is ignored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.checking import every_finding, findings, people_expected
from planner.core.changes import EditKind, apply, change_fields
from planner.core.checks import FindingKind
from planner.core.edits.ignoring import ignore
from planner.core.programme import Day, Programme, Room
from planner.ui import opening
from tests.core.pictures import a_day

TODAY = Date(2027, 1, 5)


def kinds(programme: Programme) -> list[FindingKind]:
    return [found.kind for found in findings(programme, today=TODAY)]


def test_they_come_worst_first_from_everywhere() -> None:
    programme = replace(
        a_day("A/r 9:00-9:40, B/r 9:30-10:00, T 30", rooms="r"),
        days={"d": Day("d", date=Date(2027, 1, 1), label="Lørdag")},
        rooms={"r": Room("r", name="Salen \U0001f41d\ue123", capacity=1)},
        print_settings={"participants": "Ida Lund\nBo Krog"},
    )
    assert kinds(programme) == [
        FindingKind.OVERLAP,
        FindingKind.FEW_SEATS,
        FindingKind.WRONG_WEEKDAY,
        FindingKind.HOLIDAY,
        FindingKind.UNPRINTABLE,
        FindingKind.UNPLACED,
        FindingKind.PAST,
    ]


def test_what_is_ignored_is_left_out_but_still_known() -> None:
    programme = a_day("A 9:00-9:40, B 9:30-10:00")
    (found,) = findings(programme)
    calm = apply(programme, ignore(programme, found))
    assert findings(calm) == []
    assert every_finding(calm) == [found]


def test_those_on_the_list_of_participants_are_expected() -> None:
    listed = {"participants": "Name;From\nIda Lund;Fjordby\nBo Krog;Sted\n"}
    assert people_expected(Programme("p", print_settings=listed)) == 2
    assert people_expected(Programme("p")) == 0


def test_an_edit_is_seen_though_all_else_is_remembered() -> None:
    programme = a_day("A 9:00-9:40, B 9:40-10:00")
    assert findings(programme) == []
    edit = change_fields(programme, EditKind.CHANGE, {"A": {"abstract": "\ue123"}})
    (found,) = findings(apply(programme, edit))
    assert (found.kind, found.ids) == (FindingKind.UNPRINTABLE, ("A",))
    assert findings(programme) == []


def test_the_sample_has_but_what_is_really_there() -> None:
    assert kinds(opening.read_sample()) == [FindingKind.UNCONFIRMED, FindingKind.UNPLACED]
