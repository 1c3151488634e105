"""The columns of the table: in what order, how wide each is, and that the title takes the rest."""

# ruff: noqa: N802, N803 - Qt names the methods, and what they take, that are overridden here

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from planner.ui.agenda.painting import MARGIN
from planner.ui.agenda.sheet import OVER_UNDER
from planner.ui.entries import Column
from planner.ui.timeline.cards import paint_pin

_LEAST_TITLE = 146
_PIN = 22
_MARK = 34
_LETTERS: Mapping[int, int] = {
    Column.SPEAKERS: 11,
    Column.KIND: 6,
    Column.NOTE: 8,
}
"""How many letters the columns of words show at least."""
_SHARES: Mapping[int, float] = {Column.ROOM: 0.1, Column.SPEAKERS: 0.35, Column.NOTE: 0.25}
"""How the columns of words share what a title does not need."""
_CALM_TITLE = 260
_LAST = (Column.KIND, Column.NOTE)
"""What stands last, and is scrolled to where there is no room for all."""


class Columns(QHeaderView):
    """The header. The columns share the width until somebody gives one of them its own.

    What is looked at most stands first: what fits comes before kind and note, which a narrow
    table may leave to be scrolled to. Above the ticks stands a pin instead of a word.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._room = 0
        self._first: dict[int, int] = {}
        self._given = False
        self._sharing = False
        self._set_up()
        self.sectionResized.connect(self._keep_sum)

    def measure_first_widths(self, widest: Mapping[int, str]) -> None:
        """Columns of figures are as wide as their widest, those of words by letters.

        `widest` are words that have to fit, by column.
        """
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(heavy)
        measure = self.fontMetrics()
        time = measure.horizontalAdvance("00:00") + 2 * MARGIN
        least: dict[int, int] = {Column.START: time + _PIN, Column.END: time + MARGIN}
        for column in range(self.count()):
            words = self.model().headerData(column, Qt.Orientation.Horizontal)
            label = measure.horizontalAdvance(str(words)) + 2 * MARGIN + 2
            inside = measure.averageCharWidth() * _LETTERS.get(column, 0) + 2 * MARGIN
            held = bold.horizontalAdvance(widest.get(column, "")) + 2 * MARGIN
            self._first[column] = max(label, inside, held, least.get(column, 0))
        self._first[Column.FIXED] = _MARK
        self._set_up()

    def share(self, width: int) -> None:
        """Shares so many pixels out; the title takes what the other columns leave."""
        self._room = width
        self._sharing = True
        others = [column for column in range(self.count()) if column != Column.TITLE]
        if not self._given:
            spare = max(0, width - _CALM_TITLE - sum(self._first[column] for column in others))
            for column in others:
                more = round(spare * _SHARES.get(column, 0))
                self.resizeSection(column, self._first[column] + more)
        left = width - sum(map(self.sectionSize, others))
        if left < _LEAST_TITLE:  # some are scrolled to anyway, and leave their room to the title
            left = min(_CALM_TITLE, left + sum(map(self.sectionSize, _LAST)))
        self.resizeSection(Column.TITLE, max(_LEAST_TITLE, left))
        self._sharing = False

    def restore(self, state: QByteArray) -> None:
        """Makes the columns as wide as they were; what is no such state changes nothing."""
        if self.restoreState(state):
            self._given = True
            self._set_up()
            self.share(self._room)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """The column of ticks has no word above it."""
        super().initStyleOptionForIndex(option, logicalIndex)
        if logicalIndex == Column.FIXED:
            option.text = ""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The column of ticks has a pin above it."""
        super().paintSection(painter, rect, logicalIndex)
        if logicalIndex == Column.FIXED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_pin(painter, QPointF(rect.center()), self.palette().placeholderText().color())

    def _keep_sum(self, section: int) -> None:
        if not self._sharing and section != Column.TITLE and self._room:
            self._given = True
            self.share(self._room)

    def _set_up(self) -> None:
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        if self.count():
            self.moveSection(self.visualIndex(OVER_UNDER), self.visualIndex(Column.SPEAKERS) + 1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
