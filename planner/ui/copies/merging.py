"""Taking in what was done in another copy: asking for what is in conflict, then one step."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from planner.core.changes import Edit, EditError
from planner.core.comparison import compare, compare_rest
from planner.core.faults import PlannerError
from planner.core.merging import Key, Merged, Side, merge, resolve
from planner.document.copies import rescue
from planner.document.document import Document
from planner.document.meeting import Meeting, meet, stand_aside, take_in
from planner.ui import opening
from planner.ui.copies.merge_dialog import MergeDialog, Sides
from planner.ui.copies.working import Working
from planner.ui.dialogs.file import file_dialog
from planner.wording.differences import comparison_lines

if TYPE_CHECKING:
    from planner.core.programme import Programme
    from planner.ui.desk import Desk

_TOLD = 2
"""So many things that came in are named; of more, the number."""


@dataclass(frozen=True)
class _Met:
    """Another copy, as it was read for the step `head` of ours."""

    head: str
    meeting: Meeting
    merged: Merged


class Merging(QObject):
    """One merge at a time, into what is open. Nothing is written before everything is decided."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._texts = desk.texts
        self._aside: Path | None = None

    def choose(self) -> None:
        """Asks for the copy."""
        path = self._desk.path
        if path is None:
            return
        _ = self._texts.gettext
        dialog = file_dialog(self._texts, self._desk.window, _("Merge with a copy"), path.parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{_('Programmes')} (*{opening.SUFFIX})")
        dialog.fileSelected.connect(lambda name: self.merge_with(Path(name)))
        dialog.open()

    def merge_with(self, path: Path) -> None:
        """Reads the copy aside, with eyes of its own on our file, and goes on from there."""
        panes = self._desk.panes
        if panes is None:
            return
        panes.settle()
        if not self._desk.copies.in_step():
            return
        own = panes.document.path

        def read() -> object:
            with Document.open(own, read_only=True) as ours:
                meeting = meet(ours, path)
                merged = merge(meeting.base, ours.programme, meeting.theirs)
                return _Met(ours.head, meeting, merged)

        _ = self._texts.gettext
        words = _("Reading %(file)s…") % {"file": path.name}
        working = Working(read, _("Merge with a copy"), words, self._desk.window)
        working.failed.connect(self._desk.show_error)
        working.done.connect(lambda found: self._go_on(cast("_Met", found)))
        working.start()

    def merge_branched(self) -> None:
        """Goes on from what lies in our file's place, and merges what was done here into that.

        What was done here lies in a file of its own until that is done.
        """
        panes = self._desk.panes
        if panes is None:
            return
        document = panes.document
        name = self._texts.gettext("%(name)s (done here)") % {"name": document.path.stem}
        aside = opening.free_path(document.path.with_name(f"{name}{opening.SUFFIX}"))
        try:
            rescue(document, aside)
        except PlannerError as error:
            self._desk.show_error(error)
            return
        self._aside = aside
        try:
            meeting = stand_aside(document)
        except PlannerError as error:
            self._desk.show_error(error)
            self._say_aside()
            return
        self._ask(meeting, merge(meeting.base, document.programme, meeting.theirs))

    def _go_on(self, met: _Met) -> None:
        panes = self._desk.panes
        if panes is None:
            return
        if panes.document.head != met.head:  # something was done meanwhile
            self.merge_with(met.meeting.path)
            return
        self._ask(met.meeting, met.merged)

    def _ask(self, meeting: Meeting, merged: Merged) -> None:
        """Asks about what is in conflict, if anything is."""
        if not merged.conflicts:
            self._take(meeting, merged, {})
            return
        _ = self._texts.gettext
        sides = Sides(_("Here"), _("In the copy"), _("&All as here"), _("A&ll as in the copy"))
        if self._aside is not None:
            ours, theirs = _("In the file"), _("Done in this window")
            sides = Sides(ours, theirs, _("&All as in the file"), _("A&ll as done here"))
        dialog = MergeDialog(self._texts, merged, sides, self._desk.look, self._desk.window)
        dialog.accepted.connect(lambda: self._take(meeting, merged, dialog.choices()))
        dialog.rejected.connect(self._say_aside)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, meeting: Meeting, merged: Merged, choices: Mapping[Key, Side]) -> None:
        panes = self._desk.panes
        if panes is None:
            return
        edit = resolve(merged, choices)
        try:
            take_in(panes.document, meeting, edit)
        except (PlannerError, EditError) as error:
            self._desk.show_error(error)
            self._say_aside()
            return
        if not edit:
            self._desk.settings.keep_nothing_new(panes.programme.id, meeting.step)
        if self._aside is not None:
            with suppress(OSError):
                self._aside.unlink()
            self._aside = None
        panes.relay.announce(self._outcome(edit, merged.ours, panes.programme))

    def _say_aside(self) -> None:
        """Says where what was done here lies, as long as it is not in the file."""
        if self._aside is not None:
            words = self._texts.gettext("What you did here is kept in “%(file)s”.")
            self._desk.status.say(words % {"file": self._aside.name})

    def _outcome(self, edit: Edit, before: Programme, after: Programme) -> str:
        """What came in, by name as long as it is little."""
        _ = self._texts.gettext
        found = [*compare(before, after), *compare_rest(before, after)] if edit else []
        if not edit:
            return _("Everything in the copy is here already")
        if 0 < len(found) <= _TOLD:
            lines = comparison_lines(self._texts, before, after, found)
            named = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
            return _("Taken in: %(what)s") % {"what": self._texts.listing(named)}
        number = max(1, len(found))
        words = self._texts.ngettext(
            "%(number)s change taken in; one undo takes it back",
            "%(number)s changes taken in; one undo takes them back",
            number,
        )
        return words % {"number": number}
