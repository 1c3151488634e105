"""From a file, a text or a sample to an open document."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from planner.core.programme import Programme
from planner.paths import resources

if TYPE_CHECKING:  # SQLAlchemy takes long to load, and the window is shown before it is needed
    from planner.document.document import Document

SUFFIX = ".programme"
READABLE = ("programme", "txt", "text", "md", "json", "html", "htm", "xml", "ics", "ical")
"""Suffixes offered when opening; what a file really is, its content tells."""

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


def read_any(path: Path, today: Date) -> Document | Programme | str:
    """What a file holds: an open document, a programme in another format, or a text to review.

    Raises PlannerError where it cannot be read.
    """
    # The window shows before any of these is loaded.
    from planner.exchange import kinds  # noqa: PLC0415 - see above
    from planner.exchange.files import open_to_read  # noqa: PLC0415 - see above
    from planner.exchange.opening import TextHints, open_any, text_in  # noqa: PLC0415 - see above

    with open_to_read(path) as file:
        kind = kinds.kind_of_content(path, file.read(kinds.HEAD_BYTES))
    if kind == kinds.FileKind.PROGRAMME:
        from planner.document.document import Document  # noqa: PLC0415 - loads SQLAlchemy

        return Document.open(path)
    if kind in kinds.TEXTS:
        return text_in(path, kind)
    return open_any(path, TextHints(today), kind).reading.programme


def new_document(path: Path, programme: Programme, *, overwrite: bool = False) -> Document:
    """Writes a programme to a new file and opens it. Raises PlannerError."""
    from planner.document.document import Document  # noqa: PLC0415 - as above

    return Document.new(path, programme, overwrite=overwrite)


def read_sample() -> Programme:
    """The sample that comes with the program."""
    from planner.exchange.opening import TextHints, open_any  # noqa: PLC0415 - loads formats

    sample = resources() / "samples" / "byens-stue.json"
    return open_any(sample, TextHints(Date(2027, 1, 1))).reading.programme


def documents_folder() -> Path:
    """Where the user keeps documents; the home folder where the system names no such place."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(named) if named else Path.home()
    return folder if folder.is_dir() else Path.home()


def proposed_path(folder: Path, title: str, suffix: str, otherwise: str) -> Path:
    """A path in that folder named by the title, as far as every file system can write it."""
    name = _UNFIT.sub(" ", title)
    name = " ".join(name.split())[:_LONGEST_NAME].strip(" .") or otherwise
    return folder / f"{name}{suffix}"


def free_path(path: Path) -> Path:
    """That path, or with a number behind its name if something is there."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
