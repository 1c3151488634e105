from __future__ import annotations

import struct
import subprocess
import sys
from io import BytesIO

import pytest

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
    Request,
    pack,
    unpack_answer,
)
from planner.ui.preview.worker import PageMaker
from tests.builders.programmes import a_programme, a_small_conference


def _served(*requests: Request) -> list[Answer]:
    answers = BytesIO()
    PageMaker(BytesIO(b"".join(map(pack, requests))), answers).serve()
    return _read(answers.getvalue())


def _read(data: bytes) -> list[Answer]:
    found = []
    while data:
        (length,) = LENGTH.unpack_from(data)
        found.append(unpack_answer(data[LENGTH.size : LENGTH.size + length]))
        data = data[LENGTH.size + length :]
    return found


def test_a_programme_becomes_pages_and_a_page_becomes_pixels() -> None:
    composed, drawn = _served(Compose(7, a_small_conference()), Draw(7, 0, 300))
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
        Compose(1, broken), Compose(2, a_small_conference()), Draw(2, 99, 300)
    )
    assert failed == Failed(1)
    assert isinstance(composed, Composed)
    assert beyond == Failed(2)
    assert "Traceback" in capfd.readouterr().err


def test_a_picture_is_asked_for_once() -> None:
    answers = BytesIO()
    maker = PageMaker(BytesIO(pack(Blob(1, b"portrait"))), answers)
    assert maker.read_blob("cafe") == b"portrait"
    assert maker.read_blob("cafe") == b"portrait"
    assert _read(answers.getvalue()) == [BlobWanted("cafe")]


def test_a_picture_that_the_window_does_not_have_is_missing() -> None:
    maker = PageMaker(BytesIO(pack(Blob(1, None))), BytesIO())
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
