"""The line in which a cell is written, and the words it offers."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QToolTip, QWidget

from planner.ui.entries import Index

_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Step(Enum):
    """Where to go when a cell is left."""

    LEFT = (0, -1)
    RIGHT = (0, 1)
    UP = (-1, 0)
    DOWN = (1, 0)
    NOWHERE = (0, 0)


def step_of(event: QKeyEvent) -> Step | None:
    """Where a key leads, as in any spreadsheet; None for one that leads nowhere."""
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Step.UP if back else Step.DOWN
    if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return Step.LEFT if back or event.key() == Qt.Key.Key_Backtab else Step.RIGHT
    return None


def is_typed(event: QKeyEvent) -> bool:
    """Whether a stroke is a letter to be written."""
    shift, pad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
    held = event.modifiers() & ~(shift | pad)
    return not held and event.text().isprintable() and bool(event.text().strip())


class CellLine(QLineEdit):
    """The open cell. Enter, Tab and going elsewhere keep what was typed, Esc does not."""

    kept = Signal(object)
    """The Step to go once what was typed is written."""
    dropped = Signal()

    def __init__(self, parent: QWidget, index: Index, name: str) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self._done = False
        self._words: Suggestions | None = None
        self.setAccessibleName(name)
        self.setAutoFillBackground(True)

    def offer(self, words: Sequence[str], *, many: bool) -> None:
        """Offers words that contain what is typed; with `many`, for the last name of a list."""
        self._words = Suggestions(self, words, many=many)
        self.setCompleter(self._words)
        self._words.list.installEventFilter(self)

    def complain(self, sentence: str) -> None:
        """What was typed cannot be used: says why and lets it be mended."""
        self._done = False
        self.setProperty("wrong", "true")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
        self.setFocus()

    def write_over(self, text: str) -> None:
        """Writes as if by hand over what stands there, so that it is kept at the first pause."""
        self.selectAll()
        self.insert(text)

    def keep(self, step: Step = Step.NOWHERE) -> None:
        """Gives what was typed, once."""
        if not self._done:
            self._done = True
            self.kept.emit(step)

    def event(self, event: QEvent) -> bool:
        """Takes the keys that end it before anything else does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._ends(event):
                return True
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab end the cell also while words are offered."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = step_of(event)
            if step is not None and self._words is not None:
                self._words.list.hide()
                self.keep(step)
                return True
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what was typed, except to a popup of the line's own."""
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.keep()

    def _ends(self, event: QKeyEvent) -> bool:
        step = step_of(event)
        if step is not None:
            self.keep(step)
        elif event.key() == Qt.Key.Key_Escape and not self._done:
            self._done = True
            self.dropped.emit()
        else:
            return False
        return True


class Suggestions(QCompleter):
    """Words for a line; in a list of names, for what stands behind the last comma."""

    def __init__(self, line: QLineEdit, words: Sequence[str], *, many: bool) -> None:
        super().__init__(line)
        self._line = line
        self._many = many
        self.list = QListView()
        self.setPopup(self.list)
        self.setModel(QStringListModel(list(words), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """What is looked for."""
        return [path.rpartition(",")[2].strip()] if self._many else [path]

    def pathFromIndex(self, index: Index) -> str:
        """The line as it reads with that word."""
        before = self._line.text().rpartition(",")[0] if self._many else ""
        word = str(index.data())
        return f"{before}, {word}" if before else word
