"""What is read again updates what is there: a list of differences, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.core.changes import apply
from planner.core.comparison import DifferenceKind
from planner.core.edits.take_over import Matter
from planner.core.programme import Programme, Room, Speaker
from planner.core.reading import Reading
from planner.document.document import Document
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Source
from planner.formats.programme_text import read
from planner.ui.review.changes_table import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.halves import Tab
from planner.ui.review.taking import Into, Taken, edit_of, with_blobs
from tests.builders.deeds import counting
from tests.ui.review.hands import TODAY, opened, settle, text_of

THERE = """\
Båddagen
Torsdag den 17. september 2026
9.00-9.30 Kaffe
9.30-10.15 Knob og stik
10.15-11.00 Sejl
14.00-15.00 Tur på havnen
"""
AGAIN = """\
Båddagen
Torsdag den 17. september 2026
9.00-9.30 Kaffe
9.30-10.15 Knob og stik
10.30-11.00 Sejl
11.00-11.30 Anker
"""


def _there() -> Programme:
    return read(THERE, today=TODAY, ids=counting()).programme


def _open(text: str = AGAIN, target: Programme | None = None) -> ReviewDialog:
    return opened(Source(FileKind.TEXT, text=text), target or _there())


def _list(dialog: ReviewDialog) -> list[tuple[str, ...]]:
    table = dialog.parts.changes.table
    return [
        tuple(str(table.data(table.index(row, column))) for column in Column)
        for row in range(table.rowCount())
    ]


def _taken(dialog: ReviewDialog) -> Taken:
    taken = dialog.taken()
    assert taken is not None
    return taken


def _after(dialog: ReviewDialog, target: Programme) -> Programme:
    return apply(target, edit_of(_taken(dialog), target, counting("n")))


def test_what_is_there_already_is_updated_at_first() -> None:
    dialog = _open()
    assert dialog.parts.into.into is Into.UPDATE
    assert dialog.parts.tabs.isVisible()
    assert _list(dialog) == [
        ("Changed", "10:30 Sejl", "Moved from 10:15 to 10:30 · Length: 30 minutes, was 45 minutes"),
        ("Missing", "14:00 Tur på havnen", "14:00–15:00"),
        ("New", "11:00 Anker", "11:00–11:30"),
    ]
    assert dialog.take.text() == "Take over 2 changes"


def test_something_else_is_added_at_first() -> None:
    dialog = _open("Skovdagen\n9.00-9.40 Bål\n9.40-10.00 Snobrød\n10.00-11.00 Bær\n11.00-12.00 Træ")
    assert dialog.parts.into.into is Into.ADD
    assert not dialog.parts.tabs.isVisible()
    assert dialog.take.text() == "Add 4 items"


def test_coffee_on_another_day_is_no_update() -> None:
    dialog = _open("Skovdagen\n18. oktober 2026\n9.00-9.30 Kaffe\n9.30-10.00 Bål\n10.00-11.00 Bær")
    assert dialog.parts.into.into is Into.ADD


def test_the_first_items_that_are_typed_tell_whether_it_is_an_update() -> None:
    dialog = _open("")
    assert not dialog.parts.tabs.isVisible()
    text_of(dialog).setPlainText("Båddagen\n")
    settle(dialog)
    text_of(dialog).setPlainText(AGAIN)
    settle(dialog)
    assert dialog.parts.into.into is Into.UPDATE
    assert dialog.parts.tabs.isVisible()


def test_an_empty_programme_is_added_to_at_first() -> None:
    dialog = _open(target=Programme("p"))
    assert dialog.parts.into.into is Into.ADD


def test_without_an_open_programme_there_is_no_choice() -> None:
    dialog = opened(Source(FileKind.TEXT, text=AGAIN))
    assert not dialog.parts.into.isVisible()
    assert _taken(dialog).into is Into.NEW
    assert dialog.take.text() == "Take over"


def test_only_what_is_ticked_is_taken_over() -> None:
    target = _there()
    dialog = _open(target=target)
    dialog.parts.halves.go_to(Tab.CHANGES)
    view = dialog.parts.changes.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)  # not the change
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)  # but the missing one
    after = _after(dialog, target)
    titles = {e.title: e.start for e in after.entries.values()}
    assert titles == {"Kaffe": 540, "Knob og stik": 570, "Sejl": 615, "Anker": 660}
    assert dialog.take.text() == "Take over 2 changes"


def test_a_box_ticks_all_of_a_kind_and_none() -> None:
    dialog = _open()
    dialog.parts.halves.go_to(Tab.CHANGES)
    box = dialog.parts.changes.boxes[DifferenceKind.MISSING]
    assert box.text() == "1 &missing"
    assert box.checkState() is Qt.CheckState.Unchecked
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert len(_taken(dialog).chosen) == 3
    assert box.checkState() is Qt.CheckState.Checked
    for each in dialog.parts.changes.boxes.values():
        QTest.keyClick(each, Qt.Key.Key_Space)
    assert _taken(dialog).chosen == ()
    assert not dialog.take.isEnabled()


def test_ticks_stay_while_the_text_is_corrected() -> None:
    dialog = _open()
    dialog.parts.changes.table.toggle(0)
    dialog.parts.changes.table.toggle(1)
    text_of(dialog).setPlainText(AGAIN.replace("Båddagen", "Bådenes dag"))
    settle(dialog)
    assert [d.kind for d in _taken(dialog).chosen] == [DifferenceKind.MISSING, DifferenceKind.NEW]


def test_a_chosen_difference_lights_its_source() -> None:
    dialog = _open()
    dialog.parts.halves.go_to(Tab.CHANGES)
    view = dialog.parts.changes.view
    view.setFocus()
    view.setCurrentIndex(dialog.parts.changes.table.index(0, 0))
    lit = []
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
        lit.append(text_of(dialog).lit)
    assert lit == [(0, 0), (6, 6)]  # what is missing stands on no line


def test_another_choice_stays_while_the_text_is_corrected() -> None:
    dialog = _open()
    dialog.parts.into.box.setFocus()
    QTest.keyClick(dialog.parts.into.box, Qt.Key.Key_Down)
    assert dialog.parts.into.into is Into.ADD
    text_of(dialog).setPlainText(AGAIN.replace("Anker", "Anker og kæde"))
    settle(dialog)
    assert dialog.parts.into.into is Into.ADD


def test_nothing_to_update_says_so() -> None:
    dialog = _open(THERE)
    assert _list(dialog) == []
    dialog.parts.halves.go_to(Tab.CHANGES)
    assert dialog.parts.changes.nothing.isVisible()
    assert not dialog.take.isEnabled()


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """Another programme's file."""
    made = Document.new(tmp_path / "last.programme", Programme("other"))
    yield made
    made.close()


