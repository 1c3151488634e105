"""Making one person of two, as one edit."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from planner.core.changes import Change, Edit, EditKind, change_fields, remove_rows
from planner.core.programme import Appearance, AppearanceState, DaySpan, Programme, Speaker
from planner.core.spacing import on_one_line

FIELDS = ("name", "position", "affiliation", "mail", "phone", "photo", "biography", "note")
"""What of two people one has to be chosen of; when they are away is joined."""

_STRENGTH = (AppearanceState.ASKED, AppearanceState.DECLINED, AppearanceState.CONFIRMED)
"""An answer is stronger than a question, and a yes than a no."""


def merge_speakers(
    programme: Programme,
    kept: str,
    gone: str,
    values: Mapping[str, object] = MappingProxyType({}),
) -> Edit:
    """The edit that lets one speaker be two: `gone` goes, and all they appear in is `kept`'s.

        A: talk, panel (asked)     B: panel (confirmed), party
        after                      A: talk, panel (confirmed), party

    `values` are those chosen, by field; of the other FIELDS `kept` gets the fuller of the two.
    Raises KeyError for somebody who is not there and ValueError for one person twice.
    """
    if kept == gone:
        raise ValueError("one person is not two")
    one, other = programme.speakers[kept], programme.speakers[gone]
    chosen = {name: values.get(name, fuller(one, other, name)) for name in FIELDS}
    away = _joined(one.unavailable, other.unavailable)
    told = change_fields(
        programme, EditKind.CHANGE, {kept: {**chosen, "unavailable": away}}
    ).changes
    joined = _joined_appearances(programme, kept, gone)
    return Edit(EditKind.CHANGE, (*told, *joined, Change(gone, None, other, None)))


def kept_of(programme: Programme, one: str, other: str) -> tuple[str, str]:
    """The two with that one first who rather stays: who appears more often, then who is fuller."""

    def weight(id_: str) -> tuple[int, int]:
        speaker = programme.speakers[id_]
        return (
            len(programme.index.appearances_of.get(id_, ())),
            sum(bool(getattr(speaker, name)) for name in FIELDS),
        )

    return (one, other) if weight(one) >= weight(other) else (other, one)


def fuller(one: Speaker, other: Speaker, name: str) -> Any:
    """Which of two values of a field says more; the first where they say as much.

    A name with its first name in front says more than "Holm, Anna", and so do more letters.
    """
    mine, theirs = getattr(one, name), getattr(other, name)
    if not (isinstance(mine, str) and isinstance(theirs, str)):
        return mine or theirs
    return theirs if _weight(theirs, name) > _weight(mine, name) else mine


def differ(one: Speaker, other: Speaker, name: str) -> bool:
    """Whether both have a value of a field and not the same one, so that somebody must choose."""
    mine, theirs = getattr(one, name), getattr(other, name)
    if isinstance(mine, str) and isinstance(theirs, str) and name not in ("biography", "note"):
        mine, theirs = on_one_line(mine), on_one_line(theirs)
    return bool(mine) and bool(theirs) and mine != theirs


def _weight(text: str, name: str) -> tuple[bool, int]:
    in_order = name != "name" or "," not in text
    return bool(text.strip()) and in_order, sum(map(str.isalnum, text))


def _joined(one: tuple[DaySpan, ...], other: tuple[DaySpan, ...]) -> tuple[DaySpan, ...]:
    return (*one, *(span for span in other if span not in one))


def _joined_appearances(programme: Programme, kept: str, gone: str) -> list[Change]:
    """What is theirs becomes the other's, or goes where they would stand there twice."""
    held = programme.index.appearances_of
    there = {_where(a): a for a in held.get(kept, ())}
    changes: list[Change] = []
    for appearance in held.get(gone, ()):
        own = there.get(_where(appearance))
        if own is None:
            changes.append(Change(appearance.id, "speaker", gone, kept))
            continue
        if _STRENGTH.index(appearance.state) > _STRENGTH.index(own.state):
            changes.append(Change(own.id, "state", own.state, appearance.state))
        changes += remove_rows(EditKind.CHANGE, [appearance]).changes
    return changes


def _where(appearance: Appearance) -> tuple[object, ...]:
    return appearance.entry, appearance.part, appearance.role
