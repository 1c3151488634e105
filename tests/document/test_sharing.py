"""The file in other hands while it is open here: locked, edited, replaced or removed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.core.changes import Edit, EditKind, change_fields
from planner.document.document import Document
from planner.document.errors import (
    DocumentChangedElsewhereError,
    FileInUseError,
    NoSuchFileError,
    NotAProgrammeError,
)
from tests.builders.programmes import a_programme, a_small_conference

HOLD = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(path: Path) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.communicate()


def retitle(document: Document, title: str) -> Edit:
    return change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": title}})


def test_a_file_held_by_another_process_cannot_be_opened(document: Document, path: Path) -> None:
    document.close()
    before = path.read_bytes()
    with held_by_another_process(path), pytest.raises(FileInUseError):
        Document.open(path)
    assert path.read_bytes() == before
    with Document.open(path) as reopened:
        assert reopened.programme == a_small_conference()


def test_an_edit_can_be_made_once_another_process_lets_go(document: Document, path: Path) -> None:
    before = path.read_bytes()
    with held_by_another_process(path), pytest.raises(FileInUseError):
        document.apply(retitle(document, "Et"))
    assert document.programme == a_small_conference()
    assert path.read_bytes() == before
    document.apply(retitle(document, "Et"))
    assert document.programme.entries["talk"].title == "Et"


def test_the_late_writer_of_two_is_told_and_nothing_is_lost(document: Document, path: Path) -> None:
    late = Document.open(path)
    document.apply(retitle(document, "Den førstes"))
    before = path.read_bytes()
    told: list[Edit] = []
    late.subscribe(told.append)
    for write in (
        lambda: late.apply(retitle(late, "Den andens")),
        lambda: late.add_blob(b"picture", "image/png"),
        lambda: late.keep_draft("talk", "title", "Den and"),
    ):
        with pytest.raises(DocumentChangedElsewhereError):
            write()
    assert late.programme == a_small_conference()
    assert (told, late.next_undo) == ([], None)
    assert path.read_bytes() == before
    with Document.open(path) as reopened:
        assert reopened.programme == document.programme
        reopened.apply(retitle(reopened, "Den andens"))
    with pytest.raises(DocumentChangedElsewhereError):
        document.undo()


def test_an_undo_elsewhere_is_noticed_too(document: Document, path: Path) -> None:
    document.apply(retitle(document, "Et"))
    with Document.open(path) as other:
        other.undo()
    with pytest.raises(DocumentChangedElsewhereError):
        document.apply(retitle(document, "To"))
    with pytest.raises(DocumentChangedElsewhereError):
        document.undo()


def test_a_removed_file_is_missed_and_not_made_again(document: Document, path: Path) -> None:
    path.unlink()
    with pytest.raises(NoSuchFileError):
        document.apply(retitle(document, "Et"))
    assert list(path.parent.iterdir()) == []
    assert document.programme == a_small_conference()


def test_another_programme_in_its_place_is_left_alone(document: Document, path: Path) -> None:
    Document.new(path, a_programme(id_="other"), overwrite=True).close()
    before = path.read_bytes()
    with pytest.raises(DocumentChangedElsewhereError):
        document.apply(retitle(document, "Et"))
    assert path.read_bytes() == before


def test_something_else_in_its_place_is_left_alone(document: Document, path: Path) -> None:
    path.write_text("Indkøbsliste\n" * 1000, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(NotAProgrammeError):
        document.apply(retitle(document, "Et"))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_same_content_put_back_by_a_sync_client_is_no_change(
    document: Document, path: Path, tmp_path: Path
) -> None:
    synced = tmp_path / "synced"
    shutil.copyfile(path, synced)
    synced.replace(path)
    document.apply(retitle(document, "Et"))
    with Document.open(path) as reopened:
        assert reopened.programme.entries["talk"].title == "Et"
