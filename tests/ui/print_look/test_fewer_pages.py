"""Making the programme fit so many pages: worked out aside, shown, and done with one yes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QPushButton

from planner.core.changes import EditKind
from planner.core.programme import Programme
from planner.pdf.options import read, style_of
from tests.core.pictures import a_day
from tests.ui.preview.waiting import until
from tests.ui.print_look.looking import LookAt, Looked

WORDS = "We look at what grows between the shelves, and at who waters it. " * 9


def day(talks: int, words: str = WORDS) -> Programme:
    """A day whose talks have an abstract each; five of them are a little too long for a page."""
    items = ", ".join(f"T{n} {9 + n // 2}:{n % 2 * 30:02d}-{9 + n // 2}:{n % 2 * 30 + 25:02d}"
                      for n in range(talks))  # fmt: skip
    made = a_day(items)
    entries = {id_: replace(entry, abstract=words) for id_, entry in made.entries.items()}
    return replace(made, title="Garden day", entries=entries)


def ask(on: Looked, pages: int) -> None:
    """Types how many pages there may be, and asks for them, once those there are were counted."""
    until(on.window.pages.count.text)
    on.see(on.window.pages.most.spin)
    on.window.pages.most.spin.setFocus()
    on.type(str(pages))
    on.press(Qt.Key.Key_Tab)
    on.click(on.window.pages.fit)


def answer(on: Looked) -> QMessageBox:
    """The answer, once it has been found."""
    until(lambda: on.window.findChildren(QMessageBox))
    (box,) = on.window.findChildren(QMessageBox)
    return box


def press(on: Looked, box: QMessageBox, words: str) -> None:
    (button,) = [each for each in box.buttons() if each.text() == words]
    on.click(button)


def test_what_makes_it_fit_is_shown_and_is_one_step(look_at: LookAt) -> None:
    on = look_at(day(5))
    ask(on, 1)
    box = answer(on)
    assert box.text() == "It fits on 1 page with this:"
    assert "Margins of 16 mm at head and foot instead of 22 mm." in box.informativeText()
    before, done = on.programme, len(on.edits)
    assert read(before.print_settings).pages == 1
    press(on, box, "Use this")
    assert [edit.kind for edit in on.edits[done:]] == [EditKind.FIT]
    until(lambda: on.window.pages.count.text() == "It fills 1 page.")
    on.relay.undo()
    assert on.programme.print_settings == before.print_settings


def test_cancel_changes_nothing(look_at: LookAt) -> None:
    on = look_at(day(5))
    ask(on, 1)
    box, before = answer(on), on.programme
    press(on, box, "Cancel")
    assert on.programme is before
    assert on.window.pages.fit.isEnabled()


def test_what_cannot_be_done_says_by_how_much_and_changes_nothing(look_at: LookAt) -> None:
    on = look_at(day(9))
    ask(on, 1)
    box, before = answer(on), on.programme
    assert box.text() == "It cannot be made to fit."
    said = box.informativeText()
    assert said.startswith("Text of 9 points and margins of 12 mm at head and foot are the least;")
    assert "lines too many for 1 page. Nothing was changed." in said
    assert [each.text() for each in box.buttons()] == ["Close"]
    press(on, box, "Close")
    assert on.programme is before
    until(lambda: on.window.pages.count.text().endswith("lines too many for 1 page."))


def test_what_fits_already_is_only_said(look_at: LookAt) -> None:
    on = look_at(day(3))
    ask(on, 2)
    until(lambda: on.window.pages.count.text() == "It fits on 2 pages as it is.")
    assert read(on.programme.print_settings).pages == 2
    assert style_of(read(on.programme.print_settings)).size == 10.5


def test_choices_made_meanwhile_are_not_written_over(look_at: LookAt) -> None:
    on = look_at(day(5))
    ask(on, 1)
    box = answer(on)
    on.window.shown.ticks["ends"].click()
    before = on.programme
    press(on, box, "Use this")
    assert on.programme is before
    assert on.window.pages.count.text() == "The choices have changed; please try again."


def test_the_search_can_be_called_off(look_at: LookAt) -> None:
    on = look_at(day(9, WORDS * 30))
    ask(on, 1)
    until(lambda: any(each.isVisible() for each in on.window.findChildren(QProgressDialog)))
    (progress,) = on.window.findChildren(QProgressDialog)
    assert progress.labelText() == "Setting the pages a little tighter each time…"
    (cancel,) = progress.findChildren(QPushButton)
    on.click(cancel)
    assert not any(each.isVisible() for each in on.window.findChildren(QProgressDialog))
    assert on.window.pages.fit.isEnabled()
    assert on.window.findChildren(QMessageBox) == []


def test_the_programmes_pages_are_counted_whatever_is_shown(look_at: LookAt) -> None:
    on = look_at(day(5), product="grid")
    until(lambda: on.window.pages.count.text() == "It fills 2 pages.")
    assert on.window.page.product == "grid"
    assert on.window.pages.most.value() == 2


def test_enter_presses_the_button_that_has_the_keyboard(look_at: LookAt) -> None:
    on = look_at(day(1))
    until(on.window.pages.count.text)
    on.window.pages.fit.setFocus()
    on.press(Qt.Key.Key_Return)
    until(lambda: on.window.pages.count.text() == "It fits on 1 page as it is.")
