"""Paints a text with the pieces marked in which it differs from another."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.ui.dialogs.tidy_words import Piece
from planner.ui.looks import Look

PIECES = Qt.ItemDataRole.UserRole
"""Under which a cell has the pieces of its text; a cell without them is painted as ever."""

_ASIDE, _ABOVE = 8, 6


class Difference(QStyledItemDelegate):
    """What differs is heavier, dotted below and on a ground of its own: nobody needs its colour."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: dict[tuple[int, int, int], QSize] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints the cell's ground, and on it the pieces."""
        pieces = index.data(PIECES)
        if pieces is None:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        painter.save()
        painter.setClipRect(option.rect)
        document = self.document(pieces, ground.font, option.rect.width())
        above = max(_ABOVE, (option.rect.height() - document.size().height()) / 2)
        painter.translate(option.rect.left() + _ASIDE, option.rect.top() + above)
        document.drawContents(painter)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the text is in the width of its column.

        A table asks many times while it finds its size, and its texts stay the same.
        """
        width = option.rect.width()
        key = (index.row(), index.column(), width)
        if key not in self._sizes:
            self._sizes[key] = self._size(option, index, width)
        return self._sizes[key]

    def forget(self) -> None:
        """The rows are others: sizes are asked for anew."""
        self._sizes = {}

    def _size(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> QSize:
        pieces = index.data(PIECES)
        if pieces is None:
            wanted = super().sizeHint(option, index)
            return QSize(wanted.width(), wanted.height() + _ABOVE)
        document = self.document(pieces, option.font, width)
        return QSize(width, round(document.size().height()) + 2 * _ABOVE)

    def document(self, pieces: Sequence[Piece], font: QFont, width: int) -> QTextDocument:
        """The pieces as they are painted in a cell so many pixels wide."""
        document = QTextDocument()
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        for text, changed in pieces:
            cursor.insertText(text, self._changed() if changed else self._same())
        document.setTextWidth(max(1, width - 2 * _ASIDE))  # last, or each piece lays out anew
        return document

    def _same(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(self._look.text))
        return form

    def _changed(self) -> QTextCharFormat:
        form = self._same()
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setBackground(QColor(self._look.hover))
        # Dots, since a line would make another mark of a dash.
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(self._look.accent))
        return form
