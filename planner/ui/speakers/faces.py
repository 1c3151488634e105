"""Small pictures of people: decoded aside, once, and only of those who come into sight."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtGui import QPixmapCache as Cache

from planner.core.directory import initials
from planner.exchange.photos import MOST_BYTES, MOST_PIXELS
from planner.ui.relay import Relay

THREAD = "faces"
"""The name of the thread that decodes."""

_ABOVE = 0.2  # the share of what is cut off at head and foot that is cut off at the head


class Face(NamedTuple):
    """A picture as it is wanted: whose, and width, height and rounding in the screen's pixels."""

    sha256: str
    width: int
    height: int
    radius: int

    @property
    def key(self) -> str:
        """Its name among all pictures that Qt keeps, of which it drops those long unseen."""
        return f"face {self.sha256} {self.width} {self.height} {self.radius}"


class Faces(QObject):
    """Gives pictures that are ready, and makes the others, those asked for last first."""

    arrived = Signal()
    """A picture that was asked for is ready."""
    _made = Signal(Face, QImage)

    def __init__(self, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._wanted: dict[Face, None] = {}
        self._none: set[str] = set()
        self._busy = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._begin)
        self._made.connect(self._take)

    def picture(self, sha256: str, size: QSize, radius: int, scale: float) -> QPixmap | None:
        """The picture filling that size in pixels of the layout; None while it is not there."""
        if sha256 in self._none:
            return None
        wide, high, round_ = (round(n * scale) for n in (size.width(), size.height(), radius))
        face, found = Face(sha256, wide, high, round_), QPixmap()
        if Cache.find(face.key, found):
            found.setDevicePixelRatio(scale)
            return found
        self._wanted.pop(face, None)
        self._wanted[face] = None
        if not self._busy:
            self._later.start()
        return None

    def _begin(self) -> None:
        """Reads the bytes of one picture, and has them decoded aside."""
        while self._wanted and not self._busy and self._relay.is_open:
            face, _ = self._wanted.popitem()
            data = photo_bytes(self._relay, face.sha256)
            if data is None:
                self._none.add(face.sha256)
                continue
            Thread(target=self._decode, args=(face, data), name=THREAD, daemon=True).start()
            self._busy = True

    def _decode(self, face: Face, data: bytes) -> None:
        """Runs in its thread. What nobody foresaw costs this picture, not those behind it."""
        image = QImage()
        try:
            image = decoded(data, face)
        finally:
            with suppress(RuntimeError):  # the window is gone, and this with it
                self._made.emit(face, image)

    def _take(self, face: Face, image: QImage) -> None:
        self._busy = False
        if image.isNull():
            self._none.add(face.sha256)
        else:
            Cache.insert(face.key, QPixmap.fromImage(image))
            self.arrived.emit()
        self._begin()


def photo_bytes(relay: Relay, sha256: str) -> bytes | None:
    """The photo of that SHA-256; None where it is lost, which nobody complains of, or too large."""
    size = relay.blob_size(sha256)
    return relay.read_blob(sha256) if size and size <= MOST_BYTES else None


def decoded(data: bytes, face: Face) -> QImage:
    """The picture filling that size, with round corners; a null image where it is none."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole, area = reader.size(), QSize(face.width, face.height)
    if whole.isEmpty() or whole.width() * whole.height() > MOST_PIXELS:
        return QImage()
    turned = QImageIOHandler.Transformation.TransformationRotate90 in reader.transformation()
    cover = (whole.transposed() if turned else whole).scaled(
        area, Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    reader.setScaledSize(cover.transposed() if turned else cover)
    image = reader.read()
    if image.isNull():
        return image
    left, top = (image.width() - face.width) // 2, int((image.height() - face.height) * _ABOVE)
    return _rounded(image.copy(QRect(left, top, face.width, face.height)), face.radius)


def _rounded(image: QImage, radius: int) -> QImage:
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(made.rect(), radius, radius)
    painter.end()
    return made


def paint_initials(
    painter: QPainter, area: QRect, radius: int, name: str, palette: QPalette
) -> None:
    """What stands in a photo's place: the letters of a name on a quiet ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.mid())
    painter.drawRoundedRect(QRectF(area), radius, radius)
    font = QFont(painter.font())
    font.setPixelSize(max(9, round(area.width() * 0.38)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(palette.windowText().color())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()
