"""The table on a real document, with hands for it and a watchful ear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from planner.document.document import Document
from planner.text import texts
from planner.ui.agenda.line import CellLine
from planner.ui.agenda.table import AgendaTable
from planner.ui.commands import Commands
from planner.ui.entries import Column, EntryTable
from planner.ui.relay import Relay
from tests.core.pictures import picture

PLAIN = Qt.KeyboardModifier.NoModifier


class Stage:
    """One programme in a file, its day as a table."""

    def __init__(self, path: Path, programme: Programme, language: str = "en") -> None:
        self.document = Document.new(path, programme)
        self.relay = Relay(self.document)
        self.source = EntryTable(self.relay, texts(language))
        self.commands = Commands(self.relay, texts(language))
        numbers = iter(range(1, 1000))
        self.commands.new_id = lambda: f"n{next(numbers)}"
        self.table = AgendaTable(self.relay, self.source, self.commands, texts(language), "d")
        warning = QAbstractItemModelTester.FailureReportingMode.Warning
        self.tester = QAbstractItemModelTester(self.table.sheet, warning)
        self.said: list[str] = []
        self.chosen: list[list[str]] = []
        self.relay.announced.connect(self.said.append)
        self.table.chosen.connect(self.chosen.append)
        self.table.resize(1000, 500)
        self.table.show()
        self.table.activateWindow()
        self.table.setFocus()
        QApplication.processEvents()

    @property
    def programme(self) -> Programme:
        return self.document.programme

    @property
    def day(self) -> str:
        """The programme as a line."""
        return picture(self.programme)

    @property
    def line(self) -> CellLine | None:
        """The open cell."""
        return self.table._line

    @property
    def at(self) -> tuple[int, int]:
        """The row and column of the current cell."""
        index = self.table.currentIndex()
        return index.row(), index.column()

    def row(self, row: int) -> list[str]:
        sheet = self.table.sheet
        return [sheet.words(sheet.index(row, column)) for column in range(sheet.columnCount())]

    def column(self, column: int) -> list[str]:
        return [self.row(row)[column] for row in range(self.table.sheet.rowCount())]

    def heading(self, column: int) -> str:
        return str(self.table.sheet.headerData(column, Qt.Orientation.Horizontal))

    def go(self, row: int, column: Column) -> None:
        """Clicks a cell."""
        index = self.table.sheet.index(row, column)
        self.table.scrollTo(index)
        point = self.table.visualRect(index).center()
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, PLAIN, point)
        QApplication.processEvents()

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Keys to a popup, else to whatever has the focus."""
        for key in keys:
            popup = QApplication.activePopupWidget()
            QTest.keyClick(popup or QApplication.focusWidget() or self.table, key, held)
            QApplication.processEvents()

    def types(self, text: str) -> None:
        for letter in text:  # the first opens the cell that takes the others
            popup = QApplication.activePopupWidget()
            QTest.keyClicks(popup or QApplication.focusWidget() or self.table, letter)
            QApplication.processEvents()

    def write(self, row: int, column: Column, text: str) -> None:
        """Goes to a cell, types, and ends with Enter."""
        self.go(row, column)
        self.types(text)
        self.keys(Qt.Key.Key_Return)

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.keys(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)

    def away(self) -> QPoint:
        """A point below the last row."""
        return QPoint(20, self.table.viewport().height() - 5)


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Callable[..., Stage]]:
    """Shows a programme as a table; call it once."""
    del application
    made: list[Stage] = []

    def show(programme: Programme, language: str = "en") -> Stage:
        made.append(Stage(tmp_path / "day.programme", programme, language))
        return made[-1]

    yield show
    for each in made:
        each.relay.let_go()
        each.document.close()
        each.table.close()
