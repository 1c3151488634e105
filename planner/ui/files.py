"""New, open, paste, read in, sample: the ways to a programme, each asking only what it must."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.core.changes import apply
from planner.core.edits.materials import forget_blobs
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Programme, random_id
from planner.core.queries import attachments
from planner.text import Texts
from planner.ui import opening
from planner.ui.blobs import Blobs, ReadBlob, found_blobs
from planner.ui.dialogs.file import file_dialog

if TYPE_CHECKING:  # loaded when there is something to open or to review
    from planner.core.changes import Edit
    from planner.document.document import Document
    from planner.exchange.sources import Source
    from planner.ui.reading_files import FilesReader
    from planner.ui.review.outcome import Ask
    from planner.ui.review.taking import Into, Taken
    from planner.ui.settings import Settings

Today = Callable[[], Date]
Target = Callable[[], Programme | None]
Drafted = Mapping[tuple[str, str], str]
"""Half-typed texts by id and field."""


def _no_blob(sha256: str) -> bytes:
    raise PlannerError(Fault.NO_ATTACHMENT, what=sha256)


@dataclass(frozen=True)
class _Along:
    """What comes into a new programme's file after it: what was read, drafts, and blobs."""

    taken: Taken | None = None
    drafts: Drafted = field(default_factory=dict)
    read_blob: ReadBlob = _no_blob


_NOTHING = _Along()


