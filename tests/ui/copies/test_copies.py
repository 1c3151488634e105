"""Copies for oneself and for others, and last year's programme as a start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Appearance, AppearanceState, Day, Entry, Programme, Speaker
from planner.core.sending import Private
from planner.document.document import Document
from planner.document.erasing.traces import traces
from planner.ui.copies.next_year_dialog import NextYearDialog
from planner.ui.copies.send_dialog import SendDialog
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.copies.aside import choose, done
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def _programme() -> Programme:
    ida = Speaker("i", name="Ida Lund", mail="ida@lund.example", phone="22 33 44 55")
    return Programme(
        "p-copied",
        title="Kortdagen 2026",
        days={"d": Day("d", date=date(2026, 4, 16))},
        entries={"a": Entry("a", title="Stier i skoven", day="d", start=540, note="Husk GPS")},
        speakers={"i": ida},
        appearances={"x": Appearance("x", "i", "a", state=AppearanceState.CONFIRMED)},
    )


def test_a_saved_copy_holds_everything(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    edit = change_fields(stage.programme, EditKind.CHANGE, {"a": {"title": "Stier og broer"}})
    assert stage.panes.relay.apply(edit)
    stage.window.actions_["save_copy"].trigger()
    assert stage.dialog(QFileDialog).selectedFiles()[0].endswith("day, copy.programme")
    copy = tmp_path / "gemt.programme"
    stage.keep_as(copy)
    done(stage)
    assert stage.desk.status.message.text() == f"The copy is now in {copy}"
    assert stage.desk.path == tmp_path / "day.programme"
    with Document.open(copy) as document:
        assert document.programme == stage.programme
        document.undo()
        assert document.programme.entries["a"].title == "Stier i skoven"


def test_a_copy_never_takes_the_place_of_what_is_open(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.window.actions_["save_copy"].trigger()
    dialog = stage.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "day.programme"))
    stage.settle()
    dialog.reject()
    assert "a copy needs another name" in stage.dialog(ErrorDialog).sentence.text()


def test_a_sent_copy_holds_nothing_private_unless_ticked(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    for number, ticked in enumerate(((), (Private.MAIL,))):
        stage.window.actions_["send_copy"].trigger()
        dialog = stage.dialog(SendDialog)
        assert dialog.along() == frozenset()
        for kind in ticked:
            dialog.boxes[kind].click()
        assert not dialog.boxes[Private.PARTICIPANTS].isEnabled()  # there are none
        stage.click(dialog.further)
        stage.keep_as(tmp_path / f"sendt {number}.programme")
        done(stage)
    words = ("ida@lund.example", "22 33 44 55", "Husk GPS")
    assert traces(tmp_path / "sendt 0.programme", words) == []
    found = {trace.word for trace in traces(tmp_path / "sendt 1.programme", words)}
    assert found == {"ida@lund.example"}
    with Document.open(tmp_path / "sendt 0.programme", read_only=True) as sent:
        assert sent.programme.entries["a"].title == "Stier i skoven"


def test_last_years_programme_begins_this_years(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    before = (tmp_path / "day.programme").read_bytes()
    stage.window.actions_["last_year"].trigger()
    dialog = stage.dialog(NextYearDialog)
    assert dialog.first() is not None
    stage.replace(dialog.date, "15.4.2027")
    dialog.titles.click()
    stage.click(dialog.create_)
    chosen = stage.dialog(QFileDialog).selectedFiles()[0]
    assert chosen.endswith("Kortdagen 2027.programme")
    stage.keep_as(tmp_path / "ny.programme")
    stage.until(lambda: stage.desk.path == tmp_path / "ny.programme")
    made = stage.programme
    assert (made.title, [day.date for day in made.days.values()]) == (
        "Kortdagen 2027",
        [date(2027, 4, 15)],
    )
    (entry,), (appearance,) = made.entries.values(), made.appearances.values()
    assert (entry.title, entry.start) == ("", 540)
    assert appearance.state is AppearanceState.ASKED
    assert made.id != "p-copied"
    assert (tmp_path / "day.programme").read_bytes() == before


def test_the_start_page_asks_for_last_years_file(stage: Stage, tmp_path: Path) -> None:
    with Document.new(tmp_path / "old.programme", _programme()) as old:
        settings = {"logo": old.add_blob(b"two reeds", "image/png")}
        kept, dropped = {"p-copied": {"print_settings": settings}}, {"a": {"title": "Kasseret"}}
        for values in (kept, dropped):
            old.apply(change_fields(old.programme, EditKind.CHANGE, values))
        old.undo()
    stage.click(stage.window.start.choices["last_year"])
    choose(stage, tmp_path / "old.programme")
    done(stage)
    dialog = stage.dialog(NextYearDialog)
    stage.replace(dialog.date, "31.2.2027")
    assert not dialog.create_.isEnabled()
    stage.replace(dialog.date, "")
    assert dialog.create_.isEnabled()
    stage.click(dialog.create_)
    stage.keep_as(tmp_path / "ny.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert [day.date for day in stage.programme.days.values()] == [None]
    document = stage.panes.document
    assert document.read_blob(str(document.programme.print_settings["logo"])) == b"two reeds"
    assert len(document.steps()) == 1
    assert traces(document.path, ("Kasseret",)) == []


def test_a_file_that_cannot_be_read_is_told(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "old.programme").write_bytes(b"somebody's notes" * 100)
    stage.click(stage.window.start.choices["last_year"])
    choose(stage, tmp_path / "old.programme")
    done(stage)
    dialog = stage.dialog(ErrorDialog)
    assert [b for b in dialog.findChildren(QPushButton) if "read" in b.text()]
