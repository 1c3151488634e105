"""Scrolling while something is dragged near the edge of what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_BEAT_MS = 16
_EDGE = 36  # pixels from an edge within which a drag scrolls
_FASTEST = 25  # pixels a drag scrolls at most at each beat


class EdgeScroll:
    """Scrolls the timeline by beats, faster nearer to the edge and beyond it.

    What is grabbed near an edge does not scroll there before it is moved nearer still, or has
    been away from it. The view takes along what is in hand whenever it is scrolled.
    """

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._by = QPoint()
        self._near = [_EDGE] * 4
        self._beats = QTimer(view)
        self._beats.setInterval(_BEAT_MS)
        self._beats.timeout.connect(self._scroll)

    def begin(self, point: QPoint | None) -> None:
        """A drag begins at that point of the viewport; None: it comes from elsewhere."""
        apart = [_EDGE] * 4 if point is None else self._apart(point)
        self._near = [min(_EDGE, max(0, pixels)) for pixels in apart]

    def follow(self, point: QPoint, *, sideways: bool) -> None:
        """The pointer is there now."""
        apart = self._apart(point)
        self._near = [
            _EDGE if pixels >= _EDGE else near
            for pixels, near in zip(apart, self._near, strict=True)
        ]
        left, top, right, bottom = (
            _speed(pixels) if pixels < near else 0
            for pixels, near in zip(apart, self._near, strict=True)
        )
        self._by = QPoint(right - left if sideways else 0, bottom - top)
        running = not self._by.isNull()
        if running != self._beats.isActive():
            (self._beats.start if running else self._beats.stop)()

    def stop(self) -> None:
        """Stands still."""
        self._beats.stop()

    def _apart(self, point: QPoint) -> list[int]:
        """How far a point is from the left, upper, right and lower edge; negative beyond it."""
        room = self._view.viewport().size()
        return [point.x(), point.y(), room.width() - point.x(), room.height() - point.y()]

    def _scroll(self) -> None:
        bars = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        before = [bar.value() for bar in bars]
        bars[0].setValue(before[0] + self._by.x())
        bars[1].setValue(before[1] + self._by.y())
        if [bar.value() for bar in bars] == before:
            self._beats.stop()


def _speed(apart: int) -> int:
    """Pixels to scroll at each beat, so near to an edge."""
    return min(_FASTEST, max(1, (_EDGE - apart) // 3))
