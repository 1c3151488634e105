"""A section of a form that folds away under its heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from planner.ui.scale import SMALL


class Fold(QWidget):
    """A heading that is a button, and what it shows and hides."""

    def __init__(self, words: str, content: QWidget) -> None:
        super().__init__()
        self._words = words
        self._content = content
        self.heading = QToolButton(self)
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setStyleSheet(
            "QToolButton { padding: 3px 6px 3px 2px; font-weight: 600; }"
            "QToolButton:checked { background: transparent; }"
        )
        self.heading.toggled.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)
        self.count(0)
        self._fold(open_=True)

    def count(self, number: int) -> None:
        """Says behind the heading how many there are, if any."""
        self.heading.setText(f"{self._words} ({number})" if number else self._words)
        self.heading.setAccessibleName(self.heading.text())

    def _fold(self, open_: bool) -> None:  # noqa: FBT001 - Qt gives whether it is checked
        arrow = Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self._content.setVisible(open_)
