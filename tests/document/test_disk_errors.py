"""A disk, or a connection to one, that answers with errors: the file itself is not blamed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.core.file_state import FileState
from planner.document.document import Document
from planner.document.errors import ReadFailedError
from planner.document.sqlite.faults import reading_error
from planner.text import Texts
from planner.wording import fault
from tests.builders.programmes import a_small_conference

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a folder that is opened as a file")


@contextmanager
def unreadable(path: Path) -> Iterator[None]:
    """Lets the system fail each read: SQLite looks for a broken write in a folder first."""
    journal = path.with_name(f"{path.name}-journal")
    journal.mkdir()
    yield
    journal.rmdir()


def test_a_file_that_cannot_be_read_is_not_called_damaged(document: Document, path: Path) -> None:
    document.close()
    with unreadable(path), pytest.raises(ReadFailedError) as told:
        Document.open(path)
    said = fault(Texts("en"), told.value)
    assert said.endswith("the disk, or the connection to it, answers with an error.")
    with Document.open(path) as reopened:
        assert reopened.programme == a_small_conference()


def test_an_open_document_goes_on_once_the_disk_answers_again(document: Document) -> None:
    with unreadable(document.path):
        with pytest.raises(ReadFailedError):
            document.drafts()
        assert document.look() is FileState.UNREADABLE
    assert document.look() is FileState.SAME
    document.keep_draft("talk", "abstract", "Om hyl")
    assert document.drafts() == {("talk", "abstract"): "Om hyl"}


def test_a_disk_too_full_to_roll_back_is_no_damage(tmp_path: Path) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    told = reading_error(tmp_path / "a.programme", full)
    assert isinstance(told, ReadFailedError)
