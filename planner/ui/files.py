"""New, open, paste, sample: the ways to an open document, each asking only what it must."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.core.changes import apply
from planner.core.edits.materials import forget_blobs
from planner.core.edits.take_over import take_over
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Programme, random_id
from planner.core.queries import attachments
from planner.text import Texts
from planner.ui import opening
from planner.ui.dialogs.file import file_dialog
from planner.ui.dialogs.new_programme import NewProgrammeDialog

if TYPE_CHECKING:
    from planner.document.document import Document

Today = Callable[[], Date]
Drafted = Mapping[tuple[str, str], str]
"""Half-typed texts by id and field."""
ReadBlob = Callable[[str], bytes]
"""Gives the bytes of that SHA-256, or raises PlannerError."""


def _no_blob(sha256: str) -> bytes:
    raise PlannerError(Fault.NO_ATTACHMENT, what=sha256)


@dataclass(frozen=True)
class _Along:
    """What comes into a new programme's file after it: what was read, drafts, and blobs."""

    read: Programme | None = None
    drafts: Drafted = field(default_factory=dict)
    read_blob: ReadBlob = _no_blob


_NOTHING = _Along()


class Files(QObject):
    """Every way ends in `opened` or `failed`, or is given up without either."""

    opened = Signal(object)
    """The Document."""
    pasted = Signal(object)
    """The Programme read from a text, to be taken over into the open document."""
    chosen = Signal(object)
    """The Path of a file to be opened."""
    failed = Signal(object)

    def __init__(self, texts: Texts, today: Today, window: QWidget) -> None:
        super().__init__(window)
        self._texts = texts
        self._today = today
        self._window = window

    def new(self) -> None:
        """Asks for a title and a date, then where to keep the file."""
        dialog = NewProgrammeDialog(self._texts, self._today(), self._window)
        dialog.accepted.connect(
            lambda: self._keep(dialog.programme(random_id, self._texts.language))
        )
        dialog.open()

    def choose(self) -> None:
        """Asks which file to open."""
        _ = self._texts.gettext
        dialog = file_dialog(self._texts, self._window, _("Open"), opening.documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        suffixes = " ".join(f"*.{suffix}" for suffix in opening.READABLE)
        programmes, everything = _("Programmes and texts"), _("All files")
        dialog.setNameFilters([f"{programmes} ({suffixes})", f"{everything} (*)"])
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Opens a file of any kind: a text goes through the same review as what is pasted."""
        try:
            read = opening.read_any(path, self._today())
        except PlannerError as error:
            self.failed.emit(error)
            return
        if isinstance(read, str):
            self._review(read, None)
        elif isinstance(read, Programme):
            self._keep(read, path.parent)
        else:
            self._hand_over(read)

    def sample(self) -> None:
        """Opens a copy of the sample, which may be changed at will."""
        try:
            programme = opening.read_sample()
            wanted = opening.proposed_path(
                opening.documents_folder(), programme.title, opening.SUFFIX, "sample"
            )
            document = opening.new_document(opening.free_path(wanted), programme)
        except PlannerError as error:
            self.failed.emit(error)
        else:
            self._hand_over(document)

    def paste(self, into: Programme | None) -> None:
        """Reviews a pasted text; without an open programme it becomes one of its own."""
        self._review(None, into)

    def _review(self, text: str | None, into: Programme | None) -> None:
        from planner.ui.dialogs.paste import PasteDialog  # noqa: PLC0415 - loads the reader

        dialog = PasteDialog(self._texts, self._today(), self._window, text=text)

        def take() -> None:
            programme = dialog.reading()
            if programme is None:
                return
            if into is None:
                self.keep_read(programme)
            else:
                self.pasted.emit(programme)

        dialog.accepted.connect(take)
        dialog.open()

    def keep_read(self, programme: Programme) -> None:
        """Keeps what was read from a text as a new programme into which it was taken over."""
        empty = Programme(random_id(), language=programme.language, time_zone=programme.time_zone)
        self._keep(empty, along=_Along(read=programme))

    def keep_copy(
        self,
        programme: Programme,
        folder: Path,
        drafts: Drafted,
        read_blob: ReadBlob = _no_blob,
    ) -> None:
        """Keeps an open programme, with what is half-typed in it, in a file of another name.

        Its pictures and files go along as far as `read_blob` can still give them.
        """
        self._keep(programme, folder, _Along(drafts=drafts, read_blob=read_blob))

    def _keep(
        self, programme: Programme, folder: Path | None = None, along: _Along = _NOTHING
    ) -> None:
        """Asks where to keep a new programme, opens it from there and takes over what was read."""
        _ = self._texts.gettext
        title = (along.read or programme).title
        path = opening.proposed_path(
            folder or opening.documents_folder(), title, opening.SUFFIX, _("Programme")
        )
        dialog = file_dialog(self._texts, self._window, _("Keep the programme as"), path.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        programmes = _("Programmes")
        dialog.setNameFilter(f"{programmes} (*{opening.SUFFIX})")
        dialog.setDefaultSuffix(opening.SUFFIX.removeprefix("."))
        dialog.selectFile(str(opening.free_path(path)))
        dialog.fileSelected.connect(lambda name: self._create(Path(name), programme, along))
        dialog.open()

    def _create(self, path: Path, programme: Programme, along: _Along) -> None:
        if not programme.days:
            day = Day(random_id())
            programme = replace(programme, days={day.id: day})
        # Before the new file takes the place of what may be the old one.
        programme, blobs = _with_blobs(programme, along.read_blob)
        try:
            # The dialog has asked whether a file that is there may be replaced.
            document = opening.new_document(path, programme, overwrite=True)
            for data, media_type in blobs:
                document.add_blob(data, media_type)
            if along.read is not None:
                document.apply(take_over(programme, along.read))
            for (id_, name), text in along.drafts.items():
                document.keep_draft(id_, name, text)
        except PlannerError as error:
            self.failed.emit(error)
        else:
            self._hand_over(document)

    def _hand_over(self, document: Document) -> None:
        """Reading or writing the file took its time; showing it has a turn of its own."""
        QTimer.singleShot(0, self, lambda: self.opened.emit(document))


def _with_blobs(
    programme: Programme, read_blob: ReadBlob
) -> tuple[Programme, list[tuple[bytes, str]]]:
    """Its pictures and files with their media types; it no longer names those that are lost."""
    found: list[tuple[bytes, str]] = []
    lost: set[str] = set()
    for sha256, media_type in attachments(programme).items():
        try:
            found.append((read_blob(sha256), media_type))
        except PlannerError:
            lost.add(sha256)
    return apply(programme, forget_blobs(programme, lost)), found
