"""The palette: type what you want to do or to see, and press Enter."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.finding.choices import Choice, choices, matching
from planner.ui.scale import MEDIUM, WIDE

if TYPE_CHECKING:
    from planner.ui.desk import Desk

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A line and what fits what is typed there. What cannot be done now is not offered.

    After `accepted`, `chosen` is what is to be done.
    """

    def __init__(
        self, texts: Texts, offered: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._offered = texts, offered
        self._shown: list[Choice] = []
        self.chosen: Choice | None = None
        self.setWindowTitle(_("All actions"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("What do you want to do, or to find?"))
        self.line.setAccessibleName(_("What do you want to do, or to find?"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(_("What fits"))
        self.nothing = QLabel(_("Nothing is called that."), self)
        self.nothing.setProperty("part", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(MEDIUM)
        for part in (self.line, self.list, self.nothing):
            column.addWidget(part)
        self._dress()
        self.resize(620, 460)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._narrow)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._narrow("")
        self.line.setFocus()

    def words(self) -> list[str]:
        """What is offered now, from the top."""
        return [choice.words for choice in self._shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While one types the arrows walk the list, and Enter takes from it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _WALKING:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        made = self.list
        made.setStyleSheet("QTreeView::item { padding: 4px 3px; }")
        made.setColumnCount(3)
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(320)

    def _narrow(self, typed: str) -> None:
        self._shown = matching(self._offered, typed)
        self.list.clear()
        quiet = self.palette().placeholderText()
        for choice in self._shown:
            line = QTreeWidgetItem([choice.words, choice.where, choice.keys])
            line.setForeground(1, quiet)
            line.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            said = ", ".join(filter(None, (choice.words, choice.where, choice.keys)))
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addTopLevelItem(line)
        self.nothing.setVisible(not self._shown)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            say_aloud(self.line, self._shown[0].words)
        else:
            say_aloud(self.line, self.nothing.text())

    def _take(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._shown):
            self.chosen = self._shown[place]
            self.accept()


def open_palette(desk: Desk) -> Palette:
    """Opens it; what is chosen is done once the keyboard is back where it was."""
    if desk.panes is not None:
        desk.panes.settle()
    before = QApplication.focusWidget()
    palette = Palette(desk.texts, choices(desk), desk.window)

    def do() -> None:
        if before is not None:
            before.setFocus()
        if palette.chosen is not None:
            QTimer.singleShot(0, desk.window, palette.chosen.do)

    palette.accepted.connect(do)
    palette.finished.connect(palette.deleteLater)
    palette.open()
    return palette
