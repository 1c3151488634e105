"""A file gives back the room it no longer needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.core.changes import Edit, EditKind, change_fields
from planner.document.document import Document
from planner.document.errors import DocumentChangedElsewhereError

LARGE = 200_000  # bytes of a picture: more than all the rest of the file


@pytest.fixture
def mostly_free(document: Document, path: Path) -> Path:
    """A programme with a picture that nothing names, left from an earlier sitting."""
    document.apply(retitle(document, "Et"))
    document.add_blob(bytes(LARGE), "image/png")
    document.close()
    return path


def retitle(document: Document, title: str) -> Edit:
    return change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": title}})


def test_a_file_that_is_mostly_empty_after_pruning_becomes_smaller(mostly_free: Path) -> None:
    before = mostly_free.stat().st_size
    with Document.open(mostly_free) as document:
        assert document.prune().blobs == 1
        assert mostly_free.stat().st_size < before - LARGE // 2
        document.check()
        document.apply(retitle(document, "To"))
        document.undo()
        document.undo()
        assert document.programme.entries["talk"].title not in ("Et", "To")
    assert list(mostly_free.parent.iterdir()) == [mostly_free]


def test_a_file_that_is_well_filled_keeps_its_size(document: Document, path: Path) -> None:
    before = path.stat().st_size
    assert not document.prune()
    assert path.stat().st_size == before


def test_another_window_takes_the_smaller_file_for_the_same_programme(mostly_free: Path) -> None:
    with Document.open(mostly_free) as document, Document.open(mostly_free) as other:
        told: list[Edit] = []
        other.subscribe(told.append)
        document.prune()
        with pytest.raises(DocumentChangedElsewhereError):
            other.apply(retitle(other, "To"))
        assert not other.take_newer()
        assert not told
        other.apply(retitle(other, "To"))
        assert other.next_undo is not None
