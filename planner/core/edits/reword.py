"""Texts written otherwise: which stand where, and the edit that puts others in their place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Programme


class TextPlace(NamedTuple):
    """Where a text stands: in a field of a row or of the programme.

    Where the field holds several, `number` counts them from 0; where it holds values, `of` is the
    field of the value.
    """

    id: str
    field: str
    number: int | None = None
    of: str = ""


@dataclass(frozen=True)
class Rewording:
    """What one text is and what it would be."""

    place: TextPlace
    before: str
    after: str


def reword(programme: Programme, kind: EditKind, found: Iterable[Rewording]) -> Edit:
    """The edit that puts each text's `after` where it stands; one of several is not the others.

    Raises KeyError where a place is not there.
    """
    after: dict[str, dict[str, Any]] = {}
    for each in found:
        id_, field, *_ = each.place
        owner = programme if id_ == programme.id else programme.row(id_)
        if owner is None:
            raise KeyError(id_)
        fields = after.setdefault(id_, {})
        fields[field] = _with(fields.get(field, getattr(owner, field)), each)
    return change_fields(programme, kind, after)


def _with(value: Any, found: Rewording) -> Any:
    """The field's value with the text in it exchanged."""
    number, of = found.place.number, found.place.of
    if number is not None:
        within = replace(value[number], **{of: found.after}) if of else found.after
        return (*value[:number], within, *value[number + 1 :])
    return replace(value, **{of: found.after}) if of else found.after
