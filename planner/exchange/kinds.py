"""The kinds of file that can be read and written, told apart by suffix and content."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.exchange.files import SQLITE_HEAD


class FileKind(StrEnum):
    """A kind of file, by the name that `--from` and `--to` take."""

    TEXT = "text"
    PROGRAMME = "programme"
    JSON = "json"


_SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.TEXT,
    ".programme": FileKind.PROGRAMME,
    ".json": FileKind.JSON,
}
HEAD_BYTES = 4096
"""How much of a file `kind_of_content` wants to see."""


def kind_of_content(path: Path, head: bytes) -> FileKind:
    """What a file to be read is: its first bytes overrule its suffix where they leave no doubt."""
    if head.startswith(SQLITE_HEAD):
        return FileKind.PROGRAMME
    by_suffix = _SUFFIXES.get(path.suffix.lower())
    if by_suffix is not None:
        return by_suffix
    return (
        FileKind.JSON if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" else FileKind.TEXT
    )


def kind_to_write(path: Path) -> FileKind:
    """What a file to be written shall be, by its suffix. Raises PlannerError for an unknown one."""
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise PlannerError(Fault.UNKNOWN_FORMAT, path, what=path.suffix or path.name)
    return kind
