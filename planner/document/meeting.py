"""Two files of one programme: where they parted, and taking what the other became into ours."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planner.core.changes import Edit, apply
from planner.core.programme import Programme
from planner.core.queries import attachments
from planner.document.common_point import Trail, latest_shared, read_trail
from planner.document.document import Document
from planner.document.errors import NoCommonPointError, NoSuchBlobError, OtherProgrammeError
from planner.document.history import Step


@dataclass(frozen=True)
class Meeting:
    """Another state of the programme: what both had in common, what it became, its last step.

    `base` and `theirs` are for `core.merging.merge`, with the document's programme as ours. `path`
    is the file where its attachments are.
    """

    path: Path
    base: Programme
    theirs: Programme
    step: str


def meet(document: Document, path: Path) -> Meeting:
    """Looks at a copy of the document's programme at `path`, and where the two parted.

    The common state is told by the copy as far as it can: a copy to send never had what is
    private, and somebody erased here is no addition there. Raises OtherProgrammeError,
    NoCommonPointError where both histories have lost it, and the DocumentErrors of reading.
    """
    with Document.open(path, read_only=True) as other:
        if other.programme.id != document.programme.id:
            raise OtherProgrammeError(path)
        ours, theirs = read_trail(document.path), read_trail(path)
        step = latest_shared(ours, theirs)
        for file, trail in ((other, theirs), (document, ours)):
            base = None if step is None else _state_at(file, trail, step)
            if base is not None:
                return Meeting(path, base, other.programme, other.head)
    raise NoCommonPointError(path)


def stand_aside(document: Document) -> Meeting:
    """Goes on from the file where that has branched, and gives what was done here, to be merged.

    As when a sync client put another machine's file in the place of ours: what this window still
    holds becomes the other state. Raises NoCommonPointError where the file knows no step at which
    the programme has stood since it was opened, and the DocumentErrors of reading; then nothing
    has changed.
    """
    ours, head = document.programme, document.head
    with Document.open(document.path, read_only=True) as file:
        if file.programme.id != ours.id:
            raise OtherProgrammeError(document.path)
        there = {line.id for line in file.steps()}
        shared = [step for step in document.stood if step in there]
        if not shared:
            raise NoCommonPointError(document.path)
        base = file.programme_at(shared[-1])
    document.take_newer(branched=True)
    return Meeting(document.path, base, ours, head)


def take_in(document: Document, meeting: Meeting, edit: Edit) -> Step:
    """Applies what a merge with that state made, as one step, with the attachments it names.

    Raises changes.EditError and the DocumentErrors of writing, and those of reading the other file
    where attachments are to come from it.
    """
    after = attachments(apply(document.programme, edit))
    wanted = {sha: kind for sha, kind in after.items() if not _has(document, sha)}
    if wanted and meeting.path != document.path:
        with Document.open(meeting.path, read_only=True) as other:
            for sha256, media_type in wanted.items():
                with suppress(NoSuchBlobError):  # it was lost there before
                    document.add_blob(other.read_blob(sha256), media_type)
    return document.apply(edit, merged=meeting.step)


def _state_at(file: Document, trail: Trail, step: str) -> Programme | None:
    """The programme at a step, as that file knows it; None where it does not."""
    if step in trail.parents:
        return file.programme_at(step)
    if step in trail.sent:
        return file.programme_at(trail.sent[step])
    if step in trail.versions:
        return file.version_programme(trail.versions[step])
    return None


def _has(document: Document, sha256: str) -> bool:
    with suppress(NoSuchBlobError):
        return document.blob_size(sha256) >= 0
    return False
