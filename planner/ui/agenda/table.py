"""The running order as a table that is written like a spreadsheet."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QTableView,
    QToolTip,
)

from planner.text import Texts
from planner.ui.agenda.block import read_rows
from planner.ui.agenda.cell_drafts import CellDrafts
from planner.ui.agenda.clipboard import copied, place
from planner.ui.agenda.columns import Columns
from planner.ui.agenda.flash import RowFlash, show_retraced
from planner.ui.agenda.keys import deed_of
from planner.ui.agenda.line import CellLine, Step, is_typed, step_of
from planner.ui.agenda.menu import open_menu
from planner.ui.agenda.painting import CellDelegate, style_sheet
from planner.ui.agenda.sheet import OVER_UNDER, Sheet
from planner.ui.commands import Commands
from planner.ui.entries import Column, EntryTable, Index
from planner.ui.inspector.source import UnusableError
from planner.ui.looks import LIGHT, Look
from planner.ui.relay import Relay


class AgendaTable(QTableView):
    """One day's entries, a row each, and an empty row to write the next one in.

    Typing, F2 or a double click opens a cell; Enter goes down in the column where typing began,
    Tab to the next cell, Ctrl+Tab out of the table. What is typed is the edit that a drag would
    make; what cannot be used keeps its cell open and says why.
    """

    chosen = Signal(list)
    """The ids of the entries of the selected cells."""
    removal_asked = Signal(list)
    """The ids of the entries whose rows are to be deleted."""

    def __init__(
        self, relay: Relay, table: EntryTable, commands: Commands, texts: Texts, day: str
    ) -> None:
        super().__init__()
        self.sheet = Sheet(relay, table, commands, texts, day)
        self._relay = relay
        self.commands = commands
        self._texts = texts
        self._drafts = CellDrafts(self.sheet, relay.drafts)
        self._line: CellLine | None = None
        self._began: int | None = None
        self._tabbing = False
        self._flash = RowFlash(self)
        self._delegate = CellDelegate(self.sheet, self._flash, self)
        self._delegate.opened.connect(self._take_line)
        self.columns = Columns(self)
        self.setHorizontalHeader(self.columns)
        self.setModel(self.sheet)
        self.columns.measure_first_widths(self.sheet.widest())
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(texts.gettext("Running order"))
        self._set_up()
        self.sheet.refused.connect(relay.announce)
        self._flash.stepped.connect(lambda: self.viewport().update())
        relay.retraced.connect(partial(show_retraced, self, self._flash, relay))
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self.selected()))
        self.wear(LIGHT)

    @property
    def day(self) -> str:
        """The day it shows."""
        return self.sheet.day

    def show_day(self, day: str) -> None:
        """Shows another day; what is being typed is kept first."""
        if day != self.sheet.day:
            self.keep()
            self.sheet.show_day(day)
            self.setCurrentIndex(QModelIndex())

    def selected(self) -> list[str]:
        """The ids of the entries that a selected cell belongs to, from above."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        entries = (self.sheet.entry(row) for row in rows)
        return [entry.id for entry in entries if entry is not None]

    def select(self, ids: Sequence[str], column: int = Column.TITLE) -> None:
        """Selects a cell of each of these entries and makes the first of them current."""
        found = [self.sheet.index_of(id_, column) for id_ in ids]
        chosen, flag = QItemSelection(), QItemSelectionModel.SelectionFlag
        for index in filter(QModelIndex.isValid, found):
            chosen.select(index, index)
        self.selectionModel().select(chosen, flag.ClearAndSelect)
        first = next(filter(QModelIndex.isValid, found), None)
        if first is not None:
            self.selectionModel().setCurrentIndex(first, flag.NoUpdate)
            self.scrollTo(first)

    def keep(self) -> None:
        """Makes an edit of what is being typed; closes what cannot be used, after a word."""
        line = self._line
        if line is not None:
            line.keep()
            if self._line is line:
                self._close(line)

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self._delegate.look = look
        self.setStyleSheet(style_sheet(look))
        self.viewport().update()

    def save_layout(self) -> QByteArray:
        """How wide the columns are, to be kept."""
        return self.columns.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Makes the columns as wide as they were; what is no such state changes nothing."""
        self.columns.restore(state)

    def copy(self) -> None:
        """Puts the selected cells on the clipboard as a spreadsheet does, as text and HTML."""
        data = copied(self.sheet, self.selectedIndexes())
        if data is not None:
            QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Lays the clipboard's cells over the table from the first selected one on."""
        index = min(self.selectedIndexes(), default=self.currentIndex(), key=place)
        text = QGuiApplication.clipboard().text()
        if not index.isValid() or not text.strip():
            return
        try:
            pasted = self.sheet.paste(index, read_rows(self._texts, text))
            self.select(pasted, index.column())
        except UnusableError as error:
            point = self.visualRect(index).bottomLeft()
            QToolTip.showText(self.viewport().mapToGlobal(point), str(error), self)
            self._relay.announce(str(error))

    def empty(self) -> None:
        """Empties the selected cells that may be empty."""
        self.sheet.clear(self.selectedIndexes())

    def begin_new(self, column: Column = Column.START, typed: str = "") -> None:
        """Goes to the empty row, where typing makes a new entry; begins with what is `typed`."""
        self.keep()
        self.write_in(self.sheet.index(self.sheet.rowCount() - 1, column), typed)

    def write_in(self, index: Index, typed: str) -> None:
        """Goes to a cell, and begins to write with what is `typed`, if anything."""
        self.setCurrentIndex(index)
        self.setFocus()
        if typed:
            self.edit(index)
            if self._line is not None:
                self._line.write_over(typed)

    def leave(self, *, on: bool) -> None:
        """Gives the focus on to what comes after the table, or back to what is before it."""
        QAbstractScrollArea.focusNextPrevChild(self, on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a spreadsheet, else those of any table."""
        step, deed = step_of(event), deed_of(self, event)
        if step is not None and self.currentIndex().isValid():
            if not self._go(self.currentIndex(), step):
                event.ignore()  # Tab leads out of the table
        elif deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done to the selected cells; from the keyboard, at the current one."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        centre = self.visualRect(self.currentIndex()).center()
        point = self.viewport().mapToGlobal(centre) if keyboard else event.globalPos()
        open_menu(self, self._texts, point)

    def keyboardSearch(self, search: str) -> None:
        """What is typed is written, not searched for."""

    def event(self, event: QEvent) -> bool:
        """Keeps for itself the keys it knows what to do with, also from the menus' shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (deed_of(self, event) is not None or is_typed(event))
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the titles what room there is."""
        super().resizeEvent(event)
        self.columns.share(self.viewport().width())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Going elsewhere than by Tab begins anew."""
        super().currentChanged(current, previous)
        if not self._tabbing:
            self._began = None

    def _take_line(self, line: CellLine) -> None:
        self._line = line
        self._drafts.watch(line)
        line.kept.connect(lambda step: self._write(line, step))
        line.dropped.connect(lambda: self._close(line))

    def _write(self, line: CellLine, step: Step) -> None:
        """Writes what was typed and goes on from where it now stands."""
        index, typed = self.sheet.index(line.index.row(), line.index.column()), line.text()
        column = index.column()
        try:
            id_ = self.sheet.write(index, typed)
        except UnusableError as error:
            self._refuse(line, str(error))
            return
        if id_ is None and typed.strip():
            self._drafts.refused(line)
            line.complain(self._texts.gettext("This could not be saved."))
            return
        self._drafts.written(line)
        row = line.index.row()
        there = self.sheet.index(row, column) if id_ is None else self.sheet.index_of(id_, column)
        self._close(line)
        if there.row() != index.row() and step in (Step.UP, Step.DOWN):
            self.setCurrentIndex(there)  # its row has moved: it stays in hand and in sight
            self.executeDelayedItemsLayout()
            self.scrollTo(there)
        elif step is not Step.NOWHERE and there.isValid():
            self._go(there, step)

    def _refuse(self, line: CellLine, sentence: str) -> None:
        self._drafts.refused(line)
        if line.hasFocus():
            line.complain(sentence)
        else:
            self._close(line)
        self._relay.announce(sentence)

    def _close(self, line: CellLine) -> None:
        self._line = None
        with QSignalBlocker(line):
            self.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)

    def _go(self, index: Index, step: Step) -> bool:
        """One cell on; False where Tab leads out of the table."""
        row, column = index.row(), index.column()
        if step in (Step.UP, Step.DOWN):
            goal = (row + step.value[0], column if self._began is None else self._began)
            target = self.sheet.index(min(max(0, goal[0]), self.sheet.rowCount() - 1), goal[1])
            self.setCurrentIndex(target)
            return True
        began = column if self._began is None else self._began
        place = row * OVER_UNDER + min(column, OVER_UNDER - 1) + step.value[1]
        if not 0 <= place < self.sheet.rowCount() * OVER_UNDER:
            return False
        self._tabbing = True
        self.setCurrentIndex(self.sheet.index(*divmod(place, OVER_UNDER)))
        self._tabbing = False
        self._began = began
        return True

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.verticalHeader().hide()
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
