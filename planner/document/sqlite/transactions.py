"""Transactions on the file, and what is done to the whole of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileInUseError,
    UnstorableValueError,
)
from planner.document.mapping import UnreadableError
from planner.document.sqlite.connections import Database, driver_of
from planner.document.sqlite.faults import reading_error, writing_error
from planner.document.sqlite.limits import MAX_FILE_BYTES

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PAGE_BYTES = 4096


@contextmanager
def read_transaction(database: Database, path: Path) -> Iterator[sqlite3.Connection]:
    """One consistent look at the file. Raises DocumentErrors."""
    try:
        with database.connected() as file:
            file.execute("BEGIN")
            yield file
    except sqlite3.Error as error:
        raise reading_error(path, error) from error
    except (UnreadableError, UnicodeDecodeError) as error:
        raise _damaged(path, error) from error


@contextmanager
def write_transaction(database: Database, path: Path) -> Iterator[Connection]:
    """All or nothing; committed at the end of the block. Raises DocumentErrors.

    The lock is taken at the start, so what is read within holds until the commit. A commit that
    fails in its very last sync, which makes sure that the journal stays away, is in the file all
    the same: the caller can look.
    """
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 - see Database

    try:
        with database.engaged() as connection:
            file = driver_of(connection)
            file.execute(f"PRAGMA max_page_count = {MAX_FILE_BYTES // _PAGE_BYTES}")
            file.execute("BEGIN IMMEDIATE")
            yield connection
            file.commit()
    except DBAPIError as error:
        raise writing_error(path, error.orig) from error
    except sqlite3.Error as error:
        raise writing_error(path, error) from error
    except (UnreadableError, UnicodeDecodeError) as error:
        raise _damaged(path, error) from error
    except UnicodeEncodeError as error:  # half a surrogate pair, as broken clipboards hold
        raise UnstorableValueError(path, "a text is not valid Unicode") from error


def keep_in_one_file(database: Database, path: Path) -> None:
    """Ends a journal mode with lasting side files, which only another tool can have set.

    Raises FileInUseError where another program is still using them.
    """
    try:
        with database.connected() as file:
            (mode,) = file.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        raise writing_error(path, error) from error
    if mode != "delete":
        raise FileInUseError(path)


def vacuum(database: Database, path: Path) -> None:
    """Writes the file anew, without what was freed in it. Raises DocumentErrors.

    SQLite builds it in memory and then writes it over the old one, with a journal as for any other
    write: meanwhile the disk must have up to as much room again. It counts as a change of the
    tables (see Stamp).
    """
    try:
        with database.connected() as file:
            file.execute("VACUUM")
    except sqlite3.Error as error:
        raise writing_error(path, error) from error


def mostly_free(file: sqlite3.Connection) -> bool:
    """Whether more than half of the file holds nothing any more."""
    names = ("freelist_count", "page_count")
    free, pages = (file.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
    return bool(2 * free > pages)


def _damaged(path: Path, error: UnreadableError | UnicodeDecodeError) -> DocumentError:
    """Of a UnicodeDecodeError: Python cannot even read SQLite's word about the damage."""
    known = isinstance(error, UnreadableError)
    return DamagedFileError(path, str(error) if known else "its tables cannot be read")
