"""The pane of speakers: listed, found, added, described, given to items and deleted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from planner.core.changes import EditKind, change_fields
from planner.core.edits.remove import remove_entries
from planner.core.programme import Appearance, Day, DaySpan, Entry, Part, Programme, Speaker
from planner.document.document import Document
from planner.text import texts
from planner.ui.commands import Commands
from planner.ui.relay import Relay
from planner.ui.speakers.giving import speakers_in
from planner.ui.speakers.pane import SpeakersPane
from planner.ui.speakers.table import SpeakerTable

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


class Room:
    """The pane on a real document, with hands and ears."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.relay = Relay(document)
        self.pane = SpeakersPane(
            document, self.relay, Commands(self.relay, texts("en")), texts("en")
        )
        self.said: list[str] = []
        self.given: list[tuple[str, ...]] = []
        self.chosen: list[str] = []
        self.relay.announced.connect(self.said.append)
        self.pane.given.connect(self.given.append)
        self.pane.chosen.connect(self.chosen.append)
        self.pane.resize(280, 900)
        self.pane.show()
        self.pane.activateWindow()
        QApplication.processEvents()

    @property
    def programme(self) -> Programme:
        return self.document.programme

    def names(self) -> list[str]:
        """The names as they are listed."""
        model = self.pane.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def rows(self) -> list[str]:
        """The rows as they are read aloud."""
        model, role = self.pane.list.model(), Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def choose(self, id_: str) -> QModelIndex:
        self.pane.select(id_)
        self.pane.list.setFocus()
        QApplication.processEvents()
        return self.pane.list.currentIndex()

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.pane, key, held)
            QApplication.processEvents()

    def types(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.pane, text)
        QApplication.processEvents()

    def write(self, line: QWidget, text: str) -> None:
        """Writes something else into a line, and leaves it."""
        line.setFocus()
        self.keys(Key.Key_A, held=CTRL)
        self.keys(Key.Key_Delete)
        self.types(text)
        self.pane.list.setFocus()
        QApplication.processEvents()


def _programme() -> Programme:
    a = Entry("a", title="Haven", day="d", start=540, parts=(Part("p1"),))
    return Programme(
        "p",
        days={"d": Day("d", date=date(2027, 5, 4)), "e": Day("e", order=1, label="Festen")},
        entries={"a": a, "b": Entry("b", title="Jord", day="d", start=600)},
        speakers={
            "ida": Speaker("ida", "Ida Holt", "gartner", "Kolonien"),
            "bo": Speaker("bo", "Bo Lund"),
            "eva": Speaker("eva", "Eva Riis", affiliation="Engen"),
        },
        appearances={
            "x": Appearance("x", "ida", "a"),
            "y": Appearance("y", "ida", "a", "p1"),
            "z": Appearance("z", "ida", "b"),
            "w": Appearance("w", "eva", "b"),
        },
    )


@pytest.fixture
def show(tmp_path: Path, application: QApplication) -> Iterator[Callable[[Programme], Room]]:
    """Shows the speakers of a programme; call it once."""
    del application
    made: list[Room] = []

    def show(programme: Programme) -> Room:
        made.append(Room(Document.new(tmp_path / "day.programme", programme)))
        return made[-1]

    yield show
    for each in made:
        each.pane.let_go()
        each.relay.let_go()
        each.document.close()
        each.pane.close()


@pytest.fixture
def room(show: Callable[[Programme], Room]) -> Room:
    return show(_programme())


def test_speakers_are_listed_by_name_with_their_items(room: Room) -> None:
    assert room.rows() == [
        "Bo Lund, in no item",
        "Eva Riis, Engen, 1 item",
        "Ida Holt, Kolonien, 2 items",
    ]


def test_the_line_on_top_finds_by_name_title_and_affiliation(room: Room) -> None:
    room.pane.search.setFocus()
    room.types("GART")
    assert room.names() == ["Ida Holt"]
    room.keys(Key.Key_Return)
    assert room.pane.list.hasFocus()
    room.keys(Key.Key_Return)
    assert room.given == [("ida",)]
    room.pane.search.setText("eng")
    assert room.names() == ["Eva Riis"]


def test_enter_and_double_click_give_the_speaker(room: Room) -> None:
    index = room.choose("bo")
    room.keys(Key.Key_Return)
    at = room.pane.list.visualRect(index).center()
    QTest.mouseClick(room.pane.list.viewport(), LEFT, PLAIN, at)
    QTest.mouseDClick(room.pane.list.viewport(), LEFT, PLAIN, at)
    assert room.given == [("bo",), ("bo",)]
    assert room.chosen == ["bo"]


def test_f2_renames_in_place_and_the_list_stays_in_order(room: Room) -> None:
    room.choose("bo")
    room.keys(Key.Key_F2)
    editor = room.pane.list.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    room.keys(Key.Key_A, held=CTRL)
    room.types("  Søren   Lund ")
    room.keys(Key.Key_Return)
    assert room.names() == ["Eva Riis", "Ida Holt", "Søren Lund"]
    assert room.pane.list.current() == "bo"
    room.relay.undo()
    assert room.names()[0] == "Bo Lund"


