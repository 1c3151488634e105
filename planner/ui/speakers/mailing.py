"""Writing to speakers: their addresses on the clipboard, and drafts of mails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.core.faults import PlannerError
from planner.core.programme import Speaker
from planner.core.recipients import Whom, recipients
from planner.formats.mail_addresses import is_address, mailboxes, sendable
from planner.text import Texts
from planner.ui import opening
from planner.ui.blobs import ReadBlob
from planner.ui.dialogs.file import file_dialog
from planner.ui.relay import Relay

_MOST_NAMED = 3
"""So many are named who have no address; of more it is said how many."""


class Mailing(QObject):
    """What goes to mail programs. A draft for one is opened there, those for all are kept."""

    def __init__(self, relay: Relay, read_blob: ReadBlob, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._relay, self._read_blob, self._texts = relay, read_blob, texts
        self._over = parent
        self._kept: TemporaryDirectory[str] | None = None
        """Where the drafts lie that are opened; who they are to is nobody's business later."""

    def copy_addresses(self, whom: Whom, day: str | None = None) -> None:
        """Puts the addresses on the clipboard, and says how many and who has none."""
        _ = self._texts.gettext
        found = recipients(self._relay.programme, whom, day)
        reached = [s for s in found if is_address(s.mail.strip())]
        if not found:
            self._relay.announce(_("There is nobody to write to"))
            return
        if reached:
            line = mailboxes((speaker.name, speaker.mail.strip()) for speaker in reached)
            QGuiApplication.clipboard().setText(line)
        words = self._texts.ngettext(
            "%(number)s mail address copied", "%(number)s mail addresses copied", len(reached)
        )
        said = [
            words % {"number": len(reached)},
            *self._without([s for s in found if s not in reached]),
        ]
        self._relay.announce("; ".join(said))

    def write_to(self, id_: str) -> None:
        """Makes a draft to one speaker and opens it in the mail program."""
        speaker = self._relay.programme.speakers.get(id_)
        if speaker is None:
            return
        if self._kept is None:
            self._kept = kept = TemporaryDirectory(ignore_cleanup_errors=True)
            self.destroyed.connect(kept.cleanup)
        self._write([speaker], Path(self._kept.name), opened=True)

    def write_to_all(self) -> None:
        """Asks for the folder of the drafts to all, and makes them."""
        _ = self._texts.gettext
        found = recipients(self._relay.programme, Whom.ALL)
        if not found:
            self._relay.announce(_("There is nobody to write to"))
            return
        folder = opening.documents_folder()
        window = self._over.window()
        dialog = file_dialog(self._texts, window, _("Folder for the mail drafts"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._write(found, Path(name), opened=False))
        dialog.open()

    def _write(self, speakers: Sequence[Speaker], folder: Path, *, opened: bool) -> None:
        from planner.ui.speakers.letters import Letters  # noqa: PLC0415 - only when wanted

        programme = self._relay.programme
        letters = Letters(programme, speakers, folder, self._read_blob, self)
        tell = self._open if opened else self._tell
        letters.done.connect(lambda paths: tell(paths, speakers))
        letters.failed.connect(self._fail)
        letters.show_progress(self._texts, self._over.window())
        letters.start()

    def _open(self, paths: Sequence[Path], speakers: Sequence[Speaker]) -> None:
        _ = self._texts.gettext
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths[0]))):
            said = [_("The mail to %(name)s opens") % {"name": speakers[0].name}]
        else:
            said = [_("No program opens mails here; the draft is %(file)s") % {"file": paths[0]}]
        self._relay.announce("; ".join([*said, *self._unsendable(speakers)]))

    def _tell(self, paths: Sequence[Path], speakers: Sequence[Speaker]) -> None:
        words = self._texts.ngettext(
            "%(number)s mail draft in %(folder)s",
            "%(number)s mail drafts in %(folder)s",
            len(paths),
        )
        said = words % {"number": len(paths), "folder": paths[0].parent.name}
        self._relay.announce("; ".join([said, *self._unsendable(speakers)]))

    def _fail(self, error: Exception) -> None:
        """Tells what could be foreseen; the rest is for the dialog of what nobody foresaw."""
        if not isinstance(error, PlannerError):
            raise error
        self._relay.failed.emit(error)

    def _unsendable(self, speakers: Sequence[Speaker]) -> list[str]:
        return self._without([each for each in speakers if not sendable(each.mail)])

    def _without(self, speakers: Sequence[Speaker]) -> list[str]:
        """That these have no address, as a clause; none where there are none of them."""
        if not speakers:
            return []
        if len(speakers) > _MOST_NAMED:
            words = self._texts.gettext("%(number)s have no mail address")
            return [words % {"number": len(speakers)}]
        names = self._texts.listing([each.name or "?" for each in speakers])
        words = self._texts.ngettext(
            "%(names)s has no mail address", "%(names)s have no mail address", len(speakers)
        )
        return [words % {"names": names}]
