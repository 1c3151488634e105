"""Puts a new file in its place whole: nobody ever sees a half-written one there."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.document.errors import (
    FileAlreadyThereError,
    NoPermissionError,
    NoSuchFileError,
    NotAFileError,
    WriteFailedError,
)
from planner.document.sqlite import remove_side_files


@contextmanager
def placed_whole(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """Gives a free path beside `path`; the file the block made there is put in place at its end.

    When the block raises, nothing has changed. Raises FileAlreadyThereError unless `overwrite`,
    and the DocumentErrors of a folder that is missing or must not be written.
    """
    target = path.resolve()  # a link keeps being one
    _check_place(path, target, overwrite=overwrite)
    temporary = target.with_name(f".{secrets.token_hex(6)}.programme-new")
    try:
        yield temporary
        try:
            _move(temporary, target, overwrite=overwrite)
        except FileExistsError as error:
            raise FileAlreadyThereError(path) from error
        except OSError as error:
            raise WriteFailedError(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):  # its own failure would hide what led here
            temporary.unlink(missing_ok=True)
            remove_side_files(temporary)


def _check_place(path: Path, target: Path, *, overwrite: bool) -> None:
    if target.exists() and not target.is_file():
        raise NotAFileError(path)
    if target.exists() and not overwrite:
        raise FileAlreadyThereError(path)
    if not target.parent.is_dir():
        raise NoSuchFileError(target.parent)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise NoPermissionError(path)


def _move(temporary: Path, target: Path, *, overwrite: bool) -> None:
    # SQLite would take a journal left by an earlier file of this name for the new one's.
    remove_side_files(target)
    if overwrite:
        temporary.replace(target)
    else:
        _link(temporary, target)
    _synchronise(target.parent)


def _link(temporary: Path, target: Path) -> None:
    """Gives the file its name only if nobody took it meanwhile; FileExistsError otherwise."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        temporary.rename(target)


def _synchronise(folder: Path) -> None:
    """Makes the new name survive a loss of power, where the system lets us ask for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
