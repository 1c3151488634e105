"""The bar in which one types what to look for."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.scale import MEDIUM, SMALL
from planner.ui.tinted import TintedButton


class FindLine(QLineEdit):
    """Enter and Shift+Enter go through what is found, Esc ends."""

    stepped = Signal(int)
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of looking, else those of any line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """The line, how much is found, the ways through it, and the way out."""

    typed = Signal(str)
    stepped = Signal(int)
    ended = Signal()

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.setProperty("part", "pane")
        self.line = FindLine(self)
        self.line.setPlaceholderText(_("Find items, people, rooms, notes"))
        self.line.setAccessibleName(_("Find"))
        self.count = QLabel(self)
        self.count.setProperty("part", "muted")
        self.before = TintedButton("arrow-up", _("Previous (Shift+F3)"), self)
        self.after = TintedButton("arrow-down", _("Next (F3)"), self)
        self.leave = TintedButton("x", _("End looking (Esc)"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(self.line, 1)
        for part in (self.count, self.before, self.after, self.leave):
            row.addWidget(part)
        self.line.textChanged.connect(self.typed)
        self.line.stepped.connect(self.stepped)
        self.line.ended.connect(self.ended)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.leave.clicked.connect(self.ended)

    def tell(self, place: int, number: int) -> None:
        """Says how much is found, and which of it one is at, from 1; 0 is none yet."""
        _ = self._texts.gettext
        if not self.line.text().strip():
            words = ""
        elif not number:
            words = _("Nothing found")
        elif place:
            words = _("%(place)s of %(number)s") % {"place": place, "number": number}
        else:
            said = self._texts.ngettext("%(number)s found", "%(number)s found", number)
            words = said % {"number": number}
        for way in (self.before, self.after):
            way.setEnabled(number > 0)
        if words != self.count.text():
            self.count.setText(words)
            self.line.setAccessibleDescription(words)
            say_aloud(self.line, words)
