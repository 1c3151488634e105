"""A programme in its file: each edit is one transaction, undo walks the history in the file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from planner.core import changes
from planner.core.changes import Edit, EditError
from planner.core.programme import IdFactory, Programme, random_id
from planner.document import attachments, drafts, history, sqlite
from planner.document.contents import (
    Contents,
    read_contents,
    storable_changes,
    write_contents,
)
from planner.document.errors import (
    DamagedFileError,
    DocumentChangedElsewhereError,
    NewerVersionError,
    NoSuchBlobError,
    NotAProgrammeError,
    ReadOnlyDocumentError,
    UnstorableValueError,
)
from planner.document.history import Place, Step
from planner.document.mapping import touched_tables
from planner.document.notices import Notices, Subscriber
from planner.document.placing import placed_whole
from planner.document.rows import write_changes
from planner.document.schema import VERSION

Clock = Callable[[], datetime]
"""Tells the time, aware; tests inject one that stands still."""


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


class Document:
    """One open `.programme` file, made by `new` or `open`.

    `programme` is what the file held after the last read or write of this document, and
    `read_only` says that it cannot be changed: a newer release wrote it, or it is write-protected.
    Between calls the file is closed and whole, and may be copied. To be used from one thread.

    Every method that writes raises a DocumentError and changes nothing where the write cannot be
    done: ReadOnlyDocumentError, FileInUseError, NoSuchFileError, NoPermissionError,
    WriteFailedError, UnstorableValueError, or DocumentChangedElsewhereError where the file no
    longer is what `programme` says. ValueError after `close`.
    """

    def __init__(
        self, path: Path, contents: Contents, *, read_only: bool, clock: Clock, ids: IdFactory
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._programme = contents.programme
        self._place = contents.place
        self._stamp = contents.stamp
        self._clock = clock
        self._ids = ids
        self._engine = sqlite.make_engine(path, mode="ro" if read_only else "rw")
        self._notices = Notices()
        self._closed = False

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
            engine = sqlite.make_engine(temporary, mode="rwc")
            contents = write_contents(engine, path, programme, root)
        return cls(path, contents, read_only=False, clock=clock, ids=ids)

    @classmethod
    def open(cls, path: Path, *, clock: Clock = now, ids: IdFactory = random_id) -> Self:
        """Opens the file there, which is left as it was whatever is wrong with it.

        Only a journal mode with lasting side files, which some other tool set, is ended.

        Raises the DocumentErrors of reading: NoSuchFileError, NotAFileError, NoPermissionError,
        NotAProgrammeError, FileTooLargeError, FileInUseError, DamagedFileError, and
        NewerVersionError for a newer version that cannot even be read.
        """
        path = path.absolute()
        version = sqlite.version_of(path)
        newer = version > VERSION
        read_only = newer or not os.access(path, os.W_OK)
        try:
            engine = sqlite.make_engine(path, mode="ro" if read_only else "rw")
            contents = read_contents(engine, path)
            if not read_only:
                sqlite.keep_in_one_file(engine, path)
        except (DamagedFileError, NotAProgrammeError) as error:
            if newer:
                raise NewerVersionError(path, version, VERSION) from error
            raise
        return cls(path, contents, read_only=read_only, clock=clock, ids=ids)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file. The programme can still be read here, but no more be changed."""
        self._closed = True
        self._engine.dispose()

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._programme

    @property
    def next_undo(self) -> Step | None:
        """The step that undo would take back, if any."""
        return self._place.head if self._place.head.edit else None

    @property
    def next_redo(self) -> Step | None:
        """The step that redo would make again, if any."""
        return self._place.redo

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls the subscriber with each edit once it is saved, undone ones as their inverse.

        Calling what this gives ends it. What a subscriber raises is logged (see Notices).
        """
        return self._notices.subscribe(subscriber)

    def apply(self, edit: Edit) -> Step:
        """Saves the edit as a new step, and only then makes its outcome the programme.

        An empty edit writes nothing and gives the step we stand on. Raises changes.EditError for
        an edit that does not fit the programme, and the DocumentErrors of writing.
        """
        if not edit:
            return self._place.head
        after = changes.apply(self._programme, edit)
        plain = storable_changes(self.path, edit, self._programme, after)
        step = Step(self._ids(), self._place.head.id, self._clock(), edit)
        self._save(edit, after, lambda file: history.advance(file, self._place, step, plain))
        return step

    def undo(self) -> Edit | None:
        """Takes back the last step; gives the edit that did so, None at the beginning."""
        step = self.next_undo
        if step is None or step.edit is None:
            return None
        edit = step.edit.inverse()
        self._save(edit, self._walked(edit), lambda file: history.step_back(file, self._place))
        return edit

    def redo(self) -> Edit | None:
        """Makes again what undo last took back; gives its edit, None if there is nothing."""
        step = self.next_redo
        if step is None or step.edit is None:
            return None
        edit = step.edit
        self._save(edit, self._walked(edit), lambda file: history.step_forward(file, step))
        return edit

    def add_blob(self, data: bytes, media_type: str) -> str:
        """Keeps a picture or file; gives its SHA-256. Adding the same again changes nothing."""
        if len(data) > sqlite.MAX_BLOB_BYTES:
            detail = f"{len(data)} bytes are more than {sqlite.MAX_BLOB_BYTES}"
            raise UnstorableValueError(self.path, detail)
        with self._writing() as file:
            return attachments.add_blob(file, data, media_type)

    def read_blob(self, sha256: str) -> bytes:
        """The picture or file of that SHA-256. Raises NoSuchBlobError, DocumentErrors."""
        with self._reading() as file:
            data = attachments.read_blob(file, sha256)
        if data is None:
            raise NoSuchBlobError(self.path, sha256)
        return data

    def blob_size(self, sha256: str) -> int:
        """How many bytes it has. Raises NoSuchBlobError, DocumentErrors."""
        with self._reading() as file:
            size = attachments.blob_size(file, sha256)
        if size is None:
            raise NoSuchBlobError(self.path, sha256)
        return size

    def drafts(self) -> Mapping[tuple[str, str], str]:
        """Half-typed text by (id, field). Raises DocumentErrors of reading."""
        with self._reading() as file:
            return drafts.read_drafts(file)

    def keep_draft(self, id_: str, field: str, text: str) -> None:
        """Keeps half-typed text until an edit of that field settles it, or `drop_draft`."""
        with self._writing() as file:
            drafts.keep_draft(file, id_, field, text)

    def drop_draft(self, id_: str, field: str) -> None:
        """Forgets half-typed text."""
        with self._writing() as file:
            drafts.drop_draft(file, id_, field)

    def _walked(self, edit: Edit) -> Programme:
        """The programme after an edit of the file's own history, which must fit."""
        try:
            return changes.apply(self._programme, edit)
        except EditError as error:
            detail = f"its history does not fit its programme ({error})"
            raise DamagedFileError(self.path, detail) from error

    def _save(self, edit: Edit, after: Programme, move: Callable[[Connection], Place]) -> None:
        before = self._programme
        tables = touched_tables(edit, before, after)
        touched = zip(tables, (change.id for change in edit.changes), strict=True)
        with self._writing() as file:
            write_changes(file, before, after, touched)
            drafts.settle(file, edit)
            place = move(file)
        self._programme, self._place = after, place
        self._notices.tell(edit)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._check_open()
        with sqlite.read_transaction(self._engine, self.path) as file:
            yield file

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction on the file as we know it."""
        self._check_open()
        if self.read_only:
            raise ReadOnlyDocumentError(self.path)
        with sqlite.write_transaction(self._engine, self.path) as file:
            known = sqlite.stamp(file) == self._stamp
            if not (known and history.stands_at(file, self._programme.id, self._place)):
                raise DocumentChangedElsewhereError(self.path)
            yield file

    def _check_open(self) -> None:
        if self._closed:
            raise ValueError(f"the document {self.path} is closed")
