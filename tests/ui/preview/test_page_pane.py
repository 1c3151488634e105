from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QImage, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QToolButton

from planner.core.programme import Entry, Programme
from planner.pdf import PRODUCTS
from planner.text import texts
from planner.ui.preview import PagePane
from planner.ui.preview.view import PagesView
from tests.builders.programmes import a_programme, a_small_conference
from tests.ui.preview.waiting import lives, until

SHOWN = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from planner.text import texts
from planner.ui.preview import PagePane
from tests.builders.programmes import a_small_conference
application = QApplication([])
pane = PagePane(texts("da"))
pane.resize(460, 600)
pane.show_programme(a_small_conference(), {}.__getitem__)
"""


@pytest.fixture
def pane(application: QApplication) -> Iterator[PagePane]:
    del application
    made = PagePane(texts("en"))
    made.resize(460, 500)
    yield made
    made.close()


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def _long(title: str = "Skoven som læsesal", paragraphs: int = 60) -> Programme:
    introduction = "\n\n".join(["Vi går en tur mellem træerne og taler om bøger."] * paragraphs)
    return replace(a_small_conference(), title=title, introduction=introduction)


def _show(pane: PagePane, programme: Programme) -> None:
    """Shows it and waits until all pages in sight are drawn."""
    pane.show_programme(programme, _no_blob)
    pane.show()
    until(lambda: _drawn(pane))


def _drawn(pane: PagePane) -> bool:
    """Nothing waits, and what is in sight is drawn as it is now."""
    view = pane._view
    seen = [(page, view._device_width(view._layout.boxes[page])) for page in view._in_sight(0)]
    return (
        not pane._pending
        and not pane._renderer.busy
        and all(view._pictures.current(*p) for p in seen)
    )


def _view(pane: PagePane) -> PagesView:
    return pane.findChildren(PagesView)[0]


def _words(pane: PagePane) -> str:
    labels = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    return " | ".join(label.text() for label in labels if label.text())


def _picture(pane: PagePane) -> QImage:
    return _view(pane).viewport().grab().toImage()


def _ink(picture: QImage) -> int:
    """How many of the picture's pixels are nearly black."""
    return sum(
        picture.pixelColor(x, y).lightness() < 90
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )


def test_the_pane_shows_the_printed_pages_and_says_how_many(pane: PagePane) -> None:
    pages = QSignalSpy(pane.pages_changed)
    _show(pane, a_small_conference())
    assert [pages.at(n) for n in range(pages.count())] == [[1]]
    assert _view(pane).accessibleName() == "Programme, 1 page"
    assert "Page 1 of 1" in _words(pane)
    assert _ink(_picture(pane)) > 50


