"""The last point that two files of one programme share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from planner.document import opening, sqlite
from planner.document.mapping import reading

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Trail:
    """The points that a file knows of, by step.

    `parents` are those of its history with the steps each hangs on, in this file or by a merge in
    another. `made` are their moments. `versions` are the ids of versions by
    the step they were named at, `sent` the root's id by the step that a copy to send was made of.
    """

    head: str
    parents: Mapping[str, frozenset[str]]
    made: Mapping[str, datetime]
    versions: Mapping[str, str]
    sent: Mapping[str, str]

    @property
    def points(self) -> frozenset[str]:
        """All steps that the file has stood at, or taken in."""
        return frozenset((*self.parents, *self.versions)).union(*self.parents.values())


def read_trail(path: Path) -> Trail:
    """What the file at `path` knows. Raises the DocumentErrors of reading."""
    with (
        sqlite.read_transaction(opening.database_to_read(path), path) as file,
        reading("its history"),
    ):
        lines = file.execute("SELECT id, parent, made, merged FROM steps").fetchall()
        (head,) = file.execute("SELECT head FROM history").fetchone()
        named = file.execute("SELECT step, id FROM versions").fetchall()
        return Trail(
            head,
            {id_: frozenset((parent, merged)) - {None} for id_, parent, _, merged in lines},
            {id_: datetime.fromisoformat(made) for id_, _, made, _ in lines},
            dict(named),
            {merged: id_ for id_, parent, _, merged in lines if merged and parent is None},
        )


def latest_shared(ours: Trail, theirs: Trail) -> str | None:
    """The last step that both files know, or None; one that both have undone is none.

    ours      A - B - C - D            C is the last that both have
    theirs    A - B - C - E

    ours      A - B - D    (C undone)  C again: what was undone since is a change like others
    theirs    A - B - C - E
    """
    hangs_on = (ours.parents, theirs.parents)
    lines = _all_before({ours.head, theirs.head}, hangs_on)
    pruned = {step for step in ours.points if not any(step in own for own in hangs_on)}
    shared = ours.points & theirs.points & (lines | pruned)
    behind = _all_before(_before(shared, hangs_on), hangs_on)
    made = {**ours.made, **theirs.made}

    def moment(step: str) -> tuple[datetime, str]:
        return made.get(step, _LONG_AGO), step

    return max(shared - behind, key=moment, default=None)


def _all_before(
    some: AbstractSet[str], hangs_on: Collection[Mapping[str, frozenset[str]]]
) -> set[str]:
    """These steps and all that they hang on, in either file."""
    found: set[str] = set()
    waiting = set(some)
    while waiting:
        found |= waiting
        waiting = _before(waiting, hangs_on) - found
    return found


def _before(some: AbstractSet[str], hangs_on: Collection[Mapping[str, frozenset[str]]]) -> set[str]:
    return {other for step in some for parents in hangs_on for other in parents.get(step, ())}
