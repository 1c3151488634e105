"""Pictures as they are printed: photographs, logos of pixels, and logos that are drawn.

Pictures come from files and are hostile until they have been read. One that cannot be printed
raises a PictureError and never stops a print.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from planner.pdf.pictures.faults import PictureError, PictureFault, Unshown
from planner.pdf.tagging import Box, TaggedCanvas

__all__ = ["Artwork", "PictureError", "PictureFault", "Unshown", "logo", "photograph"]


@dataclass(frozen=True)
class Artwork:
    """A picture: its width as a multiple of its height, and what draws it into a box."""

    ratio: float
    draw: Callable[[TaggedCanvas, Box], None]


def photograph(data: bytes, width: float, height: float) -> Artwork:
    """A photograph cut to a shape, both sides in points. Raises PictureError."""
    from planner.pdf.pictures import raster  # noqa: PLC0415 - most prints have no pictures

    made = raster.photograph(data, raster.pixels(width), raster.pixels(height))

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        _draw_pixels(canvas, BytesIO(made), box)

    return Artwork(width / height, draw)


def logo(data: bytes) -> Artwork:
    """A logo, whole: drawn in SVG, or a JPEG or PNG. Raises PictureError."""
    from planner.pdf.pictures import raster, svg  # noqa: PLC0415 - as above

    if svg.looks_like_svg(data):
        return _drawn(data)
    across, down = raster.size(data)

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        _draw_pixels(canvas, raster.flat_picture(data, raster.pixels(box[2] - box[0])), box)

    return Artwork(across / down, draw)


def _drawn(data: bytes) -> Artwork:
    from planner.pdf.pictures import outlines, svg  # noqa: PLC0415 - as above

    drawing = svg.read(data)

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        outlines.paint(canvas, drawing, box)

    return Artwork(drawing.width / drawing.height, draw)


def _draw_pixels(canvas: TaggedCanvas, image: object, box: Box) -> None:
    """Draws it once into the file, however often it stands on the pages."""
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - as above

    left, bottom, right, top = box
    canvas.drawImage(ImageReader(image), left, bottom, right - left, top - bottom, mask="auto")
