from __future__ import annotations

import logging
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.core.changes import (
    BrokenReferenceError,
    Change,
    Edit,
    EditKind,
    StaleEditError,
    change_fields,
)
from planner.core.programme import Entry, Programme, Room
from planner.document.document import Document
from planner.document.errors import (
    FileAlreadyThereError,
    NoSuchFileError,
    NotAFileError,
    UnstorableValueError,
)
from tests.builders.edits import removal
from tests.builders.programmes import a_programme, a_small_conference


def retitle(document: Document, title: str, id_: str = "talk") -> Edit:
    return change_fields(document.programme, EditKind.CHANGE, {id_: {"title": title}})


def title_in(path: Path) -> str:
    with Document.open(path) as document:
        return document.programme.entries["talk"].title


def test_a_new_document_holds_its_programme_and_nothing_to_undo(path: Path) -> None:
    with Document.new(path, a_small_conference()) as document:
        assert document.programme == a_small_conference()
        assert (document.next_undo, document.next_redo) == (None, None)
        assert document.undo() is None
        assert document.redo() is None
    with Document.open(path) as document:
        assert document.programme == a_small_conference()
        assert not document.read_only


def test_a_new_document_never_replaces_a_file_unasked(path: Path) -> None:
    Document.new(path, a_small_conference()).close()
    before = path.read_bytes()
    with pytest.raises(FileAlreadyThereError):
        Document.new(path, Programme("other"))
    assert path.read_bytes() == before
    Document.new(path, Programme("other"), overwrite=True).close()
    with Document.open(path) as replaced:
        assert replaced.programme == Programme("other")
    assert list(path.parent.iterdir()) == [path]


def test_a_journal_left_by_an_older_file_of_that_name_does_not_reach_the_new_one(
    path: Path,
) -> None:
    leftover = path.with_name(path.name + "-journal")
    leftover.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1024))
    Document.new(path, a_small_conference()).close()
    assert not leftover.exists()
    assert title_in(path) == "Hylder med hjul"


def test_a_new_document_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError) as caught:
        Document.new(tmp_path / "nowhere" / "a.programme", Programme("p"))
    assert caught.value.path == tmp_path / "nowhere"
    with pytest.raises(NotAFileError):
        Document.new(tmp_path, Programme("p"), overwrite=True)


def test_a_linked_file_is_replaced_where_it_lies(path: Path, tmp_path: Path) -> None:
    Document.new(path, a_small_conference()).close()
    link = tmp_path / "link.programme"
    link.symlink_to(path)
    Document.new(link, Programme("other"), overwrite=True).close()
    assert link.is_symlink()
    with Document.open(path) as document:
        assert document.programme.id == "other"


@pytest.mark.parametrize(
    ("programme", "word"),
    [
        (a_programme(Entry("e", day="someday", start=540)), "someday"),
        (a_programme(Entry("e", duration=0)), "duration of e is 0"),
        (a_programme(Entry("e"), Room("e")), "one id"),
        (a_programme(Entry("e", order=2**31)), "order of e"),
        (a_programme(Entry("e", title="\ud83d")), "surrogate"),
        (a_programme(Entry("e", title=None)), "title"),  # type: ignore[arg-type] # the point
        (a_programme(print_settings={"scale": float("nan")}), "type"),
    ],
)
def test_a_programme_that_could_not_be_opened_again_is_not_written(
    programme: Programme, word: str, path: Path
) -> None:
    with pytest.raises(UnstorableValueError, match=word):
        Document.new(path, programme)
    assert list(path.parent.iterdir()) == []


def test_an_edit_is_in_the_file_when_apply_returns(document: Document, path: Path) -> None:
    step = document.apply(retitle(document, "Reoler på hjul"))
    assert title_in(path) == "Reoler på hjul"
    assert document.next_undo == step
    assert step.edit is not None
    assert step.edit.kind is EditKind.CHANGE


def test_steps_carry_the_time_and_ids_they_were_given(path: Path) -> None:
    noon = datetime(2026, 9, 16, 12, tzinfo=UTC)
    ids = iter(["root", "first", "second"])
    document = Document.new(path, a_small_conference(), clock=lambda: noon, ids=lambda: next(ids))
    document.apply(retitle(document, "Et"))
    document.apply(retitle(document, "To"))
    with Document.open(path) as reopened:
        step = reopened.next_undo
    assert step is not None
    assert (step.id, step.parent, step.made) == ("second", "first", noon)


def test_undo_and_redo_survive_reopening(document: Document, path: Path) -> None:
    for title in ("Et", "To", "Tre"):
        document.apply(retitle(document, title))
    document.undo()
    document.undo()
    assert title_in(path) == "Et"
    with Document.open(path) as reopened:
        reopened.redo()
        reopened.redo()
        assert reopened.redo() is None
        assert reopened.programme.entries["talk"].title == "Tre"
        for _ in range(3):
            reopened.undo()
        assert reopened.programme == a_small_conference()


def test_a_new_edit_leaves_what_was_undone_as_a_branch(document: Document) -> None:
    document.apply(retitle(document, "Et"))
    document.undo()
    document.apply(retitle(document, "Noget andet"))
    assert document.next_redo is None
    document.undo()
    document.redo()
    assert document.programme.entries["talk"].title == "Noget andet"


