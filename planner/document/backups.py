"""Backups of programmes in a folder of the user's: made, verified, thinned, looked at, restored.

Each programme has a folder of its own there, by its lineage, so that copies of one event share
their backups and two events with one title do not. A backup is a `.programme` file as good as any,
named for people: "Byens stue 2026-11-22 10.42.programme". When it was made is the file's time of
change, which says more than the minutes of its name.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from planner.core.programme import Programme
from planner.document import sqlite
from planner.document.clock import Clock, now
from planner.document.contents import read_contents
from planner.document.document import Document
from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileAlreadyThereError,
    NoPermissionError,
    NotAFileError,
    WriteFailedError,
)
from planner.document.opening import database_to_read
from planner.document.placing import placed_whole
from planner.document.rotation import worth_keeping
from planner.paths import file_name

SUFFIX = ".programme"
BETWEEN = timedelta(hours=1)
"""The least time between two backups while a programme is being changed."""

_PLAIN = re.compile(r"[0-9a-z_-]{1,40}")
_IDENTITY = "SELECT programme.id, programme.title, history.head FROM programme, history LIMIT 2"


@dataclass(frozen=True)
class Backup:
    """One backup: where it lies, of which programme, when it was made (aware), its size in bytes.

    `head` is the step of the history at which it stands.
    """

    path: Path
    lineage: str
    title: str
    made: datetime
    size: int
    head: str


@dataclass(frozen=True)
class _Identity:
    lineage: str
    title: str
    head: str


class Backups:
    """All backups in one folder, which is made when the first of them is.

    Nothing is remembered between calls: several windows and threads may use one folder at once.
    """

    def __init__(self, folder: Path, clock: Clock = now) -> None:
        self.folder = folder
        self._clock = clock

    def changed(self, source: Document | Path) -> bool:
        """Whether the programme is not as its latest backup has it: asked when it is opened.

        Raises the DocumentErrors of reading it, as `due` does.
        """
        identity = _identity(_path_of(source))
        latest = self._latest(identity.lineage)
        return latest is None or latest.head != identity.head

    def due(self, source: Document | Path) -> bool:
        """Whether it has changed and its latest backup is an hour old: asked while it is open.

        A latest backup that seems to be of the future, after a clock was put right, is due too.
        """
        identity = _identity(_path_of(source))
        latest = self._latest(identity.lineage)
        if latest is None:
            return True
        return latest.head != identity.head and abs(self._clock() - latest.made) >= BETWEEN

    def make(self, source: Document | Path) -> Backup:
        """Makes a backup and thins out the older ones of that programme.

        It is taken in one read of the file, opened and checked like any programme, and only then
        gets its name. Raises the DocumentErrors of reading for the programme, and for the backup
        those of writing, whose `path` is in the backups' folder. The programme is only read.
        """
        path, made = _path_of(source), self._clock()
        identity = _identity(path)
        folder = self.folder_of(identity.lineage)
        _make_folder(folder)
        name = f"{file_name(identity.title) or file_name(path.stem)} {_stamp(made)}"
        for wanted in _names(folder, name):
            try:
                with placed_whole(wanted, overwrite=False) as temporary:
                    copied = _copy(path, temporary, wanted)
                    _verify(temporary, path, copied)
                    size = temporary.stat().st_size
            except FileAlreadyThereError:  # one of the same minute, perhaps of another window
                continue
            break
        # Not before it has its name: one under way must never look like one left behind.
        with suppress(OSError, OverflowError):  # a year that no file can be of
            os.utime(wanted, (made.timestamp(), made.timestamp()))
        self._thin_out(copied.lineage, made, wanted)
        return Backup(wanted, copied.lineage, copied.title, made, size, copied.head)

    def of(self, lineage: str) -> tuple[Backup, ...]:
        """The backups of a programme, the latest first. What cannot be read is left out."""
        return tuple(self._of(lineage))

    def everything(self) -> tuple[Backup, ...]:
        """The backups of all programmes, the latest first."""
        try:
            folders = [folder for folder in self.folder.iterdir() if folder.is_dir()]
        except OSError:  # none made yet, or no way in: there is nothing to offer
            return ()
        backups = [backup for folder in folders for backup in _backups_in(folder)]
        return tuple(sorted(backups, key=lambda backup: backup.made, reverse=True))

    def _of(self, lineage: str) -> Iterator[Backup]:
        found = _backups_in(self.folder_of(lineage))
        return (backup for backup in found if backup.lineage == lineage)

    def _latest(self, lineage: str) -> Backup | None:
        return next(self._of(lineage), None)

    def folder_of(self, lineage: str) -> Path:
        """Where the backups of that programme lie, once there are any."""
        if _PLAIN.fullmatch(lineage):
            return self.folder / lineage
        import hashlib  # noqa: PLC0415 - brings a large library along, for hardly any programme

        # Else it could lead out of the folder.
        return self.folder / hashlib.sha256(lineage.encode()).hexdigest()

    def _thin_out(self, lineage: str, moment: datetime, just_made: Path) -> None:
        there = {backup.path: backup.made for backup in self.of(lineage)}
        for path in there.keys() - worth_keeping(there, moment) - {just_made}:
            with suppress(OSError):  # open in another window: the next time will do
                path.unlink(missing_ok=True)


def preview(backup: Backup) -> Programme:
    """The programme as the backup has it. Raises the DocumentErrors of reading."""
    return read_contents(database_to_read(backup.path), backup.path).programme


def restore(backup: Backup, folder: Path) -> Path:
    """Puts the backup into a folder as a new file under a free name, which it gives.

    The backup stays. Raises the DocumentErrors of reading and writing.
    """
    preview(backup)
    for wanted in _names(folder, backup.path.stem):
        try:
            with placed_whole(wanted, overwrite=False) as temporary:
                _copy(backup.path, temporary, wanted)
        except FileAlreadyThereError:
            continue
        break
    return wanted


def _path_of(source: Document | Path) -> Path:
    return source if isinstance(source, Path) else source.path


def _names(folder: Path, stem: str) -> Iterator[Path]:
    """The paths to try, one after another, until a name is free."""
    yield folder / f"{stem}{SUFFIX}"
    number = 2
    while True:
        yield folder / f"{stem} ({number}){SUFFIX}"
        number += 1


def _stamp(moment: datetime) -> str:
    """The minute, as the clock on the wall shows it."""
    return f"{moment.astimezone():%Y-%m-%d %H.%M}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise NoPermissionError(folder) from error
    except FileExistsError as error:  # a file has that name
        raise NotAFileError(folder) from error
    except OSError as error:
        raise WriteFailedError(folder, error.strerror or str(error)) from error


def _backups_in(folder: Path) -> Iterator[Backup]:
    """Those that can be read, the latest first; a broken one is nothing to offer."""
    there: dict[Path, os.stat_result] = {}
    with suppress(OSError):  # none made yet, or no way in
        for path in folder.iterdir():
            with suppress(OSError):  # thrown out meanwhile by another window
                if path.suffix == SUFFIX:
                    there[path] = path.stat()
    for path in sorted(there, key=lambda path: there[path].st_mtime_ns, reverse=True):
        with suppress(DocumentError, OverflowError):  # the time of a file can be beyond any year
            made = datetime.fromtimestamp(there[path].st_mtime, UTC)
            found = _identity(path)
            size = there[path].st_size
            yield Backup(path, found.lineage, found.title, made, size, found.head)


def _identity(path: Path) -> _Identity:
    """Whose the file is and where it stands. Raises the DocumentErrors of reading."""
    sqlite.version_of(path)  # has the words for what is no programme
    with sqlite.read_transaction(sqlite.database_at(path, mode="ro"), path) as file:
        return _identified(file, path)


def _identified(file: sqlite3.Connection, path: Path) -> _Identity:
    found = file.execute(_IDENTITY).fetchall()
    if len(found) != 1 or not all(isinstance(value, str) for value in found[0]):
        raise DamagedFileError(path, "it does not say which programme it is")
    return _Identity(*found[0])


def _copy(path: Path, temporary: Path, wanted: Path) -> _Identity:
    """Copies the file in one look at it; `wanted` is the name for what goes wrong in writing."""
    with sqlite.read_transaction(sqlite.database_at(path, mode="ro"), path) as file:
        identity = _identified(file, path)  # from here on nobody else can write
        try:
            with closing(sqlite3.connect(temporary)) as target:
                sqlite.copy_pages(file, target, path)
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise DamagedFileError(path, f"SQLite says {error}") from error
            raise WriteFailedError(wanted, str(error)) from error
    return identity


def _verify(temporary: Path, path: Path, copied: _Identity) -> None:
    """Opens the copy of the file at `path` as any programme is opened."""
    contents = read_contents(database_to_read(temporary), path)
    if (contents.programme.id, contents.place.head.id) != (copied.lineage, copied.head):
        raise DamagedFileError(path, "its copy is not what was copied")
