"""A box of text that grows with what is written in it."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit


class GrowingText(QPlainTextEdit):
    """A box of text between its least number of lines and fourteen; Tab leaves it."""

    _MOST = 14

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._least = lines
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)
        self.grow()

    def text(self) -> str:
        """All of it."""
        whole = self.document().toRawText()  # what Qt calls the plain text has no hard spaces
        return whole.replace("\u2029", "\n").replace("\u2028", "\n")

    def setText(self, text: str) -> None:
        """Puts another text in place."""
        self.setPlainText(text)

    def grow(self) -> None:
        """Fits the height to the text."""
        rows = round(self.document().size().height())  # in lines, for a plain text
        rows = min(self._MOST, max(self._least, rows))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the text anew."""
        super().resizeEvent(event)
        self.grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What needs no scrolling lets the pane scroll."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)
