"""Pictures from outside: read, mended, drawn as they were meant, or refused with the reason."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from planner.pdf.pictures import Artwork, PictureError, PictureFault, logo, photograph, svg
from planner.pdf.tagging import Metadata, TaggedCanvas
from planner.pdf.typography import Face, TextStyle, register_faces
from tests.pdf.drawn_pictures import LOGO, drawing_of, encoded, face
from tests.pdf.printing import problems_of

RED, BLUE = (200, 30, 40), (20, 60, 180)


def _printed(artwork: Artwork, path: Path, times: int = 1) -> Path:
    register_faces()
    out = BytesIO()
    font = TextStyle(Face.REGULAR, 10, 12).font
    canvas = TaggedCanvas(out, Metadata("Billede", "da"), size=(200, 200), font=font)
    for _ in range(times):
        box = (0.0, 0.0, 200.0, 200 / artwork.ratio)
        with canvas.figure(canvas.root.figure("Et billede"), box):
            artwork.draw(canvas, box)
        canvas.showPage()
    canvas.save()
    path.write_bytes(out.getvalue())
    return path


def _seen(path: Path, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place, counted from the top left corner in points."""
    document = pypdfium2.PdfDocument(path)
    pixel = document[0].render().to_pil().convert("RGB").getpixel((x, y))
    document.close()
    assert isinstance(pixel, tuple)
    return pixel


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


def _halves(mode: str = "RGB", size: tuple[int, int] = (80, 40)) -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_a_jpeg_keeps_its_colours(tmp_path: Path, mode: str) -> None:
    path = _printed(logo(encoded(_halves(mode), "JPEG", quality=95)), tmp_path / "a.pdf")
    assert _near(_seen(path, 40, 150), RED)
    assert _near(_seen(path, 160, 150), BLUE)
    assert problems_of(path) == []


def test_a_picture_is_turned_as_the_camera_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: the left of what it kept belongs on top
    artwork = logo(encoded(_halves(), "JPEG", exif=exif, quality=95))
    assert artwork.ratio == 0.5
    narrow = Artwork(1.0, artwork.draw)
    path = _printed(narrow, tmp_path / "a.pdf")
    assert _near(_seen(path, 100, 40), RED)
    assert _near(_seen(path, 100, 160), BLUE)


def test_what_is_seen_through_stays_so(tmp_path: Path) -> None:
    image = _halves("RGBA")
    image.putalpha(Image.new("L", image.size, 255))
    image.paste((0, 0, 0, 0), (0, 0, 40, 40))
    path = _printed(logo(encoded(image, "PNG")), tmp_path / "a.pdf")
    assert _seen(path, 40, 150) == (255, 255, 255)
    assert _near(_seen(path, 160, 150), BLUE)
    assert problems_of(path) == []


