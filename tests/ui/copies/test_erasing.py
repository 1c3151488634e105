"""Erasing a person from the speakers' menu: final, everywhere, and proven."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.document.backups import Backups
from planner.document.copies import save_copy
from planner.document.erasing.everywhere import ErasedEverywhere, Wish
from planner.document.erasing.person import Erasure, Person
from planner.document.erasing.traces import traces
from planner.ui.copies.erase_dialog import EraseDialog
from planner.ui.copies.erasing import prove
from tests.ui.copies.aside import done
from tests.ui.stage import Stage, on_stage

WORDS = ("Ida Lund", "ida@lund.example", "22 33 44 55")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


@pytest.fixture
def path(stage: Stage) -> Path:
    """What is open: a person with a history, named elsewhere, and one backup of that."""
    ida = Speaker("i", name="Ida Lund", mail="ida@lund.example", phone="22 33 44 55")
    entry = Entry("a", title="Stier i skoven", day="d", start=540, abstract="Ida Lund viser vej.")
    stage.open(
        Programme(
            "p-erased",
            title="Kortdagen",
            days={"d": Day("d")},
            entries={"a": entry},
            speakers={"i": ida, "u": Speaker("u", name="Uffe Ege")},
            appearances={"x": Appearance("x", "i", "a")},
        )
    )
    values = {"i": {"biography": "Har gået med kort hele livet."}}
    assert stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, values))
    assert stage.desk.path is not None
    Backups(stage.settings.backups_folder).make(stage.desk.path)
    return stage.desk.path


def _ask(stage: Stage) -> EraseDialog:
    """By the speakers' own menu."""
    stage.window.actions_["speakers"].trigger()
    stage.settle()
    pane = stage.panes.left.speakers
    assert pane is not None
    pane.select("i")
    (action,) = [a for a in pane.list.actions() if "Erase" in a.text()]
    action.trigger()
    done(stage)
    return stage.dialog(EraseDialog)


def _listed(dialog: EraseDialog) -> list[str]:
    return [str(place) for place in dialog.places.chosen()]


def _toggle(stage: Stage, dialog: EraseDialog, row: int) -> None:
    """Ticks a row's box, or clears it, from the keyboard."""
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.places.index(row, 0))
    stage.keys(Qt.Key.Key_Space)


def _erase(stage: Stage, dialog: EraseDialog) -> str:
    """Says yes, and gives what is told then."""
    stage.click(dialog.erase)
    done(stage)
    return stage.dialog(QMessageBox).informativeText()


def _backups(stage: Stage) -> list[Path]:
    return sorted(stage.settings.backups_folder.rglob("*.programme"))


def test_no_trace_is_left_in_file_history_and_backups(stage: Stage, path: Path) -> None:
    assert all(traces(each, WORDS) for each in (path, *_backups(stage)))
    dialog = _ask(stage)
    assert _listed(dialog) == ["9:00–9:30 “Stier i skoven”: Ida Lund viser vej."]
    told = _erase(stage, dialog)
    assert told == "No trace is left in the file, its history and 1 backup."
    stage.dialog(QMessageBox).reject()
    stage.settle()
    assert stage.desk.safety.keeping is not None
    stage.desk.safety.keeping.let_go()  # a backup made now would take the place of the other
    assert _backups(stage)
    assert not [t for each in (path, *_backups(stage)) for t in traces(each, WORDS)]
    assert list(stage.programme.speakers) == ["u"]
    assert stage.programme.entries["a"].abstract == "N.N. viser vej."


def test_the_window_works_on_afterwards_and_undo_brings_nobody_back(
    stage: Stage, path: Path
) -> None:
    _erase(stage, _ask(stage))
    stage.dialog(QMessageBox).reject()
    stage.settle()
    assert stage.desk.safety.keeping is not None
    assert stage.desk.copies.watching is not None
    values = {"a": {"title": "Stier og broer"}}
    assert stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, values))
    while stage.panes.document.next_undo is not None:
        stage.panes.undo()
    assert not any(each.name == "Ida Lund" for each in stage.programme.speakers.values())
    assert traces(path, WORDS) == []


def test_the_name_stays_in_other_texts_where_that_is_chosen(stage: Stage, path: Path) -> None:
    dialog = _ask(stage)
    _toggle(stage, dialog, 0)
    assert not dialog.instead.isEnabled()
    assert dialog.stays.text() == "1 of these stays as it is and still names the person."
    told = _erase(stage, dialog)
    assert told.splitlines()[-2:] == [
        "The name still stands here, as you chose:",
        "9:00–9:30 “Stier i skoven”: Ida Lund viser vej.",
    ]
    assert stage.programme.entries["a"].abstract == "Ida Lund viser vej."
    assert {trace.word for trace in traces(path, WORDS)} == {"Ida Lund"}


def test_enter_erases_nobody(stage: Stage, path: Path) -> None:
    before = path.read_bytes()
    dialog = _ask(stage)
    assert not dialog.erase.isDefault()
    assert not dialog.erase.autoDefault()
    dialog.reject()
    stage.settle()
    assert path.read_bytes() == before
    assert "i" in stage.programme.speakers


def test_each_text_is_chosen_by_itself_and_the_proof_is_of_those(stage: Stage, path: Path) -> None:
    for title in ("Tur med Ida Lund", "Stier med Ida Lund"):
        values = {"a": {"title": title}}
        assert stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, values))
    dialog = _ask(stage)
    assert [place.words for place in dialog.places.chosen()] == [
        "Stier med Ida Lund",
        "Ida Lund viser vej.",
        "1 earlier text",
    ]
    _toggle(stage, dialog, 0)
    told = _erase(stage, dialog)
    assert told.startswith("No trace is left in the file, its history and 1 backup.")
    assert told.splitlines()[-1].endswith(": Stier med Ida Lund")
    entry = stage.programme.entries["a"]
    assert (entry.title, entry.abstract) == ("Stier med Ida Lund", "N.N. viser vej.")
    assert traces(path, WORDS, ["Stier med Ida Lund"]) == []
    stage.dialog(QMessageBox).reject()
    stage.settle()
    stage.panes.undo()  # the deletion
    stage.panes.undo()
    assert stage.programme.entries["a"].title == "Tur med N.N."


def test_copies_beside_the_file_are_named_before_and_cleaned_where_ticked(
    stage: Stage, path: Path
) -> None:
    copies = [path.with_name(f"{name}.programme") for name in ("before", "older")]
    for copy in copies:
        save_copy(stage.panes.document, copy)
    dialog = _ask(stage)
    assert _listed(dialog)[1:] == [
        "Copy beside the file: before.programme",
        "Copy beside the file: older.programme",
    ]
    _toggle(stage, dialog, 2)
    told = _erase(stage, dialog)
    cleaned, named = told.split("\n\n")[1:]
    assert cleaned.endswith("no longer hold the person:\nbefore.programme")
    assert named.endswith("yours to delete:\nolder.programme")
    assert traces(copies[0], WORDS) == []
    assert traces(copies[1], WORDS)


def test_a_backup_that_could_be_neither_cleaned_nor_read_is_no_proof(path: Path) -> None:
    torn = path.with_name("torn.programme")
    torn.write_bytes(b"SQLite format 3\0" + bytes(200))
    ida = Person("i", mails=frozenset({"nobody@lund.example"}))
    proof = prove(path, ErasedEverywhere(Erasure(ida), left=(torn,)), frozenset(), Wish("N."))
    assert (proof.found, proof.unread) == ((), (torn,))
