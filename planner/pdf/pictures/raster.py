"""Photographs and logos of pixels: turned upright, in sRGB, as many pixels as the paper shows."""

from __future__ import annotations

import warnings
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from planner.pdf.pictures.faults import PictureError, PictureFault

DOTS_PER_INCH = 300
"""As many pixels as a printer and an eye tell apart."""

_MOST_KEPT = 60
_QUALITY = 88
_HIGHEST_FACE = 0.4
"""A portrait is cut at the foot rather than at the head: the share of the cut made above."""


def pixels(points: float) -> int:
    """How many pixels a length in points is worth."""
    return max(1, round(points / 72 * DOTS_PER_INCH))


@lru_cache(_MOST_KEPT)
def size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as seen, turned upright. Raises PictureError."""
    return _upright(data, 200).size


@lru_cache(_MOST_KEPT)
def photograph(data: bytes, width: int, height: int) -> bytes:
    """The picture as a JPEG of that many pixels at most, cut to that shape. Raises PictureError.

    What is transparent becomes white. The same picture gives the same bytes.
    """
    image = on_white(_upright(data, max(width, height)))
    enlarged = max(1.0, width / image.width, height / image.height)  # by what nobody sees
    image = ImageOps.fit(
        image,
        (max(1, round(width / enlarged)), max(1, round(height / enlarged))),
        Image.Resampling.LANCZOS,
        centering=(0.5, _HIGHEST_FACE),
    )
    made = BytesIO()
    image.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()


@lru_cache(_MOST_KEPT)
def flat_picture(data: bytes, width: int) -> Image.Image:
    """The whole picture, no wider than that many pixels. Raises PictureError.

    Its mode is RGB, or RGBA where something can be seen through it.
    """
    image = _upright(data, width)
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert("RGB")
    if image.width > width:
        height = max(1, round(image.height * width / image.width))
        image = image.resize((width, height), Image.Resampling.LANCZOS)
    return image


def _upright(data: bytes, least: int) -> Image.Image:
    """The picture as RGB or RGBA in sRGB, turned as the camera says.

    A large one comes smaller at once, but with at least twice that many pixels at either side.
    """
    with warnings.catch_warnings():
        # A small file that unfolds to a huge picture is warned of, and then refused.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
                image.draft(None, (2 * least, 2 * least))  # all that is read of a JPEG
                image.load()
                turned = in_srgb(ImageOps.exif_transpose(image))
                return turned.reduce(max(1, min(turned.size) // (2 * least)))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError):
            raise PictureError(PictureFault.TOO_LARGE) from None
        except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
            # Pillow's readers meet damaged files with any of these.
            raise PictureError(PictureFault.UNREADABLE) from None


def in_srgb(image: Image.Image) -> Image.Image:
    """The colours as sRGB means them; a profile that makes no sense is passed over."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode == "RGBA":
        alpha = image.getchannel("A")
        opaque = _converted(image.convert("RGB"), profile)
        opaque.putalpha(alpha)
        return opaque
    return _converted(image, profile)


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            made = None
        if made is not None:
            return made
    return image.convert("RGB")


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, as it looks on white paper."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground
