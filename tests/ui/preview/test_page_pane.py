"""The pane with the printed pages: what it shows, and the program that draws for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from planner.ui.preview import PagePane
from tests.builders.programmes import a_programme, a_small_conference
from tests.ui.preview.shown import (
    a_long_programme,
    ink,
    no_blob,
    picture_of,
    show,
    view_of,
    words_in,
)
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


def test_the_pane_shows_the_printed_pages_and_says_how_many(pane: PagePane) -> None:
    pages = QSignalSpy(pane.pages_changed)
    show(pane, a_small_conference())
    assert [pages.at(n) for n in range(pages.count())] == [[1]]
    assert view_of(pane).accessibleName() == "Programme, 1 page"
    assert "Page 1 of 1" in words_in(pane)
    assert ink(picture_of(pane)) > 50


def test_an_edit_changes_the_page(pane: PagePane) -> None:
    show(pane, a_small_conference())
    before = picture_of(pane)
    show(pane, replace(a_small_conference(), title="En helt anden overskrift"))
    assert picture_of(pane) != before


def test_of_many_edits_the_last_one_is_seen(pane: PagePane) -> None:
    show(pane, replace(a_small_conference(), title="Til sidst"))
    alone = picture_of(pane)
    show(pane, a_small_conference())
    for number in range(20):
        pane.show_programme(replace(a_small_conference(), title=f"Nr. {number}"), no_blob)
        QApplication.processEvents()
    show(pane, replace(a_small_conference(), title="Til sidst"))
    assert picture_of(pane) == alone


@pytest.mark.slow
def test_a_hidden_pane_counts_its_pages_and_draws_when_it_is_seen(pane: PagePane) -> None:
    pane.show_programme(a_small_conference(), no_blob)
    QApplication.processEvents()
    assert pane._renderer.process_id == 0
    show(pane, a_small_conference())
    pane.hide()
    before, drawn = view_of(pane)._pictures.image(0), QSignalSpy(pane._renderer.drawn)
    pane.show_programme(a_long_programme(), no_blob)
    until(lambda: view_of(pane).pages > 1)
    assert (view_of(pane)._pictures.image(0), drawn.count()) == (before, 0)
    show(pane, a_long_programme())
    assert drawn.count() > 0


def test_the_same_state_is_not_drawn_twice(pane: PagePane) -> None:
    programme = a_small_conference()
    show(pane, programme)
    composed = QSignalSpy(pane._renderer.composed)
    pane.hide()
    show(pane, programme)
    assert composed.count() == 0


def test_an_empty_programme_says_what_will_come(pane: PagePane) -> None:
    pane.show_programme(a_programme(), no_blob)
    pane.show()
    until(lambda: not pane._pending)
    assert "appears here" in words_in(pane)
    assert "Page 1" not in words_in(pane)
    show(pane, a_small_conference())
    assert "appears here" not in words_in(pane)
    pages = QSignalSpy(pane.pages_changed)
    pane.clear()
    assert pages.at(0) == [0]
    assert "appears here" in words_in(pane)


def test_what_cannot_be_drawn_is_said_and_tried_again(
    pane: PagePane, capfd: pytest.CaptureFixture[str]
) -> None:
    pane.show_programme(a_programme(title=b"no text"), no_blob)
    pane.show()
    until(lambda: "could not be drawn" in words_in(pane))
    failed = QSignalSpy(pane._renderer.failed)
    again = next(b for b in pane.findChildren(QPushButton) if b.text() == "Try again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    until(failed.count)
    assert again.isVisible()
    show(pane, a_small_conference())
    assert "could not" not in words_in(pane)
    assert "Traceback" in capfd.readouterr().err


def test_the_page_comes_back_after_the_program_has_died(pane: PagePane) -> None:
    show(pane, a_small_conference())
    before = picture_of(pane)
    os.kill(pane._renderer.process_id, signal.SIGKILL)
    until(lambda: pane._renderer.process_id == 0)
    show(pane, a_long_programme())
    show(pane, a_small_conference())
    assert picture_of(pane) == before


def test_a_closed_pane_leaves_no_program_behind_and_can_be_shown_again(pane: PagePane) -> None:
    show(pane, a_small_conference())
    process = pane._renderer.process_id
    assert lives(process)
    pane.close()
    assert not lives(process)
    assert not pane._pause.isActive(), "it would start another one"
    show(pane, a_small_conference())


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


def test_old_pages_stay_and_are_said_to_be_old_while_an_edit_takes_long(pane: PagePane) -> None:
    show(pane, a_long_programme())
    pane._renderer.close()
    pane._slow.setInterval(0)  # any wait is long
    pane.show_programme(a_long_programme("Engen som læsesal"), no_blob)
    until(lambda: "The page is being drawn…" in words_in(pane))
    assert view_of(pane).isVisible()
    until(lambda: "Page 1 of " in words_in(pane))
