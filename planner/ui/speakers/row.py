"""How a speaker is painted in their list."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.core.programme import AppearanceState
from planner.ui.faded import veil
from planner.ui.icons import picture
from planner.ui.looks import DARK, LIGHT
from planner.ui.speakers.faces import Faces, paint_initials
from planner.ui.speakers.table import Index

if TYPE_CHECKING:
    from planner.ui.speakers.list import SpeakerList

_PAD = 10
_FACE = 34  # pixels across
_ICON = 14
_LEAST = 8  # letters; fewer of an affiliation say nothing
_LINE_HEIGHT = 32  # of the line in which the name is edited
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARKS = {AppearanceState.ASKED: "info", AppearanceState.DECLINED: "circle-alert"}


class Row(QStyledItemDelegate):
    """A photo or initials, the name, and beneath it what is not settled, or the affiliation."""

    def __init__(self, view: SpeakerList, faces: Faces) -> None:
        super().__init__(view)
        self._view = view
        self._faces = faces

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The face at the left, two lines beside it."""
        view, speaker = self._view, self._view.speaker(index)
        painter.save()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        view.style().drawPrimitive(panel, option, painter, view)
        area = option.rect.adjusted(_PAD, 5, -_PAD, -5)
        self._paint_face(painter, option, area, index)
        area.setLeft(area.left() + _FACE + _PAD)
        name = _name_font(option.font)
        bold, plain = QFontMetrics(name), QFontMetrics(option.font)
        area.setTop(area.center().y() - (bold.height() + plain.height()) // 2)
        upper = QRect(area.topLeft(), QSize(area.width(), bold.height()))
        painter.setFont(name)
        painter.setPen(option.palette.text().color())
        painter.drawText(upper, _LEFT, _short(bold, str(index.data()), area.width()))
        lower = QRect(upper.bottomLeft() + QPoint(0, 1), QSize(area.width(), plain.height()))
        painter.setFont(option.font)
        self._paint_lower(painter, option, lower, index)
        if view.bright is not None and speaker.id not in view.bright:
            veil(painter, option.rect, QGuiApplication.palette().window().color())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, or the face."""
        del index
        name, plain = QFontMetrics(_name_font(option.font)), QFontMetrics(option.font)
        return QSize(100, max(_FACE, name.height() + plain.height()) + 12)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The name is edited beside the face."""
        del index
        place = option.rect.adjusted(_FACE + 2 * _PAD - 8, 3, -3, 0)
        place.setHeight(_LINE_HEIGHT)
        editor.setGeometry(place)

    def _paint_face(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
    ) -> None:
        speaker, side = self._view.speaker(index), QSize(_FACE, _FACE)
        place = QRect(QPoint(area.left(), area.center().y() - _FACE // 2), side)
        found = None
        if speaker.photo is not None:
            scale = self._view.devicePixelRatioF()
            found = self._faces.picture(speaker.photo, side, _FACE // 2, scale)
        if found is None:
            paint_initials(painter, place, _FACE // 2, speaker.name, option.palette)
        else:
            painter.drawPixmap(place, found)

    def _paint_lower(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
    ) -> None:
        """What is not settled, in words with a sign; the affiliation; at the right the items."""
        view, metrics = self._view, QFontMetrics(option.font)
        muted = option.palette.placeholderText().color()
        words = view.words(index)
        taken = 0
        if words.unsettled:
            dark = QGuiApplication.palette().window().color().lightness() < 128
            look = DARK if dark else LIGHT
            declined = words.state == AppearanceState.DECLINED
            ink = QColor(look.error if declined else look.warning)
            scale = view.devicePixelRatioF()
            sign = picture(_MARKS[words.state or AppearanceState.ASKED], ink, _ICON, scale)
            painter.drawPixmap(area.left(), area.center().y() - _ICON // 2 + 1, sign)
            painter.setPen(ink)
            taken = _ICON + 4
            said = _short(metrics, words.unsettled, area.width() - taken)
            painter.drawText(area.adjusted(taken, 0, 0, 0), _LEFT, said)
            taken += metrics.horizontalAdvance(said) + _PAD
        painter.setPen(muted)
        rest = area.adjusted(taken, 0, 0, 0)
        items = _fitting(metrics, words.affiliation, words.items, words.number, rest.width())
        painter.drawText(rest, _RIGHT, items)
        room = rest.width() - metrics.horizontalAdvance(items) - _PAD
        if room > metrics.averageCharWidth() * _LEAST:
            painter.drawText(rest, _LEFT, _short(metrics, words.affiliation, room))


def _fitting(metrics: QFontMetrics, beside: str, words: str, figure: str, room: int) -> str:
    """The number of items in words, or as a figure where there is no room for words."""
    wide = metrics.horizontalAdvance(words) + (
        metrics.horizontalAdvance(beside) + _PAD if beside else 0
    )
    return words if wide <= room else figure


def _name_font(font: QFont) -> QFont:
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    return name


def _short(metrics: QFontMetrics, words: str, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
