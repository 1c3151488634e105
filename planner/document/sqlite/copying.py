"""The whole file as it is at one moment, in memory or in another file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from planner.document.errors import FileInUseError
from planner.document.sqlite.connections import Database, connect, connect_memory
from planner.document.sqlite.faults import HELD, primary_code, reading_error, writing_error


def memory_copy(path: Path) -> Database:
    """A copy of the file in memory, which lasts as long as what this gives.

    Raises the DocumentErrors of reading.
    """
    memory = connect_memory()
    try:
        with closing(connect(path, "ro")) as file:
            copy_pages(file, memory, path)
    except FileInUseError:
        memory.close()
        raise
    except sqlite3.Error as error:
        memory.close()
        raise reading_error(path, error) from error
    return Database(lambda: memory, lasting=True)


def copy_file(path: Path, copy: Path) -> None:
    """Copies the file as it is at one moment into a new one. Raises DocumentErrors."""
    try:
        with closing(connect(path, "ro")) as file, closing(connect(copy, "rwc")) as new:
            copy_pages(file, new, path)
    except sqlite3.Error as error:
        if primary_code(error) in HELD:  # not the new one, which nobody knows yet
            raise FileInUseError(path) from error
        raise writing_error(copy, error) from error


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Copies all of the file at `path` as it is at one moment; nothing is left of the target.

    Raises FileInUseError where another program holds it for longer than we have patience: Python's
    own way is to wait for ever. Raises sqlite3.Error.
    """

    def go_on(status: int, _remaining: int, _total: int) -> None:
        if status in HELD:
            raise FileInUseError(path)

    source.backup(target, progress=go_on)
