"""Items as high as their words need where these are broken into lines."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

Index = QModelIndex | QPersistentModelIndex
_SLACK, _HIGHEST = 8, 10_000


class LinesDelegate(QStyledItemDelegate):
    """Measures the words in the width they have; Qt breaks them as if there were no padding."""

    def __init__(self, view: QAbstractItemView, aside: int, above: int) -> None:
        """`aside` and `above` are the pixels of padding at each side of an item's words."""
        super().__init__(view)
        self._view = view
        self._aside, self._above = aside, above

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of all lines in the width of the column, or of the list."""
        view = self._view
        width = view.viewport().width()
        if isinstance(view, QTableView):
            width = view.columnWidth(index.column())
        room = QRect(0, 0, width - 2 * self._aside - _SLACK, _HIGHEST)
        words = str(index.data() or "")
        lines = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        height = max(lines.height(), option.fontMetrics.height())
        return QSize(room.width(), height + 2 * self._above)
