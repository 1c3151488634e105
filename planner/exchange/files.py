"""Reading and writing whole files, with the system's errors turned into ours."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from planner.core.faults import Fault, PlannerError


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's bytes. Raises PlannerError where it cannot be read or is over `limit` bytes."""
    with told_as_faults(path), path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        what = f"{limit // 1_000_000} MB"
        raise PlannerError(Fault.TOO_LARGE, path, what=what)
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Put the bytes in place as a whole: a reader sees the old file or the new, never a half.

    Raises PlannerError where that fails; the file that was there is then still there.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _write_failed(path, error) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _write_failed(path, error) from error


@contextlib.contextmanager
def told_as_faults(path: Path) -> Iterator[None]:
    """Within it, what the system refuses on opening a file is raised as a PlannerError."""
    try:
        yield
    except FileNotFoundError as error:
        raise PlannerError(Fault.NOT_FOUND, path) from error
    except IsADirectoryError as error:
        raise PlannerError(Fault.NOT_A_FILE, path) from error
    except OSError as error:
        fault = Fault.NOT_A_FILE if path.is_dir() else Fault.NO_PERMISSION
        raise PlannerError(fault, path) from error


def _mode(path: Path) -> int:
    """The rights a file gets: those of the one it replaces, else what the mask leaves."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _write_failed(path: Path, error: OSError) -> PlannerError:
    return PlannerError(Fault.WRITE_FAILED, path, what=error.strerror or str(error))
