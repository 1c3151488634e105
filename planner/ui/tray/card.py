"""How an entry that is not placed is painted in its list."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.core.programme import Entry
from planner.text import Texts
from planner.ui.entries import EntriesOf, EntryTable, Index, untitled
from planner.ui.faded import veil


class CardDelegate(QStyledItemDelegate):
    """A title with its length and speakers beneath."""

    def __init__(
        self, entries: EntriesOf, table: EntryTable, texts: Texts, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._table = table
        self._texts = texts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints both lines."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(palette.accent().color() if chosen or hovered else palette.mid().color())
        painter.setBrush(palette.base())
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if chosen:
            tint = QColor(palette.accent().color())
            tint.setAlphaF(0.14)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.accent().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6)
        entry = self._entries.entry(index)
        area = option.rect.adjusted(10, 7, -10, -7)
        heading = QFont(option.font)
        heading.setWeight(QFont.Weight.DemiBold)
        painter.setFont(heading)
        painter.setPen(option.palette.text().color())
        title = entry.title or untitled(self._texts, entry)
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(option.font)
        painter.setPen(QColor(option.palette.placeholderText().color()))
        metrics = QFontMetrics(option.font)
        line = metrics.elidedText(self._line(entry), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom, line)
        if self._table.faded(entry):
            # The list's own window is seen through.
            veil(painter, option.rect, QGuiApplication.palette().window().color())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title wraps, and a line."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        heading = QFont(option.font)
        heading.setWeight(QFont.Weight.DemiBold)
        entry = self._entries.entry(index)
        title = entry.title or untitled(self._texts, entry)
        area = QFontMetrics(heading).boundingRect(
            0, 0, max(60, width - 24), 1000, int(Qt.TextFlag.TextWordWrap), title
        )
        return QSize(width - 4, area.height() + QFontMetrics(option.font).height() + 16)

    def _line(self, entry: Entry) -> str:
        length = self._texts.gettext("%(number)s min") % {"number": entry.duration}
        return ", ".join((length, *self._table.speakers(entry.id)))
