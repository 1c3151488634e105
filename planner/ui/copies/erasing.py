"""Erasing a person for good: from the file, its history and its backups, and the proof of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from planner.core.faults import PlannerError
from planner.document.backups import Backups
from planner.document.document import Document
from planner.document.erasing.everywhere import ErasedEverywhere, Wish, erase_everywhere
from planner.document.erasing.said import Mention
from planner.document.erasing.traces import Trace, traces
from planner.document.watching import same_programme_beside
from planner.ui.copies.erase_dialog import EraseDialog
from planner.ui.copies.erase_table import Place
from planner.ui.copies.working import Working

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.ui.desk import Desk
    from planner.ui.panes import Panes


@dataclass(frozen=True)
class Proof:
    """What became of the person, and what is found of them beyond what was to stay.

    Of files that are `unread` nothing is known.
    """

    everywhere: ErasedEverywhere
    found: tuple[Trace, ...]
    unread: tuple[Path, ...] = ()


Found = tuple[tuple[Mention, ...], tuple[Path, ...]]
"""The texts that name a person, and the copies of the programme beside its file."""


class Erasing(QObject):
    """Asks, erases aside while the window waits, and tells what was found afterwards."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._texts = desk.texts

    def ask(self, speaker: str) -> None:
        """Looks aside for where else the name stands, and asks."""
        panes = self._desk.panes
        if panes is None or panes.document.read_only:
            return
        panes.settle()
        if not self._desk.copies.in_step() or speaker not in panes.programme.speakers:
            return
        own = panes.document.path

        def look() -> object:
            with Document.open(own, read_only=True) as document:
                return document.mentions(speaker), tuple(same_programme_beside(own))

        _ = self._texts.gettext
        words = _("Reading %(file)s…") % {"file": own.name}
        working = Working(look, _("Erase this person"), words, self._desk.window)
        working.failed.connect(self._desk.show_error)
        working.done.connect(lambda found: self._ask(speaker, cast("Found", found)))
        working.start()

    def _ask(self, speaker: str, found: Found) -> None:
        panes = self._desk.panes
        if panes is None or speaker not in panes.programme.speakers:
            return
        dialog = EraseDialog(self._texts, panes.programme, speaker, found, self._desk.window)
        dialog.accepted.connect(
            lambda: self._erase(panes, speaker, dialog.wish(), dialog.staying())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _erase(self, panes: Panes, speaker: str, wish: Wish, staying: list[Place]) -> None:
        """Erases with eyes and hands of its own on the file; this window keeps off meanwhile."""
        desk, _ = self._desk, self._texts.gettext
        if not desk.copies.in_step() or speaker not in panes.programme.speakers:
            return
        own, backups = panes.document.path, Backups(desk.settings.backups_folder)
        others = [each for id_, each in panes.programme.speakers.items() if id_ != speaker]
        namesakes = frozenset(other.name for other in others)
        name = panes.programme.speakers[speaker].name

        def work() -> object:
            with Document.open(own) as document:
                done = erase_everywhere(document, speaker, backups, wish)
            return prove(own, done, namesakes, wish)

        desk.safety.let_go()  # no backup is made meanwhile
        desk.copies.let_go()
        words = _("%(name)s is being erased from the file, its history and its backups…")
        title = _("Erase this person")
        working = Working(work, title, words % {"name": name}, desk.window, at_once=True)
        working.over.connect(lambda: self._go_on(panes))
        working.failed.connect(self._desk.show_error)
        working.done.connect(lambda found: self._tell(name, cast("Proof", found), staying))
        working.start()

    def _go_on(self, panes: Panes) -> None:
        """The window takes up the file again, as it is now."""
        if panes is not self._desk.panes:
            return
        with suppress(PlannerError):  # else the next look or edit tells
            panes.document.take_newer()
        self._desk.safety.look_after(panes)
        self._desk.copies.look_after(panes)

    def _tell(self, name: str, proof: Proof, staying: list[Place]) -> None:
        _ = self._texts.gettext
        box = QMessageBox(self._desk.window)
        box.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        box.setWindowTitle(_("Erase this person"))
        box.setText(_("%(name)s is erased.") % {"name": name})
        box.setInformativeText("\n\n".join(self._sentences(proof, staying)))
        box.finished.connect(box.deleteLater)
        box.open()

    def _sentences(self, proof: Proof, staying: list[Place]) -> Iterator[str]:
        _, done = self._texts.gettext, proof.everywhere
        if proof.found:
            where = sorted({f"“{trace.word}”: {trace.path.name}" for trace in proof.found})
            yield _("This is still found, in other words or in copies:") + "\n" + "\n".join(where)
        elif not proof.unread and done.rewritten:
            number = len(done.rewritten)
            clean = self._texts.ngettext(
                "No trace is left in the file, its history and %(number)s backup.",
                "No trace is left in the file, its history and %(number)s backups.",
                number,
            )
            yield clean % {"number": number}
        elif not proof.unread:
            yield _("No trace is left in the file and its history; there are no backups.")
        if proof.unread:
            words = _("These could not be looked through, so a trace may be left in them:")
            yield words + "\n" + "\n".join(map(str, proof.unread))
        named = [str(place) for place in staying if place.mentions]
        if named:
            yield _("The name still stands here, as you chose:") + "\n" + "\n".join(named)
        if done.copies:
            words = _("Copies beside the file that no longer hold the person:")
            yield words + "\n" + "\n".join(path.name for path in done.copies)
        if done.removed:
            removed = self._texts.ngettext(
                "%(number)s backup could not be cleaned and was removed.",
                "%(number)s backups could not be cleaned and were removed.",
                len(done.removed),
            )
            yield removed % {"number": len(done.removed)}
        if done.left:
            words = _("These backups could be neither cleaned nor removed:")
            yield words + "\n" + "\n".join(map(str, done.left))
        if done.beside:
            words = _("Copies beside the file may still name the person; they are yours to delete:")
            yield words + "\n" + "\n".join(path.name for path in done.beside)


def prove(own: Path, done: ErasedEverywhere, namesakes: frozenset[str], wish: Wish) -> Proof:
    """Looks for what the file said of the person, in its bytes and in those of its copies.

    Not for a name that another speaker has too, nor within the texts that were to stay; where all
    of them were to, not for any name.
    """
    spared = namesakes | (done.erasure.person.names if wish.replacement is None else frozenset())
    words = [word for word in done.erasure.words if word not in spared]
    kept = [text for _id, _field, text in wish.kept]
    found: list[Trace] = []
    unread: list[Path] = []
    for path in (own, *done.rewritten, *done.left, *done.copies):
        try:
            found += traces(path, words, kept)
        except OSError:
            unread.append(path)
    return Proof(done, tuple(found), tuple(unread))
