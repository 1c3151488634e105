"""Hands and eyes for the review."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QPoint, QSettings, Qt, QTemporaryDir
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from planner.core.programme import Programme
from planner.exchange.sources import Source, load
from planner.text import texts
from planner.ui.review.cells import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.outcome import Ask
from planner.ui.review.sheet_pane import SheetPane
from planner.ui.review.source import TextPane
from planner.ui.review.text import SourceText
from planner.ui.settings import Settings

TODAY = Date(2026, 6, 1)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
_FOLDER = QTemporaryDir()


def settings(folder: Path | None = None) -> Settings:
    """Settings in a file there; without a folder, some that nobody has touched."""
    if folder is None:
        name = _FOLDER.filePath("untouched.ini")
        Path(name).unlink(missing_ok=True)
    else:
        name = str(folder / "settings.ini")
    return Settings(QSettings(name, QSettings.Format.IniFormat))


def opened(
    source: Source | Path,
    target: Programme | None = None,
    *,
    language: str = "en",
    kept: Settings | None = None,
) -> ReviewDialog:
    """The review of a source or a file, as it is seen once it has been read."""
    if isinstance(source, Path):
        source = load(source)
    ask = Ask(source, TODAY, target)
    dialog = ReviewDialog(texts(language), ask, kept or settings())
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    settle(dialog)
    return dialog


def settle(dialog: ReviewDialog) -> None:
    """Waits until what was asked is answered and shown."""
    end = monotonic() + 20
    QTest.qWait(1)
    while dialog._reader.waits:
        assert monotonic() < end, "it was never read"
        QTest.qWait(5)
    QTest.qWait(1)


def text_of(dialog: ReviewDialog) -> SourceText:
    assert isinstance(dialog.source, TextPane)
    return dialog.source.text


def sheet_of(dialog: ReviewDialog) -> SheetPane:
    assert isinstance(dialog.source, SheetPane)
    return dialog.source


def cells(dialog: ReviewDialog, *columns: Column) -> list[tuple[str, ...]]:
    table = dialog.understood.table
    return [
        tuple(str(table.data(table.index(row, column))) for column in columns)
        for row in range(table.rowCount())
    ]


def row_of(dialog: ReviewDialog, title: str) -> int:
    titles = [found for (found,) in cells(dialog, Column.TITLE)]
    return next(n for n, found in enumerate(titles) if found.startswith(title))


def cell(dialog: ReviewDialog, title: str, column: Column) -> str:
    table = dialog.understood.table
    return str(table.data(table.index(row_of(dialog, title), column)))


def choose(dialog: ReviewDialog, title: str, column: Column) -> None:
    """Clicks on a cell."""
    view = dialog.understood.view
    index = dialog.understood.table.index(row_of(dialog, title), column)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).topLeft() + QPoint(20, 12))
    QTest.qWait(1)


def retype(dialog: ReviewDialog, title: str, column: Column, text: str) -> None:
    """Chooses a cell and types something else there."""
    choose(dialog, title, column)
    view = dialog.understood.view
    QTest.keyClick(view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    for _ in range(5):  # the editor commits, the dialog shows it
        QApplication.processEvents()


def reading(dialog: ReviewDialog) -> Programme:
    programme = dialog.reading()
    assert programme is not None
    return programme


def menu() -> QMenu:
    """The menu that is open."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def pick(words: str) -> None:
    """Clicks on what begins so in the menu that is open."""
    open_menu = menu()
    action = next(a for a in open_menu.actions() if a.text().replace("&", "").startswith(words))
    QTest.mouseClick(open_menu, LEFT, pos=open_menu.actionGeometry(action).center())
    QTest.qWait(1)
