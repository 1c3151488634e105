"""The small buttons of a row in a list: up, down, remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from planner.text import Texts
from planner.ui.icons import icon

_SIZE = 15


class RowTools(QWidget):
    """Acts on the row it stands in; `what` names that row for a screen reader."""

    def __init__(
        self, texts: Texts, what: str, move: Callable[[int], None], remove: Callable[[], None]
    ) -> None:
        super().__init__()
        _ = texts.gettext
        self.up = self._button("arrow-up", _("Move %(what)s up") % {"what": what})
        self.down = self._button("arrow-down", _("Move %(what)s down") % {"what": what})
        self.remove = self._button("x", _("Remove %(what)s") % {"what": what})
        self.up.clicked.connect(lambda: move(-1))
        self.down.clicked.connect(lambda: move(1))
        self.remove.clicked.connect(lambda _checked: remove())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws the icons anew in another look."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIconSize(QSize(_SIZE, _SIZE))
        button.setStyleSheet("QToolButton { padding: 3px; }")
        return button

    def _draw(self) -> None:
        for button in (self.up, self.down, self.remove):
            colour = self.palette().placeholderText().color()
            button.setIcon(icon(button.objectName(), colour, _SIZE))
