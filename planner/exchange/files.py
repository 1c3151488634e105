"""Reading and writing whole files, with the system's errors turned into ours."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from planner.core.faults import Fault, PlannerError

SQLITE_HEAD = b"SQLite format 3\0"
"""How a `.programme` file begins; see SQLite's page on its file format."""


@contextlib.contextmanager
def open_to_read(path: Path) -> Iterator[BinaryIO]:
    """The file, open for reading. Raises PlannerError where it cannot be, or is no file."""
    try:
        if path.exists() and not path.is_file():
            raise PlannerError(Fault.NOT_A_FILE, path)
        with path.open("rb") as file:
            yield file
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _reading_fault(path, error) from error


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's bytes. Raises PlannerError where it cannot be read or is over `limit` bytes."""
    with open_to_read(path) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise PlannerError(Fault.TOO_LARGE, path, what=f"{limit // 1_000_000} MB")
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Put the bytes in place as a whole: a reader sees the old file or the new, never a half.

    A link stays one, and what is no regular file (a pipe, a device) is written straight to. Raises
    PlannerError where that fails, and for a `.programme` file that is there, which holds somebody's
    history; what was there is then still there.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        _spare_programmes(path, target)
        _replace(target, data)
    except (OSError, ValueError) as error:
        raise _writing_fault(path, error) from error


def _spare_programmes(path: Path, target: Path) -> None:
    if target.exists():
        with target.open("rb") as file:
            if file.read(len(SQLITE_HEAD)) == SQLITE_HEAD:
                raise PlannerError(Fault.EXISTS, path)


def _replace(target: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".planner-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The rights a file gets: those of the one it replaces, else what the mask leaves."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reading_fault(path: Path, error: OSError | ValueError) -> PlannerError:
    code = getattr(error, "errno", None)
    if code in (errno.EACCES, errno.EPERM):
        return PlannerError(Fault.NO_PERMISSION, path)
    if code == errno.EISDIR:
        return PlannerError(Fault.NOT_A_FILE, path)
    if code in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL, None):
        there = os.path.isdir(path.parent)  # noqa: PTH112 - Path's raises what a lost share answers
        return PlannerError(Fault.NOT_FOUND, path) if there else _no_folder(path)
    return PlannerError(Fault.READ_FAILED, path, what=str(getattr(error, "strerror", error)))


def _no_folder(path: Path) -> PlannerError:
    return PlannerError(Fault.NO_FOLDER, path.parent)


def _writing_fault(path: Path, error: OSError | ValueError) -> PlannerError:
    code = getattr(error, "errno", None)
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return PlannerError(Fault.NO_PERMISSION, path)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return _no_folder(path)
    if code in (errno.ENOSPC, errno.EDQUOT):
        return PlannerError(Fault.DISK_FULL, path)
    if code == errno.EISDIR:
        return PlannerError(Fault.NOT_A_FILE, path)
    return PlannerError(Fault.WRITE_FAILED, path, what=str(getattr(error, "strerror", error)))
