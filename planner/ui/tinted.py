"""A small button whose icon has the quiet colour of the look that is worn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

from planner.ui.icons import icon

_SIZE = 15  # pixels


class TintedButton(QToolButton):
    """An icon alone; its words are its tip and its name for a screen reader."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setIconSize(QSize(_SIZE, _SIZE))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws the icon anew in another look."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Draws it anew for a screen of another scale, too."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        self.setIcon(icon(self._name, self.palette().placeholderText().color(), _SIZE))
