"""Bringing people from a pasted list or from another programme, as one step."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.core.changes import Edit
from planner.core.programme import IdFactory
from planner.text import Texts
from planner.ui import opening
from planner.ui.blobs import ReadBlob
from planner.ui.copies.working import Working
from planner.ui.dialogs.file import file_dialog
from planner.ui.relay import Relay
from planner.ui.review.taking import with_blobs
from planner.ui.speakers.people_dialog import PasteNames, PeopleDialog, TakeOverPeople

if TYPE_CHECKING:
    from planner.exchange.opening import Opened

_MOST_SHOWN = 100_000
"""Characters of what lies on the clipboard; a list of a thousand people has fewer."""


class Bringing(QObject):
    """Asks whom to bring, and brings them."""

    def __init__(self, relay: Relay, texts: Texts, ids: IdFactory, parent: QWidget) -> None:
        super().__init__(parent)
        self._relay, self._texts, self._ids = relay, texts, ids
        self._over = parent

    def paste(self) -> None:
        """Shows what the clipboard holds as a list of names, to be put right and added."""
        text = QGuiApplication.clipboard().text()[:_MOST_SHOWN]
        dialog = PasteNames(self._texts, self._relay.programme, text, self._over.window())
        self._ask(dialog, None)

    def choose(self) -> None:
        """Asks which file to take speakers over from."""
        _ = self._texts.gettext
        folder = opening.documents_folder()
        dialog = file_dialog(self._texts, self._over.window(), _("Take over speakers"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        everything = " ".join(f"*{suffix}" for suffix in opening.readable())
        dialog.setNameFilters(
            [
                f"{_('Programmes')} (*{opening.SUFFIX})",
                f"{_('All that can be read')} ({everything})",
            ]
        )
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Reads the file aside, and asks whom of it to take over."""

        def work() -> object:
            from planner.exchange.opening import open_any  # noqa: PLC0415 - loads the formats
            from planner.exchange.sources import Hints  # noqa: PLC0415 - as above

            return open_any(path, Hints(Date.today()))  # noqa: DTZ011 - the user's own day

        _ = self._texts.gettext
        words = _("Reading %(file)s…") % {"file": path.name}
        working = Working(work, _("Take over speakers"), words, self._over.window())
        working.failed.connect(self._relay.failed)
        working.done.connect(lambda found: self._choose_people(cast("Opened", found), path))
        working.start()

    def _choose_people(self, opened: Opened, path: Path) -> None:
        if not self._relay.is_open:
            return
        read = opened.reading.programme
        if not any(speaker.name.strip() for speaker in read.speakers.values()):
            words = self._texts.gettext("Nobody is named in %(file)s")
            self._relay.announce(words % {"file": path.name})
            return
        name = read.title.strip() or path.name
        dialog = TakeOverPeople(self._texts, self._relay.programme, read, name, self._over.window())
        self._ask(dialog, opened.read_blob)

    def _ask(self, dialog: PeopleDialog, read_blob: ReadBlob | None) -> None:
        dialog.accepted.connect(partial(self._bring, dialog, read_blob))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _bring(self, dialog: PeopleDialog, read_blob: ReadBlob | None) -> None:
        relay = self._relay
        edit = dialog.edit(relay.programme, self._ids)
        if read_blob is not None:
            edit, blobs = with_blobs(relay.programme, edit, read_blob)
            if any(relay.add_blob(data, kind) is None for data, kind in blobs):
                return
        if edit and relay.apply(edit):
            relay.announce(_brought(self._texts, edit))


def _brought(texts: Texts, edit: Edit) -> str:
    """How many came, and how many learned something."""
    new = sum(change.field is None for change in edit.changes)
    completed = len({change.id for change in edit.changes if change.field is not None})
    said = []
    if new:
        words = texts.ngettext("%(number)s speaker added", "%(number)s speakers added", new)
        said.append(words % {"number": new})
    if completed:
        words = texts.ngettext(
            "%(number)s speaker completed", "%(number)s speakers completed", completed
        )
        said.append(words % {"number": completed})
    return ", ".join(said)
