"""An open `.programme` file: its transactions, and what it holds beside the edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.core.file_state import FileState
from planner.core.programme import Programme
from planner.document import (
    attachments,
    drafts,
    history,
    saving,
    soundness,
    sqlite,
    versions,
    watching,
)
from planner.document.contents import Contents
from planner.document.errors import (
    DocumentChangedElsewhereError,
    DocumentError,
    NoSuchBlobError,
    ReadOnlyDocumentError,
    UnstorableValueError,
)
from planner.document.history import Place
from planner.document.sqlite import Database
from planner.document.versions import Version

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from planner.document.erasing.person import Person
    from planner.document.erasing.said import Mention


class OpenFile:
    """One file that is open, although its handle is closed between any two calls.

    `read_only` says that it cannot be changed: a newer release wrote it, or it is write-protected.
    """

    def __init__(
        self, path: Path, contents: Contents, database: Database, *, read_only: bool, checked: bool
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._programme = contents.programme
        self._place = contents.place
        self._stamp = contents.stamp
        self._database = database
        self._checked = checked  # the whole of it, not only what opening reads
        self._closed = False
        self._brought: set[str] = set()  # attachments that an edit may be about to name

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

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._programme

    @property
    def head(self) -> str:
        """The id of the step of the history where the programme stands."""
        return self._place.head.id

    def look(self) -> FileState:
        """What has become of the file since it was last read or written here; see Watch."""
        return watching.state_of(
            self._database, self.path, self._programme, self._place, self._stamp
        )

    def follow(self, path: Path) -> None:
        """Goes on with the file at another path, where it was moved to.

        Raises DocumentChangedElsewhereError where that is not as the programme stands here, and
        the DocumentErrors of reading.
        """
        path = path.absolute()
        database = sqlite.database_at(path, mode="ro" if self.read_only else "rw")
        with sqlite.read_transaction(database, path) as file:
            self._check_known(file)
        self.path, self._database = path, database

    def check(self) -> None:
        """Looks for damage in the whole file, the history and the attachments too.

        Opening looks at what it reads. The first write does this, so that a damaged file is never
        written; a window does it earlier, in an idle moment. Raises DamagedFileError.
        """
        with self._reading() as file:
            soundness.check_whole(file)
        self._checked = True

    def add_blob(self, data: bytes, media_type: str) -> str:
        """Keeps a picture or file; gives its SHA-256. Adding the same again changes nothing."""
        if len(data) > sqlite.MAX_BLOB_BYTES:
            detail = f"{len(data)} bytes are more than {sqlite.MAX_BLOB_BYTES}"
            raise UnstorableValueError(self.path, detail)
        with self._writing() as file:
            sha256 = saving.attachments.add_blob(file, data, media_type)
        self._brought.add(sha256)
        return sha256

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
            saving.drafts.keep_draft(file, id_, field, text)

    def drop_draft(self, id_: str, field: str) -> None:
        """Forgets half-typed text."""
        with self._writing() as file:
            saving.drafts.drop_draft(file, id_, field)

    def versions(self) -> tuple[Version, ...]:
        """The named points of the history, in the order they were named."""
        with self._reading() as file:
            return versions.read_versions(file)

    def version_programme(self, id_: str) -> Programme:
        """The programme as it was when the version was named. KeyError for no such version."""
        with self._reading() as file:
            return versions.read_programme(file, id_)

    def rename_version(self, id_: str, name: str) -> None:
        """Gives a version another name. KeyError for no such version."""
        with self._writing() as file:
            saving.versions.rename(file, id_, name)

    def forget_version(self, id_: str) -> None:
        """Takes a version out of the file. KeyError for no such version."""
        with self._writing() as file:
            saving.versions.forget(file, id_)

    def known_person(self, speaker: str) -> Person:
        """A speaker with all the file ever said of them; empty for nobody."""
        from planner.document.erasing import said  # noqa: PLC0415 - hardly ever needed

        with self._reading_history() as file:
            return said.known(file, self._programme, speaker)

    def mentions(self, speaker: str) -> tuple[Mention, ...]:
        """Where texts name that speaker which are not their own, now and in the history."""
        from planner.document.erasing import said  # noqa: PLC0415 - as above

        with self._reading_history() as file:
            person = said.known(file, self._programme, speaker)
            return tuple(said.mentions(file, self._programme, person))

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        if self._closed:
            raise ValueError(f"the document {self.path} is closed")
        with sqlite.read_transaction(self._database, self.path) as file:
            yield file

    @contextmanager
    def _reading_history(self) -> Iterator[sqlite3.Connection]:
        """A look at the file while it still stands where we do."""
        with self._reading() as file:
            self._check_known(file)
            yield file

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction on the file as we know it."""
        if self._closed:
            raise ValueError(f"the document {self.path} is closed")
        self._check_writable()
        with sqlite.write_transaction(self._database, self.path) as connection:
            file = sqlite.driver_of(connection)
            self._check_known(file)
            self._check_whole(file)
            yield connection

    def _check_writable(self) -> None:
        if self.read_only:
            raise ReadOnlyDocumentError(self.path)

    def _check_whole(self, file: sqlite3.Connection) -> None:
        if not self._checked:
            soundness.check_whole(file)
            self._checked = True

    def _shrink(self) -> None:
        """Gives back what is free in the file, and knows it again afterwards."""
        try:
            sqlite.vacuum(self._database, self.path)
        finally:  # it can fail when all is done
            with self._reading() as file:
                stamp = sqlite.stamp(file)
                here = history.stands_at(file, self._programme.id, self._place)
                if here and stamp[:2] == self._stamp[:2]:  # else somebody wrote meanwhile
                    soundness.check_tables(file)
                    self._stamp = stamp

    def _holds(self, place: Place) -> bool:
        """Whether the file stands there, whatever was said of the write that was to lead there."""
        try:
            with self._reading() as file:
                return history.stands_at(file, self._programme.id, place)
        except DocumentError:
            return False

    def _check_known(self, file: sqlite3.Connection) -> None:
        known = sqlite.stamp(file) == self._stamp
        if not (known and history.stands_at(file, self._programme.id, self._place)):
            raise DocumentChangedElsewhereError(self.path)
