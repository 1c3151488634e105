"""The line under the pages that says what they lack."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.ui.scale import HAIR, SMALL, WIDE


class Notice(QLabel):
    """One line, cut where there is no more room; a click, Enter or Space shows all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._whole = False
        self.setProperty("part", "muted")
        self.setContentsMargins(WIDE, SMALL, WIDE, HAIR)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Says this, or goes where there is nothing to say."""
        self._whole = self._whole and words == self._words
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the pane is."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the words where the line ends now."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shows all, or one line again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same by keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setWordWrap(self._whole)
        self.setText(self._words if self._whole else cut)
        more = cut != self._words
        # Only what has more to show is worth a stop of Tab.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if more else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if more else Qt.CursorShape.ArrowCursor)
