"""Rows of a list whose words wrap, as tall as their words need."""

# ruff: noqa: N802 - Qt names the method that is overridden here
from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_ASIDE = 20
"""Pixels that the style sheet pads a row of a list with, left and right together."""


class WrappedRows(QStyledItemDelegate):
    """Measures words in the width that the style sheet's padding leaves them.

    Qt measures in the full width and paints in the padded one, so that words which just fit the
    former lose their end in the latter.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The size of a row, in pixels."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -_ASIDE, 0)
        return super().sizeHint(narrower, index)
