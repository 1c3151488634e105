"""A picture with a frame on it, to be moved and sized by mouse and keys."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from planner.exchange.framing import (
    Frame,
    first_frame,
    moved,
    pulled,
    put_in_the_middle,
    widened,
)
from planner.exchange.photos import OpenedPhoto

_STEPS = 50  # an arrow moves by the picture's longer side divided by this
_FINE = 10  # and with Shift by a tenth of that
_GROWS = 1.06
_NEAR = 14  # pixels from a corner that still take it
_HANDLE = 9  # pixels across
_SHADE = 150  # of 255, over what is cut off
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CORNERS = ((False, False), (True, False), (False, True), (True, True))
"""Each: whether it is at the right, whether it is at the foot."""


class CropView(QWidget):
    """Shows the whole picture; what lies outside the frame is in shade."""

    framed = Signal(object)
    """The Frame as it is now."""

    def __init__(self, photo: OpenedPhoto, frame: Frame) -> None:
        super().__init__()
        self._size = photo.size
        across, down = photo.size
        held = QImage(photo.pixels, across, down, 3 * across, QImage.Format.Format_RGB888)
        self._image = held.copy()  # which has its own bytes from now on
        self._shown = QImage()
        self.frame = frame
        self._corner: tuple[bool, bool] | None = None
        self._grip: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 220)

    def sizeHint(self) -> QSize:
        """Room for a portrait."""
        return QSize(460, 380)

    def set_frame(self, frame: Frame) -> None:
        """Puts the frame there."""
        if frame != self.frame:
            self.frame = frame
            self.update()
            self.framed.emit(frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, with Shift by little; + and − size, Home begins again."""
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = max(1, max(self._size) // _STEPS // (_FINE if fine else 1))
        key = Qt.Key(event.key())
        if key in _KEYS:
            across, down = _KEYS[key]
            self.set_frame(moved(self.frame, across * step, down * step, self._size))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._grow(_GROWS)
        elif key == Qt.Key.Key_Minus:
            self._grow(1 / _GROWS)
        elif key == Qt.Key.Key_Home:
            self.set_frame(first_frame(self._size))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sizes the frame."""
        if event.angleDelta().y():
            self._grow(_GROWS if event.angleDelta().y() > 0 else 1 / _GROWS)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes a corner, or the frame; beside it, the frame comes to the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self._corner = self._corner_at(at)
        if self._corner is None:
            x, y = self._pixel(at)
            if not self._on_screen().contains(at):
                self.set_frame(put_in_the_middle(self.frame, x, y, self._size))
            self._grip = QPoint(x - self.frame.left, y - self.frame.top)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves or sizes the frame with what was taken."""
        x, y = self._pixel(event.position())
        if self._corner is not None:
            self.set_frame(pulled(self.frame, self._corner, x, y, self._size))
        elif self._grip is not None:
            to = QPoint(x, y) - self._grip
            frame = self.frame
            self.set_frame(moved(frame, to.x() - frame.left, to.y() - frame.top, self._size))
        self.setCursor(self._cursor(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._corner = self._grip = None
        self.setCursor(self._cursor(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that the keys act here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that they do not."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, the shade, the frame and its corners."""
        del event
        painter = QPainter(self)
        place, frame = self._place(), self._on_screen()
        pixels = place.size() * self.devicePixelRatioF()
        if self._shown.size() != pixels:
            smooth = Qt.TransformationMode.SmoothTransformation
            whole = Qt.AspectRatioMode.IgnoreAspectRatio
            self._shown = self._image.scaled(pixels, whole, smooth)
        painter.drawImage(place, self._shown)
        shade = QPainterPath()
        shade.addRect(QRectF(place))
        hole = QPainterPath()
        hole.addRect(frame)
        painter.fillPath(shade.subtracted(hole), QColor(0, 0, 0, _SHADE))
        accent = self.palette().accent().color()
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(accent if self.hasFocus() else QColor("black"), 1))
        painter.drawRect(frame)
        for corner in _CORNERS:
            handle = QRectF(0, 0, _HANDLE, _HANDLE)
            handle.moveCenter(self._at(corner))
            painter.fillRect(handle, QColor("white"))
            painter.drawRect(handle)
        painter.end()

    def _grow(self, factor: float) -> None:
        width = self.frame.width
        wanted = max(width + 1, round(width * factor)) if factor > 1 else round(width * factor)
        self.set_frame(widened(self.frame, wanted, self._size))

    def _place(self) -> QRect:
        """Where the picture lies in the widget."""
        room = self.size() - QSize(_HANDLE + 1, _HANDLE + 1)
        size = QSize(*self._size).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), size.expandedTo(QSize(1, 1)))
        place.moveCenter(self.rect().center())
        return place

    def _scale(self) -> float:
        return self._place().width() / self._size.across

    def _on_screen(self) -> QRectF:
        scale, frame = self._scale(), self.frame
        corner = QPointF(self._place().topLeft()) + QPointF(frame.left, frame.top) * scale
        return QRectF(corner.x(), corner.y(), frame.width * scale, frame.height * scale)

    def _pixel(self, at: QPointF) -> tuple[int, int]:
        """The picture's pixel beneath a point."""
        found = (at - QPointF(self._place().topLeft())) / self._scale()
        return round(found.x()), round(found.y())

    def _at(self, corner: tuple[bool, bool]) -> QPointF:
        frame = self._on_screen()
        at_right, at_foot = corner
        return QPointF(
            frame.right() if at_right else frame.left(),
            frame.bottom() if at_foot else frame.top(),
        )

    def _corner_at(self, at: QPointF) -> tuple[bool, bool] | None:
        def distance(corner: tuple[bool, bool]) -> float:
            return (self._at(corner) - at).manhattanLength()

        nearest = min(_CORNERS, key=distance)
        return nearest if distance(nearest) <= _NEAR else None

    def _cursor(self, at: QPointF) -> Qt.CursorShape:
        corner = self._corner or self._corner_at(at)
        if corner is not None:
            falling = corner[0] == corner[1]
            shape = Qt.CursorShape
            return shape.SizeFDiagCursor if falling else shape.SizeBDiagCursor
        inside = self._on_screen().contains(at)
        return Qt.CursorShape.SizeAllCursor if inside else Qt.CursorShape.ArrowCursor
