"""Puts a new file in its place whole: nobody ever sees a half-written one there."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.document.errors import (
    FileAlreadyThereError,
    FolderGoneError,
    NoPermissionError,
    NotAFileError,
    WriteFailedError,
)
from planner.document.sqlite import SIDE_FILES, remove_side_files

ABANDONED = 3600.0
"""Seconds after which a half-written file that nobody has touched is taken for a broken-off job's.

Far longer than a copy takes to write, so that no job under way loses its file.
"""
_NAME_BYTES = 6
_SUFFIX = ".programme-new"
_OURS = re.compile(rf"\.[0-9a-f]{{{2 * _NAME_BYTES}}}{re.escape(_SUFFIX)}({'|'.join(SIDE_FILES)})?")


@contextmanager
def placed_whole(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """Gives a free path beside `path`; the file the block made there is put in place at its end.

    When the block raises, nothing has changed. What an earlier job left half-written in that
    folder, as the machine stopped, is removed. Raises FileAlreadyThereError unless `overwrite`, and
    the DocumentErrors of a folder that is missing or must not be written.
    """
    target = path.resolve()  # a link keeps being one
    _check_place(path, target, overwrite=overwrite)
    _clear_abandoned(target.parent)
    temporary = target.with_name(f".{os.urandom(_NAME_BYTES).hex()}{_SUFFIX}")
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
    # Not Path's own questions, which raise what a lost connection answers.
    there = os.path.exists(target)  # noqa: PTH110 - see above
    if there and not os.path.isfile(target):  # noqa: PTH113 - see above
        raise NotAFileError(path)
    if there and not overwrite:
        raise FileAlreadyThereError(path)
    if not os.path.isdir(target.parent):  # noqa: PTH112 - see above
        raise FolderGoneError(target)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise NoPermissionError(path)


def _clear_abandoned(folder: Path) -> None:
    """Removes half-written files of jobs that were broken off; only ours, by name and age."""
    with suppress(OSError):  # a folder that may not be read
        for left in [found for found in folder.iterdir() if _OURS.fullmatch(found.name)]:
            with suppress(OSError):  # it is in nobody's way
                if time.time() - left.lstat().st_mtime > ABANDONED:
                    left.unlink()


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
