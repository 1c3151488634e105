"""Looking after the open file in other hands: at a quiet moment, now and then."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from planner import wording
from planner.core.faults import PlannerError
from planner.core.file_state import FileState
from planner.document.errors import FileInUseError
from planner.document.watching import Watch, conflict_copies
from planner.ui.dialogs.error import ErrorDialog

if TYPE_CHECKING:
    from planner.document.watching import ConflictCopy, Sight
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes

EVERY = 3000
"""Milliseconds between two looks."""


class Watching(QObject):
    """Watches one open programme's file until its panes are gone. It overwrites nothing.

    A look disturbs neither a drag nor typing: it waits for the next time.
    """

    def __init__(self, desk: Desk, panes: Panes) -> None:
        super().__init__(panes)
        self._desk = desk
        self._panes = panes
        self._texts = desk.texts
        self._watch = Watch(panes.document)
        self._told = FileState.SAME
        self._copies_told: set[tuple[Path, str]] = set()
        self._folder = 0
        self._written: tuple[QWidget, str] | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        desk.window.installEventFilter(self)

    def let_go(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._desk.window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody comes back to the window, perhaps from the file itself."""
        if event.type() is QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Looks at the file, and at what lies beside it, unless somebody is at work just now."""
        if not self._timer.isActive() or not self._is_quiet():
            return
        sight = self._watch.look()
        self._meet(sight)
        if sight.state is FileState.SAME:
            self._look_beside()

    def in_step(self) -> bool:
        """Whether the file is as this window shows it, once it has been looked at again.

        To be asked before the file is read by other eyes. Where it is not, that is told.
        """
        self._told = FileState.SAME
        self._meet(self._watch.look())
        return self._watch.look().state is FileState.SAME

    def answers(self) -> bool:
        """Whether what kept an edit from being saved is this one's to tell, which it then does."""
        state = self._panes.document.look()
        if state not in (FileState.NEWER, FileState.BRANCHED, FileState.FOLDER_GONE):
            return False
        QTimer.singleShot(0, self, lambda: self._after_failure(state))
        return True

    def _after_failure(self, state: FileState) -> None:
        if not self._timer.isActive():
            return
        not_done = self._texts.gettext("What you just did was not done; please do it again.")
        if state is FileState.BRANCHED:
            self._tell_branched()
        elif state is FileState.FOLDER_GONE:
            self._told = state
            self._tell_out_of_reach(not_done)
        elif self._take_newer():
            self._desk.status.say(f"{self._sentence(FileState.NEWER)} {not_done}")

    def _is_quiet(self) -> bool:
        """Whether nobody is dragging, typing, or asked something."""
        if (
            QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
            or QWidget.mouseGrabber() is not None
            or QApplication.activePopupWidget() is not None
            or QApplication.activeModalWidget() is not None
        ):
            return False
        return not self._is_typing(QApplication.focusWidget())

    def _is_typing(self, widget: QWidget | None) -> bool:
        """Whether a line is open on a card or in a table, or a text changed since the last look."""
        text = ""
        if isinstance(widget, QLineEdit):
            if _stands_in_place(widget):
                return True
            text = widget.text()
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            text = widget.toPlainText()
        else:
            self._written = None
            return False
        before, self._written = self._written, (widget, text)
        return before != self._written

    def _meet(self, sight: Sight) -> None:
        state = sight.state
        told, self._told = self._told, state
        if state is FileState.NEWER:
            if self._take_newer():
                self._desk.status.say(self._sentence(state))
        elif state is FileState.MOVED and sight.path is not None:
            self._follow(sight.path)
        elif state is FileState.SAME and told is FileState.FOLDER_GONE:
            back = self._texts.gettext("“%(file)s” can be reached again.")
            self._desk.status.say(back % {"file": self._panes.document.path.name})
        elif state is FileState.SAME or state is told:
            return
        elif state in (FileState.IN_USE, FileState.UNREADABLE):
            self._desk.status.say(self._sentence(state))
        elif state is FileState.BRANCHED:
            self._tell_branched()
        elif state is FileState.FOLDER_GONE:
            self._tell_out_of_reach(
                self._texts.gettext("What was saved before is in the file there.")
            )
        else:
            self._tell_lost(state)

    def _take_newer(self) -> bool:
        """Goes on from what the file has become; whether that is anything else."""
        try:
            return bool(self._panes.document.take_newer())
        except FileInUseError:  # it is about to be written again
            return False
        except PlannerError as error:
            self._desk.show_error(error)
            return False

    def _follow(self, path: Path) -> None:
        before = self._panes.document.path
        sentence = self._sentence(FileState.MOVED, path.name)
        try:
            self._panes.document.follow(path)
        except PlannerError:  # it is being written there: the next look tells
            self._told = FileState.SAME
            return
        self._desk.settings.forget(before)
        self._desk.refresh()
        self._desk.remember()
        self._desk.status.say(sentence)

    def _tell_branched(self) -> None:
        _ = self._texts.gettext
        dialog = ErrorDialog(
            self._texts,
            self._sentence(FileState.BRANCHED),
            _("What you did here is still in this window."),
            parent=self._desk.window,
        )
        dialog.offer(_("&Merge…"), self._desk.copies.merge_branched)
        dialog.offer(_("&Keep a copy as…"), self._desk.troubles.keep_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_lost(self, state: FileState) -> None:
        dialog = ErrorDialog(self._texts, self._sentence(state), parent=self._desk.window)
        keep = self._texts.gettext("&Keep a copy as…")
        dialog.offer(keep, self._desk.troubles.keep_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_out_of_reach(self, safe: str) -> None:
        _ = self._texts.gettext
        sentence = self._sentence(FileState.FOLDER_GONE)
        dialog = ErrorDialog(self._texts, sentence, safe, parent=self._desk.window)
        dialog.offer(_("&Try again"), self._try_again)
        dialog.offer(_("&Keep a copy as…"), self._desk.troubles.keep_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try_again(self) -> None:
        """Looks once the dialog is gone; what is as bad as before is told again."""
        told, self._told = self._told, FileState.SAME
        sight = self._watch.look()
        if sight.state is FileState.SAME:
            self._told = told
        QTimer.singleShot(0, self, lambda: self._meet(sight))

    def _look_beside(self) -> None:
        """Tells once of each conflict copy; looks again only where the folder has changed."""
        path = self._panes.document.path
        try:
            changed = path.parent.stat().st_mtime_ns
            if changed == self._folder:
                return
            found = conflict_copies(path)
        except (OSError, PlannerError):  # what stands in the way now will be told when it matters
            return
        new = [copy for copy in found if self._is_new(copy)]
        if new:
            self._tell_copy(new[0])
        else:
            self._folder = changed

    def _is_new(self, copy: ConflictCopy) -> bool:
        """Whether it was neither told of already nor found to have nothing to take in."""
        known = self._desk.settings.has_nothing_new(self._panes.programme.id, copy.head)
        return not known and (copy.path, copy.head) not in self._copies_told

    def _tell_copy(self, copy: ConflictCopy) -> None:
        _ = self._texts.gettext
        self._copies_told.add((copy.path, copy.head))
        words = _("“%(file)s” beside this file is a copy of it, changed elsewhere.")
        dialog = ErrorDialog(
            self._texts,
            words % {"file": copy.path.name},
            _("A synced folder makes such copies. Merging takes in what was done there."),
            parent=self._desk.window,
        )
        dialog.offer(_("&Merge…"), lambda: self._desk.copies.merge_with(copy.path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sentence(self, state: FileState, moved_to: str = "") -> str:
        return wording.file_state(self._texts, state, self._panes.document.path.name, moved_to)


def _stands_in_place(line: QLineEdit) -> bool:
    """Whether it is a line over a card or a cell, where what is beneath may not move."""
    parent = line.parentWidget()
    return parent is not None and parent.objectName() == "qt_scrollarea_viewport"
