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

from planner.core.programme import Programme
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
        not pane._pending and pane._renderer._asked is None and all(view._current(*p) for p in seen)
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
    assert _view(pane).accessibleName() == "Printed programme, 1 page"
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


def test_a_hidden_pane_draws_only_when_it_is_seen(pane: PagePane) -> None:
    pane.show_programme(a_small_conference(), _no_blob)
    QApplication.processEvents()
    assert pane._renderer.process_id == 0
    _show(pane, a_small_conference())
    pane.hide()
    pane.show_programme(_long(), _no_blob)
    QTest.qWait(2 * 120)
    assert _view(pane).pages == 1
    _show(pane, _long())
    assert _view(pane).pages > 1


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


def test_on_a_fine_screen_pages_are_drawn_as_fine() -> None:
    code = (
        SHOWN
        + """
from tests.ui.preview.waiting import until
pane.show()
view = pane._view
until(lambda: 0 in view._pictures)
picture, box = view._pictures[0], view._layout.boxes[0]
sys.exit(not (picture.image.width() == 2 * box.width and view.devicePixelRatioF() == 2))
"""
    )
    fine = {**os.environ, "QT_SCALE_FACTOR": "2"}
    subprocess.run([sys.executable, "-c", code], env=fine, check=True, timeout=60)


def test_nothing_heavy_is_loaded_by_a_pane_that_is_not_seen() -> None:
    code = SHOWN + "sys.exit(bool({'reportlab', 'pypdfium2', 'sqlalchemy'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_window_that_is_killed_leaves_no_program_behind() -> None:
    code = SHOWN + (
        "pane._renderer.composed.connect("
        "lambda sizes: print(pane._renderer.process_id, flush=True))\n"
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
