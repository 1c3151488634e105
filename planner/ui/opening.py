"""From a file, a text or a sample to an open document."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from planner.core.programme import Programme
from planner.paths import file_name, resources

if TYPE_CHECKING:  # the window is shown before they are needed
    from planner.document.document import Document
    from planner.exchange.sources import Source

SUFFIX = ".programme"
_ENOUGH_ITEMS = 3


def readable() -> list[str]:
    """The suffixes offered when opening; what a file really is, its content tells."""
    from planner.exchange.kinds import SUFFIXES  # noqa: PLC0415 - only when wanted

    return sorted(SUFFIXES)


def is_programme(path: Path) -> bool:
    """Whether it is a file of this program. Raises PlannerError where it cannot be read."""
    from planner.exchange.kinds import FileKind, kind_of_file  # noqa: PLC0415 - only when wanted

    return kind_of_file(path) is FileKind.PROGRAMME


def as_programme(path: Path, today: Date) -> Source | None:
    """What a file holds if that reads as a programme: at least three items with times.

    None for anything else, such as slides. Raises PlannerError where it cannot be read.
    """
    from planner.exchange.sources import Hints, load, understand  # noqa: PLC0415 - loads formats

    source = load(path)
    entries = understand(source, Hints(today)).programme.entries.values()
    timed = sum(entry.start is not None for entry in entries)
    return source if timed >= _ENOUGH_ITEMS else None


def open_document(path: Path) -> Document:
    """The programme in a file of this program. Raises PlannerError where it cannot be opened."""
    from planner.document.document import Document  # noqa: PLC0415 - only when wanted

    return Document.open(path)


def new_document(path: Path, programme: Programme, *, overwrite: bool = False) -> Document:
    """Writes a programme to a new file and opens it. Raises PlannerError."""
    from planner.document.document import Document  # noqa: PLC0415 - as above

    return Document.new(path, programme, overwrite=overwrite)


def read_sample() -> Programme:
    """The sample that comes with the program."""
    from planner.exchange.sources import Hints, load, understand  # noqa: PLC0415 - loads formats

    sample = load(resources() / "samples" / "byens-stue.json")
    return understand(sample, Hints(Date(2027, 1, 1))).programme


def documents_folder() -> Path:
    """Where the user keeps documents; the home folder where the system names no such place."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(named) if named else Path.home()
    return folder if folder.is_dir() else Path.home()


def proposed_path(folder: Path, title: str, suffix: str, otherwise: str) -> Path:
    """A path in that folder named by the title, as far as every file system can write it."""
    return folder / f"{file_name(title) or otherwise}{suffix}"


def free_path(path: Path) -> Path:
    """That path, or with a number behind its name if something is there."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
