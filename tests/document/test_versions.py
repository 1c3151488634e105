"""Named points of the history: kept whole, compared with, and restored as an edit."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.restore import restore
from planner.document import snapshots
from planner.document.document import Document
from planner.document.errors import DamagedFileError, DocumentChangedElsewhereError
from planner.document.pruning import Keeping
from tests.builders.edits import removal
from tests.builders.programmes import a_small_conference


def retitle(document: Document, title: str) -> Edit:
    return change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": title}})


def test_a_version_is_where_the_programme_stood(path: Path) -> None:
    noon = datetime(2026, 9, 14, 12, tzinfo=UTC)
    with Document.new(path, a_small_conference(), clock=lambda: noon) as document:
        step = document.apply(retitle(document, "Til tryk"))
        version = document.name_version("Sendt til trykkeriet")
        document.apply(retitle(document, "Efter tryk"))
    with Document.open(path) as reopened:
        assert reopened.versions() == (version,)
        assert (version.name, version.made, version.step) == ("Sendt til trykkeriet", noon, step.id)
        assert reopened.version_programme(version.id) == reopened.programme_at(step.id)
        assert reopened.programme.entries["talk"].title == "Efter tryk"


def test_naming_is_no_step(document: Document) -> None:
    document.apply(retitle(document, "Et"))
    document.undo()
    before = (document.next_undo, document.next_redo, len(document.steps()))
    told: list[Edit] = []
    document.subscribe(told.append)
    document.name_version("Udkast")
    assert (document.next_undo, document.next_redo, len(document.steps())) == before
    assert told == []
    assert document.redo() is not None


def test_an_earlier_step_can_be_named(document: Document) -> None:
    first = document.apply(retitle(document, "Et"))
    document.apply(retitle(document, "To"))
    version = document.name_version("Da det hed Et", first.id)
    assert version.step == first.id
    assert document.version_programme(version.id).entries["talk"].title == "Et"
    with pytest.raises(KeyError):
        document.name_version("Ingenting", "no step")


def test_versions_are_renamed_and_forgotten(document: Document) -> None:
    first, second = document.name_version("A"), document.name_version("A")
    document.rename_version(second.id, "B")
    assert [version.name for version in document.versions()] == ["A", "B"]
    document.forget_version(first.id)
    assert [version.id for version in document.versions()] == [second.id]
    for call in (
        lambda: document.forget_version(first.id),
        lambda: document.rename_version(first.id, "C"),
        lambda: document.version_programme(first.id),
    ):
        with pytest.raises(KeyError):
            call()


def test_a_version_is_restored_as_an_edit_that_undo_takes_back(document: Document) -> None:
    version = document.name_version("Som aftalt")
    document.apply(removal(document.programme, document.programme.entries["talk"]))
    document.apply(removal(document.programme, document.programme.rooms["attic"]))
    before = document.programme
    edit = restore(document.programme, document.version_programme(version.id))
    document.apply(edit)
    assert document.programme == a_small_conference()
    document.undo()
    assert document.programme == before


def test_a_version_outlives_the_history_it_was_named_in(document: Document) -> None:
    document.apply(retitle(document, "Et"))
    version = document.name_version("Et")
    document.apply(retitle(document, "To"))
    document.prune(Keeping(steps=0, age=-timedelta(1)))
    assert [line.id for line in document.steps()] != [version.step]
    assert document.version_programme(version.id).entries["talk"].title == "Et"


def test_a_file_changed_elsewhere_gets_no_version_of_ours(document: Document, path: Path) -> None:
    with Document.open(path) as other:
        other.apply(retitle(other, "Et"))
    with pytest.raises(DocumentChangedElsewhereError):
        document.name_version("Mit")
    with Document.open(path) as reopened:
        assert reopened.versions() == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not packed",
        zlib.compress(b"not JSON"),
        zlib.compress(b'{"id": "p", "entries": {"e": {"id": "e", "duration": 0}}}'),
        zlib.compress(b'{"id": "p", "entries": {"e": {"id": "e", "room": "nowhere"}}}'),
        zlib.compress(b'{"id": "p"}')[:-6],
    ],
)
def test_a_version_that_does_not_hold_together_is_damage(document: Document, data: bytes) -> None:
    version = document.name_version("Udkast")
    with closing(sqlite3.connect(document.path)) as tool:
        tool.execute("UPDATE versions SET programme = ?", (data,))
        tool.commit()
    assert document.versions() == (version,)
    with pytest.raises(DamagedFileError):
        document.version_programme(version.id)


def test_a_version_that_unpacks_to_no_end_is_damage(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = document.name_version("Udkast")
    monkeypatch.setattr(snapshots, "_MOST_BYTES", 1000)
    with pytest.raises(DamagedFileError, match="too large"):
        document.version_programme(version.id)
