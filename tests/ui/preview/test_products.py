"""Which product is shown, and what is said around it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolButton

from planner.core.programme import Entry
from planner.pdf import PRODUCTS
from planner.ui.preview import PagePane
from tests.builders.programmes import a_programme, a_small_conference
from tests.ui.preview.shown import (
    a_long_programme,
    all_drawn,
    no_blob,
    picture_of,
    show,
    turn_to,
    view_of,
    words_in,
)
from tests.ui.preview.waiting import until


def test_every_product_is_offered_by_its_name(pane: PagePane) -> None:
    combo = pane.header.products
    assert [combo.itemData(row) for row in range(combo.count())] == list(PRODUCTS)
    assert combo.itemText(combo.findData("run-sheet")) == "Run sheet"
    assert combo.accessibleName() == "What is printed"


def test_another_product_is_shown_and_told(pane: PagePane) -> None:
    show(pane, a_small_conference())
    handout, chosen = picture_of(pane), QSignalSpy(pane.product_chosen)
    turn_to(pane, "door-signs")
    assert chosen.at(0) == ["door-signs"]
    assert picture_of(pane) != handout
    assert view_of(pane).accessibleName().startswith("Door signs, ")


def test_each_product_is_found_again_where_it_was_left(pane: PagePane) -> None:
    show(pane, a_long_programme())
    view = view_of(pane)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    place, zoom = view.verticalScrollBar().value(), view.zoom
    turn_to(pane, "run-sheet")
    assert view.verticalScrollBar().value() == 0
    assert view.fits_width
    turn_to(pane, "handout")
    assert (view.verticalScrollBar().value(), view.zoom) == (place, zoom)


@pytest.mark.slow
def test_what_found_no_room_is_said_under_the_page(pane: PagePane) -> None:
    crowded = a_small_conference()
    day = next(iter(crowded.days))
    many = {
        f"m{n}": Entry(f"m{n}", title=f"Punkt {n}", day=day, start=600 + 2 * n, duration=2)
        for n in range(120)
    }
    pane.show_product("overview")
    show(pane, replace(crowded, entries={**crowded.entries, **many}))
    notice = pane._notice
    assert "no room" in notice.text()
    line = notice.height()
    assert line < 3 * notice.fontMetrics().height()
    assert notice.text().endswith("…")
    notice.setFocus()
    QTest.keyClick(notice, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert notice.text() == notice.accessibleName()
    assert notice.height() > line
    QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert notice.height() == line
    assert "no room" in view_of(pane).accessibleDescription()
    show(pane, crowded)
    assert "no room" not in words_in(pane)


def test_a_button_more_can_be_offered_above_the_pages(pane: PagePane) -> None:
    action = QAction("&Look…", pane)
    pane.header.offer(action, "table")
    wanted = QSignalSpy(action.triggered)
    pane.show()
    button = next(b for b in pane.header.findChildren(QToolButton) if b.text() == "Look…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.count() == 1


def test_tab_goes_from_the_products_over_the_buttons_to_the_pages(pane: PagePane) -> None:
    pane.header.offer(QAction("&Look…", pane), "table")
    show(pane, a_small_conference())
    pane.activateWindow()
    pane.header.products.setFocus()
    passed = []
    for _ in range(4):
        here = QApplication.focusWidget()
        assert here is not None
        passed.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert passed == [
        "What is printed", "Look", "Export what is shown as PDF (Ctrl+E)", "Programme, 1 page",
    ]  # fmt: skip


def test_pages_of_another_product_are_not_shown_for_long_in_place_of_those_wanted(
    pane: PagePane,
) -> None:
    show(pane, a_long_programme())
    name = view_of(pane).accessibleName()
    pane._renderer.close()
    pane._slow.setInterval(0)  # any wait is long
    pane.show_product("run-sheet")
    until(lambda: not view_of(pane).isVisible())
    assert "The page is being drawn…" in words_in(pane)
    until(lambda: all_drawn(pane) and view_of(pane).isVisible())
    assert view_of(pane).accessibleName() != name


def test_the_wheel_does_not_turn_to_another_product(pane: PagePane) -> None:
    show(pane, a_small_conference())
    products, down = pane.header.products, QPoint(0, -120)
    place = QPointF(products.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        place, products.mapToGlobal(place), QPoint(), down,
        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's
    )  # fmt: skip
    QApplication.sendEvent(products, turn)
    assert pane.product == "handout"


def test_the_lines_too_many_are_counted_while_another_product_is_shown(pane: PagePane) -> None:
    counted = QSignalSpy(pane.handout_counted)
    pane.show_product("grid")
    show(pane, replace(a_long_programme(), print_settings={"pages": 1}))
    until(counted.count)
    assert pane.product == "grid"
    assert pane.lines_over > 0
    pane.show_programme(replace(a_long_programme(), print_settings={}), no_blob)
    until(lambda: pane.lines_over == 0)


def test_a_list_of_participants_alone_is_worth_a_page(pane: PagePane) -> None:
    pane.show_product("badges")
    show(pane, a_programme(print_settings={"participants": "Ida Holm\nBo Lind"}))
    assert view_of(pane).accessibleName() == "Name badges, 1 page"
    assert "Enter" not in view_of(pane).accessibleDescription()
