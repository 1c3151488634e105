"""A large button with a title, a line beneath it, and an icon."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.icons import picture

_ICON = 22


class Choice(QPushButton):
    """Something to begin with. Its two lines are also its accessible name and description."""

    def __init__(self, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "choice")
        plain = title.replace("&", "")
        self.setAccessibleName(plain)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture = QLabel(self)
        self._picture.setFixedWidth(_ICON + 8)
        self._title = _label(plain, "heading", self)
        self._line = _label(line, "muted", self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 10)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        self._picture.hide()

    def show_icon(self, name: str, colour: QColor) -> None:
        """Puts an icon before the words."""
        self._picture.setPixmap(picture(name, colour, _ICON, self.devicePixelRatioF()))
        self._picture.show()

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Words give way before the window must grow."""
        return QSize(160, self._row.sizeHint().height())


def _label(words: str, part: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("part", part)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
