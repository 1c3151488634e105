"""The small pictures of the finished styles show what is printed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from planner.paths import resources
from planner.pdf import PRODUCTS
from planner.pdf.looks import LookName
from planner.ui.opening import read_sample

WIDTH, HEIGHT = 336, 476
SHARE = 0.72
"""How much of the page's width is in the picture, in the page's own shape."""
LEFT = {LookName.CALM: 0.09, LookName.CLASSIC: 0.09, LookName.CLEAR: 0.07}
TOP = 0.045
"""What is cut off at the left and the head, as shares of the whole page."""
FARTHEST = 3.0
"""The mean difference, of 255, that other versions of a renderer may make."""


def picture(look: LookName) -> Image.Image:
    """The beginning of the sample's first page in that look."""
    made = BytesIO()
    programme = replace(read_sample(), print_settings={"style": look.value})
    PRODUCTS["handout"](programme, made, read_blob=lambda _sha256: b"")
    page = pypdfium2.PdfDocument(made)[0]
    whole: Image.Image = (
        page.render(scale=2 * WIDTH / SHARE / page.get_width()).to_pil().convert("RGB")
    )
    left, top = round(whole.width * LEFT[look]), round(whole.height * TOP)
    return whole.crop((left, top, left + 2 * WIDTH, top + 2 * HEIGHT)).reduce(2)


@pytest.mark.parametrize("look", LookName)
def test_each_picture_is_of_the_sample_as_it_is_printed(look: LookName, tmp_path: Path) -> None:
    made = picture(look)
    own = tmp_path / f"look-{look}.png"
    made.quantize(48, dither=Image.Dither.NONE).save(own, optimize=True)
    with Image.open(resources() / "pictures" / own.name) as kept:
        assert kept.size == (WIDTH, HEIGHT)
        apart = ImageStat.Stat(ImageChops.difference(kept.convert("L"), made.convert("L"))).mean[0]
    assert apart <= FARTHEST, f"{apart:.1f} apart: {own} is what it should be"
