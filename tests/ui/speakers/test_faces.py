"""Small pictures of people are made aside, one after another, whatever becomes of one of them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from planner.core.programme import Programme
from planner.document.document import Document
from planner.exchange.photos import MEDIA_TYPE
from planner.ui.speakers.faces import Faces
from tests.exchange.test_photos import bytes_of
from tests.ui.speakers.portraits import Studio, picture

SMALL = QSize(40, 50)
IMMENSE = QSize(2**30, 2**30)  # and twice of it is beyond what Qt counts in


def test_a_picture_that_cannot_be_made_keeps_no_other_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qt_log: list[str]
) -> None:
    told: list[type[BaseException] | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda raised: told.append(raised.exc_type))
    studio = Studio(Document.new(tmp_path / "day.programme", Programme("p")))
    one, other = (
        studio.document.add_blob(bytes_of(picture(across, 500)), MEDIA_TYPE)
        for across in (400, 401)
    )
    faces = Faces(studio.relay)
    assert faces.picture(one, IMMENSE, 0, 2.0) is None
    studio.until(lambda: told == [OverflowError])
    assert qt_log == ["OverflowError\n"]  # PySide speaks of it, too
    qt_log.clear()
    studio.until(lambda: faces.picture(other, SMALL, 0, 1.0))
    assert faces.picture(one, SMALL, 0, 1.0) is None  # not tried again and again
    studio.close()
