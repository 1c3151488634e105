"""How large the pages are seen, and which part of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton

from planner.ui.preview import PagePane
from tests.ui.preview.shown import (
    a_long_programme,
    all_drawn,
    show,
    view_of,
    words_in,
)
from tests.ui.preview.waiting import until


def test_the_place_and_zoom_are_kept_over_an_edit(pane: PagePane) -> None:
    show(pane, a_long_programme())
    view = view_of(pane)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    place, zoom = view.verticalScrollBar().value(), view.zoom
    assert place > 100
    show(pane, a_long_programme("En ny titel"))
    assert (view.verticalScrollBar().value(), view.zoom) == (place, zoom)


def test_the_page_fills_the_width_until_it_is_zoomed(pane: PagePane) -> None:
    show(pane, a_long_programme())
    view = view_of(pane)
    fitted = view.zoom
    pane.resize(600, 500)
    assert view.zoom > fitted
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    fixed = view.zoom
    pane.resize(460, 500)
    assert view.zoom == fixed
    assert f"{fixed:.0%}" in words_in(pane)
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
    show(pane, a_long_programme())
    view = view_of(pane)
    view.setFocus()
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > before
    assert taken.count() == 0
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert taken.count() == 1
    window.takeCentralWidget()


def test_the_wheel_with_ctrl_zooms_about_the_pointer(pane: PagePane) -> None:
    show(pane, a_long_programme())
    view = view_of(pane)
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
    show(pane, a_long_programme())
    view = view_of(pane)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.pages
    assert f"Page {view.pages} of {view.pages}" in words_in(pane)
    until(lambda: all_drawn(pane))
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