def _other(document: Document) -> Source:
    photo = document.add_blob(b"a picture of Ida", "image/png")
    ida = Speaker("ida", "Ida Lund", biography="Binder bøger.", photo=photo)
    programme = Programme(
        "other",
        print_settings={"accent": "#336699"},
        rooms={"s": Room("s", 0, "Salen", capacity=80)},
        speakers={"ida": ida},
    )
    reading = Reading(programme)
    kind = FileKind.PROGRAMME
    return Source(kind, "last.programme", reading=reading, read_blob=document.read_blob)


def test_of_another_programme_only_what_is_ticked_comes(document: Document) -> None:
    target = _there()
    dialog = opened(_other(document), target)
    boxes = dialog.parts.matters.boxes
    assert not boxes[Matter.STYLE].isChecked()  # the open one has a look of its own
    QTest.keyClick(boxes[Matter.ROOMS], Qt.Key.Key_Space)
    edit, blobs = with_blobs(
        target, edit_of(_taken(dialog), target, counting("n")), _taken(dialog).read_blob
    )
    after = apply(target, edit)
    assert [speaker.biography for speaker in after.speakers.values()] == ["Binder bøger."]
    assert (after.rooms, after.print_settings) == ({}, {})
    assert [data for data, _ in blobs] == [b"a picture of Ida"]


def test_a_picture_that_is_lost_is_not_named(document: Document) -> None:
    target = _there()
    source = _other(document)
    assert source.reading is not None
    taken = Taken(source.reading.programme, Into.ADD, FileKind.PROGRAMME)
    edit, blobs = with_blobs(target, edit_of(taken, target, counting("n")), taken.read_blob)
    assert blobs == []
    assert [speaker.photo for speaker in apply(target, edit).speakers.values()] == [None]