def test_a_name_cannot_be_taken_away_in_place(room: Room) -> None:
    room.choose("bo")
    room.keys(Key.Key_F2)
    room.keys(Key.Key_A, held=CTRL)
    room.keys(Key.Key_Delete, Key.Key_Return)
    assert room.names()[0] == "Bo Lund"
    assert room.relay.undo() is None


def test_del_deletes_with_appearances_and_undo_brings_back(room: Room) -> None:
    room.choose("ida")
    room.keys(Key.Key_Delete)
    assert room.names() == ["Bo Lund", "Eva Riis"]
    assert set(room.programme.appearances) == {"w"}
    assert room.said == ["Ida Holt deleted, also from 2 items"]
    assert room.pane.list.current() == "eva"
    room.relay.undo()
    assert room.rows()[2] == "Ida Holt, Kolonien, 2 items"
    assert room.relay.undo() is None


def test_somebody_without_items_is_deleted_without_more_words(room: Room) -> None:
    room.choose("bo")
    room.keys(Key.Key_Delete)
    assert room.said == ["Bo Lund deleted"]


def test_a_name_written_below_is_a_new_speaker(room: Room) -> None:
    room.pane.search.setText("holt")
    room.pane.add.editor.setFocus()
    room.types("Ane  Krog")
    room.keys(Key.Key_Return)
    assert room.names() == ["Ane Krog", "Bo Lund", "Eva Riis", "Ida Holt"]
    assert room.pane.form.name.text() == "Ane Krog"
    assert room.pane.add.text() == ""
    assert room.said == ["Ane Krog added to the speakers"]


def test_a_name_that_is_there_is_shown_instead_of_doubled(room: Room) -> None:
    room.write(room.pane.add.editor, "eva riis")
    assert len(room.names()) == 3
    assert room.pane.list.current() == "eva"
    assert room.relay.undo() is None


def test_the_form_shows_and_changes_who_is_selected(room: Room) -> None:
    room.choose("ida")
    form = room.pane.form
    assert (form.position.text(), form.affiliation.text()) == ("gartner", "Kolonien")
    room.write(form.mail.editor, "ida@kolonien.example")
    room.write(form.biography.editor, "Passer **ti** haver.")
    room.write(form.affiliation.editor, "Engen")
    ida = room.programme.speakers["ida"]
    assert (ida.mail, ida.biography) == ("ida@kolonien.example", "Passer **ti** haver.")
    assert "Ida Holt, Engen, 2 items" in room.rows()


def test_what_is_half_typed_is_settled_when_another_is_selected(room: Room) -> None:
    room.choose("ida")
    room.pane.form.note.editor.setFocus()
    room.types("Ring tirsdag")
    room.choose("eva")
    assert room.programme.speakers["ida"].note == "Ring tirsdag"
    assert room.pane.form.note.text() == ""


def test_half_typed_text_is_a_draft_in_the_file(room: Room) -> None:
    room.choose("ida")
    room.pane.form.phone.editor.setFocus()
    room.types("33 44")
    room.pane.let_go()
    assert room.document.drafts() == {("ida", "phone"): "33 44"}


def test_a_speaker_is_away_for_a_whole_day_until_hours_are_said(room: Room) -> None:
    room.choose("ida")
    form = room.pane.form
    form.absences.add.click()
    assert room.programme.speakers["ida"].unavailable == (DaySpan("d", 0, 1440),)
    (card,) = form.absences.cards
    assert (card.start.text(), card.end.text()) == ("", "")
    room.write(card.start.editor, "1300")
    room.write(card.end.editor, "15.30")
    assert room.programme.speakers["ida"].unavailable == (DaySpan("d", 780, 930),)
    assert (card.start.text(), card.end.text()) == ("13:00", "15:30")
    room.write(card.start.editor, "16")
    assert room.programme.speakers["ida"].unavailable == (DaySpan("d", 960, 1110),)
    room.write(card.end.editor, "1")
    assert room.programme.speakers["ida"].unavailable == (DaySpan("d", 960, 1500),)


def test_an_absence_cannot_end_before_it_begins(room: Room) -> None:
    room.choose("ida")
    room.pane.form.absences.add.click()
    (card,) = room.pane.form.absences.cards
    room.write(card.start.editor, "13")
    room.write(card.end.editor, "9")
    assert card.end.problem.text() == "It cannot end before it begins."
    assert room.programme.speakers["ida"].unavailable == (DaySpan("d", 780, 1440),)
    room.write(card.end.editor, "snart")
    assert "Write a time such as" in card.end.problem.text()


