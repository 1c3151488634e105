"""Wrong readings are put right with one click or key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.core.programme import Appearance, Day, Entry, EntryKind, Programme, Speaker
from planner.core.queries import running_order
from planner.core.reading import Mark, Reading, ReadingWarning, WarningKind
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Source
from planner.ui.review.cells import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.mending import likely_ends, timed, with_items
from planner.ui.review.work import Work
from tests.core.pictures import a_day
from tests.ui.review.hands import cell, cells, choose, menu, opened, pick, reading, row_of

TEXT = """\
Båddagen
Torsdag den 17. september 2026
9.00-9.30 Kaffe
9.30 Knob og stik
10.15 Sejl
Ved Ida Lund, sejlmager
12.00-13.00 Frokost
13.00-12.30 Anker
"""


def _open() -> ReviewDialog:
    return opened(Source(FileKind.TEXT, text=TEXT))


def _titles(dialog: ReviewDialog) -> list[str]:
    return [entry.title for entry in running_order(reading(dialog))]


def test_a_click_on_the_kind_turns_it_round() -> None:
    dialog = _open()
    choose(dialog, "Sejl", Column.KIND)
    assert cell(dialog, "Sejl", Column.KIND) == "break"
    choose(dialog, "Sejl", Column.KIND)
    assert cell(dialog, "Sejl", Column.KIND) == "session"


def test_a_doubtful_end_offers_the_likely_ones() -> None:
    dialog = _open()
    choose(dialog, "Knob", Column.CHECK)
    offered = [action.text() for action in menu().actions() if not action.isSeparator()]
    assert offered == [
        "9:30–9:45 (15 minutes)",
        "9:30–10:00 (30 minutes)",
        "9:30–10:15 (45 minutes)",
        "It is right as it is",
        "Leave it out",
        "All without an end last until the next item",
        "All without an end are right as they are",
    ]
    pick("9:30–10:15")
    assert cell(dialog, "Knob", Column.TIME) == "9:30–10:15"
    assert cell(dialog, "Knob", Column.CHECK) == "corrected"


def test_all_ends_that_nobody_stated_are_put_right_at_once() -> None:
    dialog = _open()
    choose(dialog, "Knob", Column.CHECK)
    pick("All without an end last")
    assert cell(dialog, "Knob", Column.TIME) == "9:30–10:15"
    assert cell(dialog, "Sejl", Column.TIME) == "10:15–12:00"
    assert dialog.understood.next.text() == "1 to look at"  # which ends before it begins


def test_all_without_an_end_can_be_right() -> None:
    dialog = _open()
    choose(dialog, "Sejl", Column.CHECK)
    pick("All without an end are right")
    assert cell(dialog, "Knob", Column.TIME) == "9:30"
    assert dialog.understood.next.text() == "1 to look at"


def test_people_are_shown_plainly_and_typed_with_bars_where_one_thing_is_missing() -> None:
    programme = Programme(
        "p",
        days={"d": Day("d")},
        entries={"e": Entry("e", title="Sejl", day="d", start=540)},
        speakers={"i": Speaker("i", "Ida Lund", affiliation="Havnen")},
        appearances={"a": Appearance("a", "i", "e")},
    )
    dialog = opened(Source(FileKind.JSON, reading=Reading(programme)))
    assert cell(dialog, "Sejl", Column.PEOPLE) == "Ida Lund, Havnen"
    index = dialog.understood.table.index(row_of(dialog, "Sejl"), Column.PEOPLE)
    assert index.data(Qt.ItemDataRole.EditRole) == "Ida Lund |  | Havnen"


def test_what_is_right_as_it_is_is_not_to_look_at_any_more() -> None:
    dialog = _open()
    assert dialog.understood.next.text() == "3 to look at"
    choose(dialog, "Knob", Column.CHECK)
    pick("It is right")
    assert cell(dialog, "Knob", Column.CHECK) == ""
    assert dialog.understood.next.text() == "2 to look at"
    assert next(e for e in reading(dialog).entries.values() if e.start == 570).open_end


def test_a_key_goes_from_one_doubt_to_the_next() -> None:
    dialog = _open()
    seen = []
    for _ in range(4):
        QTest.keyClick(dialog, Qt.Key.Key_F8)
        seen.append(dialog.understood.view.currentIndex().row())
    wanted = [row_of(dialog, title) for title in ("Knob", "Sejl", "Anker")]
    assert seen == [*wanted, wanted[0]]


def test_what_is_to_check_opens_by_keyboard() -> None:
    dialog = _open()
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Space)
    assert menu().actions()
    menu().close()


def test_an_item_is_left_out_and_taken_in_again() -> None:
    dialog = _open()
    choose(dialog, "Sejl", Column.TITLE)
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Delete)
    QTest.qWait(1)
    assert "Sejl" not in _titles(dialog)
    assert reading(dialog).speakers == {}
    assert cell(dialog, "Sejl", Column.CHECK) == "left out"
    assert dialog.understood.summary.text().startswith("4 items, 0 people")
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Delete)
    QTest.qWait(1)
    assert "Sejl" in _titles(dialog)
    assert not dialog._work


def test_the_programmes_own_title_can_be_left_out() -> None:
    dialog = _open()
    choose(dialog, "Båddagen", Column.TITLE)
    QTest.keyClick(dialog.understood.view, Qt.Key.Key_Delete)
    QTest.qWait(1)
    assert reading(dialog).title == ""


@pytest.mark.parametrize(
    ("line", "title", "start", "duration", "open_end"),
    [
        ("Dørene låses kl. 8.45", "Dørene låses", 525, 30, True),
        ("14.30-15.15: Rundvisning", "Rundvisning", 870, 45, False),
        ("20:00\t21:30\tFest", "Fest", 1200, 90, False),
    ],
)
def test_a_line_with_a_time_can_be_an_item(
    line: str,
    title: str,
    start: int,
    duration: int,
    open_end: bool,  # noqa: FBT001 - a case
) -> None:
    made = timed(line)
    assert made is not None
    said = (made.title, made.start, made.duration, made.open_end)
    assert said == (title, start, duration, open_end)


@pytest.mark.parametrize("line", ["Husk kaffe", "25.00 kr.", "9.75 meter", "15.00-14.00 Fejl"])
def test_a_line_without_a_time_cannot(line: str) -> None:
    made = timed(line)
    assert made is None


LINES = ["9.00-9.30 Knob", "og stik", "9.30-10.00 Sejl", "11.15-11.45 Ror"]


def _read() -> Reading:
    programme = a_day("A 9:00-9:30, B 9:30-10:00")
    return Reading(
        programme,
        (Mark("A", "start", 1, 1), Mark("B", "start", 3, 3)),
        tuple(ReadingWarning(WarningKind.NOT_USED, n, {"text": LINES[n - 1]}) for n in (2, 4)),
    )


def test_a_line_that_was_not_used_becomes_an_item() -> None:
    made = with_items(_read(), LINES, {LINES[3]})
    titles = [(e.title, e.start, e.day) for e in running_order(made.programme)]
    assert titles == [("A", 540, "d"), ("B", 570, "d"), ("Ror", 675, "d")]
    assert [warning.line for warning in made.warnings] == [2]


def test_a_line_that_was_not_used_ends_the_title_above() -> None:
    work = Work()
    work.end_title(_read(), LINES, 2)
    understood = work.understood(_read(), LINES)
    assert understood.wanted.entries["A"].title == "A og stik"
    assert [warning.line for warning in understood.warnings] == [4]


def test_a_row_without_a_line_keeps_its_correction_when_another_moves() -> None:
    """Two items of a file that shows no text, the second corrected to an earlier time."""
    programme = a_day("A 9:00-9:30, B 9:30-10:00")
    source = Source(FileKind.JSON, "x.json", reading=Reading(programme))
    dialog = opened(source)
    assert not dialog.source.isVisible()
    view = dialog.understood.view
    view.setCurrentIndex(dialog.understood.table.index(row_of(dialog, "B"), Column.TIME))
    dialog.understood.table.setData(view.currentIndex(), "8:00-8:30")
    QTest.qWait(1)
    assert cells(dialog, Column.TIME, Column.TITLE)[-2:] == [("8:00–8:30", "B"), ("9:00–9:30", "A")]
    choose(dialog, "A", Column.KIND)
    kinds = {entry.id: entry.kind for entry in reading(dialog).entries.values()}
    assert kinds == {"A": EntryKind.BREAK, "B": EntryKind.SESSION}


def test_likely_ends_stop_at_the_next_item_in_the_room() -> None:
    programme: Programme = a_day("A/r 9:00-9:30, B/r 9:50-10:30, C/s 9:10-9:20", rooms="r s")
    assert likely_ends(programme, programme.entries["A"]) == [555, 570, 585, 590]
    assert likely_ends(programme, Entry("x")) == []
