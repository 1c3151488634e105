"""A source's text: with the lines in hand lit, and HTML taken by its tables and lists."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from planner.core.faults import PlannerError
from planner.formats.programme_html import text_of

_LIT = 0.22
"""How strongly the accent colour lies behind the lines in hand."""


class SourceText(QPlainTextEdit):
    """Plain text; Tab leaves it."""

    refused = Signal(object)
    """A PlannerError: what was pasted cannot be taken."""
    line_chosen = Signal(int)
    """The line the cursor went to, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._lit = (0, 0)
        self.cursorPositionChanged.connect(self._tell_line)

    def light(self, first: int, last: int, *, show: bool) -> None:
        """Lights those lines, from 1; (0, 0) lights none. `show` scrolls to them."""
        self._lit = (first, last)
        first = min(first, self.blockCount())
        last = min(last, self.blockCount())
        selections = [self._selection(first, last)] if first else []
        self.setExtraSelections(selections)
        if show and selections:
            self.show_line(first)

    @property
    def lit(self) -> tuple[int, int]:
        """The lines that are lit, from 1."""
        return self._lit

    def show_line(self, number: int) -> None:
        """Puts the cursor on a line and brings it into sight."""
        block = self.document().findBlockByNumber(number - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """HTML and plain text."""
        return source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Inserts the text of what is pasted or dropped."""
        try:
            text = text_in(source)
        except PlannerError as error:
            self.refused.emit(error)
            return
        self.textCursor().insertText(text)

    def _selection(self, first: int, last: int) -> QTextEdit.ExtraSelection:
        accent = QColor(self.palette().accent().color())
        accent.setAlphaF(_LIT)
        selection = QTextEdit.ExtraSelection()
        selection.format.setBackground(accent)
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's
        selection.cursor = QTextCursor(self.document().findBlockByNumber(first - 1))
        keep = QTextCursor.MoveMode.KeepAnchor
        selection.cursor.movePosition(QTextCursor.MoveOperation.NextBlock, keep, last - first)
        # The line's end is lit with it, so that the last line is as wide as the others.
        if not selection.cursor.movePosition(QTextCursor.MoveOperation.NextBlock, keep):
            selection.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, keep)
        return selection

    def _tell_line(self) -> None:
        self.line_chosen.emit(self.textCursor().blockNumber() + 1)


def text_in(source: QMimeData) -> str:
    """The text on a clipboard, from its HTML where it has some. Raises PlannerError."""
    text = text_of(source.html()) if source.hasHtml() else ""
    return text if text.strip() else source.text()
