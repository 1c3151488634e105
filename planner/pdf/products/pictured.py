"""The programme's pictures as products show them: the organisers' logo and the speakers' photos."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

from planner.core.faults import PlannerError
from planner.core.programme import Speaker
from planner.pdf.flow import Picture
from planner.pdf.pictures import Artwork, PictureError, PictureFault, Unshown, logo, photograph
from planner.pdf.preflight import legible
from planner.pdf.products.sheet import Sheet
from planner.pdf.tagging import Element

Found = Artwork | Unshown | None
"""A picture, why there is none, or nothing where none is wanted."""


def logo_of(sheet: Sheet) -> Found:
    """The organisers' logo."""
    digest = sheet.options.logo
    if not digest:
        return None
    return _read(sheet, sheet.programme.id, digest, logo)


def portrait_of(sheet: Sheet, speaker: Speaker, width: float, height: float) -> Found:
    """A speaker's photo cut to that shape, in points."""
    if speaker.photo is None or not sheet.options.photos:
        return None
    return _read(sheet, speaker.id, speaker.photo, lambda data: photograph(data, width, height))


def logo_size(artwork: Artwork, area: float, widest: float, highest: float) -> tuple[float, float]:
    """Width and height in points that let logos of all shapes weigh the same on a page.

    `area` is in square points; a very long or high one is bounded.
    """
    width = min(sqrt(area * artwork.ratio), widest, highest * artwork.ratio)
    return width, width / artwork.ratio


def logo_picture(
    sheet: Sheet, artwork: Artwork, section: Element, x: float, size: tuple[float, float]
) -> Picture:
    """The logo with the words that tell whose it is."""
    names = [name for name in sheet.programme.organisers if name.strip()]
    whose = sheet.texts.listing(names) if names else sheet.programme.title.strip()
    words = sheet.texts.gettext("Logo: %(name)s") % {"name": whose}
    said = legible(words if whose else sheet.texts.gettext("Logo"))
    figure = section.figure(said, sheet.words_language)
    return Picture(x, size[0], size[1], artwork.draw, figure)


def _read(sheet: Sheet, owner: str, digest: str, read: Callable[[bytes], Artwork]) -> Found:
    try:
        data = sheet.read_blob(digest)
    except (KeyError, PlannerError):  # a programme from a text names blobs that nobody has
        return Unshown(owner, PictureFault.GONE)
    try:
        return read(data)
    except PictureError as error:
        return Unshown(owner, error.fault)
