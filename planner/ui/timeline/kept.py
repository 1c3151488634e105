"""Pictures that are painted once and kept while there is room for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap


class Kept:
    """Pixmaps by what they show, for one resolution; those longest unused make room for others.

    `most` is how many logical pixels are kept in all.
    """

    def __init__(self, ratio: float, most: int) -> None:
        self._ratio = ratio
        self._most = most
        self._pixels = 0
        self.freed = 0
        """How many pictures have made room for others so far."""
        self._pixmaps: OrderedDict[Hashable, tuple[QPixmap, int]] = OrderedDict()

    def find(self, key: Hashable) -> QPixmap | None:
        """The picture of that key, if it is kept."""
        found = self._pixmaps.get(key)
        if found is None:
            return None
        self._pixmaps.move_to_end(key)
        return found[0]

    def paint(
        self, key: Hashable, size: tuple[int, int], paint: Callable[[QPainter], None]
    ) -> QPixmap:
        """A picture of that size in logical pixels, painted now and kept under that key."""
        pixmap = QPixmap(round(size[0] * self._ratio), round(size[1] * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        pixels = size[0] * size[1]
        self._pixmaps[key] = pixmap, pixels
        self._pixels += pixels
        while self._pixels > self._most and len(self._pixmaps) > 1:
            _, (_, freed) = self._pixmaps.popitem(last=False)
            self._pixels -= freed
            self.freed += 1
        return pixmap
