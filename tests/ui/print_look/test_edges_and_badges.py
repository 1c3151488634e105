"""What is typed about the edges of pages and about badges, and the language chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.arranging import settle
from tests.ui.print_look.looking import CTRL, LookAt


def day() -> Programme:
    return replace(a_day("A 9:00-9:40, B 9:50-10:30"), title="Garden day")


def test_lines_at_the_edges_are_kept_when_they_are_left(look_at: LookAt) -> None:
    on = look_at(day())
    on.window.edges.header.editor.setFocus()
    on.type("Garden  day, final")
    on.press(Qt.Key.Key_Tab)
    assert on.chosen == {"header": "Garden day, final"}
    assert on.window.edges.header.text() == "Garden day, final"
    on.type("See you")
    on.window.close()
    assert on.chosen == {"header": "Garden day, final", "footer": "See you"}


def test_a_draft_has_a_date_in_figures(look_at: LookAt) -> None:
    on = look_at(day())
    edges = on.window.edges
    assert not edges.date.isEnabled()
    on.click(edges.draft)
    edges.date.editor.setFocus()
    on.type("12.8.2027")
    on.press(Qt.Key.Key_Return)
    assert on.chosen == {"draft": True, "draft_date": "2027-08-12"}
    on.type("soon")
    on.press(Qt.Key.Key_Return)
    assert edges.date.problem.text() == "Write a date such as 16.9.2027, or nothing."
    assert on.chosen["draft_date"] == "2027-08-12"
    on.press(Qt.Key.Key_Escape)


def test_a_code_waits_for_an_address(look_at: LookAt) -> None:
    on = look_at(day())
    on.click(on.window.edges.code)
    assert on.chosen == {"code": True}
    assert on.window.edges.code_note.isVisible()


def test_a_language_of_fixed_words_is_named_in_that_language(look_at: LookAt) -> None:
    on = look_at(day())
    language = on.window.shown.language.editor
    finnish = QLocale("fi").nativeLanguageName().capitalize()
    language.setFocus()
    QTest.keyClicks(language, finnish[:3])
    settle()
    assert language.currentText() == finnish
    assert on.chosen == {"language": "fi"}


def test_participants_are_counted_and_lines_without_a_name_are_told(look_at: LookAt) -> None:
    on = look_at(day())
    badges = on.window.badges
    badges.people.editor.setFocus()
    QApplication.clipboard().setText("Ida Bruun; Elmby\n; Elmby\nOve Kjær")
    on.press(Qt.Key.Key_V, CTRL)
    on.press(Qt.Key.Key_Tab)
    assert on.chosen == {"participants": "Ida Bruun; Elmby\n; Elmby\nOve Kjær"}
    assert badges.count.text() == "2 badges. Line 2 names nobody."


def test_a_list_that_is_too_long_is_refused(look_at: LookAt) -> None:
    on = look_at(day())
    people = on.window.badges.people
    people.editor.setFocus()
    people.editor.setPlainText("A\n" * 5_200)  # type: ignore[union-attr]  # it has many lines
    on.press(Qt.Key.Key_Tab)
    assert on.chosen == {}
    assert people.problem.text().startswith("That is more than can be printed at once; 5000")
    on.window.badges.people.let_go()