@pytest.mark.parametrize("mode", ["P", "L", "1", "LA", "I;16"])
def test_every_kind_of_png_is_printed(tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        image = Image.new("I;16", (80, 40), 128 * 256)
    else:
        image = _halves("RGB" if mode == "P" else "L").convert(mode)
    path = _printed(logo(encoded(image, "PNG")), tmp_path / "a.pdf")
    assert problems_of(path) == []
    if mode == "I;16":
        assert _near(_seen(path, 40, 150), (128, 128, 128))


def test_a_photograph_is_cut_to_its_shape_and_has_no_needless_pixels(tmp_path: Path) -> None:
    large = face(size=(3000, 2000))
    path = _printed(photograph(large, 72, 90), tmp_path / "a.pdf")
    with pikepdf.open(path) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (int(image.Width), int(image.Height)) == (300, 375)
        assert image.Filter[0] == "/DCTDecode"


def test_a_small_photograph_is_not_made_larger(tmp_path: Path) -> None:
    path = _printed(photograph(face(size=(60, 50)), 72, 90), tmp_path / "a.pdf")
    with pikepdf.open(path) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (int(image.Width), int(image.Height)) == (40, 50)


def test_a_picture_on_two_pages_is_in_the_file_once(tmp_path: Path) -> None:
    path = _printed(photograph(face(), 72, 90), tmp_path / "a.pdf", times=2)
    with pikepdf.open(path) as pdf:
        ids = {image.objgen for page in pdf.pages for image in page.get_images().values()}
    assert len(ids) == 1


def _huge() -> bytes:
    """A small PNG that says it is 40,000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", PictureFault.UNREADABLE),
        (b"GIF89a is not wanted", PictureFault.UNREADABLE),
        (b"\xff\xd8\xff\xe0 a torn file", PictureFault.UNREADABLE),
        (face()[:700], PictureFault.UNREADABLE),
        (encoded(_halves(), "PNG")[:90], PictureFault.UNREADABLE),
        (encoded(_halves(), "BMP"), PictureFault.UNREADABLE),
        (_huge(), PictureFault.TOO_LARGE),
    ],
)
def test_a_picture_that_cannot_be_read_is_refused(data: bytes, fault: PictureFault) -> None:
    for read in (logo, lambda data: photograph(data, 50, 50)):
        with pytest.raises(PictureError) as refused:
            read(data)
        assert refused.value.fault is fault


def test_a_drawing_is_printed_as_it_was_drawn(tmp_path: Path) -> None:
    artwork = logo(LOGO)
    assert artwork.ratio == 3
    path = _printed(artwork, tmp_path / "a.pdf")
    top = 200 - 200 / 3
    scale = 200 / 300
    assert _near(_seen(path, 15 * scale, top + 50 * scale), (15, 93, 115))
    assert _seen(path, 40 * scale, top + 50 * scale) == (255, 255, 255)  # the even-odd hole
    assert _near(_seen(path, 94 * scale, top + 50 * scale), (122, 36, 48))  # the ring
    assert problems_of(path) == []
    with pikepdf.open(path) as pdf:
        assert not pdf.pages[0].get_images()


@pytest.mark.parametrize(
    ("inside", "colour"),
    [
        ('<path fill="rgb(20, 60, 180)" d="M0 0h100v100H0z"/>', BLUE),
        ('<g style="fill:#143cb4"><rect width="100%" height="100%"/></g>', BLUE),
        ('<g color="#143cb4"><circle cx="50" cy="50" r="50" fill="currentColor"/></g>', BLUE),
        (('<g transform="translate(50 50) scale(50)"><rect x="-1" y="-1" width="2" height="2" '
         'fill="#143cb4"/></g>'), BLUE),
        (('<defs><symbol id="s" viewBox="0 0 2 2"><path fill="#143cb4" d="M0 0h2v2H0z"/></symbol>'
         '</defs><use href="#s" width="100" height="100"/>'), BLUE),
        (('<defs><clipPath id="c"><rect width="1" height="1"/></clipPath></defs>'
         '<rect clip-path="url(#c)" width="100" height="100"/>'), (255, 255, 255)),
        ('<rect opacity="0.5" width="100" height="100"/>', (127, 127, 127)),
        (('<linearGradient id="g" x2="0" y2="1"><stop stop-color="#000"/><stop offset="1" '
         'stop-color="#fff"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>'),
         (127, 127, 127)),
        (('<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="50" cy="50" r="50">'
         '<stop stop-color="#143cb4"/><stop offset="100%" stop-color="#fff"/></radialGradient>'
         '<ellipse cx="50" cy="50" rx="40" ry="40" fill="url(#r)"/>'), BLUE),
        ('<line x2="100" y2="100" stroke="#143cb4" stroke-width="20"/>', BLUE),
        (('<rect width="100" height="100" fill="#143cb4"/><rect display="none" width="100" '
         'height="100"/><rect visibility="hidden" width="100" height="100"/>'), BLUE),
        (('<switch><foreignObject requiredExtensions="x"/><g><rect width="100" height="100" '
         'fill="#143cb4"/></g></switch>'), BLUE),
    ],
)  # fmt: skip
def test_the_means_of_logos_are_known(tmp_path: Path, inside: str, colour: tuple[int, ...]) -> None:
    path = _printed(logo(drawing_of(inside)), tmp_path / "a.pdf")
    assert _near(_seen(path, 100, 100), colour)
    assert problems_of(path) == []


_SQUARE = '<path d="M0 0h9v9z"/>'
_CHAIN = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(3000))
_BOMB = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (drawing_of("<text>Torvet</text>"), PictureFault.TEXT),
        (drawing_of('<image href="photo.jpg"/>'), PictureFault.UNSUPPORTED),
        (drawing_of('<use href="file:///etc/hosts#a"/>'), PictureFault.UNSUPPORTED),
        (drawing_of('<g id="a"><use href="#a"/></g>'), PictureFault.UNSUPPORTED),
        (drawing_of(f'<g id="a0">{_SQUARE}</g>{_BOMB}<use href="#a8"/>'), PictureFault.TOO_LARGE),
        (
            drawing_of('<mask id="m"/><path mask="url(#m)" d="M0 0h9v9z"/>'),
            PictureFault.UNSUPPORTED,
        ),
        (
            drawing_of('<pattern id="p"/><path fill="url(#p)" d="M0 0h9z"/>'),
            PictureFault.UNSUPPORTED,
        ),
        (drawing_of('<path d="M0 0L1e400 9z"/>'), PictureFault.UNREADABLE),
        (drawing_of('<path d="M0 0 L nan 9"/>'), PictureFault.UNREADABLE),
        (drawing_of(_SQUARE, 'viewBox="0 0 -1 0"'), PictureFault.UNREADABLE),
        (drawing_of(_SQUARE, ""), PictureFault.UNREADABLE),
        (drawing_of(""), PictureFault.UNREADABLE),
        (b"<svg", PictureFault.UNREADABLE),
        (b"<html/>", PictureFault.UNREADABLE),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing_of(_SQUARE), PictureFault.UNSUPPORTED),
        (drawing_of("<g>" * 150 + _SQUARE + "</g>" * 150), PictureFault.UNSUPPORTED),
        (drawing_of(_CHAIN), PictureFault.UNSUPPORTED),
        (drawing_of("<g>" * 3000 + "</g>" * 3000), PictureFault.UNREADABLE),
        (drawing_of(_SQUARE * 6000), PictureFault.TOO_LARGE),
        (drawing_of(" " * 1_000_000), PictureFault.TOO_LARGE),
    ],
)
def test_a_drawing_that_cannot_be_kept_is_refused(data: bytes, fault: PictureFault) -> None:
    with pytest.raises(PictureError) as refused:
        svg.read(data)
    assert refused.value.fault is fault


def test_a_drawing_is_as_wide_as_it_says_where_it_shows_no_plane() -> None:
    assert logo(drawing_of(_SQUARE, 'width="20mm" height="10mm"')).ratio == 2
