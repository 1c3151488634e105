"""What happens to a file in a synced folder while it is open is noticed and taken calmly."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.file_state import FileState
from planner.core.merging import merge, resolve
from planner.document.copies import save_copy
from planner.document.document import Document
from planner.document.errors import DocumentChangedElsewhereError, FolderGoneError
from planner.document.meeting import meet, take_in
from planner.document.watching import Sight, Watch, conflict_copies, same_programme_beside
from tests.builders.programmes import a_programme, a_small_conference
from tests.document.test_sharing import held_by_another_process

SAME = Sight(FileState.SAME)


def retitle(document: Document, title: str) -> None:
    values = {"talk": {"title": title}}
    document.apply(change_fields(document.programme, EditKind.CHANGE, values))


def replace_by(path: Path, other: Path) -> None:
    """As a sync client does: the new file beside, then in place of the old."""
    shutil.copyfile(other, path.with_name("incoming"))
    path.with_name("incoming").replace(path)


@pytest.fixture
def elsewhere(document: Document, tmp_path: Path) -> Path:
    """The file as another machine has it."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return Path(shutil.copy(document.path, folder))


def test_nothing_is_seen_while_nobody_else_writes(document: Document) -> None:
    watch = Watch(document)
    assert watch.look() == SAME
    retitle(document, "Et")
    document.undo()
    document.name_version("Udkast")
    assert watch.look() == SAME


def test_a_later_state_from_elsewhere_is_taken_over_as_one_edit(
    document: Document, elsewhere: Path
) -> None:
    watch = Watch(document)
    retitle(document, "Et")
    shutil.copyfile(document.path, elsewhere)
    with Document.open(elsewhere) as other:
        retitle(other, "To")
        retitle(other, "Tre")
        other.keep_draft("talk", "abstract", "Om hyl")
    replace_by(document.path, elsewhere)
    assert watch.look() == Sight(FileState.NEWER)
    told: list[Edit] = []
    document.subscribe(told.append)
    before = document.programme
    edit = document.take_newer()
    assert told == [edit]
    assert edit is not None
    assert apply(before, edit) == document.programme
    assert document.programme.entries["talk"].title == "Tre"
    assert document.drafts() == {("talk", "abstract"): "Om hyl"}
    assert watch.look() == SAME
    assert document.take_newer() is None
    retitle(document, "Fire")
    while document.undo():
        pass
    assert document.programme == a_small_conference()


def test_two_windows_on_one_file_follow_each_other(document: Document) -> None:
    with Document.open(document.path) as other:
        watch = Watch(other)
        retitle(document, "Et")
        assert watch.look() == Sight(FileState.NEWER)
        with pytest.raises(DocumentChangedElsewhereError):
            retitle(other, "Det andet")
        other.take_newer()
        retitle(other, "Det andet")
        document.take_newer()
        assert document.programme == other.programme
        document.undo()
        assert watch.look() == Sight(FileState.NEWER)
        other.take_newer()
        assert other.next_redo == document.next_redo
        assert other.redo() is not None


def test_a_state_that_has_branched_is_not_taken_over_by_itself(
    document: Document, elsewhere: Path
) -> None:
    watch = Watch(document)
    retitle(document, "Vores")
    with Document.open(elsewhere) as other:
        retitle(other, "Deres")
    replace_by(document.path, elsewhere)
    theirs = document.path.read_bytes()
    assert watch.look() == Sight(FileState.BRANCHED)
    before = document.programme
    with pytest.raises(DocumentChangedElsewhereError):
        document.take_newer()
    with pytest.raises(DocumentChangedElsewhereError):
        retitle(document, "Vores igen")
    assert document.programme == before
    assert document.path.read_bytes() == theirs


def test_an_older_state_put_back_is_a_branch(document: Document, elsewhere: Path) -> None:
    watch = Watch(document)
    retitle(document, "Vores")
    replace_by(document.path, elsewhere)
    assert watch.look() == Sight(FileState.BRANCHED)


def test_the_same_content_put_back_is_the_same(document: Document, elsewhere: Path) -> None:
    watch = Watch(document)
    replace_by(document.path, elsewhere)
    assert watch.look() == SAME
    assert watch.look() == SAME
    retitle(document, "Et")


def test_a_renamed_file_is_found_and_followed(document: Document) -> None:
    watch = Watch(document)
    retitle(document, "Et")
    moved = document.path.with_name("Nyt navn.programme")
    document.path.rename(moved)
    assert watch.look() == Sight(FileState.MOVED, moved)
    document.follow(moved)
    assert watch.look() == SAME
    retitle(document, "To")
    assert document.path == moved
    with Document.open(moved) as reopened:
        assert reopened.programme == document.programme


def test_a_file_made_anew_under_another_name_is_known_by_where_it_stands(
    document: Document, elsewhere: Path
) -> None:
    watch = Watch(document)
    Document.new(document.path.with_name("Andet.programme"), a_programme(id_="other")).close()
    moved = Path(shutil.copy(elsewhere, document.path.with_name("Nyt.programme")))
    document.path.unlink()
    assert watch.look() == Sight(FileState.MOVED, moved)


