"""Adding people from a pasted list and from another programme, in the window."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from planner.core.changes import EditKind, add_rows
from planner.core.programme import Programme, Speaker
from planner.document.document import Document
from planner.ui.speakers.people_dialog import PasteNames, TakeOverPeople
from tests.ui.speakers.people_stage import PeopleStage, people_on_stage

LIST = (
    "Hej alle sammen!\n"
    "Anna Holm, direktør, Byens Bibliotek <anna@byen.example>\n"
    "Bo Lund, konsulent, bo@engen.example\n"
    "Ida Holt\n"
)


def _rows(dialog: PasteNames | TakeOverPeople) -> list[tuple[str, str]]:
    """The name and what happens of each, with a sign before those ticked."""
    table, found = dialog.table, []
    for row in range(table.rowCount()):
        name, last = table.item(row, 0), table.item(row, table.columnCount() - 1)
        assert name is not None
        assert last is not None
        tick = "+" if name.checkState() is Qt.CheckState.Checked else ""
        found.append((f"{tick}{name.text()}", last.text()))
    return found


def test_pasting_what_is_shown_already_does_not_double_it(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        QGuiApplication.clipboard().setText("Eva Riis, arkivar\nBo Lund")
        people.choose("Paste a list")
        dialog = people.stage.dialog(PasteNames)
        QTest.keySequence(dialog.list, "Ctrl+V")
        assert dialog.list.toPlainText() == "Eva Riis, arkivar\nBo Lund"


def test_a_pasted_list_is_shown_and_added_in_one_step(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        before = people.programme
        QGuiApplication.clipboard().setText(LIST)
        people.choose("Paste a list")
        dialog = people.stage.dialog(PasteNames)
        assert _rows(dialog) == [
            ("Hej alle sammen!", "new – but is it a name?"),
            ("+Anna Holm", "new"),
            ("+Bo Lund", "there already, gets title and mail"),
            ("Ida Holt", "there already"),
        ]
        assert dialog.verdict.text() == "1 person is added. 1 who is there already is completed."
        people.stage.click(dialog.do)
        assert people.said[-1] == "1 speaker added, 1 speaker completed"
        anna = next(s for s in people.programme.speakers.values() if s.name == "Anna Holm")
        assert (anna.position, anna.affiliation, anna.mail) == (
            "direktør",
            "Byens Bibliotek",
            "anna@byen.example",
        )
        bo = people.programme.speakers["bo"]
        assert (bo.position, bo.affiliation, bo.mail) == ("konsulent", "Engen", "bo@engen.example")
        people.stage.panes.undo()
        assert people.programme == before


def test_what_is_typed_is_read_and_boxes_are_ticked_by_key(tmp_path: Path) -> None:
    with people_on_stage(tmp_path, "da") as people:
        stage = people.stage
        QGuiApplication.clipboard().clear()
        people.choose("Indsæt en navneliste")
        dialog = stage.dialog(PasteNames)
        assert not dialog.do.isEnabled()
        stage.type("Eva Riis, arkivar")
        stage.until(lambda: _rows(dialog) == [("+Eva Riis", "ny")])
        assert dialog.verdict.text() == "1 person bliver tilføjet."
        dialog.table.setFocus()
        stage.keys(Qt.Key.Key_Space)
        assert _rows(dialog) == [("Eva Riis", "ny")]
        assert not dialog.do.isEnabled()
        stage.keys(Qt.Key.Key_Space)
        stage.click(dialog.do)
        assert "Eva Riis" in people.names()


def _last_year(folder: Path) -> tuple[Path, str]:
    """Another programme with a photo, and the photo's SHA-256."""
    out = BytesIO()
    Image.new("RGB", (40, 50), "green").save(out, "PNG")
    photo = sha256(out.getvalue()).hexdigest()
    path = folder / "last.programme"
    people = (
        Speaker("eva", "Eva Riis", mail="eva@riis.example", photo=photo),
        Speaker("old", "Ida Holt", "chef", biography="Passer haver."),
        Speaker("kim", "Kim Dam"),
    )
    with Document.new(path, Programme("q", title="I fjor")) as document:
        document.add_blob(out.getvalue(), "image/png")
        document.apply(add_rows(EditKind.ADD, people))
    return path, photo


def _choose_file(people: PeopleStage, path: Path) -> TakeOverPeople:
    people.choose("Take over")
    people.stage.keep_as(path)
    people.stage.until(lambda: people.stage.window.findChildren(TakeOverPeople))
    dialog = people.stage.dialog(TakeOverPeople)
    dialog.activateWindow()  # as any window manager does with one that opens
    people.stage.settle()
    return dialog


def test_speakers_come_from_another_programme_with_their_photos(tmp_path: Path) -> None:
    path, photo = _last_year(tmp_path)
    with people_on_stage(tmp_path) as people:
        before = people.programme
        dialog = _choose_file(people, path)
        assert _rows(dialog) == [
            ("Eva Riis", "new"),
            ("Ida Holt", "there already, gets biography"),
            ("Kim Dam", "new"),
        ]
        dialog.table.setCurrentCell(0, 0)
        dialog.table.setFocus()
        people.stage.keys(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
        people.stage.click(dialog.do)
        assert people.said == ["1 speaker added, 1 speaker completed"]
        assert "Kim Dam" not in people.names()
        eva = people.programme.speakers["eva"]
        assert (eva.mail, eva.photo) == ("eva@riis.example", photo)
        assert people.stage.panes.document.read_blob(photo).startswith(b"\x89PNG")
        ida = people.programme.speakers["ida"]
        assert (ida.position, ida.biography) == ("gartner", "Passer haver.")
        people.stage.panes.undo()
        assert people.programme == before


def test_a_file_that_names_nobody_is_said_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.programme"
    Document.new(empty, Programme("q")).close()
    with people_on_stage(tmp_path) as people:
        people.choose("Take over")
        people.stage.keep_as(empty)
        people.stage.until(lambda: people.said)
        assert people.said == ["Nobody is named in empty.programme"]
        assert not [w for w in people.stage.window.findChildren(QFileDialog) if w.isVisible()]
