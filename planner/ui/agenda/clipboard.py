"""Selected cells as other programs take them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QModelIndex

from planner.ui.agenda.block import marked_up, written
from planner.ui.agenda.sheet import OVER_UNDER, Sheet


def copied(sheet: Sheet, indexes: Iterable[QModelIndex]) -> QMimeData | None:
    """The cells as tab separated text and as an HTML table; None where there are none.

    What lies between cells that were selected apart is empty; the empty row is left out. So is
    what fits, unless nothing else is selected: whole rows can then be pasted back as they are.
    """
    cells = {place(index): index for index in indexes if sheet.entry(index.row()) is not None}
    writable = {at: index for at, index in cells.items() if at[1] != OVER_UNDER}
    cells = writable or cells
    if not cells:
        return None
    rows = sorted({row for row, _column in cells})
    columns = sorted({column for _row, column in cells})
    words = [
        [sheet.words(cells[row, each]) if (row, each) in cells else "" for each in columns]
        for row in rows
    ]
    data = QMimeData()
    data.setText(written(words))
    data.setHtml(marked_up(words))
    return data


def place(index: QModelIndex) -> tuple[int, int]:
    """Where a cell stands: its row, then its column."""
    return index.row(), index.column()
