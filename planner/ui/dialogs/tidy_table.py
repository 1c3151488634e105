"""The table of what tidying would change: each text before and after, with a box to tick."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.core.edits.reword import Rewording, TextPlace
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.dialogs.ticked_rows import TickedRows
from planner.ui.dialogs.ticked_view import TickedView
from planner.ui.dialogs.tidy_difference import PIECES, Difference
from planner.ui.dialogs.tidy_words import Row, field_words, owner_words, side_by_side
from planner.ui.looks import Look

_OWNER_WIDTH = 230


class Column(IntEnum):
    """What the columns hold."""

    TEXT = 0
    BEFORE = 1
    AFTER = 2


class TidyTable(TickedRows[Rewording]):
    """A row for each text; all are ticked at first.

    `pieces` takes a text before and after apart into what differs and what does not.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        found: Sequence[Rewording],
        pieces: Callable[[str, str], Row] = side_by_side,
    ) -> None:
        _ = texts.gettext
        super().__init__(found, (_("Text"), _("Before"), _("After")))
        self._in_pieces = pieces
        self._texts = texts
        self._programme = programme
        self._shown: dict[TextPlace, Row] = {}

    def show_found(self, found: Sequence[Rewording]) -> None:
        """Shows other texts, all ticked."""
        self.beginResetModel()
        self._rows, self._shown, self._said = found, {}, {}
        self.endResetModel()

    def _key(self, row: Rewording) -> Hashable:
        return row.place

    def _ticked_at_first(self, row: Rewording) -> bool:
        del row
        return True

    def _cell(self, row: Rewording, column: int, role: int) -> Any:
        """The words of a cell, its pieces, and a sentence of the row for screen readers."""
        if role == PIECES and column != Column.TEXT:
            return self._pieces(row)[column == Column.AFTER]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.TEXT:
            return self._spoken(row)
        return None

    def _pieces(self, row: Rewording) -> Row:
        if row.place not in self._shown:
            self._shown[row.place] = self._in_pieces(row.before, row.after)
        return self._shown[row.place]

    def _words(self, row: Rewording, column: int) -> str:
        if column == Column.TEXT:
            owner = owner_words(self._texts, self._programme, row.place)
            return f"{owner}\n{field_words(self._texts, self._programme, row.place)}"
        return "".join(piece.text for piece in self._pieces(row)[column == Column.AFTER])

    def _spoken(self, found: Rewording) -> str:
        said = self._texts.gettext("%(field)s of %(owner)s. Before: %(before)s. After: %(after)s")
        return said % {
            "field": field_words(self._texts, self._programme, found.place),
            "owner": owner_words(self._texts, self._programme, found.place),
            "before": found.before,
            "after": found.after,
        }


class TidyView(TickedView):
    """The table, its rows as high as their texts."""

    def __init__(self, table: TidyTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(table, table.toggle, look, parent)
        difference = Difference(look, self)
        table.modelReset.connect(difference.forget)
        self.setItemDelegate(difference)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(Column.TEXT, _OWNER_WIDTH)

    def whole_height(self) -> int:
        """What it needs to show every row without scrolling."""
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return height + 2 * self.frameWidth()
