"""A document with ears, and hands for menus: what the tests of rooms and days have in common."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.core.programme import Programme
from planner.document.document import Document
from planner.ui.relay import Relay

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Arranged:
    """A programme in a file of its own, with what was said and what failed."""

    def __init__(self, path: Path, programme: Programme) -> None:
        self.document = Document.new(path, programme)
        self.relay = Relay(self.document)
        self.said: list[str] = []
        self.failures: list[object] = []
        self.relay.announced.connect(self.said.append)
        self.relay.failed.connect(self.failures.append)

    @property
    def programme(self) -> Programme:
        return self.document.programme

    def close(self) -> None:
        self.relay.let_go()
        self.document.close()


def settle() -> None:
    """Lets everything that is due happen."""
    for _ in range(5):
        QApplication.processEvents()


def show(widget: QWidget, width: int, height: int) -> None:
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    settle()


def keys(widget: QWidget, *strokes: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Strokes on what has the focus, else on the widget."""
    for key in strokes:
        QTest.keyClick(QApplication.focusWidget() or widget, key, held)
        settle()


def write(widget: QWidget, text: str) -> None:
    """Writes over what stands in the line that has the focus, and presses Enter."""
    line = QApplication.focusWidget() or widget
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()


def drag(widget: QWidget, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    """Presses, moves in some steps, and lets go."""
    QTest.mousePress(widget, LEFT, PLAIN, start)
    for step in range(1, 6):
        QTest.mouseMove(widget, start + (end - start) * step / 5)
        settle()
    if let_go:
        QTest.mouseRelease(widget, LEFT, PLAIN, end)
        settle()


def menu_at(widget: QWidget, point: QPoint) -> QMenu:
    """Asks for the context menu there, and gives it."""
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point), PLAIN)
    )
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words_of(menu: QMenu) -> list[str]:
    """The lines of a menu, without their marks and keys."""
    return [
        action.text().replace("&", "").split("\t")[0]
        for action in menu.actions()
        if not action.isSeparator()
    ]


def pick(menu: QMenu, words: str) -> None:
    """Clicks the line of a menu that begins so."""
    (action,) = [a for a in menu.actions() if a.text().replace("&", "").startswith(words)]
    QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(action).center())
    settle()
