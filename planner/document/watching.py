"""The file in other hands while it is open: a sync client's, another window's or machine's.

A write checks by itself that the file stands where we do. Here is the way to notice earlier, and
to find the file or its conflict copies again.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.core.file_state import FileState
from planner.core.programme import Programme
from planner.document import history, sqlite
from planner.document.errors import (
    DocumentError,
    FileInUseError,
    FolderGoneError,
    NoSuchFileError,
    ReadFailedError,
)
from planner.document.history import Place
from planner.document.sqlite import Database, Stamp

if TYPE_CHECKING:
    from planner.document.open_file import OpenFile

_CONFLICT = re.compile(
    r"""
      \s?\(.*\b(?:conflict|konflikt|conflit|conflic|conflitt|ristiriit|w\ konflikcie).*\)
                                            # Dropbox and Nextcloud, each in the user's language
    | \.sync-conflict-\d{8}-\d{6}(?:-\w+)?  # Syncthing
    | \s?\(\d{1,3}\)                        # Google Drive, and downloads
    | -[^\s()]{1,63}                        # OneDrive: the name of the other computer
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What sync clients put behind a name, as their manuals have it."""

_UNREAD: Mapping[type[DocumentError], FileState] = {
    NoSuchFileError: FileState.GONE,
    FolderGoneError: FileState.FOLDER_GONE,
    FileInUseError: FileState.IN_USE,
    ReadFailedError: FileState.UNREADABLE,
}
"""What has become of a file that cannot be looked into, where that says nothing of its content."""


def state_of(
    database: Database, path: Path, programme: Programme, place: Place, stamp: Stamp
) -> FileState:
    """What has become of the file of that programme which we know at that place."""
    try:
        with sqlite.read_transaction(database, path) as file:
            now = sqlite.stamp(file)
            if now == stamp and history.stands_at(file, programme.id, place):
                return FileState.SAME
            if now[:2] != stamp[:2] or _lineage(file) != programme.id:
                return FileState.OTHER
            known = _knows(file, place.head.id)
            return FileState.NEWER if known else FileState.BRANCHED
    except DocumentError as error:
        if type(error) in _UNREAD:
            return _UNREAD[type(error)]
        return FileState.GONE if not path.exists() else FileState.OTHER


@dataclass(frozen=True)
class Sight:
    """What a look at the file found; `path` is where it lies now, if it was moved."""

    state: FileState
    path: Path | None = None


class Watch:
    """Looks after an open document's file; to be asked now and then, and when a window wakes up.

    As long as the system's word on the file is the same, that is all that is asked for.
    """

    def __init__(self, document: OpenFile) -> None:
        self._document = document
        self._seen = _fingerprint(document.path)
        self._file = self._seen[:2] if self._seen else None

    def look(self) -> Sight:
        """What has become of the file. Nothing is changed: see `take_newer` and `follow`."""
        path = self._document.path
        found = _fingerprint(path)
        if found is not None and found == self._seen:
            return Sight(FileState.SAME)
        state = self._document.look()
        if state is FileState.SAME:
            self._seen, self._file = found, found[:2] if found else self._file
        if state is FileState.GONE and (moved := self._elsewhere(path)) is not None:
            return Sight(FileState.MOVED, moved)
        return Sight(state)

    def _elsewhere(self, path: Path) -> Path | None:
        """The file under another name in its folder: by the system's number of it, or its head."""
        there = list(_programmes_beside(path))
        for other in there:
            found = _fingerprint(other)
            if found is not None and found[:2] == self._file and found[1]:
                return other
        for other in there:
            if _identity(other) == (self._document.programme.id, self._document.head):
                return other
        return None


@dataclass(frozen=True)
class ConflictCopy:
    """A file that a sync client put beside another, as both had changed; `head` is its step."""

    path: Path
    head: str


def conflict_copies(path: Path) -> list[ConflictCopy]:
    """The copies of the file at `path` in its folder that hold something it does not, by name.

    Told by the names that sync clients give, and by the programme inside. A file that cannot be
    read has none.
    """
    own = _identity(path)
    found = []
    for other in _programmes_beside(path) if own else ():
        rest = other.stem.removeprefix(path.stem)
        if rest == other.stem or not _CONFLICT.fullmatch(rest):
            continue
        theirs = _identity(other)
        if own and theirs and theirs[0] == own[0] and not _holds(path, theirs[1]):
            found.append(ConflictCopy(other, theirs[1]))
    return found


def same_programme_beside(path: Path) -> list[Path]:
    """All other files in its folder that hold the same programme, whatever they are called."""
    own = _identity(path)
    there = [(other, _identity(other)) for other in _programmes_beside(path)]
    return [other for other, found in there if own and found and found[0] == own[0]]


def _programmes_beside(path: Path) -> Iterator[Path]:
    try:
        names = sorted(path.parent.iterdir())
    except OSError:  # no way into the folder
        return
    for other in names:
        if other.suffix.casefold() == path.suffix.casefold() and other.name != path.name:
            yield other


def _fingerprint(path: Path) -> tuple[int, int, int, int] | None:
    """The system's number of the file, its size and when it was changed; None without a file."""
    try:
        there = path.stat()
    except OSError:
        return None
    return there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns


def _identity(path: Path) -> tuple[str, str] | None:
    """The lineage and the head of the file there, if it is a programme that can be read."""
    with suppress(DocumentError):
        sqlite.version_of(path)
        with sqlite.read_transaction(sqlite.database_at(path, mode="ro"), path) as file:
            head = file.execute("SELECT head FROM history").fetchone()
            lineage = _lineage(file)
            return (lineage, head[0]) if lineage and head else None
    return None


def _holds(path: Path, step: str) -> bool:
    """Whether the file has stood at that step, or taken in its outcome."""
    with sqlite.read_transaction(sqlite.database_at(path, mode="ro"), path) as file:
        found = file.execute("SELECT id FROM steps WHERE ? IN (id, merged)", (step,))
        return found.fetchone() is not None


def _lineage(file: sqlite3.Connection) -> str | None:
    found = file.execute("SELECT id FROM programme").fetchone()
    return None if found is None else found[0]


def _knows(file: sqlite3.Connection, step: str) -> bool:
    found = file.execute("SELECT id FROM steps WHERE id = ?", (step,))
    return found.fetchone() is not None
