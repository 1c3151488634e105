"""The findings as a list over the status line; choosing one shows what it is about."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.looks import Look

_WIDTH = 440
_MOST_HEIGHT = 380


class FindingsList(QFrame):
    """A popup that goes away as soon as something else is clicked."""

    chosen = Signal(list)
    """The ids of what the current finding is about."""
    page_wanted = Signal()
    """The current finding is about the pages of the handout."""
    mended = Signal(object)
    """The Edit that would settle the current finding."""

    def __init__(self, texts: Texts, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._texts = texts
        self._look = look
        self._found: Sequence[Finding] = ()
        self.setProperty("part", "popup")
        self.setAccessibleName(texts.gettext("What should be looked at"))
        self._heading = QLabel(self)
        self._heading.setProperty("part", "heading")
        self._heading.setContentsMargins(10, 2, 10, 0)
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setAccessibleName(texts.gettext("What should be looked at"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mend = QPushButton(texts.gettext("&Mend this"), self)
        self.mend.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(4)
        for widget in (self._heading, self.list, self.mend):
            column.addWidget(widget)
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self.list.currentRowChanged.connect(self._choose)
        self.mend.clicked.connect(self._mend)

    def show_findings(self, programme: Programme, found: Sequence[Finding]) -> None:
        """Lists them, the worst first."""
        self._found = found
        with QSignalBlocker(self.list):
            self.list.clear()
            for finding in found:
                error = finding.severity == Severity.ERROR
                colour = QColor(self._look.error if error else self._look.warning)
                words = wording.finding(self._texts, programme, finding)
                self.list.addItem(QListWidgetItem(icon("triangle-alert", colour, 16), words))
        self.list.setVisible(bool(found))
        self._heading.setText(
            self._texts.gettext("What should be looked at")
            if found
            else self._texts.gettext("Nothing to look at: the day adds up.")
        )

    def open_above(self, button: QWidget) -> None:
        """Shows the list over a widget, right edges aligned."""
        self.setFixedWidth(_WIDTH)
        self.list.setFixedWidth(_WIDTH - 18)
        self.show()  # only then the words are wrapped and their heights known
        self.list.doItemsLayout()
        last = self.list.visualItemRect(self.list.item(self.list.count() - 1))
        self.list.setFixedHeight(min(last.bottom() + 8, _MOST_HEIGHT))
        self.list.doItemsLayout()  # once more, now that no scroll bar takes room
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        self.move(corner - QPoint(self.width(), self.height() + 6))
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what is selected, Esc stays where one was."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found):
            finding = self._found[row]
            self.mend.setVisible(finding.mend is not None)
            if finding.kind is FindingKind.PAGES_OVER:
                self.page_wanted.emit()
            else:
                self.chosen.emit(list(finding.ids))

    def _mend(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found) and self._found[row].mend is not None:
            self.close()
            self.mended.emit(self._found[row].mend)
