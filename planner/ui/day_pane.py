"""The middle pane: the days as tabs, and the chosen day as a timeline or as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.core.queries import days_in_order
from planner.text import Texts
from planner.ui.days import DayTabs
from planner.ui.empty import EmptyHint
from planner.ui.entries import EntryTable
from planner.ui.looks import Look
from planner.ui.relay import Relay
from planner.ui.timeline.colours import DARK, LIGHT
from planner.ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from planner.ui.agenda.table import AgendaTable


class DayPane(QWidget):
    """One day at a time; both ways of showing it have the same day and selection."""

    chosen = Signal(list)
    """The ids of the entries selected in what is shown."""
    day_changed = Signal()
    removal_asked = Signal(list)
    """The ids of the rows of the table that are to be deleted."""

    def __init__(self, relay: Relay, table: EntryTable, texts: Texts, look: Look) -> None:
        super().__init__()
        self._relay = relay
        self._table = table
        self._texts = texts
        self._look = look
        self._columns = QByteArray()
        relay.retraced.connect(self._look_where)  # before the views, which then flash on that day
        days = days_in_order(relay.programme)
        colours = DARK if look.dark else LIGHT
        first = days[0].id if days else ""
        self.timeline = TimelineView(relay, table, texts, first, colours=colours)
        self.agenda: AgendaTable | None = None
        self.tabs = DayTabs(relay, texts)
        self.hint = EmptyHint(texts, self.timeline.viewport())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.timeline)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(320)
        self.timeline.chosen.connect(self._choose)
        self.timeline.day_target = self.tabs
        self.timeline.day_wanted.connect(self.show_day)
        self.tabs.day_chosen.connect(self.show_day)
        relay.changed.connect(self._follow)
        self._refresh()

    def put_below(self, widget: QWidget) -> None:
        """Puts something under the day, until it is deleted."""
        self._column.addWidget(widget)

    @property
    def day(self) -> str:
        """The id of the day it shows; empty for a programme without days."""
        return self.timeline.day

    @property
    def as_table(self) -> bool:
        """Whether the table is shown, not the timeline."""
        return self.agenda is not None and self._stack.currentWidget() is self.agenda

    def show_timeline(self) -> None:
        """Shows the day as a timeline, with what is selected, and gives it the keyboard."""
        self._turn_to(self.timeline)

    def show_table(self) -> None:
        """Shows the day as a table, with what is selected, and gives it the keyboard."""
        self._turn_to(self._table_view())

    def show_day(self, day: str) -> None:
        """Shows that day."""
        if day != self.day:
            self.settle()
            self.timeline.show_day(day)
            if self.agenda is not None:
                self.agenda.show_day(day)
            self._refresh()
            self.day_changed.emit()

    def step_day(self, steps: int) -> None:
        """Shows the day that many after this one, or before it; at the ends this one stays."""
        days = [day.id for day in days_in_order(self._relay.programme)]
        if self.day in days:
            place = min(len(days) - 1, max(0, days.index(self.day) + steps))
            self.show_day(days[place])

    def selected(self) -> list[str]:
        """The ids of the selected entries."""
        return self._view.selected()

    def select(self, ids: Sequence[str]) -> None:
        """Selects entries of this day and brings the first into sight."""
        self._view.select(ids)

    def clear_selection(self) -> None:
        """Selects nothing."""
        self.timeline.clearSelection()
        if self.agenda is not None:
            self.agenda.clearSelection()

    def settle(self) -> None:
        """Makes an edit of what is half-typed on a card, in a cell or above a room's column."""
        self.timeline.editing.keep()
        self.timeline.frame.header.name.keep()
        if self.agenda is not None:
            self.agenda.keep()

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self._look = look
        self.timeline.set_colours(DARK if look.dark else LIGHT)
        if self.agenda is not None:
            self.agenda.wear(look)

    def save_columns(self) -> QByteArray:
        """How wide the table's columns are."""
        return self._columns if self.agenda is None else self.agenda.save_layout()

    def restore_columns(self, state: QByteArray) -> None:
        """Makes the table's columns as wide as they were."""
        self._columns = state
        if self.agenda is not None:
            self.agenda.restore_layout(state)

    @property
    def _view(self) -> TimelineView | AgendaTable:
        return self.agenda if self.agenda is not None and self.as_table else self.timeline

    def _turn_to(self, view: TimelineView | AgendaTable) -> None:
        if view is not self._view:
            chosen = self.selected()
            self.settle()
            self._stack.setCurrentWidget(view)
            view.select(chosen)
        view.setFocus()

    def _table_view(self) -> AgendaTable:
        """The table, made when it is first looked at."""
        if self.agenda is None:
            from planner.ui.agenda.table import AgendaTable  # noqa: PLC0415 - only when wanted

            self.agenda = AgendaTable(
                self._relay, self._table, self.timeline.commands, self._texts, self.day
            )
            self._stack.addWidget(self.agenda)  # before it is dressed, or that is done twice
            self.agenda.wear(self._look)
            self.agenda.restore_layout(self._columns)
            self.agenda.chosen.connect(self._choose)
            self.agenda.removal_asked.connect(self.removal_asked)
        return self.agenda

    def _choose(self, ids: list[str]) -> None:
        """Both ways have the same selection: the verbs ask the timeline for it, seen or not."""
        if self.agenda is not None:
            for view in (self.timeline, self.agenda):
                if sorted(view.selected()) != sorted(ids):
                    view.select(ids)
        self.chosen.emit(ids)

    def _look_where(self, edit: Edit) -> None:
        """Turns to a day on which something was taken back or done again."""
        entries = self._relay.programme.entries
        days = [entries[id_].day for id_ in sorted(edit.ids) if id_ in entries]
        if self.day not in days:
            placed = [day for day in days if day is not None]
            if placed:
                self.show_day(placed[0])

    def _follow(self, edit: Edit) -> None:
        del edit
        days = days_in_order(self._relay.programme)
        if days and self.day not in self._relay.programme.days:
            self.show_day(days[0].id)
        self._refresh()

    def _refresh(self) -> None:
        programme = self._relay.programme
        self.tabs.show_days(programme, self.day)
        self.hint.setVisible(all(e.day != self.day for e in programme.entries.values()))
