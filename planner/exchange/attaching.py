"""Reading slides and other files from the disk as materials of entries."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.core.material import Material
from planner.exchange.files import open_to_read, read_bytes
from planner.exchange.kinds import FileKind
from planner.exchange.sources import LIMITS
from planner.formats.foreign.encoding import decode
from planner.formats.slides.deck import Deck

MOST_BYTES = 50_000_000
"""How large a file may be that is kept; what a document holds is a little more."""

SLIDES = frozenset((".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".odp", ".otp"))
"""Suffixes of files that are nothing but slides: one that cannot be read is refused."""
PERHAPS_SLIDES = frozenset((".pdf", ".txt", ".text", ".md"))
"""Suffixes of files that are slides if they look like it; else they are kept as they are."""

_TYPES = {
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".md": "text/markdown",
}
"""Where a system does not know them."""
_UNKNOWN = "application/octet-stream"
_LONGEST_TITLE = 200  # characters


@dataclass(frozen=True)
class ReadFile:
    """A file that may be kept, and the slides it holds; None where it holds none."""

    path: Path
    deck: Deck | None = None

    @property
    def name(self) -> str:
        """The file's name as text; bytes in it that are none are replaced."""
        return _clean(self.path.name)

    @property
    def stem(self) -> str:
        """The name without its suffix, in words."""
        return _clean(self.path.stem).replace("_", " ").strip() or self.name

    @property
    def slides(self) -> int | None:
        """How many slides it holds; None for a file without."""
        return None if self.deck is None else len(self.deck.slides)

    @property
    def title(self) -> str:
        """What the slides are called; the name of a file without any."""
        if self.deck is None:
            return self.stem
        own = self.deck.slides[0].title if self.deck.slides else ""
        titles = (each for each in (own, self.deck.title) if 0 < len(each) <= _LONGEST_TITLE)
        return next(titles, self.stem)


def may_hold_slides(path: Path) -> bool:
    """Whether the file may hold slides, by its name: then reading it takes a while."""
    return path.suffix.lower() in SLIDES | PERHAPS_SLIDES


def read_file(path: Path) -> ReadFile:
    """Whatever the file holds, of the slides in it their texts.

    Raises PlannerError where it is a folder, cannot be read, is over MOST_BYTES, or where its name
    promises slides that cannot be read.
    """
    try:
        _check_size(path)
        if not may_hold_slides(path):
            return ReadFile(path)
        return ReadFile(path, _deck(path.suffix.lower(), read_bytes(path, MOST_BYTES)))
    except PlannerError as error:
        error.path = error.path or path
        raise


def kept(read: ReadFile, add_blob: Callable[[bytes, str], str | None], id_: str) -> Material | None:
    """The material that the file becomes, its bytes given to `add_blob`; None if that gives none.

    Raises PlannerError where the file can no longer be read.
    """
    suffix = read.path.suffix.lower()
    media_type = _TYPES.get(suffix) or mimetypes.guess_type(read.path.name)[0] or _UNKNOWN
    blob = add_blob(read_bytes(read.path, MOST_BYTES), media_type)
    if blob is None:
        return None
    slides = read.deck.slides if read.deck is not None else ()
    return Material(id_, read.title, slides, blob=blob, file_name=read.name, media_type=media_type)


def _check_size(path: Path) -> None:
    with open_to_read(path) as file:
        if file.seek(0, os.SEEK_END) > MOST_BYTES:
            raise PlannerError(Fault.TOO_LARGE, path, what=f"{MOST_BYTES // 1_000_000} MB")


def _deck(suffix: str, data: bytes) -> Deck | None:
    """The slides in a file of that suffix; what reads them is loaded on use."""
    if suffix in {".odp", ".otp"}:
        from planner.formats.slides import odp  # noqa: PLC0415 - loads lxml

        return odp.read(data)
    if suffix in SLIDES:
        from planner.formats.slides import pptx  # noqa: PLC0415 - loads lxml

        return pptx.read(data)
    if suffix == ".pdf":
        from planner.formats.slides import pdf_pages  # noqa: PLC0415 - only when wanted

        return pdf_pages.read(data)
    from planner.formats.slides import transcript  # noqa: PLC0415 - only when wanted

    if len(data) > LIMITS[FileKind.TEXT]:
        return None
    try:
        return transcript.read(decode(data))
    except PlannerError:  # no text, or a list of more than any talk has slides
        return None


def _clean(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")
