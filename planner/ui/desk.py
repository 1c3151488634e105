"""What lies open in a window: the ways to a programme, its panes, and the status line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner import wording
from planner.core.changes import Edit
from planner.core.checks import Finding
from planner.core.miniature import miniature
from planner.core.programme import Programme
from planner.core.queries import days_in_order
from planner.pdf.naming import product_name
from planner.text import Texts
from planner.ui.backups.safety import Safety
from planner.ui.converting import Conversions
from planner.ui.copies.copies import Copies
from planner.ui.deeds import Deeds
from planner.ui.files import Files
from planner.ui.help.help import Help
from planner.ui.in_turns import in_turns
from planner.ui.looks import Look
from planner.ui.prints import Prints
from planner.ui.settings import Recent, Settings
from planner.ui.start.recent_menu import RecentMenu
from planner.ui.status import StatusLine
from planner.ui.timeline.colours import ColourBy
from planner.ui.troubles import Troubles

if TYPE_CHECKING:  # loaded once there is something to open
    from planner.document.document import Document
    from planner.ui.panes import Panes
    from planner.ui.window import Window

_CHANGES = (
    "read_in", "name_point", "add", "place", "day", "add_day", "fit_day", "tidy", "replace", "late",
    "merge",
)  # fmt: skip
"""The actions that change a programme by their names."""


class Desk(QObject):
    """Wires what is open to the window; it decides nothing."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.texts: Texts = window.texts
        self.settings: Settings = window.settings
        self.panes: Panes | None = None
        self.found: list[Finding] = []
        self.files = Files(
            self.texts, lambda: self.now().date(), self.settings, window, lambda: self.target
        )
        self.status = StatusLine(self.texts, self.look, window)
        window.setStatusBar(self.status)
        self.status.hide()
        self.prints = Prints(self)
        self.conversions = Conversions(self)
        self.troubles = Troubles(self)
        self.safety = Safety(self)
        self.copies = Copies(self)
        self.help = Help(self)
        self.deeds = Deeds(self)
        self.status.findings.clicked.connect(self.deeds.show_findings)
        self.status.pages.clicked.connect(window.actions_["page"].trigger)
        self.files.opened.connect(self.show_document)
        self.files.failed.connect(self.show_error)
        self.files.chosen.connect(self.open)
        self.files.chosen_to_read.connect(self.read_in)
        recent = RecentMenu(window.menus["recent"], self.settings, self.texts)
        recent.opened.connect(self.open)
        window.around.themes.changed.connect(self._wear)

    @property
    def look(self) -> Look:
        """The look it wears."""
        return self.window.around.themes.look

    @property
    def programme(self) -> Programme | None:
        """The open programme, if any."""
        return self.panes.programme if self.panes else None

    @property
    def target(self) -> Programme | None:
        """The open programme where something can be read into it."""
        open_to_all = self.panes is not None and not self.panes.document.read_only
        return self.programme if open_to_all else None

    @property
    def path(self) -> Path | None:
        """The open programme's file."""
        return self.panes.document.path if self.panes else None

    def now(self) -> datetime:
        """The moment, in local time."""
        return self.window.around.now()

    def open(self, path: Path) -> None:
        """Opens a file of any kind; for the one that is open already, only raises the window.

        What is half-typed is settled first, or the file would change under what was read of it.
        """
        if self.panes is not None:
            self.panes.settle()
            if path.resolve() == self.panes.document.path.resolve():
                self.window.raise_()
                self.window.activateWindow()
                return
        self.files.open(path)

    def paste(self) -> None:
        """Reviews what lies on the clipboard; what is half-typed is settled first, as above."""
        if self.panes is not None:
            self.panes.settle()
        self.files.paste()

    def read_in(self, path: Path) -> None:
        """Reviews a file of any kind for the open programme."""
        if self.panes is not None:
            self.panes.settle()
        self.files.read_in(path)

    def take(self, paths: Sequence[Path]) -> None:
        """Opens, reads in or keeps with their items the files that are let go on the window."""
        from planner.ui.dropped import take  # noqa: PLC0415 - only when wanted

        take(self, paths)

    def show_document(self, document: Document) -> None:
        """Shows an open document in place of what was there."""
        from planner.ui.panes import Panes  # noqa: PLC0415 - as above

        self.clear()
        everything_loaded = self.window.around.everything_loaded
        self.panes = panes = Panes(
            document,
            self.texts,
            self.look,
            everything_loaded,
            lambda: self.now().date(),
            self.window.centralWidget(),  # or Qt dresses all of it once more when it comes there
        )
        self.window.show_page(panes)
        self._connect(panes)
        self.status.show()
        state = self.settings.layout("panes")
        if not state.isEmpty():
            panes.restoreState(state)
        panes.middle.restore_columns(self.settings.layout("columns"))
        self.refresh()
        panes.timeline.setFocus()
        # What is not seen at once, or not looked at first.
        later = (self._offer_items, self._look_after)
        in_turns(self, panes.complete, *(partial(each, panes) for each in later))
        self.help.look_after(panes)
        if document.read_only:
            self._allow_changes(allowed=False)
            self.status.say(self.safety.why_read_only(document.path))

    def _allow_changes(self, *, allowed: bool) -> None:
        """Greys out what changes the programme; undo and redo know themselves."""
        for name in _CHANGES:
            self.window.actions_[name].setEnabled(allowed)

    def _look_back(self, looking: bool) -> None:  # noqa: FBT001 - a signal's
        """What was can only be looked at."""
        allowed = self.panes is not None and not self.panes.relay.read_only
        self._allow_changes(allowed=allowed and not looking)
        self.window.actions_["name_point"].setEnabled(allowed)  # what was can have a name, too

    def _offer_items(self, panes: Panes) -> None:
        if panes is self.panes:
            self.window.show_items(panes.item_menu(self.window.actions_))

    def _look_after(self, panes: Panes) -> None:
        if panes is self.panes:
            self.safety.look_after(panes)
            self.copies.look_after(panes)
            self.remember()

    def clear(self) -> None:
        """Closes what is open, if anything."""
        if self.panes is None:
            return
        self.prints.let_go()
        self.safety.let_go()
        self.copies.let_go()
        panes, self.panes = self.panes, None
        self.settings.keep_layout("panes", panes.saveState())
        self.settings.keep_layout("columns", panes.middle.save_columns())
        panes.let_go()
        self.window.show_items(None)
        self.window.drop_page(panes)
        self.status.clear()
        self.status.hide()

    def close_programme(self) -> None:
        """Goes back to the start page."""
        self.clear()
        self.window.show_start()

    def show_error(self, error: Exception) -> None:
        """Tells what could not be done; what is saved stays as it was."""
        self.troubles.tell(error)

    def show_failure(self, error: Exception) -> None:
        """Tells what went wrong in work done aside, whatever it was."""
        self.troubles.tell_any(error)

    def show_unforeseen(self, details: str) -> None:
        """Tells of an error nobody foresaw, with the details to send on."""
        self.troubles.tell_unforeseen(details)

    def _connect(self, panes: Panes) -> None:
        panes.relay.changed.connect(self.refresh)
        panes.relay.changed.connect(self.remember)
        panes.relay.failed.connect(self.show_error)
        panes.relay.announced.connect(self.status.say)
        panes.day_changed.connect(self.refresh)
        panes.checks.found.connect(self._show_found)
        panes.side.show_product(self.settings.product(panes.programme.id))
        panes.side.product_chosen.connect(self._keep_product)
        panes.side.pages_changed.connect(self._show_pages)
        panes.side.export_wanted.connect(self.prints.ask_export)
        panes.side.offer(self.window.actions_["print_look"], "sliders-horizontal")
        panes.timeline.drops.missed.connect(self.take)
        panes.looking_back.looking.connect(self._look_back)
        panes.erasure_asked.connect(self.copies.erase)
        panes.looking_back.handout_wanted.connect(self.prints.ask_marked_handout)
        self.window.actions_["follow"].setChecked(self.settings.follow)
        panes.timeline.commands.follow = self.settings.follow
        panes.timeline.commands.planning = self.settings.planning
        if self.settings.colour_by in list(ColourBy):
            panes.timeline.set_colour_by(ColourBy(self.settings.colour_by))
        self.window.actions_[f"by_{panes.timeline.picture.colour_by}"].setChecked(True)
        self.window.actions_["timeline"].setChecked(True)
        self.window.actions_["speakers"].setChecked(False)

    def refresh(self, edit: Edit | None = None) -> None:
        """Shows what the programme and its file are called, and what undo would take back."""
        del edit
        if self.panes is None:
            return
        programme = self.panes.programme
        self.window.setWindowTitle(programme.title or self.panes.document.path.stem)
        self.status.show_totals(programme, self.panes.timeline.day)
        self._name_steps(self.panes)

    def remember(self, edit: Edit | None = None) -> None:
        """Keeps in mind what the start page says of what is open."""
        del edit
        if self.panes is None:
            return
        programme, path = self.panes.programme, self.panes.document.path
        title = programme.title or path.stem
        days = days_in_order(programme)
        date = days[0].date if days else None
        dated = date.isoformat() if date else ""
        self.settings.remember(Recent(str(path), title, dated, miniature(programme)))

    def _name_steps(self, panes: Panes) -> None:
        _ = self.texts.gettext
        for name, step, bare, named in (
            ("undo", panes.document.next_undo, _("&Undo"), _("&Undo %(what)s")),
            ("redo", panes.document.next_redo, _("&Redo"), _("&Redo %(what)s")),
        ):
            edit = step.edit if step else None
            words = bare
            if edit is not None:
                what = wording.edit_name(self.texts, panes.programme, edit)
                words = named % {"what": what.replace("&", "&&")}
            self.window.actions_.rename(name, words)
            possible = edit is not None and not panes.document.read_only
            self.window.actions_[name].setEnabled(possible)

    def _show_found(self, found: list[Finding]) -> None:
        self.found = found
        self.status.show_findings(found)

    def _keep_product(self, product: str) -> None:
        if self.panes is not None:
            self.settings.keep_product(self.panes.programme.id, product)

    def _show_pages(self, number: int) -> None:
        if self.panes is not None:
            self.status.show_pages(product_name(self.texts, self.panes.side.product), number)

    def _wear(self, look: Look) -> None:
        self.status.wear(look)
        if self.panes is not None:
            self.panes.wear(look)
