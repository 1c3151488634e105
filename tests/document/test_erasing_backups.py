"""A person is erased from the backups as well."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.document.backups import Backups, preview
from planner.document.copies import save_copy
from planner.document.document import Document
from planner.document.erasing.everywhere import Wish, erase_everywhere
from planner.document.erasing.traces import traces
from planner.document.errors import ReadOnlyDocumentError
from tests.builders.programmes import a_programme

WORDS = ("Ida Fjord", "Ida Dal", "ida@fjord.dk")
START = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    moments = (START + timedelta(hours=hour) for hour in range(100))
    return Backups(tmp_path / "backups", lambda: next(moments))


def change(document: Document, id_: str, **values: object) -> None:
    document.apply(change_fields(document.programme, EditKind.CHANGE, {id_: values}))


def test_no_backup_holds_a_trace_and_each_still_opens(document: Document, backups: Backups) -> None:
    first = backups.make(document)
    change(document, "ida", name="Ida Dal", mail="ida@fjord.dk")
    change(document, "talk", title="Hylder ved Ida Dal")
    second = backups.make(document)
    assert traces(first.path, WORDS)
    assert traces(second.path, WORDS)
    done = erase_everywhere(document, "ida", backups, Wish("N.N."))
    assert set(done.rewritten) == {first.path, second.path}
    assert (done.removed, done.left, done.beside) == ((), (), ())
    for path in (document.path, first.path, second.path):
        assert traces(path, (*WORDS, *done.erasure.words)) == []
    assert [backup.made for backup in backups.of("programme")] == [second.made, first.made]
    assert preview(second).entries["talk"].title == "Hylder ved N.N."
    with Document.open(second.path) as opened:
        while opened.undo():
            pass
        assert opened.programme.speakers["ida"].name == "N.N."


def test_a_backup_that_cannot_be_read_is_removed_and_told(
    document: Document, backups: Backups
) -> None:
    made = backups.make(document)
    broken = made.path.with_name("broken.programme")
    broken.write_bytes(made.path.read_bytes()[:5000])
    done = erase_everywhere(document, "ida", backups, Wish("N.N."))
    assert (done.rewritten, done.removed) == ((made.path,), (broken,))
    assert not broken.exists()


def test_a_backup_of_an_older_version_leaves_no_copy_of_itself(
    backups: Backups, checkout: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older.programme"
    shutil.copyfile(checkout / "tests/document/files/version-1.programme", older)
    made = backups.make(older)
    with Document.open(older, keep_older_in=tmp_path) as document:
        speaker = next(iter(document.programme.speakers.values()))
        done = erase_everywhere(document, speaker.id, backups, Wish("N.N."))
        assert done.rewritten == (made.path,)
        assert traces(made.path, [speaker.name]) == []
        assert list(made.path.parent.iterdir()) == [made.path]
        assert [path.name for path in done.beside] == ["older (before version 2).programme"]


def test_other_programmes_and_the_users_own_copies_are_left_alone(
    document: Document, backups: Backups, tmp_path: Path
) -> None:
    other_path = tmp_path / "Andet.programme"
    with Document.new(other_path, a_programme(id_="other", title="Ida Fjord")) as other:
        kept = backups.make(other)
    copy = tmp_path / "Kopi.programme"
    save_copy(document, copy)
    before = [path.read_bytes() for path in (kept.path, copy, other_path)]
    done = erase_everywhere(document, "ida", backups)
    assert done.beside == (copy,)
    assert [path.read_bytes() for path in (kept.path, copy, other_path)] == before


def test_what_cannot_be_written_keeps_its_backups(document: Document, backups: Backups) -> None:
    made = backups.make(document)
    before = made.path.read_bytes()
    with Document.open(document.path, read_only=True) as seen, pytest.raises(ReadOnlyDocumentError):
        erase_everywhere(seen, "ida", backups)
    assert made.path.read_bytes() == before
