"""The history as a list: what each step did, looking at what was, and going back there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.edits.remove import remove_speaker
from planner.core.programme import Appearance, Day, Entry, Programme, Row, Speaker
from planner.document.document import Document
from planner.ui.history.model import Role
from planner.ui.history.pane import HistoryPane
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open(_programme())
        yield stage


def _programme() -> Programme:
    entries = {
        "a": Entry("a", title="Kort og kompas", day="d", start=540, duration=30),
        "b": Entry("b", title="Frokost", day="d", start=660, duration=60),
    }
    return Programme("p", title="Kortdagen", days={"d": Day("d")}, entries=entries)


def _move(stage: Stage, times: int) -> None:
    stage.walk_to("Kort")
    for _ in range(times):
        stage.keys((CTRL, Qt.Key.Key_Down))


def _history(stage: Stage) -> HistoryPane:
    stage.keys((CTRL, Qt.Key.Key_H))
    (pane,) = stage.panes.side.findChildren(HistoryPane)
    stage.settle()
    return pane


def _listed(pane: HistoryPane) -> list[str]:
    model = pane.steps.steps
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _said(pane: HistoryPane) -> list[str]:
    model, role = pane.steps.steps, Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row).data(role)) for row in range(model.rowCount())]


def test_steps_about_somebody_keep_the_name_when_that_person_is_gone(stage: Stage) -> None:
    relay = stage.panes.relay
    people: list[Row] = [Speaker("s", "Ida Holm"), Appearance("x", "s", "a")]
    relay.apply(add_rows(EditKind.ADD, people[:1]))
    relay.apply(add_rows(EditKind.ADD, people[1:]))
    relay.apply(change_fields(stage.programme, EditKind.CHANGE, {"s": {"phone": "12345678"}}))
    relay.apply(remove_speaker(stage.programme, "s"))
    assert _listed(_history(stage))[1:] == [
        "Delete “Ida Holm”",
        "Change “Ida Holm”",
        "Add “Ida Holm”",
        "Add “Ida Holm”",
        "The programme was made",
    ]


def test_the_history_lists_the_steps_newest_first_under_their_sitting(stage: Stage) -> None:
    _move(stage, 2)
    pane = _history(stage)
    heading, *steps = _listed(pane)
    assert heading.startswith("Today ")
    assert steps == ["Move “Kort og kompas”", "Move “Kort og kompas”", "The programme was made"]
    assert stage.focus() is pane.steps
    assert "the programme stands here" in _said(pane)[1]


def test_the_hint_of_a_step_names_its_items(stage: Stage) -> None:
    _move(stage, 1)
    pane = _history(stage)
    step = pane.steps.steps.index(1)
    assert step.data() == "Move “Kort og kompas”"
    assert step.data(Qt.ItemDataRole.ToolTipRole) == "Kort og kompas"


def test_an_undone_step_stays_above_and_is_said_to_be_undone(stage: Stage) -> None:
    _move(stage, 2)
    stage.keys((CTRL, Qt.Key.Key_Z))
    pane = _history(stage)
    assert _said(pane)[1].endswith("undone")
    assert "the programme stands here" in _said(pane)[2]


def test_the_arrow_keys_show_the_programme_as_it_was(stage: Stage) -> None:
    _move(stage, 2)
    pane = _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    past = stage.panes.looking_back.past
    assert past is not None
    assert past.relay.programme.entries["a"].start == 545
    assert past.bar.words.text().startswith("As it was at ")
    assert stage.desk.status.message.text() == past.bar.words.text()
    assert past.days.timeline.isVisible()
    assert past.days.timeline.selected() == ["a"]
    assert not stage.window.actions_["add"].isEnabled()
    assert stage.entry("Kort").start == 550
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: past.relay.programme.entries["a"].start == 540)
    stage.keys(Qt.Key.Key_Up, Qt.Key.Key_Up)
    stage.until(lambda: stage.panes.looking_back.past is None)
    assert stage.window.actions_["add"].isEnabled()
    assert stage.panes.timeline.isVisible()
    assert pane.isVisible()


def test_enter_goes_back_there_and_redo_leads_forward(stage: Stage) -> None:
    _move(stage, 3)
    _history(stage)
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert stage.entry("Kort").start == 545
    assert stage.panes.looking_back.past is None
    stage.keys((CTRL | SHIFT, Qt.Key.Key_Z), (CTRL | SHIFT, Qt.Key.Key_Z))
    assert stage.entry("Kort").start == 555


def test_a_way_that_was_left_is_folded_and_can_be_taken_again(stage: Stage) -> None:
    _move(stage, 2)
    stage.keys((CTRL, Qt.Key.Key_Z), (CTRL, Qt.Key.Key_Z))
    stage.walk_to("Frokost")
    stage.keys((CTRL, Qt.Key.Key_Up))
    pane = _history(stage)
    assert _listed(pane)[1:] == [
        "Move “Frokost”",
        "The programme was made",
        "Other ways (2)",
    ]
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert len(_listed(pane)) == 6
    assert _said(pane)[4].endswith("undone and left")
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert stage.entry("Kort").start == 550
    assert stage.entry("Frokost").start == 660


def test_restoring_what_was_is_one_new_step(stage: Stage) -> None:
    _move(stage, 2)
    pane = _history(stage)
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    past = stage.panes.looking_back.past
    assert past is not None
    stage.click(past.bar.restore)
    assert stage.entry("Kort").start == 540
    assert _listed(pane)[1] == "Restore an earlier version"
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.entry("Kort").start == 550


def test_an_edit_leads_back_to_now(stage: Stage) -> None:
    _move(stage, 2)
    _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.panes.looking_back.past is None
    assert stage.entry("Kort").start == 545


def test_turning_to_the_details_leads_back_to_now(stage: Stage) -> None:
    _move(stage, 1)
    _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    stage.keys(Qt.Key.Key_F8)
    assert stage.panes.looking_back.past is None


def test_esc_leads_back_to_now(stage: Stage) -> None:
    _move(stage, 2)
    pane = _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    stage.keys(Qt.Key.Key_Escape)
    assert stage.panes.looking_back.past is None
    assert pane.steps.currentIndex().row() == 1
    assert stage.focus() is pane.steps


def test_closing_while_looking_back_leaves_the_file_as_it_is(stage: Stage) -> None:
    _move(stage, 2)
    path = stage.desk.path
    assert path is not None
    _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    stage.keys((CTRL, Qt.Key.Key_W))
    assert stage.desk.panes is None
    with Document.open(path) as document:
        assert document.programme.entries["a"].start == 550


def test_nothing_is_dragged_in_what_was(stage: Stage) -> None:
    _move(stage, 1)
    _history(stage)
    stage.keys(Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    past = stage.panes.looking_back.past
    assert past is not None
    view = past.days.timeline
    box = view.visualRect(view.entries.index_of("a"))
    start = box.center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for down in (40, 90):
        QTest.mouseMove(view.viewport(), start + QPoint(0, down))
    end = start + QPoint(0, 90)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    stage.settle()
    assert past.relay.programme.entries["a"].start == 540
    assert stage.entry("Kort").start == 545


@pytest.mark.slow
def test_many_steps_are_listed_and_read_only_where_they_are_seen(
    stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "long.programme"
    with Document.new(path, _programme()) as document:
        for number in range(250):
            values = {"a": {"title": f"Kort {number}"}}
            document.apply(change_fields(document.programme, EditKind.CHANGE, values))
    stage.desk.open(path)
    stage.settle()
    pane = _history(stage)
    model = pane.steps.steps
    assert model.rowCount() == 252
    assert len(model._names) < 200
    stage.keys(Qt.Key.Key_End)
    assert pane.steps.currentIndex().row() == 251
    assert model.index(250).data() == "Change “Kort 249”"
    stage.until(lambda: stage.panes.looking_back.past is not None)
    past = stage.panes.looking_back.past
    assert past is not None
    assert past.relay.programme.entries["a"].title == "Kort og kompas"
    assert model.index(251).data(Role.HERE) is False