def test_another_state_is_not_followed(document: Document, elsewhere: Path) -> None:
    with Document.open(elsewhere) as other:
        retitle(other, "Deres")
    path = document.path
    with pytest.raises(DocumentChangedElsewhereError):
        document.follow(elsewhere)
    assert document.path == path
    retitle(document, "Vores")


def test_a_removed_file_is_told_and_the_programme_is_still_here(document: Document) -> None:
    watch = Watch(document)
    document.path.unlink()
    assert watch.look() == Sight(FileState.GONE)
    assert document.programme == a_small_conference()
    with pytest.raises(DocumentChangedElsewhereError):
        document.take_newer()


def test_a_folder_that_is_gone_is_told_and_what_is_done_there_fails(
    document: Document, tmp_path: Path
) -> None:
    share, path = tmp_path / "share", tmp_path / "share" / "talks.programme"
    share.mkdir()
    save_copy(document, path)
    with Document.open(path) as there:
        watch = Watch(there)
        away = share.rename(tmp_path / "away")  # as a share or a stick that is gone
        assert watch.look() == Sight(FileState.FOLDER_GONE)
        for deed in (lambda: retitle(there, "Nyt"), lambda: Document.open(path)):
            with pytest.raises(FolderGoneError) as caught:
                deed()
            assert (caught.value.path, caught.value.file) == (share, path)
        with pytest.raises(FolderGoneError):
            save_copy(document, share / "copy.programme")
        away.rename(share)
        assert watch.look() == Sight(FileState.SAME)
        retitle(there, "Nyt")


def test_something_else_in_its_place_is_told(document: Document) -> None:
    watch = Watch(document)
    document.path.write_text("Indkøbsliste\n" * 1000, encoding="utf-8")
    assert watch.look() == Sight(FileState.OTHER)
    Document.new(document.path, a_programme(id_="other"), overwrite=True).close()
    assert watch.look() == Sight(FileState.OTHER)


def test_a_file_of_another_version_is_told(document: Document) -> None:
    watch = Watch(document)
    with closing(sqlite3.connect(document.path)) as tool:
        tool.execute("PRAGMA user_version = 99")
    assert watch.look() == Sight(FileState.OTHER)


def test_a_locked_file_is_asked_for_again(document: Document) -> None:
    watch = Watch(document)
    with Document.open(document.path) as other:
        retitle(other, "Et")
    with held_by_another_process(document.path):
        assert watch.look() == Sight(FileState.IN_USE)
    assert watch.look() == Sight(FileState.NEWER)


CONFLICTS = (
    "{}-DESKTOP-4K2.programme",
    "{} (Ida's conflicted copy 2026-11-22).programme",
    "{} (Idas computer i konflikt 2026-11-22).programme",
    "{} (conflicted copy 2026-11-22 104200).programme",
    "{}.sync-conflict-20261122-104200-ABCDEFG.programme",
    "{} (1).programme",
)


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflict_copies_are_known_by_name_and_content(
    document: Document, elsewhere: Path, name: str
) -> None:
    with Document.open(elsewhere) as other:
        retitle(other, "Deres")
        head = other.head
    copy = document.path.with_name(name.format(document.path.stem))
    shutil.copyfile(elsewhere, copy)
    assert [(found.path, found.head) for found in conflict_copies(document.path)] == [(copy, head)]
    assert same_programme_beside(document.path) == [copy]


def test_a_copy_that_was_taken_in_is_a_conflict_copy_no_more(
    document: Document, elsewhere: Path
) -> None:
    with Document.open(elsewhere) as other:
        retitle(other, "Deres")
    copy = document.path.with_name(f"{document.path.stem} (1).programme")
    shutil.copyfile(elsewhere, copy)
    meeting = meet(document, copy)
    merged = merge(meeting.base, document.programme, meeting.theirs)
    take_in(document, meeting, resolve(merged, {}))
    assert conflict_copies(document.path) == []
    with Document.open(copy) as other:
        retitle(other, "Deres igen")
    assert [found.path for found in conflict_copies(document.path)] == [copy]


def test_what_only_looks_like_a_conflict_copy_is_none(document: Document, elsewhere: Path) -> None:
    name = document.path.stem
    shutil.copyfile(document.path, document.path.with_name(f"{name} (1).programme"))
    Document.new(document.path.with_name(f"{name} (2).programme"), a_programme(id_="x")).close()
    document.path.with_name(f"{name} (3).programme").write_bytes(b"nonsense")
    with Document.open(elsewhere) as other:
        retitle(other, "Deres")
    shutil.copyfile(elsewhere, document.path.with_name(f"{name} til Bo.programme"))
    shutil.copyfile(elsewhere, document.path.with_name(f"{name} (before version 2).programme"))
    retitle(document, "Et")
    assert conflict_copies(document.path) == []
    assert conflict_copies(document.path.with_name("none.programme")) == []
