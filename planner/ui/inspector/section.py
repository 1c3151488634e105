"""How the details are laid out: headings, and fields side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.ui.scale import BROAD, LARGE, MEDIUM, WIDE


class Column(QWidget):
    """Fields under each other, some of them side by side; `within` another it has no margin."""

    def __init__(self, *, within: bool = False) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(0, 0, 0, 0) if within else (LARGE, WIDE, LARGE, BROAD))
        self._column.setSpacing(MEDIUM)

    def row(self, *widgets: QWidget, shares: tuple[int, ...] = ()) -> None:
        """Widgets side by side, of one width unless shares say otherwise; `shares` are weights."""
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        for number, widget in enumerate(widgets):
            row.addWidget(widget, shares[number] if shares else 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def close_together(self, *widgets: QWidget) -> None:
        """Widgets under each other as one group."""
        group = QVBoxLayout()
        group.setSpacing(0)
        for widget in widgets:
            group.addWidget(widget)
        self._column.addLayout(group)

    def heading(self, words: str) -> QLabel:
        """A heading with air above it."""
        label = QLabel(words)
        label.setProperty("part", "heading")
        label.setContentsMargins(0, MEDIUM, 0, 0)
        self._column.addWidget(label)
        return label

    def close_column(self) -> None:
        """Keeps what is above together at the top."""
        self._column.addStretch(1)
