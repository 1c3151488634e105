"""Where a card can be dropped to set it aside while the tray is empty and hidden."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner.text import Texts

_INSET = 12
_PADDING = 14


class Shelf(QLabel):
    """A small sign over the pane beside the timeline, there only while a card is in hand.

    It lies over the pane instead of opening the tray, so that nothing moves under the pointer.
    """

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(texts.gettext("Drop here to set aside"), parent)
        self.setProperty("part", "shelf")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pane = parent
        self.hide()

    def offer(self) -> None:
        """Shows it in the pane's upper corner, next to the timeline."""
        size = self.sizeHint()
        width = min(size.width() + 2 * _PADDING, self._pane.width() - 2 * _INSET)
        self.setGeometry(_INSET, _INSET, width, size.height() + 2 * _PADDING)
        self.raise_()
        self.show()

    def light(self, *, over: bool) -> None:
        """Says whether a drop now would land here."""
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)

    def holds(self, point: QPoint) -> bool:
        """Whether a point of the screen lies on it."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))
