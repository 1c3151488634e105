"""Small pictures of printed pages, kept beside the tests, and how far a print is from them.

A picture is accepted by copying what a failed comparison left behind over the one that is kept.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

KEPT = Path(__file__).resolve().parent / "golden"
HEIGHT = 300
"""Pixels of a page in a picture: enough to see each line, too few to see a letter's edge."""

FARTHEST = 1.5
"""The mean difference, of 255, that other versions of a renderer may make."""

_CELL = 12
_FARTHEST_CELL = 40


def pages_as_picture(path: Path) -> Image.Image:
    """All pages of a file side by side in shades of grey."""
    document = pypdfium2.PdfDocument(path)
    pages = [
        page.render(scale=HEIGHT * 2 / page.get_height()).to_pil().convert("L").reduce(2)
        for page in document
    ]
    document.close()
    whole = Image.new("L", (sum(page.width for page in pages), HEIGHT), 128)
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width
    return whole


def differs(path: Path, name: str) -> str:
    """What sets the print apart from the picture kept under that name; nothing if they agree.

    The print's own picture is left beside it.
    """
    seen = pages_as_picture(path)
    own = path.with_suffix(".png")
    seen.save(own, optimize=True)
    kept_path = KEPT / f"{name}.png"
    if not kept_path.is_file():
        return f"no picture is kept as {kept_path.name}; this print's is {own}"
    with Image.open(kept_path) as kept:
        if kept.size != seen.size:
            return f"{seen.size} pixels instead of {kept.size}: see {own}"
        apart = ImageChops.difference(kept.convert("L"), seen)
    mean = ImageStat.Stat(apart).mean[0]
    worst = apart.reduce(_CELL).getextrema()[1]
    if mean > FARTHEST or float(str(worst)) > _FARTHEST_CELL:
        return f"mean difference {mean:.2f}, worst place {worst}: see {own}"
    return ""
