"""The icons, drawn from SVG in the colour of the words beside them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.paths import resources

SIZE = 18
"""Pixels of an icon at 100 %."""


def icon(name: str, colour: QColor, size: int = SIZE) -> QIcon:
    """The icon of that name in `resources/icons`, sharp on every screen there is now."""
    found = QIcon()
    scales = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    faint = QColor(colour)
    faint.setAlphaF(0.38)
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        for scale in sorted(scales):
            found.addPixmap(_drawn(name, ink.name(QColor.NameFormat.HexArgb), size, scale), mode)
    return found


def program_icon() -> QIcon:
    """The program's own."""
    return QIcon(str(resources() / "icons" / "programme-planner.svg"))


def picture(name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    """The icon for a screen of that scale, to be shown as it is."""
    return _drawn(name, colour.name(QColor.NameFormat.HexArgb), size, scale)


@cache
def _drawn(name: str, ink: str, size: int, scale: float) -> QPixmap:
    colour = QColor(ink)
    source = _source(name).replace("currentColor", colour.name())
    side = round(size * scale)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
