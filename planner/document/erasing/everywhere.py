"""Takes a person out of a programme's backups, too, and names the copies that are left."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planner.document.backups import SUFFIX, Backups
from planner.document.document import Document
from planner.document.erasing.cleaning import Text
from planner.document.erasing.person import Erasure, Person
from planner.document.errors import DocumentError, ReadOnlyDocumentError
from planner.document.placing import placed_whole
from planner.document.sqlite import copy_file
from planner.document.watching import same_programme_beside


@dataclass(frozen=True)
class ErasedEverywhere:
    """What became of a person in the file and its copies.

    `rewritten` are the backups that no longer hold them, `removed` those that could not be
    rewritten, `left` those that could not even be removed. `copies` are those the user named that
    no longer hold them; `beside` are the other copies of the programme in its folder, also those
    that could not be rewritten: they are the user's own, and are only named.
    """

    erasure: Erasure
    rewritten: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()
    beside: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Wish:
    """What is to be erased besides the person: see `Document.erase`.

    `copies` are files of the same programme to be rewritten as the backups are.
    """

    replacement: str | None = None
    kept: frozenset[Text] = frozenset()
    copies: tuple[Path, ...] = ()


_ONLY_THE_PERSON = Wish()


def erase_everywhere(
    document: Document, speaker: str, backups: Backups, wish: Wish = _ONLY_THE_PERSON
) -> ErasedEverywhere:
    """Erases a speaker from all backups of the document, from copies that are named, and from it.

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
            _rewrite(path, person, wish)
            rewritten.append(path)
        except (DocumentError, OSError):
            (removed if _removed(path) else left).append(path)
    copies = tuple(path for path in wish.copies if _could_rewrite(path, person, wish))
    erasure = document.erase(person, wish.replacement, wish.kept)
    beside = tuple(p for p in same_programme_beside(document.path) if p not in copies)
    return ErasedEverywhere(erasure, tuple(rewritten), tuple(removed), tuple(left), copies, beside)


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except OSError:  # none made yet, or no way in
        return []


def _could_rewrite(path: Path, person: Person, wish: Wish) -> bool:
    try:
        _rewrite(path, person, wish)
    except (DocumentError, OSError):
        return False
    return True


def _rewrite(path: Path, person: Person, wish: Wish) -> None:
    made = path.stat()
    with placed_whole(path, overwrite=True) as temporary, tempfile.TemporaryDirectory() as aside:
        copy_file(path, temporary)
        with Document.open(temporary, keep_older_in=Path(aside)) as copy:
            everything = person | copy.known_person(person.id)
            copy.erase(everything, wish.replacement, wish.kept)
        os.utime(temporary, ns=(made.st_atime_ns, made.st_mtime_ns))


def _removed(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
    return not path.exists()
