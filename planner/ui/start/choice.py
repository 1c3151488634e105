"""A large button with a title, a line beneath it, and a picture before them."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.icons import picture
from planner.ui.scale import MEDIUM, WIDE

_ICON = 22


class Choice(QPushButton):
    """Something to begin with. Its two lines are also its accessible name and description."""

    def __init__(
        self, title: str, line: str, parent: QWidget | None = None, *, keys: str = ""
    ) -> None:
        """`keys` are shown beside the title; it is an action that has them."""
        super().__init__(parent)
        self.setProperty("part", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._icon.setFixedWidth(_ICON + 8)
        self._icon.hide()
        self._title = ElidedLabel(title, "heading", self)
        self._line = ElidedLabel(line, "muted", self)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        if keys:
            heading.addWidget(_key_hint(keys, self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addLayout(heading)
        words.addWidget(self._line)
        words.addStretch()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, MEDIUM, WIDE, MEDIUM)
        row.setSpacing(MEDIUM)
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    def underline(self, words: str) -> None:
        """Writes the title with one of its letters, the one behind &, to be chosen with Alt."""
        self._title.setText(words)
        self._title.setBuddy(self)

    @property
    def words(self) -> str:
        """Its title as it is written, with & before the letter that chooses it."""
        return self._title.text()

    def show_icon(self, name: str, colour: QColor) -> None:
        """Puts an icon before the words."""
        self._icon.setPixmap(picture(name, colour, _ICON, self.devicePixelRatioF()))
        self._icon.show()

    def put_before(self, picture: QWidget) -> None:
        """Puts a picture of any kind before the words, nearer to the edge than an icon."""
        self._row.setContentsMargins(MEDIUM, MEDIUM, WIDE, MEDIUM)
        self._row.setSpacing(WIDE)
        self._row.insertWidget(0, picture)

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Words give way before the window must grow."""
        return QSize(160, self._row.sizeHint().height())


def _key_hint(keys: str, parent: QWidget) -> QLabel:
    hint = QLabel(keys, parent)
    hint.setProperty("part", "muted")
    hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return hint


class ElidedLabel(QLabel):
    """Plain words on one line, with an ellipsis where there is no room for the last of them."""

    def __init__(self, words: str, part: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("part", part)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what there is room for."""
        del event
        area = self.contentsRect()
        letter = Qt.TextFlag.TextShowMnemonic if self.buddy() is not None else Qt.TextFlag(0)
        cut = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), cut, area.width(), letter)
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            area,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | letter,
            self.palette(),
            self.isEnabled(),
            words,
            self.foregroundRole(),
        )
        painter.end()
