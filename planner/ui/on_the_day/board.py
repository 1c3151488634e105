"""A board: what is on in one room, as large as its place allows."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.ui.aloud import say_aloud
from planner.ui.looks import Look
from planner.ui.on_the_day.words import Shown

_SMALLEST = 12  # pixels of a letter on a board that is hardly there
_NO_END = 100_000
_STEP = 0.94
_EDGE, _BETWEEN = 0.7, 0.2  # of the unit in which all of it is measured


class Board(QFrame):
    """The room's name, a word, the title, the people, the time left, and what is next.

    Words are exchanged only where they differ, and the figures of the time are of one width:
    nothing flickers or moves while it counts.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Shown | None = None
        self.room = QLabel(self)
        self.word = QLabel(self)
        self.title = QLabel(self)
        self.people = QLabel(self)
        self.count = QLabel(self)
        self.beside = QLabel(self)
        self.next = QLabel(self)
        for label in (self.room, self.word, self.title, self.people, self.next):
            label.setWordWrap(True)
        for label in self._labels():
            label.setTextFormat(Qt.TextFormat.PlainText)  # a title from outside is no markup
            label.setMinimumSize(1, 1)
        time = QHBoxLayout()
        time.addWidget(self.count)
        time.addWidget(self.beside, alignment=Qt.AlignmentFlag.AlignBottom)
        time.addStretch()
        self._column = QVBoxLayout(self)
        for label in (self.room, self.word, self.title, self.people):
            self._column.addWidget(label)
        self._column.addLayout(time)
        self._column.addStretch()
        self._column.addWidget(self.next)
        self.wear(look)

    def name(self, room: str) -> None:
        """Says which room it is about; empty where there is no need."""
        self.room.setText(room)
        self.room.setVisible(bool(room))
        self.setAccessibleName(room)

    def show_words(self, shown: Shown) -> None:
        """Shows these words, and says aloud what of them is news."""
        before, self._shown = self._shown, shown
        if shown == before:
            return
        pairs = (
            (self.word, shown.word), (self.title, shown.title), (self.people, shown.people),
            (self.count, shown.count), (self.beside, shown.beside), (self.next, shown.next),
        )  # fmt: skip
        for label, words in pairs:
            if label.text() != words:
                label.setText(words)
                label.setVisible(bool(words))
        if before is None or (before.over, before.rest) != (shown.over, shown.rest):
            self._colour()
        if before is None or _lengths(before) != _lengths(shown):
            self._fit()
        if before is None or before.spoken != shown.spoken:
            self.setAccessibleDescription(shown.spoken)
            say_aloud(self, ". ".join(filter(None, (self.room.text(), shown.spoken))))

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self._look = look
        self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Writes as large as the new size allows."""
        super().resizeEvent(event)
        self._fit()

    def _labels(self) -> tuple[QLabel, ...]:
        return (
            self.room, self.word, self.title, self.people, self.count, self.beside, self.next,
        )  # fmt: skip

    def _colour(self) -> None:
        look, said = self._look, self._shown
        over = said is not None and said.over
        for label in self._labels():
            quiet = label in (self.room, self.people, self.next, self.beside)
            ink = look.muted if quiet else look.text
            if label in (self.word, self.count, self.beside) and over:
                ink = look.error
            elif label is self.word:
                ink = look.accent
            label.setStyleSheet(f"color: {ink}; background: transparent; padding: 0;")

    def _fit(self) -> None:
        """Writes as large as all of it fits, every line in its proportion."""
        unit = max(1.0, min(self.width() / 14, self.height() / 9))
        while unit > _SMALLEST and not self._fits(unit):
            unit *= _STEP
        edge = round(unit * _EDGE)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(round(unit * _BETWEEN))
        for label, size in self._sizes():
            label.setFont(self._font(label, unit * size))
        large, small = self.count.fontMetrics(), self.beside.fontMetrics()
        self.beside.setContentsMargins(0, 0, 0, max(0, large.descent() - small.descent()))

    def _fits(self, unit: float) -> bool:
        """Whether all the lines have room with letters of that unit, in pixels."""
        edge, between = round(unit * _EDGE), round(unit * _BETWEEN)
        room, height = self.width() - 2 * edge, 2 * edge + between
        beside = 0
        for label, size in self._sizes():
            if not label.text():
                continue
            metrics = QFontMetrics(self._font(label, unit * size))
            within = QRect(0, 0, max(1, room), _NO_END)
            needed = metrics.boundingRect(within, Qt.TextFlag.TextWordWrap, label.text())
            if label in (self.count, self.beside):
                beside += metrics.horizontalAdvance(label.text()) + between
            elif needed.width() > room:
                return False
            if label is not self.beside:
                height += needed.height() + between
        return height <= self.height() and beside <= room

    def _sizes(self) -> tuple[tuple[QLabel, float], ...]:
        """How large each line is, in the unit."""
        return (
            (self.room, 0.8), (self.word, 0.95), (self.title, 1.8), (self.people, 1.0),
            (self.count, 2.8), (self.beside, 1.0), (self.next, 0.9),
        )  # fmt: skip

    def _font(self, label: QLabel, pixels: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST, round(pixels)))
        heavy = label in (self.word, self.title, self.count)
        font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def _lengths(shown: Shown) -> tuple[str, str, str, int]:
    """What decides how large words may be: while it counts, only how long the figures are."""
    return shown.title, shown.people, shown.next, len(shown.count)
