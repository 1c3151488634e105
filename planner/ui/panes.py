"""The open programme: what is not placed, the day on its timeline, and the right pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from planner.core.changes import Edit
from planner.core.edits.free_time import next_free
from planner.core.programme import Programme, Speaker
from planner.text import Texts
from planner.ui.day_pane import DayPane
from planner.ui.entries import EntryTable
from planner.ui.findings.checks import Checks
from planner.ui.history.looking_back import LookingBack
from planner.ui.inspector.panel import Inspector
from planner.ui.left import LeftPane
from planner.ui.looks import Look
from planner.ui.questions import Questions
from planner.ui.relay import Relay
from planner.ui.reopening import reopen
from planner.ui.side import Side
from planner.ui.timeline.verbs import ITEM_MENU
from planner.ui.timeline.view import TimelineView
from planner.ui.tray.dragging import Dragging
from planner.ui.tray.list import Tray
from planner.ui.ways import WaysFromPage
from planner.wording import edit_name

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812 - as everywhere

    from planner.document.document import Document
    from planner.document.history import Step
    from planner.ui.actions import Actions
    from planner.ui.speakers.pane import SpeakersPane

_SIDE = 400  # pixels


class Panes(QSplitter):
    """The three panes around one open document, and how they speak to each other."""

    day_changed = Signal()
    erasure_asked = Signal(str)
    """The id of the speaker of whom no trace is to stay."""

    def __init__(
        self,
        document: Document,
        texts: Texts,
        look: Look,
        everything_loaded: Callable[[], bool],
        today: Callable[[], Date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.document = document
        self.texts = texts
        self.relay = Relay(document, self)
        self.table = EntryTable(self.relay, texts, self)
        self.middle = DayPane(self.relay, self.table, texts, look)
        self.left = LeftPane(self.table, texts, self._make_speakers)
        self.details = Inspector(document, self.relay, self.timeline.commands, texts)
        self.looking_back = LookingBack(self, look)
        self.side = Side(self.details, document, self.relay, texts, self.looking_back.make_pane)
        self.checks = Checks(self, everything_loaded, today)
        self.dragging = Dragging(self)
        self.questions = Questions(self)
        self.ways = WaysFromPage(self)
        self._lay_out()
        self._connect()

    @property
    def timeline(self) -> TimelineView:
        """The timeline of the day shown."""
        return self.middle.timeline

    @property
    def tray(self) -> Tray:
        """What is not placed."""
        return self.left.tray

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self.relay.programme

    def settle(self) -> bool:
        """Makes edits of what is half-typed; False where something in the details stays so."""
        self.middle.settle()
        people, print_ = self.left.settle(), self.questions.settle()
        return self.details.settle() and people and print_

    def try_again(self) -> None:
        """Lets the next `settle` try even what just failed."""
        self.details.try_again()
        self.left.try_again()

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
        self.questions.let_go()
        self.looking_back.leave()
        self.timeline.editing.close()  # a time that is none stays open to be mended
        self.checks.let_go()
        self.details.let_go()
        self.left.let_go()
        self.side.let_go()
        self.relay.let_go()
        self.document.close()

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self.middle.wear(look)
        self.looking_back.wear(look)

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
            self.middle.show_day(entries[0].day)
            self.middle.select([entries[0].id])

    def show_facts(self) -> None:
        """Shows the programme's own facts in the details."""
        self.middle.clear_selection()
        self.tray.list.clearSelection()
        self.side.show_details()
        self.details.show_entries([])

    def item_menu(self, actions: Actions) -> QMenu:
        """What can be done to items, for the menu bar; it goes with these panes."""
        menu = QMenu(self.texts.gettext("&Item"), self)
        menu.addActions([actions["add"], actions["place"]])
        menu.addSeparator()
        self.timeline.verbs.fill(menu, ITEM_MENU)
        return menu

    def complete(self) -> None:
        """Fills the details, with half-typed text if some was restored, and looks for findings."""
        if not self.relay.is_open:
            return
        entries = [id_ for id_ in self.relay.drafts.ids() if id_ in self.programme.entries]
        if entries:
            self.select(entries[:1])
        else:
            self._show_chosen()
        reopen(self)
        self.checks.look_soon()

    def place_next(self) -> None:
        """Places what is selected in the tray, each at the next free time."""
        chosen, day = self.tray.list.selected(), self.middle.day
        if chosen and day in self.programme.days and self.timeline.commands.to_day(chosen, day):
            self.middle.select(chosen)
            self.middle.setFocus()

    def add(self) -> None:
        """Begins a new entry at the next free time, or in the last row of the table."""
        if self.middle.as_table and self.middle.agenda is not None:
            self.middle.agenda.begin_new()
        elif self.timeline.day in self.programme.days:
            usual = self.timeline.commands.planning.session
            to = next_free(self.programme, self.timeline.day, usual)
            self.timeline.editing.edit_new(to)

    def _lay_out(self) -> None:
        for pane in (self.left, self.looking_back.place, self.side):
            self.addWidget(pane)
        self.left.refresh()
        for first, then in (
            (self.tray.list, self.middle.tabs),
            (self.middle.tabs, self.timeline.frame.header),
            (self.timeline.frame.header, self.timeline),
            (self.timeline, self.side.tabs),
        ):
            QWidget.setTabOrder(first, then)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setCollapsible(self.indexOf(self.side), True)  # noqa: FBT003 - Qt's own parameter
        self.side.turned.connect(self._open_side)
        for number, share in enumerate((0, 1, 0)):
            self.setStretchFactor(number, share)
        self.setSizes([210, 760, _SIDE])

    def _connect(self) -> None:
        timeline, tray, middle = self.timeline, self.tray.list, self.middle
        timeline.verbs.fit_wanted.connect(self.questions.make_it_fit)
        middle.chosen.connect(self._choose_placed)
        middle.day_changed.connect(self.day_changed)
        middle.removal_asked.connect(timeline.commands.delete)
        tray.chosen.connect(self._choose_set_aside)
        tray.placed.connect(self.place_next)
        tray.deleted.connect(timeline.commands.delete)
        self.side.history_left.connect(self.looking_back.leave)
        self.relay.changed.connect(self._follow)

    def _open_side(self) -> None:
        """Makes room for the right pane, where somebody has folded it away."""
        left, middle, right = self.sizes()
        if right == 0:
            self.setSizes([left, middle - _SIDE, _SIDE])

    def _follow(self, edit: Edit) -> None:
        del edit
        self.left.refresh()

    def _make_speakers(self) -> SpeakersPane:
        from planner.ui.speakers.opening import speakers_pane  # noqa: PLC0415 - only when wanted

        return speakers_pane(self)

    def _choose_placed(self, ids: list[str]) -> None:
        if ids:
            self.tray.list.clearSelection()
        self._show_chosen()

    def _choose_set_aside(self, ids: list[str]) -> None:
        if ids:
            self.middle.clear_selection()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.details.show_entries(self.chosen())
        self.side.show_chosen(self.chosen())

    def chosen(self) -> list[str]:
        """The ids of the entries selected, on the day or among what is not placed."""
        return [*self.middle.selected(), *self.tray.list.selected()]
