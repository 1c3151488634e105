"""Pictures drawn for tests, and programmes that have some."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from planner.core.programme import Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.options import Options, written

LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
<style>.flag{fill:#0f5d73} circle{fill:none;stroke:#7a2430;stroke-width:8}</style>
<path class="flag" fill-rule="evenodd" d="M10 90V10h60v80zM25 25v50h30V25z"/>
<circle cx="130" cy="50" r="36"/><rect class="flag" x="190" y="40" width="90" height="20"/></svg>"""


def kept(*pictures: bytes) -> dict[str, bytes]:
    """The pictures as a file keeps them, by SHA-256."""
    return {hashlib.sha256(data).hexdigest(): data for data in pictures}


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def face(number: int = 0, size: tuple[int, int] = (600, 480)) -> bytes:
    """A head and shoulders before an even ground, as a JPEG."""
    width, height = size
    image = Image.new("RGB", size, (120, 140, 37 * number % 256))
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.4, height * 0.15, width * 0.6, height * 0.5), fill=(225, 190, 165))
    draw.ellipse((width * 0.25, height * 0.55, width * 0.75, height * 1.3), fill=(50, 60, 120))
    return encoded(image, "JPEG")


def drawing_of(inside: str, attributes: str = 'viewBox="0 0 100 100"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def with_faces(programme: Programme) -> tuple[Programme, dict[str, bytes]]:
    """The programme in which all speakers but the last have a photo and a biography."""
    faces = [face(number) for number in range(len(programme.speakers) - 1)]
    shas = [*(next(iter(kept(data))) for data in faces), None]
    told = "Har passet byens billeder siden 2011 og fortæller gerne om dem til andre. " * 3
    speakers = {
        speaker.id: replace(speaker, photo=sha, biography=told if sha else "")
        for speaker, sha in zip(programme.speakers.values(), shas, strict=True)
    }
    return replace(programme, speakers=speakers), kept(*faces)


def print_pictured(
    programme: Programme, options: Options, path: Path, read: Callable[[str], bytes]
) -> PrintReport:
    """Prints the handout with these choices."""
    chosen = replace(programme, print_settings=written(options))
    with path.open("wb") as out:
        return PRODUCTS["handout"](chosen, out, read_blob=read)
