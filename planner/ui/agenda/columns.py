"""The columns of the table: how wide each is, and that the title takes what there is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.ui.agenda.painting import MARGIN
from planner.ui.agenda.sheet import OVER_UNDER
from planner.ui.entries import Column

_LEAST_TITLE = 150
_PIN = 22
_LETTERS: Mapping[int, int] = {
    Column.ROOM: 9,
    Column.SPEAKERS: 14,
    Column.KIND: 7,
    Column.NOTE: 8,
    OVER_UNDER: 10,
}
"""How many letters the columns of words show at least."""
_SHARES: Mapping[int, float] = {Column.ROOM: 0.1, Column.SPEAKERS: 0.35, Column.NOTE: 0.25}
"""How the columns of words share what a title does not need."""
_CALM_TITLE = 260


class Columns(QHeaderView):
    """The header. The columns share the width until somebody gives one of them its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._room = 0
        self._first: dict[int, int] = {}
        self._given = False
        self._sharing = False
        self._set_up()
        self.sectionResized.connect(self._keep_sum)

    def measure_first_widths(self) -> None:
        """Columns of figures are as wide as their widest, those of words by letters."""
        measure = self.fontMetrics()
        time = measure.horizontalAdvance("00:00") + 2 * MARGIN
        least: dict[int, int] = {Column.START: time + _PIN, Column.END: time + MARGIN}
        for column in range(self.count()):
            words = self.model().headerData(column, Qt.Orientation.Horizontal)
            label = measure.horizontalAdvance(str(words)) + 2 * MARGIN + 2
            inside = measure.averageCharWidth() * _LETTERS.get(column, 0) + 2 * MARGIN
            self._first[column] = max(label, inside, least.get(column, 0))

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
        self.resizeSection(Column.TITLE, max(_LEAST_TITLE, left))
        self._sharing = False

    def restore(self, state: QByteArray) -> None:
        """Makes the columns as wide as they were; what is no such state changes nothing."""
        if self.restoreState(state):
            self._given = True
            self._set_up()
            self.share(self._room)

    def _keep_sum(self, section: int) -> None:
        if not self._sharing and section != Column.TITLE and self._room:
            self._given = True
            self.share(self._room)

    def _set_up(self) -> None:
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