def test_an_edit_changes_the_page(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    before = _picture(pane)
    _show(pane, replace(a_small_conference(), title="En helt anden overskrift"))
    assert _picture(pane) != before


def test_of_many_edits_the_last_one_is_seen(pane: PagePane) -> None:
    _show(pane, replace(a_small_conference(), title="Til sidst"))
    alone = _picture(pane)
    _show(pane, a_small_conference())
    for number in range(20):
        pane.show_programme(replace(a_small_conference(), title=f"Nr. {number}"), _no_blob)
        QApplication.processEvents()
    _show(pane, replace(a_small_conference(), title="Til sidst"))
    assert _picture(pane) == alone


def test_the_place_and_zoom_are_kept_over_an_edit(pane: PagePane) -> None:
    _show(pane, _long())
    view = _view(pane)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    place, zoom = view.verticalScrollBar().value(), view.zoom
    assert place > 100
    _show(pane, _long("En ny titel"))
    assert (view.verticalScrollBar().value(), view.zoom) == (place, zoom)


@pytest.mark.slow
def test_a_hidden_pane_counts_its_pages_and_draws_when_it_is_seen(pane: PagePane) -> None:
    pane.show_programme(a_small_conference(), _no_blob)
    QApplication.processEvents()
    assert pane._renderer.process_id == 0
    _show(pane, a_small_conference())
    pane.hide()
    before, drawn = _view(pane)._pictures.image(0), QSignalSpy(pane._renderer.drawn)
    pane.show_programme(_long(), _no_blob)
    until(lambda: _view(pane).pages > 1)
    assert (_view(pane)._pictures.image(0), drawn.count()) == (before, 0)
    _show(pane, _long())
    assert drawn.count() > 0


def test_the_same_state_is_not_drawn_twice(pane: PagePane) -> None:
    programme = a_small_conference()
    _show(pane, programme)
    composed = QSignalSpy(pane._renderer.composed)
    pane.hide()
    _show(pane, programme)
    assert composed.count() == 0


def test_an_empty_programme_says_what_will_come(pane: PagePane) -> None:
    pane.show_programme(a_programme(), _no_blob)
    pane.show()
    until(lambda: not pane._pending)
    assert "appears here" in _words(pane)
    assert "Page 1" not in _words(pane)
    _show(pane, a_small_conference())
    assert "appears here" not in _words(pane)
    pages = QSignalSpy(pane.pages_changed)
    pane.clear()
    assert pages.at(0) == [0]
    assert "appears here" in _words(pane)


def test_what_cannot_be_drawn_is_said_and_tried_again(
    pane: PagePane, capfd: pytest.CaptureFixture[str]
) -> None:
    pane.show_programme(a_programme(title=b"no text"), _no_blob)
    pane.show()
    until(lambda: "could not be drawn" in _words(pane))
    failed = QSignalSpy(pane._renderer.failed)
    again = next(b for b in pane.findChildren(QPushButton) if b.text() == "Try again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    until(failed.count)
    assert again.isVisible()
    _show(pane, a_small_conference())
    assert "could not" not in _words(pane)
    assert "Traceback" in capfd.readouterr().err


def test_the_page_comes_back_after_the_program_has_died(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    before = _picture(pane)
    os.kill(pane._renderer.process_id, signal.SIGKILL)
    until(lambda: pane._renderer.process_id == 0)
    _show(pane, _long())
    _show(pane, a_small_conference())
    assert _picture(pane) == before


def test_a_closed_pane_leaves_no_program_behind_and_can_be_shown_again(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    process = pane._renderer.process_id
    assert lives(process)
    pane.close()
    assert not lives(process)
    assert not pane._pause.isActive(), "it would start another one"
    _show(pane, a_small_conference())


def test_the_page_fills_the_width_until_it_is_zoomed(pane: PagePane) -> None:
    _show(pane, _long())
    view = _view(pane)
    fitted = view.zoom
    pane.resize(600, 500)
    assert view.zoom > fitted
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    fixed = view.zoom
    pane.resize(460, 500)
    assert view.zoom == fixed
    assert f"{fixed:.0%}" in _words(pane)
    fit = next(b for b in pane.findChildren(QToolButton) if b.text() == "Fit width")
    QTest.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert view.zoom == fitted


def test_with_the_focus_on_the_page_the_zoom_keys_are_its_own(pane: PagePane) -> None:
    window = QMainWindow()
    window.setCentralWidget(pane)
    elsewhere = QAction("Zoom the timeline", window)
    elsewhere.setShortcut("Ctrl++")
    window.addAction(elsewhere)
    taken = QSignalSpy(elsewhere.triggered)
    window.show()
    window.activateWindow()
    _show(pane, _long())
    view = _view(pane)
    view.setFocus()
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > before
    assert taken.count() == 0
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert taken.count() == 1
    window.takeCentralWidget()


def test_the_wheel_with_ctrl_zooms_about_the_pointer(pane: PagePane) -> None:
    _show(pane, _long())
    view = _view(pane)
    view.verticalScrollBar().setValue(300)
    pointer = QPoint(200, 150)
    under = view._anchor(pointer)
    turn = QWheelEvent(
        QPointF(pointer),
        QPointF(view.viewport().mapToGlobal(pointer)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt names no such argument
    )
    QApplication.sendEvent(view.viewport(), turn)
    now = view._anchor(pointer)
    assert under is not None
    assert now is not None
    assert now.page == under.page
    assert now.down == pytest.approx(under.down, abs=0.01)
    assert view.zoom == pytest.approx(1.21 * 0.51, abs=0.05)


def test_home_and_end_go_to_the_first_and_last_page(pane: PagePane) -> None:
    _show(pane, _long())
    view = _view(pane)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.pages
    assert f"Page {view.pages} of {view.pages}" in _words(pane)
    until(lambda: _drawn(pane))
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1


@pytest.mark.slow
def test_on_a_fine_screen_pages_are_drawn_as_fine() -> None:
    code = (
        SHOWN
        + """
from tests.ui.preview.waiting import until
pane.show()
view = pane._view
until(lambda: view._pictures.image(0))
image, box = view._pictures.image(0), view._layout.boxes[0]
sys.exit(not (image.width() == 2 * box.width and view.devicePixelRatioF() == 2))
"""
    )
    fine = {**os.environ, "QT_SCALE_FACTOR": "2"}
    subprocess.run([sys.executable, "-c", code], env=fine, check=True, timeout=60)


@pytest.mark.slow
def test_nothing_heavy_is_loaded_by_a_pane_that_is_not_seen() -> None:
    code = SHOWN + "sys.exit(bool({'reportlab', 'pypdfium2', 'sqlalchemy'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.slow
def test_a_window_that_is_killed_leaves_no_program_behind() -> None:
    code = SHOWN + (
        "pane._renderer.composed.connect("
        "lambda composed: print(pane._renderer.process_id, flush=True))\n"
        "pane.show()\napplication.exec()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        process = int(window.stdout.readline())
        assert lives(process)
        window.kill()
    until(lambda: not lives(process))


def _choose(pane: PagePane, product: str) -> None:
    """Turns to a product by the keyboard, and waits for its pages."""
    combo = pane.header.products
    combo.setFocus()
    combo.showPopup()
    combo.view().setCurrentIndex(combo.model().index(combo.findData(product), 0))
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    until(lambda: pane._shown == product and _drawn(pane))


def _spot(pane: PagePane, entry: str) -> QPoint:
    """A point on what is printed of an entry."""
    view = _view(pane)
    place = next(place for place in view._places if place.entry == entry)
    return QPoint(round(place.left) + 4, round(place.top) + 4) - view._offset()


def test_every_product_is_offered_by_its_name(pane: PagePane) -> None:
    combo = pane.header.products
    assert [combo.itemData(row) for row in range(combo.count())] == list(PRODUCTS)
    assert combo.itemText(combo.findData("run-sheet")) == "Run sheet"
    assert combo.accessibleName() == "What is printed"


def test_another_product_is_shown_and_told(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    handout, chosen = _picture(pane), QSignalSpy(pane.product_chosen)
    _choose(pane, "door-signs")
    assert chosen.at(0) == ["door-signs"]
    assert _picture(pane) != handout
    assert _view(pane).accessibleName().startswith("Door signs, ")


def test_each_product_is_found_again_where_it_was_left(pane: PagePane) -> None:
    _show(pane, _long())
    view = _view(pane)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    place, zoom = view.verticalScrollBar().value(), view.zoom
    _choose(pane, "run-sheet")
    assert view.verticalScrollBar().value() == 0
    assert view.fits_width
    _choose(pane, "handout")
    assert (view.verticalScrollBar().value(), view.zoom) == (place, zoom)


def test_a_click_on_the_page_tells_the_entry_and_two_open_it(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    view = _view(pane)
    chosen, opened = QSignalSpy(pane.entry_chosen), QSignalSpy(pane.entry_opened)
    entry = view._places[1].entry
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(pane, entry))
    assert [chosen.at(n) for n in range(chosen.count())] == [[entry]]
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(pane, entry))
    assert opened.at(0) == [entry]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert chosen.count() <= 2, "the ground beside the page is no entry"


def test_enter_goes_to_the_entry_in_the_middle(pane: PagePane) -> None:
    _show(pane, a_small_conference())
    sought = QSignalSpy(pane.entry_sought)
    view = _view(pane)
    view.set_zoom(2.0)
    first = next(place for place in view._places if place.entry == view._places[0].entry)
    view.verticalScrollBar().setValue(round(first.top) - view.viewport().height() // 2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert sought.at(0) == [first.entry]
    assert "Enter" in view.accessibleDescription()


def test_what_is_chosen_is_outlined_and_brought_into_sight_once(pane: PagePane) -> None:
    _show(pane, _long())
    view, bar = _view(pane), _view(pane).verticalScrollBar()
    assert bar.value() == 0
    last = view._places[-1]
    pane.show_chosen([last.entry])
    shown = bar.value()
    assert last.top - shown < view.viewport().height()
    until(lambda: _drawn(pane))
    marked = _picture(pane)
    pane.show_chosen([])
    assert _picture(pane) != marked
    bar.setValue(0)
    _show(pane, _long("En anden titel"))
    assert bar.value() == 0, "an edit must not make the pages jump"
    bar.setValue(shown - 20)
    pane.show_chosen([last.entry])
    assert bar.value() == shown - 20, "what is in sight stays where it is"


def test_what_was_chosen_while_the_pane_was_hidden_is_in_sight_when_it_is_seen(
    pane: PagePane,
) -> None:
    _show(pane, _long())
    last = _view(pane)._places[-1]
    pane.hide()
    pane.show_chosen([last.entry])
    assert _view(pane).verticalScrollBar().value() == 0
    pane.show()
    assert _view(pane).verticalScrollBar().value() > 100


@pytest.mark.slow
def test_what_found_no_room_is_said_under_the_page(pane: PagePane) -> None:
    crowded = a_small_conference()
    day = next(iter(crowded.days))
    many = {
        f"m{n}": Entry(f"m{n}", title=f"Punkt {n}", day=day, start=600 + 2 * n, duration=2)
        for n in range(120)
    }
    pane.show_product("overview")
    _show(pane, replace(crowded, entries={**crowded.entries, **many}))
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
    assert "no room" in _view(pane).accessibleDescription()
    _show(pane, crowded)
    assert "no room" not in _words(pane)


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
    _show(pane, a_small_conference())
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
    _show(pane, _long())
    name = _view(pane).accessibleName()
    pane._renderer.close()
    pane._slow.setInterval(0)  # any wait is long
    pane.show_product("run-sheet")
    until(lambda: not _view(pane).isVisible())
    assert "The page is being drawn…" in _words(pane)
    until(lambda: _drawn(pane) and _view(pane).isVisible())
    assert _view(pane).accessibleName() != name


def test_old_pages_stay_and_are_said_to_be_old_while_an_edit_takes_long(pane: PagePane) -> None:
    _show(pane, _long())
    pane._renderer.close()
    pane._slow.setInterval(0)  # any wait is long
    pane.show_programme(_long("Engen som læsesal"), _no_blob)
    until(lambda: "The page is being drawn…" in _words(pane))
    assert _view(pane).isVisible()
    until(lambda: "Page 1 of " in _words(pane))


def test_the_wheel_does_not_turn_to_another_product(pane: PagePane) -> None:
    _show(pane, a_small_conference())
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
    _show(pane, replace(_long(), print_settings={"pages": 1}))
    until(counted.count)
    assert pane.product == "grid"
    assert pane.lines_over > 0
    pane.show_programme(replace(_long(), print_settings={}), _no_blob)
    until(lambda: pane.lines_over == 0)


def test_a_list_of_participants_alone_is_worth_a_page(pane: PagePane) -> None:
    pane.show_product("badges")
    _show(pane, a_programme(print_settings={"participants": "Ida Holm\nBo Lind"}))
    assert _view(pane).accessibleName() == "Name badges, 1 page"
    assert "Enter" not in _view(pane).accessibleDescription()