def test_removing_an_entry_with_its_appearances_is_one_step_back(document: Document) -> None:
    before = document.programme
    document.apply(removal(before, before.entries["talk"]))
    assert "ida-talks" not in document.programme.appearances
    document.undo()
    assert document.programme == before


def test_an_empty_edit_writes_nothing(document: Document, path: Path) -> None:
    before = path.read_bytes()
    told: list[Edit] = []
    document.subscribe(told.append)
    document.apply(Edit(EditKind.CHANGE, ()))
    assert path.read_bytes() == before
    assert (told, document.next_undo) == ([], None)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (Change("talk", "duration", 99, 30), StaleEditError),
        (Change("talk", "parts", None, []), StaleEditError),
        (Change("talk", "room", "hall", "cellar"), BrokenReferenceError),
        (Change("talk", "duration", 45, 45.5), UnstorableValueError),
        (Change("talk", "start", 555, -1), UnstorableValueError),
        (Change("talk", "pinned", 0, 1), UnstorableValueError),
        (Change("talk", "title", "Hylder med hjul", "\ud83d"), UnstorableValueError),
        (Change("monday", "hidden_rooms", (), []), UnstorableValueError),
        (Change("monday", "date", None, "2026-09-16"), UnstorableValueError),
        (Change("talk", None, None, Room("talk")), StaleEditError),
    ],
)
def test_an_edit_that_does_not_fit_changes_nothing(
    change: Change, error: type[Exception], document: Document, path: Path
) -> None:
    before = path.read_bytes()
    with pytest.raises(error):
        document.apply(Edit(EditKind.CHANGE, (change,)))
    assert document.programme == a_small_conference()
    assert path.read_bytes() == before
    document.apply(retitle(document, "Det går videre"))


def test_subscribers_hear_of_edits_undos_and_redos_until_they_leave(document: Document) -> None:
    told: list[Edit] = []
    leave = document.subscribe(told.append)
    edit = retitle(document, "Et")
    document.apply(edit)
    document.undo()
    document.redo()
    leave()
    document.undo()
    assert told == [edit, edit.inverse(), edit]


def test_subscribers_see_the_programme_that_is_saved(document: Document, path: Path) -> None:
    seen: list[tuple[str, str]] = []
    document.subscribe(
        lambda _: seen.append((document.programme.entries["talk"].title, title_in(path)))
    )
    document.apply(retitle(document, "Et"))
    assert seen == [("Et", "Et")]


def test_a_subscriber_that_fails_is_logged_and_holds_nobody_up(
    document: Document, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Edit) -> None:
        raise RuntimeError("the panel is gone")

    told: list[Edit] = []
    document.subscribe(fail)
    document.subscribe(told.append)
    with caplog.at_level(logging.ERROR):
        document.apply(retitle(document, "Et"))
    assert "the panel is gone" in caplog.text
    assert len(told) == 1
    assert title_in(path) == document.programme.entries["talk"].title == "Et"


def test_an_edit_made_by_a_subscriber_is_told_after_the_first(document: Document) -> None:
    told: list[str] = []

    def answer(edit: Edit) -> None:
        if edit.ids == {"talk"}:
            document.apply(retitle(document, "Svar", "welcome"))

    document.subscribe(answer)
    document.subscribe(lambda edit: told.extend(edit.ids))
    document.apply(retitle(document, "Et"))
    assert told == ["talk", "welcome"]


def test_a_copy_taken_between_edits_is_a_whole_document(document: Document, path: Path) -> None:
    document.apply(retitle(document, "Et"))
    assert list(path.parent.iterdir()) == [path]
    copy = path.with_name("copy.programme")
    copy.write_bytes(path.read_bytes())
    with Document.open(copy) as copied:
        assert copied.programme == document.programme
        assert copied.undo() is not None
        assert copied.programme == a_small_conference()


def test_a_closed_document_keeps_its_programme_but_takes_no_edit(document: Document) -> None:
    edit = retitle(document, "Et")
    document.close()
    assert document.programme == a_small_conference()
    with pytest.raises(ValueError, match="closed"):
        document.apply(edit)
    with pytest.raises(ValueError, match="closed"):
        document.drafts()


READ_ALL = """
import sys
from pathlib import Path
from planner.document.backups import Backups
from planner.document.copies import save_copy
from planner.document.document import Document
from planner.document.meeting import meet
path = Path(sys.argv[1])
with Document.open(path) as document:
    document.check()
    document.drafts(), document.versions(), document.steps(), document.look()
    document.programme_at(document.steps()[0].id)
    document.version_programme(document.versions()[0].id)
    document.known_person("ida"), document.mentions("ida")
    document.prune()
    Backups(path.parent / "kept").make(document)
    save_copy(document, path.with_name("copy.programme"))
    meet(document, path.with_name("copy.programme"))
    print("sqlalchemy" in sys.modules)
    document.undo()
    print("sqlalchemy" in sys.modules)
"""


def test_only_who_writes_waits_for_sqlalchemy(document: Document) -> None:
    document.apply(retitle(document, "Et"))
    document.name_version("Nu")
    document.close()
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, document.path], check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["False", "True"]
