"""Photos of people: read from anywhere, and cut to a portrait that holds nothing but its pixels.

What is read is turned upright and brought to sRGB. What is kept is made anew of the pixels alone:
neither the place where it was taken nor anything else that came with the file goes along.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.exchange.files import read_bytes
from planner.exchange.framing import HIGH_BY_WIDE, Frame, Size

MEDIA_TYPE = "image/jpeg"
"""What a portrait is kept as."""

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")
"""How the names of files end that a photo can be read from."""

MOST_BYTES = 60_000_000
"""How large a photo's file may be."""

MOST_PIXELS = 80_000_000
"""How many pixels may be unfolded; a PNG of a few kilobytes may claim to hold far more."""

LONGEST = 1200
"""The height of a portrait in pixels at most: 10 cm on paper at 300 dpi."""

_WORKED_ON = 2400  # the longer side at most of what is cut from, in pixels
_QUALITY = 90
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


@dataclass(frozen=True)
class OpenedPhoto:
    """A picture upright in sRGB: rows of red, green and blue, a byte each, without gaps."""

    size: Size
    pixels: bytes


def read_photo(path: Path) -> OpenedPhoto:
    """The picture in that file. Raises PlannerError where there is none that can be used."""
    return open_photo(read_bytes(path, MOST_BYTES), path)


def open_photo(data: bytes, path: Path | None = None) -> OpenedPhoto:
    """The picture those bytes hold, shrunk where it is large; what is transparent becomes white.

    Raises PlannerError, which names `path`, where they hold none or too many pixels.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - the pane of speakers opens without

    from planner.pdf.pictures.raster import in_srgb, on_white  # noqa: PLC0415 - loads reportlab

    Image.init()
    known = [kind for kind in _FORMATS if kind in Image.OPEN]  # a slim bundle lacks some
    try:
        with Image.open(BytesIO(data), formats=known) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_large(path)
            image.draft(None, (_WORKED_ON, _WORKED_ON))  # a JPEG is then read smaller at once
            image.load()
            upright = ImageOps.exif_transpose(image)
            if upright.mode not in ("1", "P", "PA"):  # of which pixels cannot be mixed
                upright = upright.reduce(max(1, max(upright.size) // _WORKED_ON))
            upright = on_white(in_srgb(upright))
            upright.thumbnail((_WORKED_ON, _WORKED_ON), Image.Resampling.LANCZOS)
            return OpenedPhoto(Size(*upright.size), upright.tobytes())
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError):
        raise _too_large(path) from None
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
        # Pillow's readers meet damaged files with any of these.
        raise PlannerError(Fault.NOT_A_PICTURE, path) from None


def cut(photo: OpenedPhoto, frame: Frame) -> bytes:
    """The portrait in that frame as a JPEG. The same picture and frame give the same bytes."""
    from PIL import Image  # noqa: PLC0415 - as above

    image = Image.frombytes("RGB", photo.size, photo.pixels)
    image = image.crop((frame.left, frame.top, frame.right, frame.bottom))
    if image.height > LONGEST:
        size = (round(LONGEST / HIGH_BY_WIDE), LONGEST)
        image = image.resize(size, Image.Resampling.LANCZOS)
    made = BytesIO()
    image.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()


def _too_large(path: Path | None) -> PlannerError:
    return PlannerError(Fault.TOO_LARGE, path, what=f"{MOST_PIXELS // 1_000_000} MP")
