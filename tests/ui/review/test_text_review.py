"""A pasted text is reviewed: what was understood, where it stood, and what is put right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from textwrap import dedent

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from planner.core.programme import EntryKind
from planner.core.queries import days_in_order, running_order
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Source
from planner.formats import programme_json
from planner.formats.programme_text import announcement
from planner.ui.clipboard import copy_programme
from planner.ui.review.cells import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.pasting import on_clipboard
from tests.ui.review.hands import (
    CONTROL,
    LEFT,
    TODAY,
    cell,
    cells,
    choose,
    opened,
    reading,
    retype,
    row_of,
    settle,
    text_of,
)

TEXT = dedent("""\
    Hyldedagen
    Om ting, der ruller

    Torsdag den 17. september 2026
    Sted: Havnens Bibliotek

    Program
    9.00-9.30 Kaffe og boller
    9.30-10.15 Hjul under alting
    Ved Ida Lund, bogbinder, Havnens Bibliotek
    Hvad sker der, når alt kan flyttes?
    10.15 Snak ved skranken
    12.00-13.00 Frokost
    13.00-14.00 To historier
    • Gulvet
    Ved Anna Bech, arkitekt, Tegnestuen
    • Loftet
    Ved Carl Dam, ingeniør, Havnen
    En løs ende: den 3. juli
    """)


@pytest.fixture(autouse=True)
def _clean_clipboard(application: QApplication) -> Iterator[None]:
    """Nothing lies on the clipboard before and after."""
    assert application.clipboard() is not None
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def _open(text: str | None = TEXT, language: str = "da") -> ReviewDialog:
    source = on_clipboard(TODAY) if text is None else Source(FileKind.TEXT, text=text)
    return opened(source, language=language)


def test_a_text_is_shown_with_what_was_understood_of_it() -> None:
    dialog = _open(language="en")
    assert cells(dialog, Column.TIME, Column.KIND, Column.TITLE, Column.PEOPLE) == [
        ("Title", "", "Hyldedagen", ""),
        ("Subtitle", "", "Om ting, der ruller", ""),
        ("Venue", "", "Havnens Bibliotek", ""),
        ("Day", "", "Thursday, 17 September 2026", ""),
        ("9:00–9:30", "break", "Kaffe og boller", ""),
        ("9:30–10:15", "session", "Hjul under alting", "Ida Lund, bogbinder, Havnens Bibliotek"),
        ("10:15", "session", "Snak ved skranken", ""),
        ("12:00–13:00", "break", "Frokost", ""),
        ("13:00–14:00", "session", "To historier", ""),
        ("", "part", "Gulvet", "Anna Bech, arkitekt, Tegnestuen"),
        ("", "part", "Loftet", "Carl Dam, ingeniør, Havnen"),
    ]


def test_a_line_sums_up_and_says_what_stays_fixed() -> None:
    dialog = _open(language="en")
    assert dialog.understood.summary.text() == (
        "5 items, 3 people · Frokost stays fixed at 12:00–13:00"
    )


def test_what_is_doubtful_says_why() -> None:
    dialog = _open(language="en")
    assert cell(dialog, "Snak", Column.CHECK) == "no end in the text"
    assert cell(dialog, "Kaffe", Column.CHECK) == ""
    assert cell(dialog, "Frokost", Column.CHECK) == "fixed"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Hyldedagen", (1, 1)),
        ("Havnens Bibliotek", (5, 5)),
        ("Torsdag", (4, 4)),
        ("Kaffe", (8, 8)),
        ("Hjul", (9, 11)),
        ("To historier", (14, 19)),
        ("Gulvet", (15, 16)),
        ("Loftet", (17, 19)),
    ],
)
def test_a_row_lights_its_lines_and_a_line_its_row(title: str, lines: tuple[int, int]) -> None:
    dialog = _open()
    choose(dialog, title, Column.TITLE)
    text = text_of(dialog)
    assert text.lit == lines
    assert text.textCursor().blockNumber() + 1 == lines[0]
    dialog.understood.choose(4)
    text.setFocus()
    text.show_line(lines[1])
    wanted = "Loftet" if title == "To historier" else title
    assert cells(dialog, Column.TITLE)[dialog.understood.view.currentIndex().row()][0].startswith(
        wanted
    )


def test_walking_down_the_table_lights_one_item_after_another() -> None:
    dialog = _open()
    choose(dialog, "Kaffe", Column.TIME)
    lit = []
    for _ in range(3):
        QTest.keyClick(dialog.understood.view, Qt.Key.Key_Down)
        lit.append(text_of(dialog).lit)
    assert lit == [(9, 11), (12, 12), (13, 13)]


def test_time_title_and_people_are_corrected_in_place() -> None:
    dialog = _open(language="en")
    retype(dialog, "Snak", Column.TIME, "10.30-11")
    retype(dialog, "Snak", Column.PEOPLE, "Bo Eng, snedker; Ida Lund, bogbinder, Loftet")
    retype(dialog, "Snak", Column.TITLE, "Samtale")
    retype(dialog, "Hyldedagen", Column.TITLE, "Hjuldagen")
    programme = reading(dialog)
    entry = next(e for e in programme.entries.values() if e.title == "Samtale")
    assert (entry.start, entry.end, entry.open_end) == (630, 660, False)
    assert cell(dialog, "Samtale", Column.CHECK) == "corrected"
    assert programme.title == "Hjuldagen"
    assert {(s.name, s.position, s.affiliation) for s in programme.speakers.values()} == {
        ("Bo Eng", "snedker", ""),
        ("Ida Lund", "bogbinder", "Loftet"),
        ("Anna Bech", "arkitekt", "Tegnestuen"),
        ("Carl Dam", "ingeniør", "Havnen"),
    }


def test_the_people_of_a_part_are_corrected_and_nobody_stays_behind() -> None:
    dialog = _open()
    retype(dialog, "Gulvet", Column.PEOPLE, "Anna Bech Bruun, arkitekt, Tegnestuen")
    names = {speaker.name for speaker in reading(dialog).speakers.values()}
    assert names == {"Anna Bech Bruun", "Ida Lund", "Carl Dam"}


def test_space_makes_a_break_of_a_session() -> None:
    dialog = _open()
    view = dialog.understood.view
    view.setCurrentIndex(dialog.understood.table.index(row_of(dialog, "Snak"), Column.KIND))
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.qWait(1)
    kinds = {entry.title: entry.kind for entry in reading(dialog).entries.values()}
    assert kinds["Snak ved skranken"] is EntryKind.BREAK


def test_an_item_corrected_to_an_earlier_time_moves_up_and_stays_in_hand() -> None:
    dialog = _open()
    retype(dialog, "Snak", Column.TIME, "8.00-8.30")
    titles = [entry.title for entry in running_order(reading(dialog))]
    assert titles[0] == "Snak ved skranken"
    assert dialog.understood.view.currentIndex().row() == row_of(dialog, "Snak")
    assert [day.opens for day in days_in_order(reading(dialog))] == [480]


def test_what_is_no_time_gets_a_sentence_and_changes_nothing() -> None:
    dialog = _open(language="en")
    retype(dialog, "Snak", Column.TIME, "nine-ish")
    assert dialog.parts.problem.isVisible()
    assert "nine-ish" in dialog.parts.problem.text()
    assert cell(dialog, "Snak", Column.TIME) == "10:15"


def test_corrections_stay_while_their_line_does() -> None:
    dialog = _open()
    retype(dialog, "Snak", Column.TITLE, "Samtale")
    retype(dialog, "Kaffe", Column.TITLE, "Te")
    text = text_of(dialog)
    text.setFocus()
    text.show_line(8)
    QTest.keyClick(text, Qt.Key.Key_End)
    QTest.keyClicks(text, " og ost")
    QTest.keyClick(dialog.parts.how.date_line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(dialog.parts.how.date_line, "18.9.2026")
    settle(dialog)
    titles = [entry.title for entry in running_order(reading(dialog))]
    assert titles[:3] == ["Kaffe og boller og ost", "Hjul under alting", "Samtale"]


def test_typing_is_read_at_a_pause_and_at_once_when_taken_over() -> None:
    dialog = _open("")
    text = text_of(dialog)
    assert not dialog.take.isEnabled()
    assert dialog.reading() is None
    QTest.keyClicks(text, "Rul")
    settle(dialog)
    assert cells(dialog, Column.TITLE)[0] == ("Rul",)
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "9.00-10.00 Hjul")
    QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
    assert dialog.result() == ReviewDialog.DialogCode.Accepted
    assert [entry.title for entry in reading(dialog).entries.values()] == ["Hjul"]


def test_what_is_being_typed_in_a_cell_counts_when_taken_over() -> None:
    dialog = _open()
    choose(dialog, "Frokost", Column.TITLE)
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Fælles frokost")
    QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert dialog.result() == ReviewDialog.DialogCode.Accepted
    assert "Fælles frokost" in {entry.title for entry in reading(dialog).entries.values()}


def test_enter_in_the_table_does_not_take_over() -> None:
    dialog = _open()
    choose(dialog, "Frokost", Column.CHECK)
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_escape_leaves_without_taking_over() -> None:
    dialog = _open()
    taken: list[bool] = []
    dialog.accepted.connect(lambda: taken.append(True))
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert taken == []


def test_escape_asks_before_corrections_are_thrown_away() -> None:
    dialog = _open()
    retype(dialog, "Frokost", Column.TITLE, "Fælles frokost")
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Escape)
    (box,) = dialog.findChildren(QMessageBox)
    assert dialog.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert dialog.isVisible()
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Escape)
    asked = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    role = QMessageBox.ButtonRole.DestructiveRole
    away = next(button for button in asked.buttons() if asked.buttonRole(button) == role)
    QTest.mouseClick(away, Qt.MouseButton.LeftButton)
    QTest.qWait(1)  # the question goes first
    assert not dialog.isVisible()


def test_a_date_and_a_language_can_be_given() -> None:
    dialog = _open("Rul\n9.00-10.00 Hjul\n10.00-10.30 Lunch", language="en")
    assert cell(dialog, "No date", Column.TIME) == "Day"
    QTest.keyClicks(dialog.parts.how.date_line, "31.2.2027")
    assert dialog.parts.problem.isVisible()
    QTest.keyClick(dialog.parts.how.date_line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(dialog.parts.how.date_line, "1.3.2027")
    box = dialog.parts.how.language_box
    box.setFocus()
    QTest.keyClicks(box, "Engl")
    settle(dialog)
    programme = reading(dialog)
    assert [day.date for day in days_in_order(programme)] == [Date(2027, 3, 1)]
    assert programme.language == "en"


def test_what_was_noticed_leads_to_its_line() -> None:
    dialog = _open("Rul\n9.00-10.00 Hjul\n10.00-9.00 Bremser\n", language="en")
    warnings = dialog.understood.noticed.list
    texts_ = [warnings.item(row).text() for row in range(warnings.count())]
    assert [text for text in texts_ if text.startswith("Line 3: ")]
    row = next(n for n, text in enumerate(texts_) if text.startswith("Line 3: "))
    at = warnings.visualItemRect(warnings.item(row)).center()
    QTest.mouseClick(warnings.viewport(), LEFT, pos=at)
    assert text_of(dialog).textCursor().blockNumber() == 2


def test_the_clipboard_is_taken_if_it_holds_a_programme() -> None:
    QGuiApplication.clipboard().setText(TEXT)
    assert reading(_open(None)).title == "Hyldedagen"


def test_the_clipboard_is_left_if_it_holds_something_else() -> None:
    QGuiApplication.clipboard().setText("Husk at købe mælk kl. 9.")
    dialog = _open(None)
    assert dialog.reading() is None
    assert QApplication.focusWidget() is text_of(dialog)
    assert QGuiApplication.clipboard().text() == "Husk at købe mælk kl. 9."


def test_a_pasted_table_keeps_its_rows() -> None:
    data = QMimeData()
    data.setHtml(
        "<h1>Hyldedagen</h1><table><tr><td>9.00–9.30</td><td>Kaffe</td></tr>"
        "<tr><td>9.30–10.00</td><td>Hjul</td></tr></table>"
    )
    data.setText("Hyldedagen 9.00–9.30 Kaffe 9.30–10.00 Hjul")
    QGuiApplication.clipboard().setMimeData(data)
    dialog = _open("")
    QTest.keyClick(text_of(dialog), Qt.Key.Key_V, CONTROL)
    settle(dialog)
    assert [entry.title for entry in running_order(reading(dialog))] == ["Kaffe", "Hjul"]


def test_a_copied_programme_pasted_back_is_equal(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    sample = programme_json.read(path.read_bytes()).programme
    data = copy_programme(sample)
    assert data.hasHtml()
    assert data.text().startswith("Byens stue\n")
    QGuiApplication.clipboard().setMimeData(data)
    assert announcement(reading(_open(None))) == announcement(sample)


def test_a_long_text_is_read_beside_the_typing() -> None:
    dialog = _open("")
    entries = "\n".join(f"{n % 24}.{n // 24 % 60:02d} Historie nummer {n}" for n in range(1400))
    long = "Rul\n" + "\n".join(f"{line}\nEn linje om den." for line in entries.splitlines())
    assert len(long) > 40_000
    text_of(dialog).setPlainText(long)
    turns = 0
    while dialog._reader.waits:
        QTest.qWait(10)
        turns += 1
    assert turns > 20  # the pause alone takes 15
    assert len(reading(dialog).entries) == 1400


def test_everything_has_a_name_and_can_be_reached_by_tab() -> None:
    dialog = _open()
    wanted: list[QWidget] = [
        text_of(dialog),
        dialog.parts.how.language_box,
        dialog.parts.how.date_line,
        dialog.understood.view,
        dialog.take,
    ]
    text_of(dialog).setFocus()
    reached = []
    for _ in range(10):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in wanted:
            reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert [widget for widget in wanted if widget not in reached] == []
    assert all(widget.accessibleName() for widget in wanted[:-1])
    table = dialog.understood.table
    index = table.index(row_of(dialog, "Frokost"), Column.TITLE)
    spoken = str(table.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("12.00–13.00, Frokost, pause")
