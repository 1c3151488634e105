"""Takes a person out of a programme's backups, too, and names the copies that are left."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planner.document.backups import SUFFIX, Backups
from planner.document.document import Document
from planner.document.erasing.erase import Erasure
from planner.document.erasing.person import Person
from planner.document.errors import DocumentError, ReadOnlyDocumentError
from planner.document.placing import placed_whole
from planner.document.sqlite import copy_file
from planner.document.watching import same_programme_beside


@dataclass(frozen=True)
class ErasedEverywhere:
    """What became of a person in the file and its copies.

    `rewritten` are the backups that no longer hold them, `removed` those that could not be
    rewritten, `left` those that could not even be removed. `beside` are other copies of the
    programme in its folder: they are the user's own, and are only named.
    """

    erasure: Erasure
    rewritten: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    beside: tuple[Path, ...] = ()


def erase_everywhere(
    document: Document, speaker: str, backups: Backups, replacement: str | None = None
) -> ErasedEverywhere:
    """Erases a speaker from all backups of the document, and from itself: see `Document.erase`.

    A backup is rewritten whole and opened before it takes the old one's place, and counts as made
    when it was. The document comes last: where something breaks off, the person is still there to
    be erased again. Raises the DocumentErrors of writing for the document.
    """
    if document.read_only:
        raise ReadOnlyDocumentError(document.path)
    person = document.known_person(speaker)
    rewritten: list[Path] = []
    removed: list[Path] = []
    left: list[Path] = []
    for path in _files_in(backups.folder_of(document.programme.id)):
        try:
            _rewrite(path, person, replacement)
            rewritten.append(path)
        except (DocumentError, OSError):
            (removed if _removed(path) else left).append(path)
    erasure = document.erase(person, replacement)
    beside = tuple(same_programme_beside(document.path))
    return ErasedEverywhere(erasure, tuple(rewritten), tuple(removed), tuple(left), beside)


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except OSError:  # none made yet, or no way in
        return []


def _rewrite(path: Path, person: Person, replacement: str | None) -> None:
    made = path.stat()
    with placed_whole(path, overwrite=True) as temporary, tempfile.TemporaryDirectory() as aside:
        copy_file(path, temporary)
        with Document.open(temporary, keep_older_in=Path(aside)) as copy:
            copy.erase(person | copy.known_person(person.id), replacement)
        os.utime(temporary, ns=(made.st_atime_ns, made.st_mtime_ns))


def _removed(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
    return not path.exists()
