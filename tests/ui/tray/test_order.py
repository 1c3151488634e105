"""What is not placed stands in an order of its own, by drag and by key, several at once too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from planner.core.queries import tray
from planner.document.document import Document
from planner.text import texts
from planner.ui.entries import EntryTable
from planner.ui.relay import Relay
from planner.ui.tray.list import Tray
from planner.ui.tray.order import reorder
from tests.core.pictures import a_day

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Shown:
    """Four entries that are not placed, in their pane."""

    def __init__(self, path: Path, programme: Programme) -> None:
        self.document = Document.new(path, programme)
        self.relay = Relay(self.document)
        self.pane = Tray(EntryTable(self.relay, texts("en")), texts("en"))
        self.list = self.pane.list
        self.list.reordered.connect(partial(reorder, self.relay, texts("en")))
        self.said: list[str] = []
        self.pulled: list[list[str]] = []
        self.relay.announced.connect(self.said.append)
        self.list.drag_started.connect(self.pulled.append)
        self.pane.resize(240, 500)
        self.pane.show()
        self.pane.activateWindow()
        self.list.setFocus()
        QApplication.processEvents()

    @property
    def order(self) -> str:
        return "".join(entry.id for entry in tray(self.document.programme))

    def at(self, id_: str, below: int = 0) -> QPoint:
        """The middle of a card, or that many pixels below it."""
        area = self.list.visualRect(self.list.entries.index_of(id_))
        return area.center() + QPoint(0, below)

    def drag(self, id_: str, to: QPoint, *, let_go: bool = True) -> None:
        start = self.at(id_)
        QTest.mousePress(self.list.viewport(), LEFT, PLAIN, start)
        for step in (start + QPoint(0, 14), (start + to) / 2, to):
            QTest.mouseMove(self.list.viewport(), step)
        if let_go:
            QTest.mouseRelease(self.list.viewport(), LEFT, PLAIN, to)


@pytest.fixture
def shown(tmp_path: Path, application: QApplication) -> Iterator[Shown]:
    del application
    shown = Shown(tmp_path / "day.programme", a_day("P 9:00-9:30, A 10, B 20, C 30, D 40"))
    yield shown
    shown.relay.let_go()
    shown.document.close()
    shown.pane.close()


def test_a_card_is_dragged_down_between_two_others(shown: Shown) -> None:
    shown.drag("A", shown.at("B", 12))
    assert shown.order == "BACD"
    assert shown.said == ["number 2 of 4 not placed"]
    assert shown.pulled == []


def test_a_card_is_dragged_up_to_the_top_and_down_to_the_end(shown: Shown) -> None:
    shown.drag("C", shown.at("A", -12))
    assert shown.order == "CABD"
    shown.drag("C", shown.at("D", 60))
    assert shown.order == "ABDC"
    shown.relay.undo()
    shown.relay.undo()
    assert shown.order == "ABCD"


def test_let_go_where_it_was_changes_nothing(shown: Shown) -> None:
    shown.drag("B", shown.at("B", 13))
    assert shown.order == "ABCD"
    assert shown.document.next_undo is None


def test_esc_forgets_the_drag(shown: Shown) -> None:
    shown.drag("A", shown.at("C", 12), let_go=False)
    QTest.keyClick(shown.list, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.list.viewport(), LEFT, PLAIN, shown.at("C", 12))
    assert shown.order == "ABCD"


def test_several_are_dragged_together_and_gather(shown: Shown) -> None:
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("A"))
    QTest.mouseClick(shown.list.viewport(), LEFT, CTRL, shown.at("C"))
    assert shown.list.selected() == ["A", "C"]
    shown.drag("C", shown.at("D", 40))
    assert shown.order == "BDAC"
    assert shown.list.selected() == ["A", "C"]


def test_pulled_out_of_the_list_the_one_held_leads(shown: Shown) -> None:
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("A"))
    QTest.mouseClick(shown.list.viewport(), LEFT, CTRL, shown.at("C"))
    shown.drag("C", QPoint(shown.list.viewport().width() + 40, 60))
    assert shown.pulled == [["C", "A"]]
    assert shown.order == "ABCD"


def test_a_card_beside_the_selection_is_pulled_alone(shown: Shown) -> None:
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("A"))
    shown.drag("B", QPoint(shown.list.viewport().width() + 40, 60))
    assert shown.pulled == [["B"]]


def test_alt_shift_and_arrows_reorder_as_on_the_timeline(shown: Shown) -> None:
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("B"))
    QTest.keyClick(shown.list, Qt.Key.Key_Down, ALT_SHIFT)
    assert shown.order == "ACBD"
    assert shown.list.selected() == ["B"]
    QTest.keyClick(shown.list, Qt.Key.Key_Up, ALT_SHIFT)
    QTest.keyClick(shown.list, Qt.Key.Key_Up, ALT_SHIFT)
    assert shown.order == "BACD"
    QTest.keyClick(shown.list, Qt.Key.Key_Up, ALT_SHIFT)
    assert shown.order == "BACD"
    assert shown.said[-1] == "number 1 of 4 not placed"


def test_alt_shift_at_the_end_stays_there(shown: Shown) -> None:
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("C"))
    for _ in range(3):
        QTest.keyClick(shown.list, Qt.Key.Key_Down, ALT_SHIFT)
    assert shown.order == "ABDC"
    assert len(shown.said) == 1


def test_del_names_all_that_are_selected(shown: Shown) -> None:
    gone: list[list[str]] = []
    shown.list.deleted.connect(gone.append)
    QTest.mouseClick(shown.list.viewport(), LEFT, PLAIN, shown.at("A"))
    QTest.mouseClick(shown.list.viewport(), LEFT, CTRL, shown.at("D"))
    QTest.keyClick(shown.list, Qt.Key.Key_Delete)
    assert gone == [["A", "D"]]
