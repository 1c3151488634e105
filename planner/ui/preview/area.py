"""The pages themselves: drawn one below the other, scrolled and zoomed."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from planner.ui.preview.layout import (
    LEAST_ZOOM,
    MOST_ZOOM,
    Anchor,
    Box,
    Layout,
    lay_out,
    next_zoom,
)
from planner.ui.preview.messages import Drawn
from planner.ui.preview.pictures import Pictures

SHARPEST = 2400
"""No page is drawn wider than so many device pixels; a picture is then enlarged a little."""
LINE = 40
"""Pixels that an arrow key scrolls."""
_ZOOM_KEYS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}


@dataclass(frozen=True)
class Sight:
    """What a reader has before them.

    The zoom is None where it fits the width, and the place where it is the beginning.
    """

    zoom: float | None
    anchor: Anchor | None


class PagesArea(QAbstractScrollArea):
    """Shows pages whose pictures arrive when they like; the old ones stay until then."""

    wanted = Signal(object)
    """What should be drawn now, the most urgent first: a list of (page, width in pixels)."""
    moved = Signal()
    """Another page is before the reader, or the zoom has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._zoom: float | None = None
        self._layout = Layout()
        self._pictures = Pictures()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that came and went would change the width that pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(LINE)

    def sizeHint(self) -> QSize:
        """A page at half its size."""
        return QSize(440, 600)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page, from 1, that lies a third down the pane; 0 if there is none."""
        if not self._sizes:
            return 0
        third = self.verticalScrollBar().value() + self.viewport().height() // 3
        return self._layout.page_at(third) + 1

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._layout.zoom

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the pane's width."""
        return self._zoom is None

    @property
    def sight(self) -> Sight:
        """What is before the reader now."""
        return Sight(self._zoom, self._top())

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Has pages of these sizes, in points, and asks for those in sight.

        The scroll place and the zoom are kept, and a page's old picture until its new one comes.
        """
        self._sizes = tuple(sizes)
        self._pictures.renew(len(sizes))
        self._arrange(None, QPoint())

    def show_others(self, sizes: Sequence[tuple[float, float]], sight: Sight) -> None:
        """Has other pages in the place of those it had, and shows what was seen of them before."""
        self._pictures.clear()
        self._zoom = sight.zoom
        self._sizes = tuple(sizes)
        self._pictures.renew(len(sizes))
        self._arrange(sight.anchor or Anchor(0, 0.0, -1.0), QPoint())

    def put(self, drawn: Drawn) -> None:
        """Takes a page's picture."""
        self._pictures.put(drawn)
        self.viewport().update()

    def set_zoom(self, zoom: float | None, at: QPoint | None = None) -> None:
        """Zooms about a point of the viewport, else about its middle; None fits the width."""
        if zoom is not None:
            zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        at = at or self.viewport().rect().center()
        anchor = self._anchor(at)
        self._zoom = zoom
        self._arrange(anchor, at)

    def step_zoom(self, step: int, at: QPoint | None = None) -> None:
        """Zooms one step larger (1) or smaller (-1), or fits the width (0)."""
        self.set_zoom(next_zoom(self.zoom, step) if step else None, at)

    def event(self, event: QEvent) -> bool:
        """Takes the zoom keys before a menu does, and asks anew on a finer screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()
        if event.type() == QEvent.Type.ShortcutOverride and _zoom_key(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End, and Ctrl with +, - and 0; arrows and pages are the scroll area's own."""
        bar = self.verticalScrollBar()
        step = _zoom_key(event)
        if step is not None:
            self.step_zoom(step)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl it zooms about the pointer."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.set_zoom(self.zoom * 1.1 ** (turned / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps what is at the top of the pane there."""
        super().resizeEvent(event)
        self._arrange(self._top(), QPoint())

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what could wait while nobody saw it."""
        super().showEvent(event)
        self._ask()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's
        """Scrolling shows other pages, which may not be drawn yet."""
        self.viewport().update()
        self._ask()
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight on a ground a little darker than the window's."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = self.palette().color(QPalette.ColorRole.Window)
        painter.fillRect(event.rect(), ground.darker(108 if ground.lightness() > 127 else 130))
        offset = self._offset()
        for page in self._in_sight(0):
            self._paint_page(painter, self._layout.boxes[page], self._pictures.image(page), offset)

    def _paint_page(
        self, painter: QPainter, box: Box, image: QImage | None, offset: QPoint
    ) -> None:
        ratio = self.devicePixelRatioF()
        # On whole device pixels, or the letters are smeared over two at 125 and 150 %.
        corner = QPointF(
            round((box.x - offset.x()) * ratio) / ratio, round((box.y - offset.y()) * ratio) / ratio
        )
        paper = QRectF(corner.x(), corner.y(), box.width, box.height)
        for spread, alpha in ((3, 10), (2, 14), (1, 30)):
            shadow = paper.adjusted(-spread, -spread + 1, spread, spread + 1)
            painter.fillRect(shadow, QColor(0, 0, 0, alpha))
        painter.fillRect(paper, Qt.GlobalColor.white)
        if image is None:
            return
        if image.width() == self._device_width(box):
            image.setDevicePixelRatio(ratio)
            painter.drawImage(corner, image)
        else:
            painter.drawImage(paper, image)

    def _lie_down(self) -> None:
        """Finds the pages' places for the zoom and the width there is."""
        self._layout = lay_out(self._sizes, self.viewport().width(), self._zoom)

    def _arrange(self, anchor: Anchor | None, at: QPoint) -> None:
        """Lays the pages out anew; the anchor, if there is one, comes to lie at that point."""
        self._lie_down()
        viewport = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        for bar, whole, shown in (
            (down, self._layout.height, viewport.height()),
            (across, self._layout.width, viewport.width()),
        ):
            bar.setRange(0, max(0, whole - shown))
            bar.setPageStep(max(1, shown - LINE))
        if anchor is not None and self._sizes:
            x, y = self._layout.place(anchor)
            across.setValue(x - at.x())
            down.setValue(y - at.y())
        self.viewport().update()
        self._ask()
        self.moved.emit()

    def _top(self) -> Anchor | None:
        """What lies in the upper left corner; None at the beginning, whose margin never scales."""
        return self._anchor(QPoint()) if self.verticalScrollBar().value() else None

    def _anchor(self, at: QPoint) -> Anchor | None:
        if not self._sizes:
            return None
        place = at + self._offset()
        return self._layout.anchor(place.x(), place.y())

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self, beyond: int) -> range:
        top = self.verticalScrollBar().value()
        return self._layout.visible(top - beyond, top + self.viewport().height() + beyond)

    def _device_width(self, box: Box) -> int:
        return min(SHARPEST, round(box.width * self.devicePixelRatioF()))

    def _ask(self) -> None:
        """Says which pictures are missing or old, and lets go of those far away."""
        if not self.isVisible():
            return
        near = self._in_sight(self.viewport().height())
        self._pictures.keep(near)
        seen = self._in_sight(0)
        order = [*seen, *(page for page in near if page not in seen)]
        wanted = [(page, self._device_width(self._layout.boxes[page])) for page in order]
        self.wanted.emit([each for each in wanted if not self._pictures.current(*each)])


def _zoom_key(event: QEvent) -> int | None:
    """The step of zoom that a key event asks for; None if it asks for none."""
    if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _ZOOM_KEYS.get(event.key())
    return None
