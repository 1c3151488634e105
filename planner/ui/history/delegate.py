"""How a row of the history is painted: its time, what was done, and a dot where one stands."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.document.lines import Standing
from planner.ui.history.letters import bold
from planner.ui.history.model import Index, Role
from planner.ui.history.rows import Row, RowKind

_AIR = 11  # pixels above and below the words together
_ABOVE_HEADING = 4
_MARK = 20  # pixels before the time, for the dot
_INDENT = 14


class HistoryDelegate(QStyledItemDelegate):
    """All rows have one height, so that thousands of them are laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line of words; its width is the list's."""
        del index
        return QSize(0, option.fontMetrics.height() + _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's ground as any list has it, then the words."""
        row: Row = index.data(Role.ROW)
        painter.save()
        if row.kind is not RowKind.SITTING:
            ground = QStyleOptionViewItem(option)
            widget = option.widget
            widget.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, widget
            )
        _write(painter, option, index, row)
        painter.restore()


def _write(painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
    palette, area = option.palette, option.rect.adjusted(0, 0, -8, 0)
    active = QPalette.ColorGroup.Active  # a heading is disabled, so that the keys pass it over
    muted = palette.color(active, QPalette.ColorRole.PlaceholderText)
    ink = palette.color(active, QPalette.ColorRole.WindowText)
    words = str(index.data())
    if row.line is None:
        painter.setFont(bold(option.font) if row.kind is RowKind.SITTING else option.font)
        painter.setPen(ink if row.kind is RowKind.SITTING else muted)
        if row.kind is RowKind.SITTING:
            _say(painter, area.adjusted(9, _ABOVE_HEADING, 0, 0), words)
        else:
            _say(painter, area.adjusted(_MARK, 0, 0, 0), ("▾ " if row.unfolded else "▸ ") + words)
        return
    left = area.left() + (_INDENT if row.line.standing is Standing.LEFT else 0)
    here = bool(index.data(Role.HERE))
    if here:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawEllipse(QPointF(left + _MARK / 2 + 1, area.center().y() + 0.5), 3.5, 3.5)
    painter.setFont(option.font)
    painter.setPen(muted)
    wide = option.fontMetrics.horizontalAdvance("00.00")
    times = QRect(left + _MARK, area.top(), wide, area.height())
    painter.drawText(
        times,
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        str(index.data(Role.TIME)),
    )
    painter.setPen(ink if row.line.standing is Standing.DONE else muted)
    if here:
        painter.setFont(bold(option.font))
    area.setLeft(times.right() + 10)
    _say(painter, area, words)


def _say(painter: QPainter, area: QRect, words: str) -> None:
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
