"""A template to choose: its picture, and its name beneath."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from planner.core.miniature import Shape
from planner.ui.start.day_picture import paint_day

_WIDTH = 108  # pixels
_PICTURE = QSize(76, 58)
_MARGIN = 9
_INSET = 4
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_LINES = 2
"""Of a name, at most."""


class TemplateTile(QRadioButton):
    """One of several. The one chosen has a thick frame and a bold name beside its colour.

    The arrow keys go from one to the next, as with all radio buttons.
    """

    def __init__(
        self, name: str, line: str, day: Sequence[Shape], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._day = day
        self.setAccessibleDescription(line)
        self.setToolTip(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the picture and a name of two lines."""
        words = _LINES * QFontMetrics(self._bold()).lineSpacing()
        return QSize(_WIDTH, _PICTURE.height() + words + 3 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """It gets no smaller."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """It can be clicked all over."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a card."""
        del event
        role, palette = QPalette.ColorRole, self.palette()
        marked = self.isChecked() or self.hasFocus()
        width = 2.0 if self.isChecked() else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(role.Highlight if marked else role.Mid), width))
        painter.setBrush(palette.color(role.Base))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
        left = (self.width() - _PICTURE.width()) // 2
        place = QRect(QPoint(left, _MARGIN), _PICTURE)
        paint_day(painter, QRectF(place), self._day, palette)
        self._write(painter)
        painter.end()

    def name_fits(self) -> bool:
        """Whether its name stands whole beneath the picture."""
        room, font = self._room(), self._bold()
        needed = QFontMetrics(font).boundingRect(room, _CENTRED, self.text())
        return room.contains(needed)

    def _write(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(self._bold() if self.isChecked() else self.font())
        painter.drawText(self._room(), _CENTRED, self.text())

    def _room(self) -> QRect:
        """Where the name is written."""
        top = _PICTURE.height() + 2 * _MARGIN
        return QRect(_INSET, top, self.width() - 2 * _INSET, self.height() - top - _INSET)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
