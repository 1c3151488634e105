from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from planner.document.document import Document
from planner.text import texts
from planner.ui.actions import Actions, fill
from planner.ui.dialogs.shortcuts import ShortcutSheet, plain, sections
from planner.ui.entries import EntryTable
from planner.ui.relay import Relay
from planner.ui.timeline.view import TimelineView
from tests.core.pictures import a_day


@pytest.fixture
def window(application: QApplication) -> QMainWindow:
    del application
    return QMainWindow()


def test_sheet_has_every_action_with_keys_once(window: QMainWindow, tmp_path: Path) -> None:
    document = Document.new(tmp_path / "day.programme", a_day("A 9:00-9:30"))
    relay, words = Relay(document), texts("en")
    view = TimelineView(relay, EntryTable(relay, words), words, "d", parent=window)
    menus = fill(window.menuBar(), Actions(words, window), words)
    sheet = ShortcutSheet(words, sections(words, menus.values(), view.verbs), window)
    shown = sheet.shown()
    assert ("Undo", "Ctrl+Z") in shown
    assert ("Redo", "Ctrl+Shift+Z, Ctrl+Y") in shown
    assert ("Swap with the next", "Alt+Shift+Down") in shown
    assert ("Copy it", "Ctrl while dragging") in shown
    assert not [what for what, keys in shown if what in ("Light", "Dansk") or not keys]
    assert len(shown) == len(set(shown))
    relay.let_go()
    document.close()


def test_sheet_without_a_programme_has_the_menus(window: QMainWindow) -> None:
    words = texts("en")
    menus = fill(window.menuBar(), Actions(words, window), words)
    found = sections(words, menus.values(), None)
    assert ("Open", "Ctrl+O") in found["File"]


def test_sheet_narrows_down_to_what_is_typed(window: QMainWindow) -> None:
    found = {
        "Moving": [("Later", "Ctrl+Down"), ("End later", "Ctrl+Shift+Down")],
        "File": [("Open", "Ctrl+O")],
    }
    sheet = ShortcutSheet(texts("en"), found, window)
    sheet.show()
    QTest.keyClicks(sheet.search, "LATER shift")
    assert sheet.shown() == [("End later", "Ctrl+Shift+Down")]
    sheet.search.clear()
    QTest.keyClicks(sheet.search, "file")
    assert sheet.shown() == [("Open", "Ctrl+O")]
    QTest.keyClicks(sheet.search, "x")
    assert sheet.shown() == []
    assert sheet.nothing.isVisible()
    sheet.search.clear()
    assert len(sheet.shown()) == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [("&Open…", "Open"), ("Q && A", "Q & A"), ("Sp&lit\tCtrl+K", "Split"), ("Later", "Later")],
)
def test_plain_words_have_no_mnemonic(words: str, expected: str) -> None:
    assert plain(words) == expected
