"""A small picture of a day: where its sessions and breaks lie, without a word."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:  # loads the values of a programme, which the start page does without
    from planner.core.miniature import Shape

_WIDTH, _HEIGHT = 58, 44  # pixels
_MARGIN = 4
_GAP = 1.0
_WHOLE = 1000
_SESSION, _REST = 0.7, 0.3
"""How much of its colour each has; the whole of it would shout."""


class DayPicture(QWidget):
    """It says nothing to a screen reader: what it stands beside is told in words."""

    def __init__(self, day: Sequence[Shape], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """A day is a little wider than it is high."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fades where what it stands on is greyed out."""
        del event
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        paint_day(painter, QRectF(self.rect()), self.day, self.palette())
        painter.end()


def paint_day(painter: QPainter, area: QRectF, day: Sequence[Shape], palette: QPalette) -> None:
    """Draws the day into the area: sessions in the palette's accent, breaks in its quiet ink."""
    role = QPalette.ColorRole
    sheet, line = palette.color(role.AlternateBase), palette.color(role.Mid)
    session = _mixed(palette.color(role.Highlight), sheet, _SESSION)
    rest = _mixed(palette.color(role.PlaceholderText), sheet, _REST)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line)
    painter.setBrush(sheet)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    room = area.adjusted(_MARGIN, _MARGIN, -_MARGIN + _GAP, -_MARGIN + _GAP)
    for left, top, right, bottom, is_rest in day:
        painter.fillRect(_placed(room, left, top, right, bottom), rest if is_rest else session)


def _placed(sheet: QRectF, left: int, top: int, right: int, bottom: int) -> QRectF:
    """The rectangle of a shape; settings may have been written by any hand, so it stays inside."""
    from_x, from_y, to_x, to_y = (
        min(max(each, 0), _WHOLE) / _WHOLE for each in (left, top, right, bottom)
    )
    width = max((to_x - from_x) * sheet.width() - _GAP, _GAP)
    height = max((to_y - from_y) * sheet.height() - _GAP, _GAP)
    return QRectF(
        sheet.x() + from_x * sheet.width(), sheet.y() + from_y * sheet.height(), width, height
    )


def _mixed(ink: QColor, ground: QColor, share: float) -> QColor:
    """The ink laid on the ground."""
    return QColor.fromRgbF(
        ink.redF() * share + ground.redF() * (1 - share),
        ink.greenF() * share + ground.greenF() * (1 - share),
        ink.blueF() * share + ground.blueF() * (1 - share),
    )
