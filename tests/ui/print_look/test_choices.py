"""Every choice about the print is one edit at once, and one step back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QLabel

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Programme
from planner.pdf.families import Family
from planner.pdf.looks import LookName
from planner.pdf.options import Options, read
from planner.pdf.style import Density
from tests.core.pictures import a_day
from tests.ui.arranging import settle
from tests.ui.preview.waiting import until
from tests.ui.print_look.looking import CTRL, LookAt


def day(**settings: str | float | bool) -> Programme:
    made = a_day("A 9:00-9:40, B 9:50-10:30")
    return replace(made, title="Garden day", print_settings=settings)


def test_a_look_is_chosen_by_its_picture_or_by_arrow_keys(look_at: LookAt) -> None:
    on = look_at(day())
    looks = on.window.looks.buttons
    assert looks[LookName.CALM].hasFocus()
    on.click(looks[LookName.CLASSIC])
    assert on.chosen == {"style": "classic"}
    on.press(Qt.Key.Key_Right)
    assert on.chosen == {"style": "clear"}
    on.press(Qt.Key.Key_Z, CTRL)
    assert on.chosen == {"style": "classic"}
    assert looks[LookName.CLASSIC].isChecked()


def test_what_follows_from_the_look_is_shown_and_changes_with_it(look_at: LookAt) -> None:
    on = look_at(day())
    letters = on.window.letters
    assert letters.body_size.spin.text() == "10.5 pt"
    assert letters.body_size.follows.isChecked()
    assert letters.accent.line.text() == "#0f5d73"
    assert letters.family.editor.currentText() == "As the look has it: Source Sans"
    on.click(on.window.looks.buttons[LookName.CLEAR])
    assert letters.body_size.spin.text() == "12.5 pt"
    assert letters.family.editor.currentText() == "As the look has it: Atkinson Hyperlegible"
    assert on.chosen == {"style": "clear"}


def test_spinning_is_one_edit_after_a_pause(look_at: LookAt) -> None:
    on = look_at(day())
    size = on.window.letters.body_size
    size.spin.setFocus()
    for _ in range(3):
        on.press(Qt.Key.Key_Up)
    assert on.edits == []
    until(lambda: on.edits)
    assert on.chosen == {"size": 12.0}
    assert not size.follows.isChecked()
    assert len(on.edits) == 1
    on.press(Qt.Key.Key_Z, CTRL)
    assert on.chosen == {}
    assert size.spin.text() == "10.5 pt"


def test_undo_takes_back_what_was_spun_just_now(look_at: LookAt) -> None:
    on = look_at(day())
    on.window.letters.body_size.spin.setFocus()
    on.press(Qt.Key.Key_Up)
    on.window.settle()
    assert on.chosen == {"size": 11.0}
    on.press(Qt.Key.Key_Z, CTRL)
    assert on.chosen == {}


def test_a_number_goes_back_to_what_the_look_has(look_at: LookAt) -> None:
    on = look_at(day(size=14))
    size = on.window.letters.body_size
    assert size.spin.text() == "14 pt"
    on.click(size.follows)
    assert on.chosen == {}
    assert size.spin.text() == "10.5 pt"
    on.click(size.follows)
    assert on.chosen == {"size": 10.5}


def test_no_letters_are_chosen_that_are_too_small(look_at: LookAt) -> None:
    on = look_at(day(size=9.5))
    on.window.letters.body_size.spin.setFocus()
    for _ in range(4):
        on.press(Qt.Key.Key_Down)
    on.press(Qt.Key.Key_Tab)
    assert on.chosen == {"size": 9.0}


def test_lists_choose_and_their_first_line_chooses_nothing(look_at: LookAt) -> None:
    on = look_at(day())
    family, air = on.window.letters.family.editor, on.window.letters.density.editor
    family.setFocus()
    on.press(Qt.Key.Key_Down)
    on.press(Qt.Key.Key_Down)
    assert read(on.programme.print_settings).family is Family.SERIF
    on.press(Qt.Key.Key_Home)
    assert on.chosen == {}
    air.setFocus()
    on.press(Qt.Key.Key_End)
    assert read(on.programme.print_settings).density is Density.COMPACT


@pytest.mark.parametrize(
    ("typed", "kept"), [("#AA3311", "#aa3311"), ("a31", "#aa3311"), ("  0F5D73 ", "#0f5d73")]
)
def test_an_accent_is_typed(look_at: LookAt, typed: str, kept: str) -> None:
    on = look_at(day())
    on.window.letters.accent.line.editor.setFocus()
    on.type(typed)
    on.press(Qt.Key.Key_Return)
    assert on.chosen == {"accent": kept}
    assert on.window.letters.accent.button.colour == kept
    assert not on.window.letters.accent.follows.isChecked()


def test_what_is_no_colour_is_refused_beside_its_field(look_at: LookAt) -> None:
    on = look_at(day())
    line = on.window.letters.accent.line
    line.editor.setFocus()
    on.type("reddish")
    on.press(Qt.Key.Key_Return)
    assert on.chosen == {}
    assert line.problem.text() == "Write a colour such as #0f5d73, or nothing."
    on.press(Qt.Key.Key_Escape)
    assert line.text() == "#0f5d73"
    assert on.window.isVisible()


def test_a_light_accent_is_said_to_be_darkened_for_text(look_at: LookAt) -> None:
    on = look_at(day())
    accent = on.window.letters.accent
    assert not accent.note.isVisible()
    accent.line.editor.setFocus()
    on.type("#ffcc00")
    on.press(Qt.Key.Key_Return)
    assert accent.note.isVisible()
    assert accent.note.text().startswith("Text gets a darker tone of it, #")
    on.click(accent.follows)
    assert on.chosen == {}
    assert not accent.note.isVisible()


def test_an_accent_is_chosen_from_the_dialog(look_at: LookAt) -> None:
    on = look_at(day())
    on.click(on.window.letters.accent.button)
    (dialog,) = on.window.findChildren(QColorDialog)
    dialog.setCurrentColor(QColor("#7a2430"))
    dialog.accept()
    settle()
    assert on.chosen == {"accent": "#7a2430"}


def test_large_print_leaves_no_size_to_choose(look_at: LookAt) -> None:
    on = look_at(day())
    on.click(on.window.letters.large)
    assert on.chosen == {"large_print": True}
    assert not on.window.letters.body_size.isEnabled()
    assert on.window.letters.body_size.spin.text() == "18 pt"


def test_edges_follow_from_the_paper_until_one_is_chosen(look_at: LookAt) -> None:
    on = look_at(day())
    paper = on.window.paper
    assert [each.spin.text() for each in paper.margins] == ["26 mm", "44 mm", "22 mm", "23 mm"]
    assert paper.follow.isChecked()
    paper.margins[2].spin.setFocus()
    on.press(Qt.Key.Key_Down)
    on.press(Qt.Key.Key_Tab)
    assert on.chosen == {"margin_top": 21}
    assert not paper.follow.isChecked()
    on.click(paper.follow)
    assert on.chosen == {}


def test_edges_that_leave_no_room_are_said_to_be_unused(look_at: LookAt) -> None:
    on = look_at(day(margin_left=80, margin_right=90))
    assert on.window.paper.too_wide.text().startswith("Such margins leave no room")
    on.click(on.window.paper.follow)
    assert on.chosen == {}
    assert on.window.paper.too_wide.text() == ""


@pytest.mark.parametrize(
    ("name", "kept"), [("ends", False), ("abstracts", False), ("cover", True), ("photos", False)]
)
def test_what_is_shown_is_ticked(look_at: LookAt, name: str, kept: bool) -> None:  # noqa: FBT001 - one of the two values
    on = look_at(day())
    on.click(on.window.shown.ticks[name])
    assert on.chosen == {name: kept}
    on.click(on.window.shown.ticks[name])
    assert on.chosen == {}
    assert len(on.edits) == 2


def test_everything_goes_back_to_the_look_or_to_the_usual(look_at: LookAt) -> None:
    on = look_at(day(style="clear", size=14, accent="#aa3311", margin_top=30, footer="See you"))
    looks = on.window.looks
    on.click(looks.as_look)
    assert on.chosen == {"style": "clear", "footer": "See you"}
    assert not looks.as_look.isEnabled()
    on.click(looks.as_usual)
    assert read(on.programme.print_settings) == Options()
    assert not looks.as_usual.isEnabled()
    on.relay.undo()
    assert on.window.edges.footer.text() == "See you"
    assert on.window.looks.buttons[LookName.CLEAR].isChecked()


def test_settings_of_other_programs_stay(look_at: LookAt) -> None:
    on = look_at(day(sound="loud"))
    on.click(on.window.shown.ticks["ends"])
    assert on.chosen == {"ends": False, "sound": "loud"}


def test_changes_from_elsewhere_are_shown(look_at: LookAt) -> None:
    on = look_at(day())
    on.window.edges.header.editor.setFocus()
    settings = {"print_settings": {"header": "From elsewhere", "ends": False}}
    on.relay.apply(change_fields(on.programme, EditKind.CHANGE, {on.programme.id: settings}))
    assert on.window.edges.header.text() == "From elsewhere"
    assert not on.window.shown.ticks["ends"].isChecked()


def test_the_page_follows_each_choice(look_at: LookAt) -> None:
    on = look_at(day())
    until(lambda: on.window.pages.count.text() == "It fills 1 page.")
    on.click(on.window.shown.ticks["cover"])
    until(lambda: on.window.pages.count.text() == "It fills 2 pages.")


def test_the_window_is_as_large_as_it_was_left_and_shows_the_product_asked_for(
    look_at: LookAt,
) -> None:
    on = look_at(day(), "badges")
    assert on.window.page.product == "badges"
    on.window.resize(720, 480)
    settle()
    on.window.close()
    on.open()
    assert on.window.size().toTuple() == (720, 480)


def test_what_cannot_be_changed_can_be_looked_at(
    look_at: LookAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = look_at(day())
    on.window.close()
    monkeypatch.setattr(on.document, "read_only", True)
    on.open()
    assert not on.window.shown.ticks["ends"].isEnabled()
    labels = on.window.form.findChildren(QLabel)
    assert "This file can only be read." in [label.text() for label in labels]
    on.press(Qt.Key.Key_Escape)
    assert not on.window.isVisible()


def test_a_choice_that_one_product_shows_turns_to_it(look_at: LookAt) -> None:
    on = look_at(day())
    sizes = on.window.badges.badge.editor
    sizes.setFocus()
    on.press(Qt.Key.Key_Down)
    assert on.window.page.product == "badges"
    on.click(on.window.shown.ticks["slide_notes"])
    assert on.window.page.product == "materials"
    on.click(on.window.shown.ticks["ends"])
    assert on.window.page.product == "materials"
