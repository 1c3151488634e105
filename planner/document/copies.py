"""Copies of a programme's file: a whole one to keep, a discreet one to send, a rescued one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from planner.core.programme import IdFactory, Programme, random_id
from planner.core.queries import attachments
from planner.core.sending import Private, without_private
from planner.document import saving, sqlite
from planner.document.clock import Clock, now
from planner.document.contents import read_contents, write_contents
from planner.document.document import Document
from planner.document.errors import DocumentError, NoSuchBlobError, WriteFailedError
from planner.document.history import Step
from planner.document.opening import database_to_read
from planner.document.placing import placed_whole

ReadBlob = Callable[[str], bytes]
"""Gives the bytes of a SHA-256, or raises NoSuchBlobError."""


def save_copy(document: Document, path: Path, *, overwrite: bool = False) -> None:
    """Writes all that the file holds, the history too, to another file of the same lineage.

    It appears whole and checked, or not at all. Raises FileAlreadyThereError unless `overwrite`,
    and the DocumentErrors of reading and writing.
    """
    with placed_whole(path, overwrite=overwrite) as temporary:
        sqlite.copy_file(document.path, temporary)
        copied = read_contents(database_to_read(temporary), path)
        if copied.programme != document.programme:
            raise WriteFailedError(path, "it does not read as what it is a copy of")


def send_copy(
    document: Document,
    path: Path,
    along: Collection[Private] = (),
    *,
    overwrite: bool = False,
    clock: Clock = now,
    ids: IdFactory = random_id,
) -> None:
    """Writes the programme as it stands, for somebody else, to a file of the same lineage.

    It has no history, versions or drafts, only attachments that are in use, and nothing private
    but the kinds that come `along`. It remembers which step it was made at, so that what comes
    back can be merged. Raises as `save_copy` does.
    """
    programme = without_private(document.programme, along)
    root = Step(ids(), None, clock(), None, merged=document.head)
    _write(path, programme, root, document.read_blob, overwrite=overwrite)


def rescue(
    document: Document, path: Path, *, clock: Clock = now, ids: IdFactory = random_id
) -> frozenset[str]:
    """Writes what a window still holds of a file that is gone to a new one of the same lineage.

    Its attachments come along as far as they can be read; gives the SHA-256 of those that cannot.
    Raises FileAlreadyThereError and the DocumentErrors of writing.
    """
    lost: set[str] = set()

    def read_blob(sha256: str) -> bytes:
        try:
            return document.read_blob(sha256)
        except DocumentError as error:
            lost.add(sha256)
            raise NoSuchBlobError(document.path, sha256) from error

    root = Step(ids(), None, clock(), None, merged=document.head)
    _write(path, document.programme, root, read_blob, overwrite=False)
    return frozenset(lost)


def _write(
    path: Path, programme: Programme, root: Step, read_blob: ReadBlob, *, overwrite: bool
) -> None:
    with placed_whole(path, overwrite=overwrite) as temporary:
        database = sqlite.database_at(temporary, mode="rwc")
        write_contents(database, path, programme, root)
        with sqlite.write_transaction(database, path) as file:
            for sha256, media_type in attachments(programme).items():
                try:
                    saving.attachments.add_blob(file, read_blob(sha256), media_type)
                except NoSuchBlobError:  # lost before: the copy names it as the original does
                    continue
