"""Transactions on the file, and what is done to the whole of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from planner.document.errors import DamagedFileError, FileInUseError, UnstorableValueError
from planner.document.mapping import UnreadableError
from planner.document.sqlite.connections import driver_of
from planner.document.sqlite.faults import reading_error, writing_error
from planner.document.sqlite.limits import MAX_FILE_BYTES

_PAGE_BYTES = 4096


@contextmanager
def read_transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """One consistent look at the file. Raises DocumentErrors."""
    try:
        with engine.connect() as connection:
            driver_of(connection).execute("BEGIN")
            yield connection
    except (DBAPIError, sqlite3.Error) as error:
        raise reading_error(path, _of_driver(error)) from error
    except UnreadableError as error:
        raise DamagedFileError(path, str(error)) from error
    except UnicodeDecodeError as error:  # Python cannot even read SQLite's word about the damage
        raise DamagedFileError(path, "its tables cannot be read") from error


@contextmanager
def write_transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """All or nothing; committed at the end of the block. Raises DocumentErrors.

    The lock is taken at the start, so what is read within holds until the commit. A commit that
    fails in its very last sync, which makes sure that the journal stays away, is in the file all
    the same: the caller can look.
    """
    try:
        with engine.connect() as connection:
            file = driver_of(connection)
            file.execute(f"PRAGMA max_page_count = {MAX_FILE_BYTES // _PAGE_BYTES}")
            file.execute("BEGIN IMMEDIATE")
            yield connection
            file.commit()
    except (DBAPIError, sqlite3.Error) as error:
        raise writing_error(path, _of_driver(error)) from error
    except UnreadableError as error:
        raise DamagedFileError(path, str(error)) from error
    except UnicodeDecodeError as error:  # as above
        raise DamagedFileError(path, "its tables cannot be read") from error
    except UnicodeEncodeError as error:  # half a surrogate pair, as broken clipboards hold
        raise UnstorableValueError(path, "a text is not valid Unicode") from error


def keep_in_one_file(engine: Engine, path: Path) -> None:
    """Ends a journal mode with lasting side files, which only another tool can have set.

    Raises FileInUseError where another program is still using them.
    """
    try:
        with engine.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode = DELETE").scalar_one()
    except DBAPIError as error:
        raise writing_error(path, error.orig) from error
    if mode != "delete":
        raise FileInUseError(path)


def vacuum(engine: Engine, path: Path) -> None:
    """Writes the file anew, without what was freed in it. Raises DocumentErrors.

    SQLite builds it in memory and then writes it over the old one, with a journal as for any other
    write: meanwhile the disk must have up to as much room again. It counts as a change of the
    tables (see Stamp).
    """
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
    except DBAPIError as error:
        raise writing_error(path, error.orig) from error


def mostly_free(connection: Connection) -> bool:
    """Whether more than half of the file holds nothing any more."""
    free, pages = (
        connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("freelist_count", "page_count")
    )
    return bool(2 * free > pages)


def _of_driver(error: Exception) -> BaseException | None:
    """What SQLite said, through SQLAlchemy or past it."""
    return error.orig if isinstance(error, DBAPIError) else error
