from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from planner.core.changes import EditKind, add_rows, change_fields, remove_rows
from planner.core.programme import Entry
from planner.document import sqlite
from planner.document.document import Document
from planner.document.errors import NoSuchBlobError, UnstorableValueError
from tests.builders.programmes import a_small_conference


def test_the_same_picture_is_kept_once(document: Document, path: Path) -> None:
    data = bytes(range(256)) * 500
    sha256 = document.add_blob(data, "image/png")
    size = path.stat().st_size
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert document.add_blob(data, "image/png") == sha256
    assert path.stat().st_size == size
    with Document.open(path) as reopened:
        assert reopened.read_blob(sha256) == data
        with pytest.raises(NoSuchBlobError):
            reopened.read_blob("0" * 64)


def test_half_typed_text_stays_until_an_edit_settles_it(document: Document, path: Path) -> None:
    document.keep_draft("talk", "title", "Hylder m")
    document.keep_draft("talk", "title", "Hylder uden")
    document.keep_draft("talk", "abstract", "Om hyl")
    document.keep_draft("new", "title", "Et nyt")
    document.keep_draft("bo", "name", "Bo E")
    with Document.open(path) as reopened:
        assert reopened.drafts()["talk", "title"] == "Hylder uden"
    titled = {"talk": {"title": "Hylder uden hjul"}}
    document.apply(change_fields(document.programme, EditKind.CHANGE, titled))
    assert set(document.drafts()) == {("talk", "abstract"), ("new", "title"), ("bo", "name")}
    document.apply(add_rows(EditKind.ADD, [Entry("new")]))
    assert set(document.drafts()) == {("talk", "abstract"), ("bo", "name")}
    document.apply(remove_rows(EditKind.DELETE, [document.programme.entries["new"]]))
    document.drop_draft("bo", "name")
    assert set(document.drafts()) == {("talk", "abstract")}


def test_a_draft_of_broken_text_is_refused(document: Document) -> None:
    with pytest.raises(UnstorableValueError):
        document.keep_draft("talk", "title", "\udc00")
    assert document.drafts() == {}


def test_what_was_removed_leaves_no_trace_in_the_pages(path: Path) -> None:
    with Document.new(path, a_small_conference()) as document:
        document.keep_draft("ida", "note", "Fortroligt forbehold")
        assert b"Fortroligt" in path.read_bytes()
        document.drop_draft("ida", "note")
    assert b"Fortroligt" not in path.read_bytes()


def test_an_attachment_beyond_the_bound_is_refused(document: Document, path: Path) -> None:
    before = path.stat().st_size
    with pytest.raises(UnstorableValueError, match="more than"):
        document.add_blob(bytes(sqlite.MAX_BLOB_BYTES + 1), "video/mp4")
    assert path.stat().st_size == before
