"""A programme in its file: each edit is one transaction, undo walks the history in the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from planner.core import changes
from planner.core.changes import Edit
from planner.core.edits.restore import restore
from planner.core.file_state import FileState
from planner.core.programme import IdFactory, Programme, random_id
from planner.document import history, opening, saving, sqlite, walking
from planner.document.clock import Clock, now
from planner.document.contents import Contents, read_contents, storable_changes, write_contents
from planner.document.errors import (
    DocumentChangedElsewhereError,
    DocumentError,
    WriteFailedError,
)
from planner.document.history import Place, Step
from planner.document.lines import read_edit_along, read_parents
from planner.document.mapping import touched_tables
from planner.document.notices import Notices, Subscriber
from planner.document.open_history import OpenHistory
from planner.document.placing import placed_whole
from planner.document.sqlite import Database
from planner.document.versions import Version

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from planner.document.erasing.cleaning import Text
    from planner.document.erasing.person import Erasure, Person
    from planner.document.pruning import Keeping, Pruned


class Document(OpenHistory):
    """One open `.programme` file, made by `new` or `open`.

    `programme` is what the file held after the last read or write of this document. Between calls
    the file is closed and whole, and may be copied. To be used from one thread.

    Every method that writes raises a DocumentError and changes nothing where the write cannot be
    done: ReadOnlyDocumentError, FileInUseError, NoSuchFileError, NoPermissionError,
    WriteFailedError, UnstorableValueError, DamagedFileError, or DocumentChangedElsewhereError
    where the file no longer is what `programme` says. ValueError after `close`.
    """

    def __init__(  # noqa: PLR0913 - what a document knows; `new` and `open` are for callers
        self,
        path: Path,
        contents: Contents,
        database: Database,
        *,
        read_only: bool = False,
        checked: bool = False,
        clock: Clock,
        ids: IdFactory,
    ) -> None:
        super().__init__(path, contents, database, read_only=read_only, checked=checked)
        self._clock = clock
        self._ids = ids
        self._notices = Notices()
        self._stood = [contents.place.head.id]  # since it was opened, the latest last

    @classmethod
    def new(
        cls,
        path: Path,
        programme: Programme,
        *,
        clock: Clock = now,
        ids: IdFactory = random_id,
        overwrite: bool = False,
    ) -> Self:
        """Writes the programme to a new file, which appears at `path` whole or not at all.

        Raises FileAlreadyThereError unless `overwrite`, UnstorableValueError for a programme that
        does not hold together, and the other DocumentErrors of writing.
        """
        path = path.absolute()
        root = Step(ids(), None, clock(), None)
        with placed_whole(path, overwrite=overwrite) as temporary:
            database = sqlite.database_at(temporary, mode="rwc")
            contents = write_contents(database, path, programme, root)
        return cls(path, contents, sqlite.database_at(path), checked=True, clock=clock, ids=ids)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        keep_older_in: Path | None = None,
        clock: Clock = now,
        ids: IdFactory = random_id,
    ) -> Self:
        """Opens the file there, which is left as it was whatever is wrong with it.

        Only a journal mode with lasting side files, which some other tool set, is ended; and a
        file of an older version is brought up to date, once a copy of it lies in the folder
        `keep_older_in`, by default its own (see migrations.older). Where no copy can be made, or
        with `read_only`, nothing is written and the document is read-only.

        Raises the DocumentErrors of reading: NoSuchFileError, NotAFileError, NoPermissionError,
        NotAProgrammeError, FileTooLargeError, FileInUseError, ReadFailedError, DamagedFileError,
        and NewerVersionError for a newer version that cannot even be read.
        """
        path = path.absolute()
        opened = opening.open_file(path, read_only=read_only, keep_older_in=keep_older_in)
        contents, database, read_only = opened
        return cls(path, contents, database, read_only=read_only, clock=clock, ids=ids)

    @property
    def stood(self) -> Sequence[str]:
        """The steps where the programme has stood since it was opened, the latest last."""
        return tuple(self._stood)

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls the subscriber with each edit once it is saved, undone ones as their inverse.

        Calling what this gives ends it. What a subscriber raises is logged (see Notices).
        """
        return self._notices.subscribe(subscriber)

    def apply(self, edit: Edit, *, merged: str | None = None) -> Step:
        """Saves the edit as a new step, and only then makes its outcome the programme.

        `merged` is the step of another copy whose outcome the edit takes in. An empty edit writes
        nothing and gives the step we stand on. Raises changes.EditError for an edit that does not
        fit the programme, and the DocumentErrors of writing.
        """
        if not edit:
            return self._place.head
        after = changes.apply(self._programme, edit)
        plain = storable_changes(self.path, edit, self._programme, after)
        step = Step(self._ids(), self._place.head.id, self._clock(), edit, merged)
        self._save(edit, after, lambda file: saving.steps.advance(file, self._place, step, plain))
        return step

    def undo(self) -> Edit | None:
        """Takes back the last step; gives the edit that did so, None at the beginning."""
        step = self.next_undo
        if step is None or step.edit is None:
            return None
        edit = step.edit.inverse()
        self._save(edit, self._walked(edit), lambda file: saving.steps.step_back(file, self._place))
        return edit

    def redo(self) -> Edit | None:
        """Makes again what undo last took back; gives its edit, None if there is nothing."""
        step = self.next_redo
        if step is None or step.edit is None:
            return None
        edit = step.edit
        self._save(edit, self._walked(edit), lambda file: saving.steps.step_forward(file, step))
        return edit

    def go_to(self, step: str) -> Edit | None:
        """Stands at another step, over whatever is to be undone and redone on the way.

        Undo goes on from there, and redo comes back along the line that was left. Gives the edit
        that did so, which is told as one; None where we stand there. KeyError for no such step.
        """
        with self._reading_history() as file:
            way = walking.way(read_parents(file), self._place.head.id, step)
            edit = read_edit_along(file, way)
        if not way:
            return None
        after = self._walked(edit)
        self._save(edit, after, lambda file: saving.steps.jump(file, way))
        return edit

    def take_newer(self, *, branched: bool = False) -> Edit | None:
        """Goes on from what another window or machine made of the file.

        Gives the edit that leads there, which is told; None where nothing has changed. Undo goes on
        in the file's own history. Raises DocumentChangedElsewhereError for a file that has not
        grown out of where we stand, unless it may have `branched`: then what was done here is in
        no file any more, and the caller has it to merge (see `meeting`). DocumentErrors of reading.
        """
        state = self.look()
        if state is FileState.SAME:
            return None
        if state is not FileState.NEWER and not (branched and state is FileState.BRANCHED):
            raise DocumentChangedElsewhereError(self.path)
        return self._adopt(read_contents(self._database, self.path, whole=False))

    def erase(
        self,
        person: Person,
        replacement: str | None = None,
        kept: frozenset[Text] = frozenset(),
    ) -> Erasure:
        """Takes a person out of programme, history, versions, drafts and attachments for good.

        With a `replacement`, as "N.N." or nothing, that takes the place of their name, mail and
        phone in other texts too, but for those that are `kept`; see `mentions`. The speaker is
        deleted by a step of its own, and undo goes as far back as before, where nobody of that name
        ever was. What changes is told once. Should the machine stop meanwhile, the file is as it
        was or without the person; and where it cannot be compacted afterwards, as on a full disk,
        it is only larger than need be.
        """
        from planner.document.erasing.cleaning import Cleaning  # noqa: PLC0415 - hardly ever needed

        cleaning = Cleaning(person, replacement, kept)
        step = Step(self._ids(), self._place.head.id, self._clock(), None)
        with self._writing() as file:
            erasure = saving.erase.erase(file, self._programme, self._place, cleaning, step)
        with suppress(DocumentError):
            sqlite.vacuum(self._database, self.path)
        self._adopt(read_contents(self._database, self.path, whole=False))
        return erasure

    def prune(self, keeping: Keeping | None = None) -> Pruned:
        """Takes out old steps and attachments that nothing names, for an idle moment.

        What redo would make again stays, and so do attachments added since the file was opened.
        `keeping` says how much is kept, by default enough. A file that is mostly empty then is made
        smaller; for another window this is a change made elsewhere. Where that fails, as on a full
        disk, its DocumentError is raised after all else was done, and the next time will do.
        """
        from planner.document import pruning  # noqa: PLC0415 - for an idle moment

        wanted = pruning.Pruning(
            self._programme, self.head, self._clock(), keeping or pruning.Keeping(), self._brought
        )
        self._check_writable()
        with self._reading_history() as file:
            self._check_whole(file)
            if not wanted.anything(file):
                return pruning.Pruned()
        with self._writing() as connection:
            file = sqlite.driver_of(connection)
            cut = wanted.cut(file)
            if cut is not None:
                saving.steps.remove(connection, cut)
            unnamed = wanted.unnamed_blobs(file)
            saving.attachments.drop_blobs(connection, unnamed)
            place = history.read_place(file)
            mostly_free = sqlite.mostly_free(file)
        self._place = place
        self._look_from_here()
        if mostly_free:
            self._shrink()
        return pruning.Pruned(len(cut.gone) if cut else 0, len(unnamed))

    def name_version(self, name: str, step: str | None = None) -> Version:
        """Names where the programme stands, or another step. KeyError for no such step."""
        at = self._place.head.id if step is None else step
        programme = self._programme if step is None else self.programme_at(step)
        version = Version(self._ids(), name, self._clock(), at)
        with self._writing() as file:
            saving.versions.keep(file, version, programme)
        return version

    def _adopt(self, contents: Contents) -> Edit:
        """Stands where the file does; gives what that changes, which is told."""
        if contents.programme.id != self._programme.id:
            raise DocumentChangedElsewhereError(self.path)
        edit = restore(self._programme, contents.programme)
        self._programme, self._place = contents.programme, contents.place
        self._stamp = contents.stamp
        self._look_from_here()
        self._checked = False
        self._stood.append(self.head)
        if edit:
            self._notices.tell(edit)
        return edit

    def _save(self, edit: Edit, after: Programme, move: Callable[[Connection], Place]) -> None:
        before = self._programme
        tables = touched_tables(edit, before, after)
        touched = zip(tables, (change.id for change in edit.changes), strict=True)
        place = None
        try:
            with self._writing() as file:
                saving.rows.write_changes(file, before, after, touched)
                saving.drafts.settle(file, edit)
                place = move(file)
        except WriteFailedError:
            if place is None or not self._holds(place):
                raise
        self._programme, self._place = after, place
        self._stood.append(self.head)
        self._notices.tell(edit)
