"""What the review hands over, and the one edit that it becomes. No widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - as everywhere
from enum import StrEnum

from planner.core.changes import Edit, EditKind, apply, as_one
from planner.core.comparison import Difference, DifferenceKind
from planner.core.edits.materials import forget_blobs
from planner.core.edits.take_over import ALL, Matter, take_over
from planner.core.edits.update import update
from planner.core.programme import Entry, EntryKind, IdFactory, Programme
from planner.core.queries import attachments, running_order, tray
from planner.exchange.kinds import FileKind
from planner.exchange.sources import no_blob
from planner.ui.blobs import Blobs, ReadBlob, found_blobs
from planner.ui.relay import Relay

_ENOUGH = 3
"""One item in so many is in the programme already, where what is read is another state of it."""


class Into(StrEnum):
    """What becomes of what was read."""

    UPDATE = "update"  # what is there already is brought up to it
    ADD = "add"  # it comes beside what is there
    NEW = "new"  # it becomes a programme of its own


@dataclass(frozen=True)
class Taken:
    """What was read, as it was put right, and what is wanted of it.

    `same` leads from its entries to those of the open programme that they are, and `chosen` are
    the differences that are wanted; both for an update. `matters` are for another programme.
    """

    programme: Programme
    into: Into = Into.NEW
    kind: FileKind = FileKind.TEXT
    same: Mapping[str, str] = field(default_factory=dict)
    chosen: tuple[Difference, ...] = ()
    matters: frozenset[Matter] = frozenset(ALL)
    read_blob: ReadBlob = no_blob


def likely_into(programme: Programme, read: Programme, same: Mapping[str, str]) -> Into:
    """Whether what was read is rather another state of the programme, or comes to it.

    That there is coffee on another date as well says nothing.
    """
    telling = sum(
        read.entries[now].kind is not EntryKind.BREAK
        or not _are_apart(_date(read, now), _date(programme, was))
        for now, was in same.items()
    )
    if programme.entries and telling * _ENOUGH >= len(read.entries) > 0:
        return Into.UPDATE
    return Into.ADD


def _date(programme: Programme, entry: str) -> Date | None:
    day = programme.entries[entry].day
    return programme.days[day].date if day else None


def _are_apart(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one != other


def edit_of(taken: Taken, programme: Programme, ids: IdFactory) -> Edit:
    """The one step that takes it over into the programme."""
    if taken.into is not Into.UPDATE or Matter.ENTRIES not in taken.matters:
        return take_over(programme, taken.programme, ids, taken.matters)
    step = update(programme, taken.programme, taken.same, taken.chosen, ids)
    besides = taken.matters - {Matter.ENTRIES} if taken.kind is FileKind.PROGRAMME else frozenset()
    if not besides:
        return step
    rest = take_over(apply(programme, step), taken.programme, ids, besides)
    return as_one(EditKind.IMPORT, step, rest)


def with_blobs(programme: Programme, edit: Edit, read_blob: ReadBlob) -> tuple[Edit, Blobs]:
    """The pictures and files that the edit brings, with their media types, to be kept before it.

    The edit given no longer names those that are lost.
    """
    after = apply(programme, edit)
    there = attachments(programme)
    wanted = {sha: kind for sha, kind in attachments(after).items() if sha not in there}
    found, lost = found_blobs(wanted, read_blob)
    return as_one(edit.kind, edit, forget_blobs(after, lost)) if lost else edit, found


def take_over_into(relay: Relay, taken: Taken, ids: IdFactory) -> Edit | None:
    """Takes it over into the open programme, blobs first, as one step.

    Gives that step; None where there is nothing to do, and after `failed`.
    """
    edit, blobs = with_blobs(relay.programme, edit_of(taken, relay.programme, ids), taken.read_blob)
    if any(relay.add_blob(data, media_type) is None for data, media_type in blobs):
        return None
    return edit if edit and relay.apply(edit) else None


def new_entries(programme: Programme, edit: Edit) -> list[Entry]:
    """The entries that the edit has brought into the programme, in running order."""
    came = {c.id for c in edit.changes if c.field is None and isinstance(c.after, Entry)}
    return [e for e in (*running_order(programme), *tray(programme)) if e.id in came]


def counts_of(taken: Taken, programme: Programme, edit: Edit) -> Counter[DifferenceKind]:
    """How many entries the edit has brought into the programme, changed and deleted."""
    if taken.into is Into.UPDATE:
        return Counter(each.kind for each in taken.chosen)
    return Counter({DifferenceKind.NEW: len(new_entries(programme, edit))})
