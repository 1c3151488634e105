"""The list and the form: under each other, or beside each other where there is room."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_BESIDE = 560
"""From how many pixels on the form stands beside the list."""

_UNDER = (420, 150)  # choosing comes before looking closely, unless both are seen whole


class Halves(QSplitter):
    """Two halves, of which the second comes and goes."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._second = second
        self._shared = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for half, weight in ((first, 2), (second, 1)):
            self.addWidget(half)
            self.setStretchFactor(self.indexOf(half), weight)
        second.hide()

    def show_second(self, *, shown: bool) -> None:
        """Lets the second come, at first with its share of the room, or go."""
        self._second.setVisible(shown)
        if shown and not self._shared:
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turns where there is room, or no longer is."""
        super().resizeEvent(event)
        way = Qt.Orientation.Horizontal if self.width() >= _BESIDE else Qt.Orientation.Vertical
        if way != self.orientation():
            self.setOrientation(way)
            self._shared = False
            if not self._second.isHidden():
                self._share()

    def _share(self) -> None:
        self._shared = True
        half = self.width() // 2
        beside = self.orientation() == Qt.Orientation.Horizontal
        self.setSizes([half, half] if beside else _UNDER)
