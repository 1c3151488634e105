"""The open programme: what is not placed, the day on its timeline, and the right pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.core.checks import check
from planner.core.edits.free_time import next_free
from planner.core.edits.remove import remove_entries
from planner.core.programme import Programme, Speaker
from planner.core.queries import days_in_order
from planner.text import Texts
from planner.ui.empty import EmptyHint
from planner.ui.entries import EntryTable
from planner.ui.inspector.panel import Inspector
from planner.ui.looks import Look
from planner.ui.relay import Relay
from planner.ui.side import Side
from planner.ui.timeline.colours import DARK, LIGHT
from planner.ui.timeline.view import TimelineView
from planner.ui.tray.list import Tray
from planner.ui.tray.shelf import Shelf
from planner.wording import edit_name

if TYPE_CHECKING:
    from planner.document.document import Document
    from planner.document.history import Step

_CHECK_AFTER = 150  # milliseconds of calm before everything is checked
_NEW_MINUTES = 30


class Panes(QSplitter):
    """The three panes around one open document, and how they speak to each other."""

    day_changed = Signal()
    found = Signal(list)
    """All findings, after each edit."""

    def __init__(
        self, document: Document, texts: Texts, look: Look, everything_loaded: Callable[[], bool]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.document = document
        self.texts = texts
        self._loaded = everything_loaded
        self._gone = False
        self.relay = Relay(document, self)
        self.table = EntryTable(self.relay, texts, self)
        days = days_in_order(self.relay.programme)
        self.timeline = TimelineView(
            self.relay,
            self.table,
            texts,
            days[0].id if days else "",
            colours=DARK if look.dark else LIGHT,
        )
        self.tray = Tray(self.table, texts)
        self.details = Inspector(document, self.relay, self.timeline.commands, texts)
        self.side = Side(self.details, document, self.relay, texts)
        self.shelf = Shelf(texts, self.side)
        self.days = QTabBar()
        self.hint = EmptyHint(texts, self.timeline.viewport())
        self._lay_out()
        self._connect()
        self._check_later = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._check_later.timeout.connect(self.check)
        self._refresh_days()
        self._refresh_tray()
        self._refresh_hint()

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self.relay.programme

    def settle(self) -> bool:
        """Makes edits of what is half-typed; False where something in the details stays so."""
        self.timeline.editing.keep()
        return self.details.settle()

    def undo(self) -> None:
        """Takes back the last step; what is half-typed is a step of its own."""
        self.settle()
        self._retrace(
            self.document.next_undo, self.relay.undo, self.texts.gettext("Undone: %(what)s")
        )

    def redo(self) -> None:
        """Makes again what undo took back."""
        self.settle()
        self._retrace(
            self.document.next_redo, self.relay.redo, self.texts.gettext("Done again: %(what)s")
        )

    def _retrace(self, step: Step | None, walk: Callable[[], object], said: str) -> None:
        """Walks the history and says what became of which step."""
        if step is None or step.edit is None:
            return
        what = edit_name(self.texts, self.programme, step.edit)
        if walk() is not None:
            self.relay.announce(said % {"what": what})

    def let_go(self) -> None:
        """Closes the document."""
        self.settle()
        self.timeline.editing.close()  # a time that is none stays open to be mended
        self._gone = True
        self._check_later.stop()
        self.details.let_go()
        self.side.let_go()
        self.relay.let_go()
        self.document.close()

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self.timeline.set_colours(DARK if look.dark else LIGHT)

    def check(self) -> None:
        """Looks for findings; those of print only once what they need is loaded."""
        programme = self.programme
        if self._loaded():
            from planner.checking import findings  # noqa: PLC0415 - loads reportlab

            found = findings(programme)
        else:
            ignored = {finding.key for finding in programme.ignored}
            found = [finding for finding in check(programme) if finding.key not in ignored]
            self._check_later.start()
        self.timeline.show_findings(found)
        self.found.emit(found)

    def select(self, ids: Sequence[str]) -> None:
        """Shows what a finding or a search is about, wherever it is."""
        programme = self.programme
        entries = [programme.entries[id_] for id_ in ids if id_ in programme.entries]
        if not entries:
            wanted = {id_ for id_ in ids if isinstance(programme.row(id_), Speaker)}
            of_people = [a.entry for a in programme.appearances.values() if a.speaker in wanted]
            entries = [programme.entries[id_] for id_ in of_people]
        if not entries:
            self.show_facts()
        elif entries[0].day is None:
            self.tray.list.select(entries[0].id)
        else:
            self.show_day(entries[0].day)
            self.timeline.select([entries[0].id])

    def show_day(self, day: str) -> None:
        """Shows that day on the timeline."""
        if day != self.timeline.day:
            self.timeline.show_day(day)
            self._refresh_days()
            self._refresh_hint()
            self.day_changed.emit()

    def show_facts(self) -> None:
        """Shows the programme's own facts in the details."""
        self.timeline.clearSelection()
        self.tray.list.clearSelection()
        self.side.show_details()
        self.details.show_entries([])

    def complete(self) -> None:
        """Fills the details, with half-typed text if some was restored, and looks for findings."""
        if self._gone:
            return
        entries = [id_ for id_ in self.details.drafts.ids() if id_ in self.programme.entries]
        if entries:
            self.select(entries[:1])
        else:
            self._show_chosen()
        self._check_later.start()

    def place_next(self, id_: str | None = None) -> None:
        """Places an entry of the tray, or the selected one, at the next free time."""
        chosen = [id_] if id_ else self.tray.list.selected()
        if chosen and self.timeline.day in self.programme.days:
            entry = self.programme.entries[chosen[0]]
            to = next_free(self.programme, self.timeline.day, entry.duration, entry.room)
            if self.timeline.insert_at(entry.id, to):
                self.timeline.select([entry.id])
                self.timeline.setFocus()

    def add(self) -> None:
        """Begins a new entry at the next free time, by its title."""
        if self.timeline.day in self.programme.days:
            to = next_free(self.programme, self.timeline.day, _NEW_MINUTES)
            self.timeline.editing.edit_new(to)

    def _lay_out(self) -> None:
        self.days.setDocumentMode(True)
        self.days.setDrawBase(False)
        self.days.setAccessibleName(self.texts.gettext("Days"))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.days)
        column.addWidget(self.timeline, 1)
        for pane in (self.tray, middle, self.side):
            self.addWidget(pane)
        for first, then in (
            (self.tray.list, self.days),
            (self.days, self.timeline),
            (self.timeline, self.side.tabs),
        ):
            QWidget.setTabOrder(first, then)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        middle.setMinimumWidth(320)
        for number, share in enumerate((0, 1, 0)):
            self.setStretchFactor(number, share)
        self.setSizes([210, 760, 400])

    def _connect(self) -> None:
        timeline, tray = self.timeline, self.tray.list
        timeline.lift_target = lambda point: self.tray.holds(point) or self.shelf.holds(point)
        timeline.chosen.connect(self._choose_placed)
        timeline.drag_began.connect(self._offer_shelf)
        timeline.lift_hovered.connect(lambda over: self.shelf.light(over=over))
        timeline.drag_ended.connect(self.shelf.hide)
        tray.chosen.connect(self._choose_set_aside)
        tray.drag_started.connect(timeline.begin_insert)
        tray.placed.connect(self.place_next)
        tray.deleted.connect(self._delete)
        self.days.tabBarClicked.connect(self._choose_day)
        self.days.currentChanged.connect(self._choose_day)
        self.relay.changed.connect(self._follow)

    def _follow(self, edit: Edit) -> None:
        del edit
        self._refresh_days()
        self._refresh_tray()
        self._refresh_hint()
        self._check_later.start()

    def _refresh_tray(self) -> None:
        self.tray.setVisible(not self.tray.empty)

    def _offer_shelf(self, id_: str) -> None:
        if self.tray.empty and self.programme.entries[id_].placed:
            self.shelf.offer()

    def _refresh_hint(self) -> None:
        entries = self.programme.entries.values()
        self.hint.setVisible(all(entry.day != self.timeline.day for entry in entries))

    def _refresh_days(self) -> None:
        days = days_in_order(self.programme)
        with QSignalBlocker(self.days):
            while self.days.count():
                self.days.removeTab(0)
            for number, day in enumerate(days, start=1):
                name = day.label or (self.texts.date(day.date) if day.date else "")
                words = self.texts.gettext("Day %(number)s") % {"number": number}
                at = self.days.addTab(name or words)
                self.days.setTabData(at, day.id)
                if day.id == self.timeline.day:
                    self.days.setCurrentIndex(at)
        self.days.setVisible(len(days) > 1)
        if days and self.timeline.day not in self.programme.days:
            self.show_day(days[0].id)

    def _choose_day(self, tab: int) -> None:
        if tab >= 0:
            self.show_day(self.days.tabData(tab))

    def _choose_placed(self, ids: list[str]) -> None:
        if ids:
            self.tray.list.clearSelection()
        self._show_chosen()

    def _choose_set_aside(self, ids: list[str]) -> None:
        if ids:
            self.timeline.clearSelection()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.details.show_entries([*self.timeline.selected(), *self.tray.list.selected()])

    def _delete(self, id_: str) -> None:
        self.relay.apply(remove_entries(self.programme, [id_]))
