"""From the page to the entry printed there, and back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest

from planner.ui.preview import PagePane
from tests.builders.programmes import a_small_conference
from tests.ui.preview.shown import (
    a_long_programme,
    all_drawn,
    picture_of,
    show,
    view_of,
)
from tests.ui.preview.waiting import until


def _spot(pane: PagePane, entry: str) -> QPoint:
    """A point on what is printed of an entry."""
    view = view_of(pane)
    place = next(place for place in view._places if place.entry == entry)
    return QPoint(round(place.left) + 4, round(place.top) + 4) - view._offset()


def test_a_click_on_the_page_tells_the_entry_and_two_open_it(pane: PagePane) -> None:
    show(pane, a_small_conference())
    view = view_of(pane)
    chosen, opened = QSignalSpy(pane.entry_chosen), QSignalSpy(pane.entry_opened)
    entry = view._places[1].entry
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(pane, entry))
    assert [chosen.at(n) for n in range(chosen.count())] == [[entry]]
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(pane, entry))
    assert opened.at(0) == [entry]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert chosen.count() <= 2, "the ground beside the page is no entry"


def test_enter_goes_to_the_entry_in_the_middle(pane: PagePane) -> None:
    show(pane, a_small_conference())
    sought = QSignalSpy(pane.entry_sought)
    view = view_of(pane)
    view.set_zoom(2.0)
    first = next(place for place in view._places if place.entry == view._places[0].entry)
    view.verticalScrollBar().setValue(round(first.top) - view.viewport().height() // 2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert sought.at(0) == [first.entry]
    assert "Enter" in view.accessibleDescription()


def test_what_is_chosen_is_outlined_and_brought_into_sight_once(pane: PagePane) -> None:
    show(pane, a_long_programme())
    view, bar = view_of(pane), view_of(pane).verticalScrollBar()
    assert bar.value() == 0
    last = view._places[-1]
    pane.show_chosen([last.entry])
    shown = bar.value()
    assert last.top - shown < view.viewport().height()
    until(lambda: all_drawn(pane))
    marked = picture_of(pane)
    pane.show_chosen([])
    assert picture_of(pane) != marked
    bar.setValue(0)
    show(pane, a_long_programme("En anden titel"))
    assert bar.value() == 0, "an edit must not make the pages jump"
    bar.setValue(shown - 20)
    pane.show_chosen([last.entry])
    assert bar.value() == shown - 20, "what is in sight stays where it is"


def test_what_was_chosen_while_the_pane_was_hidden_is_in_sight_when_it_is_seen(
    pane: PagePane,
) -> None:
    show(pane, a_long_programme())
    last = view_of(pane)._places[-1]
    pane.hide()
    pane.show_chosen([last.entry])
    assert view_of(pane).verticalScrollBar().value() == 0
    pane.show()
    assert view_of(pane).verticalScrollBar().value() > 100
