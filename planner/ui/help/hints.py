"""Hints: one quiet line by the thing it is about, until it is done or waved away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.text import Texts
from planner.ui.scale import MEDIUM, SMALL, WIDE
from planner.ui.tinted import TintedButton


class HintLine(QFrame):
    """A sentence, perhaps with something to press, and a way to send it off."""

    gone = Signal()
    """It has been waved away, or has done its work."""

    def __init__(self, texts: Texts, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "pane")
        self.words = QLabel(sentence, self)
        self.words.setWordWrap(True)
        self.away = TintedButton("x", texts.gettext("Do not show this again"), self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(WIDE, SMALL, MEDIUM, SMALL)
        self._row.setSpacing(MEDIUM)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.away)
        self.setAccessibleName(sentence)
        self.away.clicked.connect(self.go)

    def offer(self, words: str, deed: Callable[[], object]) -> QPushButton:
        """Something to press, after which the hint is gone."""
        button = QPushButton(words, self)
        button.setProperty("part", "quiet")
        button.clicked.connect(lambda: deed())  # noqa: PLW0108 - it takes no `checked`
        button.clicked.connect(self.go)
        self._row.insertWidget(1, button)
        self.setTabOrder(button, self.away)
        return button

    def go(self) -> None:
        """Goes for good."""
        if not self.isHidden():
            self.hide()
            self.gone.emit()
            self.deleteLater()
