"""Photos become portraits: upright, in sRGB, shrunk, and without anything else from the file."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from planner.core.faults import Fault, PlannerError
from planner.exchange.framing import (
    Frame,
    Size,
    first_frame,
    moved,
    pulled,
    put_in_the_middle,
    widened,
)
from planner.exchange.photos import MOST_BYTES, cut, open_photo, read_photo

ORIENTATION, GPS = 0x0112, 0x8825


def bytes_of(image: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    made = BytesIO()
    image.save(made, kind, **more)
    return made.getvalue()


def halves() -> Image.Image:
    """Red above blue, 400 x 600."""
    image = Image.new("RGB", (400, 600), "red")
    ImageDraw.Draw(image).rectangle((0, 300, 400, 600), "blue")
    return image


def of_jpeg(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    assert isinstance(image, Image.Image)
    assert image.format == "JPEG"
    return image


def test_nothing_but_the_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Kamera"
    exif.get_ifd(GPS)[2] = (55.0, 40.0, 12.5)
    data = bytes_of(halves(), "JPEG", exif=exif, comment=b"hos Karen", dpi=(72, 72))
    photo = open_photo(data)
    kept = cut(photo, first_frame(photo.size))
    assert b"Exif" not in kept
    assert b"hos Karen" not in kept
    assert dict(of_jpeg(kept).getexif()) == {}
    assert b"Kamera" in data


def test_a_photo_taken_on_its_side_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the camera's right is up: turn it a quarter clockwise to see it
    lying = halves().transpose(Image.Transpose.ROTATE_90)
    photo = open_photo(bytes_of(lying, "JPEG", exif=exif))
    assert photo.size == Size(400, 600)
    red = photo.pixels[:3]
    assert red[0] > 200
    assert red[2] < 60


def test_colours_of_another_profile_are_brought_to_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")
    image = Image.new("RGB", (200, 250), "red")
    assert open_photo(bytes_of(image)).pixels[:3] == bytes((255, 0, 0))
    red, _green, blue = open_photo(bytes_of(image, icc_profile=swapped)).pixels[:3]
    assert red < 20
    assert blue > 235


def test_a_large_photo_is_shrunk_to_what_paper_shows() -> None:
    photo = open_photo(bytes_of(Image.new("RGB", (6000, 4500), "grey"), "JPEG"))
    assert photo.size == Size(2400, 1800)
    assert of_jpeg(cut(photo, first_frame(photo.size))).size == (960, 1200)


def test_a_small_photo_is_not_enlarged() -> None:
    photo = open_photo(bytes_of(Image.new("RGB", (200, 300), "grey")))
    assert of_jpeg(cut(photo, Frame(0, 0, 200))).size == (200, 250)


def test_what_can_be_seen_through_becomes_white() -> None:
    photo = open_photo(bytes_of(Image.new("RGBA", (100, 125), (0, 0, 0, 0))))
    assert set(photo.pixels) == {255}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_pictures_of_the_usual_kinds_are_read(kind: str) -> None:
    photo = open_photo(bytes_of(halves(), kind))
    assert photo.size == Size(400, 600)
    assert len(photo.pixels) == 400 * 600 * 3


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_pictures_of_any_depth_are_read(mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    photo = open_photo(bytes_of(Image.new(mode, (100, 125)), kind))
    assert photo.size == Size(100, 125)


def test_a_portrait_is_what_stands_in_the_frame() -> None:
    photo = open_photo(bytes_of(halves()))
    image = of_jpeg(cut(photo, Frame(0, 350, 200)))
    assert image.size == (200, 250)
    assert image.getpixel((100, 10)) == image.getpixel((100, 240))
    assert cut(photo, Frame(0, 350, 200)) == cut(photo, Frame(0, 350, 200))


def unfolding(across: int, down: int) -> bytes:
    """A PNG of a few bytes that says it holds that many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [9_100, 11_000, 60_000])
def test_a_small_file_that_unfolds_without_end_is_refused(side: int) -> None:
    with pytest.raises(PlannerError) as told:
        open_photo(unfolding(side, side))
    assert told.value.fault == Fault.TOO_LARGE
    assert told.value.what == "80 MP"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Referat af det sidste udvalg",
        bytes_of(halves())[:300],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff\xe0" + bytes(50),
    ],
)
def test_what_is_no_picture_is_refused_by_name(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "portræt.jpg"
    path.write_bytes(data)
    with pytest.raises(PlannerError) as told:
        read_photo(path)
    assert (told.value.fault, told.value.path) == (Fault.NOT_A_PICTURE, path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "plakat.tif"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(PlannerError) as told:
        read_photo(path)
    assert told.value.fault == Fault.TOO_LARGE


SIZE = Size(400, 600)


def test_the_first_frame_is_the_largest_and_nearer_the_head() -> None:
    assert first_frame(SIZE) == Frame(0, 25, 400)
    assert first_frame(Size(800, 500)) == Frame(200, 0, 400)
    assert first_frame(Size(1, 1)).width == 1


def test_a_frame_stops_at_the_edges() -> None:
    frame = Frame(100, 100, 200)
    assert moved(frame, -30, 20, SIZE) == Frame(70, 120, 200)
    assert moved(frame, -999, 999, SIZE) == Frame(0, 350, 200)
    assert put_in_the_middle(frame, 390, 10, SIZE) == Frame(200, 0, 200)


def test_a_frame_grows_about_its_middle() -> None:
    assert widened(Frame(100, 100, 200), 240, SIZE) == Frame(80, 75, 240)
    assert widened(Frame(100, 100, 200), 9999, SIZE) == Frame(0, 0, 400)
    assert widened(Frame(100, 100, 200), 1, SIZE).width == 80


def test_a_corner_is_pulled_and_the_one_across_stays() -> None:
    frame = Frame(100, 100, 200)
    assert pulled(frame, (True, True), 340, 200, SIZE) == Frame(100, 100, 240)
    assert pulled(frame, (False, False), 180, 240, SIZE) == Frame(180, 200, 120)
    far = pulled(frame, (True, True), 9999, 9999, SIZE)
    assert far == Frame(100, 100, 300)
    assert pulled(frame, (True, False), 0, 0, SIZE).bottom == frame.bottom
