"""A timeline on a real document, and hands for it: the mouse, the keys and a watchful ear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from planner.document.document import Document
from planner.text import texts
from planner.ui.entries import EntryTable
from planner.ui.relay import Relay
from planner.ui.timeline.overlay import CardInHand
from planner.ui.timeline.view import TimelineView
from tests.core.pictures import picture

_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


class Stage:
    """One programme in a file, shown on a timeline."""

    def __init__(self, path: Path, programme: Programme) -> None:
        self.document = Document.new(path, programme)
        self.relay = Relay(self.document)
        self.table = EntryTable(self.relay, texts("en"))
        self.view = TimelineView(self.relay, self.table, texts("en"), "d")
        self.said: list[str] = []
        self.failures: list[object] = []
        self.relay.announced.connect(self.said.append)
        self.relay.failed.connect(self.failures.append)
        self.view.reduced_motion = True
        self.view.resize(700, 800)
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()
        QApplication.processEvents()

    @property
    def day(self) -> str:
        """The programme as a line."""
        return picture(self.document.programme)

    @property
    def hand(self) -> dict[str, CardInHand]:
        """The cards in hand, by the id that they land under."""
        layers = self.view._layers.items()
        cards = {name: layer for name, layer in layers if isinstance(layer, CardInHand)}
        return {name.split()[1]: card for name, card in cards.items() if name.startswith("hand")}

    def at(self, id_: str, minutes: float = 0.0, x: int = 200) -> QPoint:
        """A point on a card, that many minutes below its start, scrolled into sight."""
        self.view.scrollTo(self.view.entries.index_of(id_))
        area = self.view.visualRect(self.view.entries.index_of(id_))
        return QPoint(area.left() + min(x, area.width() - 40), area.top() + self.pixels(minutes))

    def time(self, hour: int, minute: int = 0, x: int = 200) -> QPoint:
        """The point of a time, scrolled into sight."""
        scale = self.view.picture.scale
        y = scale.y(hour * 60 + minute)
        bar = self.view.verticalScrollBar()
        if not 40 < y - bar.value() < self.view.viewport().height() - 40:
            bar.setValue(y - 200)
        return QPoint(x, y - bar.value())

    def pixels(self, minutes: float) -> int:
        return round(minutes * self.view.picture.scale.per_minute)

    def press(self, point: QPoint, held: Qt.KeyboardModifier = _PLAIN) -> None:
        QTest.mousePress(self.view.viewport(), _LEFT, held, point)

    def move(self, point: QPoint, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """A move with what is held on the keyboard, which QTest's own does not tell."""
        where = self.view.viewport()
        there = QPointF(where.mapToGlobal(point))
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(kind, QPointF(point), there, none, left, held)
        QApplication.sendEvent(where, event)

    def release(self, point: QPoint, held: Qt.KeyboardModifier = _PLAIN) -> None:
        QTest.mouseRelease(self.view.viewport(), _LEFT, held, point)

    def click(self, point: QPoint, held: Qt.KeyboardModifier = _PLAIN) -> None:
        QTest.mouseClick(self.view.viewport(), _LEFT, held, point)

    def drag(
        self,
        start: QPoint,
        by: QPoint,
        *,
        held: Qt.KeyboardModifier = _PLAIN,
        let_go: bool = True,
    ) -> None:
        """Presses, moves in some steps, and lets go."""
        self.press(start, held)
        for step in range(1, 6):
            self.move(start + by * step / 5, held)
        if let_go:
            self.release(start + by, held)

    def hover(self, point: QPoint) -> None:
        """Moves with no button down."""
        QTest.mouseMove(self.view.viewport(), point)

    def drag_minutes(self, id_: str, minutes: float, grab: float = 8.0) -> None:
        """Drags a card that many minutes later, or with negative ones earlier."""
        self.drag(self.at(id_, grab), QPoint(0, self.pixels(minutes)))

    def wheel(self, point: QPoint, turn: int, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """Turns the wheel there, by eighths of a degree; 120 are one notch up."""
        there = QPointF(self.view.viewport().mapToGlobal(point))
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        way = QPoint(0, turn)
        event = QWheelEvent(
            QPointF(point),
            there,
            QPoint(),
            way,
            none,
            held,
            phase,
            False,  # noqa: FBT003 - Qt's own parameter
        )
        QApplication.sendEvent(self.view.viewport(), event)

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """Keys to whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.view, key, held)

    def types(self, text: str) -> None:
        for letter in text:  # the first may open a line that takes the others
            QTest.keyClicks(QApplication.focusWidget() or self.view, letter)

    def wait_until(self, holds: Callable[[], bool]) -> bool:
        """Lets the event loop run until that holds; False if it does not within two seconds."""
        end = monotonic() + 2
        while not holds() and monotonic() < end:
            QTest.qWait(10)
        return holds()


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Callable[[Programme], Stage]]:
    """Shows a programme on a timeline; call it once."""
    del application
    made: list[Stage] = []

    def show(programme: Programme) -> Stage:
        made.append(Stage(tmp_path / "day.programme", programme))
        return made[-1]

    yield show
    for each in made:
        each.relay.let_go()
        each.document.close()
        each.view.close()
