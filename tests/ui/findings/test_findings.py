"""The findings: a count in the status line, and a list that leads to each and mends what it can."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.programme import Appearance, Day, Entry, IgnoredFinding, Programme, Room, Speaker
from planner.ui.findings.list import FindingsList
from tests.ui.stage import Stage, on_stage

Key = Qt.Key


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _clashing() -> Programme:
    return Programme(
        "p",
        days={"d": Day("d")},
        rooms={"r": Room("r", name="Salen"), "q": Room("q", 1, "Loftet")},
        entries={
            "a": Entry("a", title="Haven", day="d", start=540, duration=40, room="r"),
            "b": Entry("b", title="Jord", day="d", start=570, duration=60, room="q"),
            "c": Entry("c", title="Sent", day="d", start=950, duration=30),
        },
        speakers={"s": Speaker("s", "Ida Holt")},
        appearances={
            "x": Appearance("x", "s", "a"),
            "y": Appearance("y", "s", "b"),
            "z": Appearance("z", "s", "c"),
        },
    )


def _list(stage: Stage) -> FindingsList:
    (found,) = stage.window.findChildren(FindingsList)
    return found


def _rows(shown: FindingsList) -> list[str]:
    return [shown.list.item(row).text() for row in range(shown.list.count())]


def _opened(stage: Stage, programme: Programme, count: str) -> FindingsList:
    stage.open(programme)
    stage.until(lambda: stage.desk.status.findings.text() == count)
    stage.click(stage.desk.status.findings)
    return _list(stage)


def _walk_to(stage: Stage, shown: FindingsList, words: str) -> None:
    """With the arrow keys to the row that has these words."""
    stage.keys(Key.Key_Home)
    for _ in range(shown.list.count()):
        item = shown.list.currentItem()
        if words in item.text():
            return
        stage.keys(Key.Key_Down)
    raise AssertionError((words, _rows(shown)))


def test_a_clean_day_says_so(stage: Stage) -> None:
    shown = _opened(stage, Programme("p", days={"d": Day("d")}), "All fine")
    assert shown.list.count() == 0
    assert not shown.deciding.isVisible()


def test_the_list_is_grouped_and_choosing_selects(stage: Stage) -> None:
    shown = _opened(stage, _clashing(), "2 to check")
    assert _rows(shown) == [
        "▾ Speakers who cannot be there (1)",
        "Ida Holt is in two places for 10 minutes: 9:00–9:40 “Haven” and 9:30–10:30 “Jord”.",
        "▾ The hours of the day (1)",
        "15:50–16:20 “Sent” ends 20 minutes after the day closes.",
        "▾ Breaks and gaps (1)",
        "Nothing is planned for 320 minutes between 9:30–10:30 “Jord” and 15:50–16:20 “Sent”.",
    ]
    said = shown.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Must be settled: Ida Holt")
    _walk_to(stage, shown, "“Sent” ends 20 minutes")
    assert stage.panes.timeline.selected() == ["c"]
    stage.keys(Key.Key_Escape)
    assert stage.window.findChildren(FindingsList) == []


def test_a_group_is_folded_and_opened_by_key_and_by_click(stage: Stage) -> None:
    shown = _opened(stage, _clashing(), "2 to check")
    _walk_to(stage, shown, "The hours of the day")
    stage.keys(Key.Key_Space)
    assert _rows(shown)[2:4] == ["▸ The hours of the day (1)", "▾ Breaks and gaps (1)"]
    said = shown.list.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "The hours of the day, 1, folded"
    stage.click(shown.list.viewport(), shown.list.visualItemRect(shown.list.item(2)).center())
    assert _rows(shown)[2] == "▾ The hours of the day (1)"


def test_the_count_follows_the_edits(stage: Stage) -> None:
    stage.open(_clashing())
    stage.until(lambda: stage.desk.status.findings.text() == "2 to check")
    stage.panes.timeline.commands.set_aside(["c"])
    stage.until(lambda: stage.desk.status.findings.text() == "1 to check")


def test_what_is_only_good_to_know_is_counted_apart_and_marks_no_card(stage: Stage) -> None:
    programme = _clashing()
    entries = {
        "a": programme.entries["a"],
        "t": Entry("t", title="Reserve"),
    }
    stage.open(replace(programme, entries=entries, appearances={}, speakers={}))
    stage.until(lambda: stage.desk.status.findings.text() == "1 note")
    assert stage.panes.timeline.picture.marked == set()


def test_a_mend_says_beforehand_what_it_does_and_enter_does_it(stage: Stage) -> None:
    shown = _opened(stage, _clashing(), "2 to check")
    _walk_to(stage, shown, "Ida Holt is in two places")
    assert shown.deciding.preview.text() == "Moves “Jord” from 9:30 to 9:45"
    assert shown.deciding.mend_button.isVisible()
    stage.keys(Key.Key_Return)
    assert stage.times("Jord") == ("9:45", "10:45")
    assert stage.desk.status.message.text() == "Moves “Jord” from 9:30 to 9:45"
    stage.until(lambda: stage.desk.status.findings.text() == "1 to check")
    assert not any("two places" in row for row in _rows(shown))  # it stays open, for the next one
    stage.keys((Qt.KeyboardModifier.ControlModifier, Key.Key_Z))
    assert stage.times("Jord") == ("9:30", "10:30")
    stage.until(lambda: any("two places" in row for row in _rows(shown)))


def test_all_that_can_be_mended_is_mended_one_after_another(stage: Stage) -> None:
    shown = _opened(stage, _clashing(), "2 to check")
    _walk_to(stage, shown, "“Sent” ends 20 minutes")
    assert shown.deciding.preview.text() == "Day 1 closes at 16:20 instead of 16:00"
    stage.click(shown.deciding.mend_button)
    stage.until(lambda: stage.desk.status.findings.text() == "1 to check")
    _walk_to(stage, shown, "Ida Holt is in two places")
    stage.keys(Key.Key_Return)
    stage.until(lambda: stage.desk.status.findings.text().endswith("note"))
    _walk_to(stage, shown, "Nothing is planned")
    stage.keys(Key.Key_Return)
    stage.until(lambda: stage.desk.status.findings.text() == "All fine")
    assert stage.times("Sent") == ("10:45", "11:15")


def test_a_finding_is_ignored_with_a_reason_and_looked_at_again(stage: Stage) -> None:
    shown = _opened(stage, _clashing(), "2 to check")
    _walk_to(stage, shown, "“Sent” ends 20 minutes")
    stage.click(shown.deciding.ignore_button)
    assert isinstance(stage.focus(), QLineEdit)
    stage.type("Dinner may go on")
    stage.keys(Key.Key_Return)
    stage.until(lambda: stage.desk.status.findings.text() == "1 to check")
    (kept,) = stage.programme.ignored
    assert kept == IgnoredFinding("after_closing:c:d", "Dinner may go on")
    _walk_to(stage, shown, "Ignored (1)")
    stage.keys(Key.Key_Return)
    _walk_to(stage, shown, "Ignored: Dinner may go on")
    assert not shown.deciding.ignore_button.isVisible()
    stage.click(shown.deciding.heed_button)
    stage.until(lambda: stage.desk.status.findings.text() == "2 to check")
    assert stage.programme.ignored == ()


def test_many_notes_of_a_kind_are_folded_at_first(stage: Stage) -> None:
    speakers = {f"s{n}": Speaker(f"s{n}", f"Taler {n}") for n in range(8)}
    programme = Programme("p", days={"d": Day("d")}, speakers=speakers)
    shown = _opened(stage, programme, "8 notes")
    assert _rows(shown) == ["▸ Agreements with speakers (8)"]
    stage.keys(Key.Key_Down, Key.Key_Return)
    assert shown.list.count() == 9
    _walk_to(stage, shown, "Taler 3 appears nowhere")
    assert stage.panes.left.shows_speakers


def test_a_date_that_is_past_leads_to_its_day(stage: Stage) -> None:
    days = {"d": Day("d"), "e": Day("e", 1, date=Date(2020, 2, 3))}
    shown = _opened(stage, Programme("p", days=days), "1 note")
    _walk_to(stage, shown, "is past")
    assert stage.panes.middle.day == "e"


def test_the_list_speaks_danish(tmp_path: Path) -> None:
    with on_stage(tmp_path, "da") as stage:
        shown = _opened(stage, _clashing(), "2 bør ses efter")
        _walk_to(stage, shown, "Ida Holt")
        assert shown.deciding.preview.text() == "Flytter »Jord« fra 9.30 til 9.45"
        assert _rows(shown)[2] == "▾ Dagens åbningstid (1)"


def test_a_list_that_opens_before_anything_is_found_takes_the_keyboard_then(stage: Stage) -> None:
    shown = _opened(stage, Programme("p", days={"d": Day("d")}), "All fine")
    stage.panes.relay.apply(
        add_rows(EditKind.ADD, [Entry("e", title="Sent", day="d", start=950, duration=30)])
    )
    stage.until(lambda: shown.list.count() == 2)
    assert stage.focus() is shown.list
    stage.keys(Key.Key_Down)
    assert shown.deciding.preview.text() == "Day 1 closes at 16:20 instead of 16:00"


def test_what_was_found_is_told_of_the_day_it_was_found_in(stage: Stage) -> None:
    past = Programme("p", days={"d": Day("d", date=Date(2015, 9, 16))}, title="Dengang")
    shown = _opened(stage, past, "1 note")
    (day,) = stage.programme.days.values()
    to_come = {day.id: {"date": Date(2027, 9, 15)}}
    assert stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, to_come))
    shown.refresh()
    assert _rows(shown)[1:] == ["Wednesday, 16 September 2015 is past."]
    stage.until(lambda: not stage.panes.checks.to_check)
