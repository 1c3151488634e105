from __future__ import annotations

import struct
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from planner.pdf import PRODUCTS
from planner.ui.preview.messages import (
    LENGTH,
    Answer,
    Blob,
    BlobWanted,
    Compose,
    Composed,
    Draw,
    Drawn,
    Failed,
    Made,
    Make,
    Request,
    pack,
    unpack_answer,
)
from planner.ui.preview.worker import PageMaker
from tests.builders.programmes import a_programme, a_small_conference


def _served(*requests: Request) -> list[Answer | BlobWanted]:
    answers = BytesIO()
    PageMaker(BytesIO(b"".join(map(pack, requests))), answers).serve()
    return _read(answers.getvalue())


def _read(data: bytes) -> list[Answer | BlobWanted]:
    found = []
    while data:
        (length,) = LENGTH.unpack_from(data)
        found.append(unpack_answer(data[LENGTH.size : LENGTH.size + length]))
        data = data[LENGTH.size + length :]
    return found


def test_a_programme_becomes_pages_and_a_page_becomes_pixels() -> None:
    composed, drawn = _served(Compose(7, a_small_conference(), "handout"), Draw(7, 0, 300))
    assert isinstance(composed, Composed)
    assert composed.number == 7
    assert [(round(w), round(h)) for w, h in composed.sizes] == [(595, 842)]
    assert isinstance(drawn, Drawn)
    assert (drawn.number, drawn.page, drawn.width) == (7, 0, 300)
    assert drawn.height == pytest.approx(300 * 842 / 595, abs=1)
    assert len(drawn.pixels) == drawn.height * drawn.stride
    darkest = min(drawn.pixels[0::4])
    assert darkest < 100, "there is no ink on the page"


def test_what_cannot_be_done_is_answered_and_the_next_is_done(
    capfd: pytest.CaptureFixture[str],
) -> None:
    broken = a_programme(title=b"no text")
    failed, composed, beyond = _served(
        Compose(1, broken, "handout"), Compose(2, a_small_conference(), "handout"), Draw(2, 99, 300)
    )
    assert failed == Failed(1)
    assert isinstance(composed, Composed)
    assert beyond == Failed(2)
    assert "Traceback" in capfd.readouterr().err


def test_a_picture_is_asked_for_once() -> None:
    answers = BytesIO()
    maker = PageMaker(BytesIO(pack(Blob(b"portrait"))), answers)
    assert maker.read_blob("cafe") == b"portrait"
    assert maker.read_blob("cafe") == b"portrait"
    assert _read(answers.getvalue()) == [BlobWanted("cafe")]


def test_a_picture_that_the_window_does_not_have_is_missing() -> None:
    maker = PageMaker(BytesIO(pack(Blob(None))), BytesIO())
    with pytest.raises(KeyError, match="cafe"):
        maker.read_blob("cafe")


def test_half_a_request_is_the_end() -> None:
    half = pack(Draw(1, 0, 300))[:-3]
    answers = BytesIO()
    PageMaker(BytesIO(half), answers).serve()
    PageMaker(BytesIO(struct.pack(">I", 1)), answers).serve()
    assert answers.getvalue() == b""


def test_it_loads_no_qt_and_ends_with_its_input() -> None:
    code = (
        "import sys, planner.ui.preview.worker as worker; worker.main();"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], input=b"", check=True, timeout=60)


def test_the_rows_of_a_page_drawn_apart_are_those_of_the_whole() -> None:
    cuts = [(0, 150), (150, 151), (151, 425)]
    _, whole, *bands = _served(
        Compose(1, a_small_conference(), "handout"),
        Draw(1, 0, 300),
        *(Draw(1, 0, 300, cut) for cut in cuts),
    )
    assert isinstance(whole, Drawn)
    drawn = [band for band in bands if isinstance(band, Drawn)]
    assert [band.height for band in drawn] == [150, 1, whole.height - 151]
    assert b"".join(band.pixels for band in drawn) == whole.pixels


@pytest.mark.parametrize("product", PRODUCTS)
def test_any_product_is_set_and_made(product: str) -> None:
    programme = a_small_conference()
    composed, made = _served(Compose(1, programme, product), Make(1, programme, product))
    assert isinstance(composed, Composed)
    assert isinstance(made, Made)
    assert made.data.startswith(b"%PDF")
    assert len(composed.sizes) == len(pypdfium2.PdfDocument(made.data))


def test_the_pages_tell_where_entries_stand_and_what_cannot_be_printed() -> None:
    programme = a_small_conference()
    strange = replace(programme, title="Et tegn: \U00013080")
    (composed,) = _served(Compose(1, strange, "overview"))
    assert isinstance(composed, Composed)
    public = {entry.id for entry in programme.entries.values() if entry.placed and entry.public}
    assert {spot.entry for spot in composed.spots} == public
    assert composed.lacks.characters == "\U00013080"


def test_a_page_is_drawn_only_once_pages_are_set(capfd: pytest.CaptureFixture[str]) -> None:
    (failed,) = _served(Draw(3, 0, 300))
    assert isinstance(failed, Failed)
    assert "No pages are set" in failed.details
    assert "No pages are set" in capfd.readouterr().err