class Files(QObject):
    """Every way ends in `opened`, `reviewed` or `failed`, or is given up without any."""

    opened = Signal(object)
    """The Document."""
    reviewed = Signal(object)
    """What is Taken over into the open programme."""
    chosen = Signal(object)
    """The Path of a file to be opened."""
    chosen_to_read = Signal(object)
    """The Path of a file to be read into the open programme."""
    failed = Signal(object)

    def __init__(
        self,
        texts: Texts,
        today: Today,
        settings: Settings,
        window: QWidget,
        target: Target = lambda: None,
    ) -> None:
        """`target` gives the open programme, None where nothing can be read into one."""
        super().__init__(window)
        self._target = target
        self._texts = texts
        self._today = today
        self._settings = settings
        self._window = window
        self._reader: FilesReader | None = None

    def new(self) -> None:
        """Asks for a title and a date, then where to keep the file."""
        from planner.ui.dialogs.new_programme import (  # noqa: PLC0415 - only when wanted
            NewProgrammeDialog,
        )

        dialog = NewProgrammeDialog(self._texts, self._today(), self._window)
        dialog.accepted.connect(
            lambda: self._keep(self._opened(dialog.programme(random_id, self._texts.language)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self) -> None:
        """Asks which file to open."""
        self._choose(self._texts.gettext("Open"), self.chosen)

    def choose_to_read(self) -> None:
        """Asks which file to read into the open programme."""
        self._choose(self._texts.gettext("Read in"), self.chosen_to_read)

    def _choose(self, title: str, chosen: SignalInstance) -> None:
        _ = self._texts.gettext
        dialog = file_dialog(self._texts, self._window, title, opening.documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        suffixes = " ".join(f"*{suffix}" for suffix in opening.readable())
        programmes, everything = _("Everything that can be read"), _("All files")
        dialog.setNameFilters([f"{programmes} ({suffixes})", f"{everything} (*)"])
        dialog.fileSelected.connect(lambda name: chosen.emit(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Opens a programme; a file of any other kind is reviewed, for one of its own at first."""
        try:
            document = opening.open_document(path) if opening.is_programme(path) else None
        except PlannerError as error:
            self.failed.emit(error)
            return
        if document is not None:
            self._hand_over(document)
            return
        from planner.ui.review.taking import Into  # noqa: PLC0415 - only when wanted

        self._load(path, Into.NEW)

    def read_in(self, path: Path) -> None:
        """Reviews a file of any kind, another programme included, for the open one at first."""
        self._load(path, None)

    def read_in_or(self, path: Path, otherwise: Callable[[], None]) -> None:
        """Reviews a file that is a programme; where it is something else, does that instead."""
        today = self._today()

        def go_on(found: object) -> None:
            if found is None or isinstance(found, PlannerError):
                otherwise()
            else:
                self._review(cast("Source", found), None, path.parent)

        self._read(path, lambda path: opening.as_programme(path, today), go_on)

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

    def paste(self) -> None:
        """Reviews a pasted text; without an open programme it becomes one of its own."""
        from planner.ui.review.pasting import on_clipboard  # noqa: PLC0415 - loads the reader

        self._review(on_clipboard(self._today()), None)

    def _load(self, path: Path, into: Into | None) -> None:
        """Reads a file away from the main thread, and reviews it."""
        from planner.exchange.sources import load  # noqa: PLC0415 - only when wanted

        def go_on(found: object) -> None:
            if isinstance(found, PlannerError):
                self.failed.emit(found)
            else:
                self._review(cast("Source", found), into, path.parent)

        self._read(path, load, go_on)

    def _read(
        self, path: Path, read: Callable[[Path], object], go_on: Callable[[object], None]
    ) -> None:
        """Goes on with what `read` gave, or a PlannerError; the latest file is the one wanted."""
        from planner.ui.reading_files import FilesReader  # noqa: PLC0415 - only when wanted

        def end(found: list[object]) -> None:
            self._reader = None
            go_on(found[0])

        if self._reader is not None:
            self._reader.call_off()
        title = self._texts.gettext("Read in")
        self._reader = reader = FilesReader([path], read, self._texts, title, self._window)
        reader.done.connect(end)
        reader.start()

    def _review(self, source: Source, into: Into | None, folder: Path | None = None) -> None:
        from planner.ui.review.dialog import ReviewDialog  # noqa: PLC0415 - loads the reader
        from planner.ui.review.outcome import Ask  # noqa: PLC0415 - as above

        ask = Ask(source, self._today(), self._target(), into, self._target)
        dialog = ReviewDialog(self._texts, ask, self._settings, self._window)

        def take() -> None:
            taken = dialog.taken()
            if taken is not None:
                self._take(taken, ask, folder)

        dialog.accepted.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, taken: Taken, ask: Ask, folder: Path | None) -> None:
        from planner.exchange.kinds import FileKind  # noqa: PLC0415 - only when wanted
        from planner.ui.review.taking import Into  # noqa: PLC0415 - only when wanted

        if taken.into is not Into.NEW:
            self.reviewed.emit(taken)
            return
        read = taken.programme
        if ask.source.reading is not None and taken.kind is not FileKind.PROGRAMME:
            # What says all of itself is kept whole, with what is no part of any import.
            self._keep(read, folder, _Along(read_blob=taken.read_blob))
            return
        empty = Programme(random_id(), language=read.language, time_zone=read.time_zone)
        self._keep(empty, folder, _Along(taken, read_blob=taken.read_blob))

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
        title = (along.taken.programme if along.taken else programme).title
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
            programme = self._opened(replace(programme, days={day.id: day}))
        # Before the new file takes the place of what may be the old one.
        programme, blobs = _with_blobs(programme, along.read_blob)
        step, more = _taken_over(programme, along)
        try:
            # The dialog has asked whether a file that is there may be replaced.
            document = opening.new_document(path, programme, overwrite=True)
            for data, media_type in (*blobs, *more):
                document.add_blob(data, media_type)
            if step is not None:
                document.apply(step)
            for (id_, name), text in along.drafts.items():
                document.keep_draft(id_, name, text)
        except PlannerError as error:
            self.failed.emit(error)
        else:
            self._hand_over(document)

    def _opened(self, programme: Programme) -> Programme:
        """With the hours that are usual, where nothing says otherwise."""
        return self._settings.planning.opened(programme)

    def _hand_over(self, document: Document) -> None:
        """Reading or writing the file took its time; showing it has a turn of its own."""
        QTimer.singleShot(0, self, lambda: self.opened.emit(document))


def _taken_over(programme: Programme, along: _Along) -> tuple[Edit | None, Blobs]:
    """The step that takes over what was read, if anything was, and the blobs that it brings."""
    if along.taken is None:
        return None, []
    from planner.ui.review.taking import edit_of, with_blobs  # noqa: PLC0415 - only when wanted

    step = edit_of(along.taken, programme, random_id)
    return with_blobs(programme, step, along.read_blob)


def _with_blobs(programme: Programme, read_blob: ReadBlob) -> tuple[Programme, Blobs]:
    """Its pictures and files with their media types; it no longer names those that are lost."""
    found, lost = found_blobs(attachments(programme), read_blob)
    return apply(programme, forget_blobs(programme, lost)), found
