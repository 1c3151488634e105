"""How a cell looks: figures in columns, breaks quiet, what is fixed marked, focus clear."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from string import Template

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.core.programme import Entry, EntryKind
from planner.ui.agenda.flash import RowFlash
from planner.ui.agenda.line import CellLine
from planner.ui.agenda.sheet import FIGURES, OVER_UNDER, Sheet
from planner.ui.entries import Column, Index
from planner.ui.faded import veil
from planner.ui.icons import picture
from planner.ui.looks import LIGHT, TICKED, Look
from planner.ui.timeline.cards import paint_pin

MARGIN = 8
"""Pixels at both sides of a cell."""
_BOX = 14
_PIN = 16
_LIT = 0.35
_SHEET = Template("""
QTableView { background: $field; border: none; outline: none; }
QHeaderView { background: $field; }
QHeaderView::section { background: $field; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 5px 8px; }
QTableView QLineEdit { border: 2px solid $accent; border-radius: 0; padding: 0 5px;
  min-height: 0; }
QTableView QLineEdit[wrong="true"] { border-color: $error; }
""")


def style_sheet(look: Look) -> str:
    """How the table, its header and its open cell are dressed."""
    return _SHEET.substitute(look._asdict())


def figures(font: QFont) -> QFont:
    """The font with figures of one width."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a sheet and opens them for writing."""

    opened = Signal(CellLine)
    """A cell has been opened."""

    def __init__(self, sheet: Sheet, flash: RowFlash, parent: QObject) -> None:
        super().__init__(parent)
        self.look = LIGHT
        self._sheet = sheet
        self._flash = flash

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line over the cell, with the words that are likely there."""
        del option
        name = self._sheet.headerData(index.column(), Qt.Orientation.Horizontal)
        line = CellLine(parent, index, str(name))
        words = self._sheet.suggestions(index.column())
        if words:
            line.offer(words, many=index.column() == Column.SPEAKERS)
        self.opened.emit(line)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what the cell holds, unless something is being typed."""
        if isinstance(editor, CellLine) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The line is left for another cell without its keys: what was typed is kept."""
        del model, index
        if isinstance(editor, CellLine):
            editor.keep()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The line looks after its keys itself."""
        del editor, event
        return False

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on the mark of a fixed entry fixes it or lets it go."""
        del model, option
        entry = self._sheet.entry(index.row())
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and index.column() == Column.FIXED
            and entry is not None
        ):
            state = Qt.CheckState.Unchecked if entry.pinned else Qt.CheckState.Checked
            return self._sheet.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the ground, the words or marks, and the ring of what has the focus."""
        painter.save()
        entry = self._sheet.entry(index.row())
        self._paint_ground(painter, option, index, entry)
        if index.column() == Column.FIXED:
            if entry is not None:
                self._paint_box(painter, QRectF(option.rect), entry)
        else:
            self._paint_words(painter, option, index, entry)
        if self._sheet.entries.faded(entry):
            veil(painter, option.rect, self.look.field)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.look.accent), 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, entry: Entry | None
    ) -> None:
        look = self.look
        if option.state & QStyle.StateFlag.State_Selected:
            ground = look.chosen
        else:
            ground = look.panel if index.row() % 2 else look.field
        painter.fillRect(option.rect, QColor(ground))
        if entry is not None:
            lit = QColor(look.accent)
            lit.setAlphaF(_LIT * self._flash.strength(entry.id))
            painter.fillRect(option.rect, lit)
        painter.setPen(QColor(look.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, entry: Entry | None
    ) -> None:
        column = index.column()
        words = self._sheet.shown(index)
        area = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if column == Column.START and entry is not None and entry.pinned:
            centre = QPointF(area.left() + 3, area.center().y() + 0.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_pin(painter, centre, QColor(self.look.muted))
            area.setLeft(area.left() + _PIN)
        font = self._font(option.font, index, entry)
        painter.setFont(font)
        painter.setPen(QColor(self._ink(index, entry)))
        self._draw(painter, area, QFontMetrics(font), words, right=column in FIGURES)

    @staticmethod
    def _draw(
        painter: QPainter, area: QRect, measure: QFontMetrics, words: str, *, right: bool
    ) -> None:
        line = measure.elidedText(
            words.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width()
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_box(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        look = self.look
        box = QRectF(0, 0, _BOX, _BOX)
        box.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.accent if entry.pinned else look.muted), 1))
        painter.setBrush(QColor(TICKED if entry.pinned else look.field))
        painter.drawRoundedRect(box, 4, 4)
        if entry.pinned:
            scale = painter.device().devicePixelRatio()
            painter.drawPixmap(box.topLeft(), picture("check", QColor("white"), _BOX, scale))

    def _font(self, plain: QFont, index: Index, entry: Entry | None) -> QFont:
        if index.column() in FIGURES:
            return figures(plain)
        session = entry is not None and entry.kind == EntryKind.SESSION
        heavy = (index.column() == Column.TITLE and session) or self._is_over(index)
        font = figures(plain) if index.column() == OVER_UNDER else QFont(plain)
        font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        return font

    def _ink(self, index: Index, entry: Entry | None) -> str:
        if self._is_over(index):
            return self.look.error
        quiet = index.column() in {Column.KIND, Column.NOTE, OVER_UNDER}
        quiet = quiet or (index.column() == Column.ROOM and entry is not None and not entry.room)
        if entry is None or entry.kind == EntryKind.BREAK or quiet:
            return self.look.muted
        return self.look.text

    def _is_over(self, index: Index) -> bool:
        stretch = self._sheet.stretch(index.row())
        return index.column() == OVER_UNDER and stretch is not None and stretch.spare < 0