def test_a_second_absence_is_on_another_day_which_can_be_chosen(room: Room) -> None:
    room.choose("ida")
    absences = room.pane.form.absences
    absences.add.click()
    absences.add.click()
    spans = room.programme.speakers["ida"].unavailable
    assert [span.day for span in spans] == ["d", "e"]
    day = absences.cards[0].day.editor
    assert [day.itemText(n) for n in range(day.count())] == ["Tuesday, 4 May 2027", "Festen"]
    QTest.keyClick(day, Key.Key_Down)
    assert room.programme.speakers["ida"].unavailable[0].day == "e"
    absences.cards[0].remove.click()
    assert len(room.programme.speakers["ida"].unavailable) == 1
    assert len(absences.cards) == 1


def test_tab_goes_from_the_search_by_the_list_to_the_form(room: Room) -> None:
    room.choose("ida")
    room.pane.search.setFocus()
    pane, form = room.pane, room.pane.form
    stops = (pane.whom, pane.list, pane.add.editor, form.name.editor, form.photo.button)
    for expected in (*stops, form.position.editor):
        room.keys(Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_without_days_nobody_can_be_away(show: Callable[[Programme], Room]) -> None:
    room = show(Programme("p", speakers={"ida": Speaker("ida", "Ida Holt")}))
    room.choose("ida")
    assert not room.pane.form.absences.add.isEnabled()


def test_a_row_in_hand_carries_the_speaker(room: Room) -> None:
    index = room.choose("eva")
    data = room.pane.list.model().mimeData([index])
    assert speakers_in(data) == ("eva",)
    at = room.pane.list.visualRect(index).center()
    viewport = room.pane.list.viewport()
    QTest.mousePress(viewport, LEFT, PLAIN, at)
    QTest.mouseMove(viewport, at + QPoint(40, 30))
    QTest.mouseRelease(viewport, LEFT, PLAIN, at + QPoint(40, 30))
    assert room.names() == ["Bo Lund", "Eva Riis", "Ida Holt"]


def test_an_affiliation_stays_clear_of_the_number_of_items(room: Room) -> None:
    """However long it is, the number at its right is painted over free ground, as a figure."""

    def right_end() -> QImage:
        area = room.pane.list.visualRect(room.pane.list.model().index(2, 0))
        width = room.pane.list.fontMetrics().horizontalAdvance("2")
        image = room.pane.list.viewport().grab().toImage()
        return image.copy(area.right() - 10 - width, area.top(), width + 10, area.height())

    def images(*affiliations: str) -> list[QImage]:
        made = []
        for words in affiliations:
            values = {"ida": {"affiliation": words}}
            room.relay.apply(change_fields(room.programme, EditKind.CHANGE, values))
            QApplication.processEvents()
            made.append(right_end())
        return made

    long = "Haveselskabet for Fjord, Fjeld og mange flere egne"
    one, other, free = images(long, f"{long} i hele landet", "")
    assert one == other
    assert one != free


def test_who_is_selected_stays_in_sight_when_the_form_opens(
    show: Callable[[Programme], Room],
) -> None:
    people = {f"s{n}": Speaker(f"s{n}", f"Navn {n:02}") for n in range(30)}
    room = show(Programme("p", speakers=people))
    room.pane.resize(260, 600)
    index = room.choose("s12")
    assert room.pane.list.viewport().rect().contains(room.pane.list.visualRect(index))


def test_a_file_that_can_only_be_read_is_only_looked_at(tmp_path: Path, room: Room) -> None:
    room.document.close()
    with closing(sqlite3.connect(tmp_path / "day.programme")) as file:
        file.execute("PRAGMA user_version = 99")  # as a later release would write it
    looked = Room(Document.open(tmp_path / "day.programme"))
    looked.choose("ida")
    looked.keys(Key.Key_Delete)
    assert len(looked.names()) == 3
    assert looked.pane.form.name.text() == "Ida Holt"
    assert not looked.pane.form.isEnabled()
    assert not looked.pane.list.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    possible = [action.text() for action in looked.pane.list.actions() if action.isEnabled()]
    assert possible == ["Write a &mail…"]  # which changes nothing of it
    looked.relay.let_go()
    looked.document.close()


def test_an_entry_deleted_leaves_its_speakers_counted_anew(room: Room) -> None:
    room.choose("eva")
    room.relay.apply(remove_entries(room.programme, ["b"]))
    assert room.rows() == [
        "Bo Lund, in no item",
        "Eva Riis, Engen, in no item",
        "Ida Holt, Kolonien, 1 item",
    ]
    assert room.pane.list.current() == "eva"


def test_only_edits_about_people_are_told(room: Room) -> None:
    told: list[object] = []
    table = room.pane.findChild(SpeakerTable)
    assert isinstance(table, SpeakerTable)
    table.dataChanged.connect(lambda *_: told.append(1))
    room.relay.apply(change_fields(room.programme, EditKind.CHANGE, {"a": {"title": "Ny"}}))
    assert told == []


def test_who_the_keys_act_on_is_shown_as_soon_as_the_list_has_the_keyboard(room: Room) -> None:
    room.pane.list.setFocus()
    QApplication.processEvents()
    index = room.pane.list.currentIndex()
    assert index.row() == 0
    assert room.pane.list.selectionModel().isSelected(index)
