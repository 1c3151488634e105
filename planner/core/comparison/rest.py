"""What differs between two programmes besides their entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planner.core.comparison.counterparts import same_days, same_names, says_otherwise
from planner.core.comparison.difference import Aspect, Difference, DifferenceKind
from planner.core.comparison.people import same_people
from planner.core.programme import Programme, Row, Venue
from planner.core.queries import (
    days_in_order,
    rooms_in_order,
    speakers_by_name,
    tracks_in_order,
)

FIELDS: Mapping[str, Mapping[Aspect, tuple[str, ...]]] = {
    "programme": {
        Aspect.TITLE: ("title",),
        Aspect.SUBTITLE: ("subtitle",),
        Aspect.INTRODUCTION: ("introduction",),
        Aspect.VENUE: ("venue",),
        Aspect.ORGANISERS: ("organisers",),
        Aspect.FACTS: ("facts",),
        Aspect.OTHER: ("web", "language", "time_zone"),
    },
    "days": {
        Aspect.NAME: ("label",),
        Aspect.DATE: ("date",),
        Aspect.HOURS: ("opens", "closes"),
    },
    "rooms": {
        Aspect.NAME: ("name",),
        Aspect.CAPACITY: ("capacity",),
        Aspect.OTHER: ("note",),
    },
    "tracks": {Aspect.NAME: ("name",)},
    "speakers": {
        Aspect.NAME: ("name",),
        Aspect.POSITION: ("position",),
        Aspect.AFFILIATION: ("affiliation",),
        Aspect.CONTACT: ("mail", "phone"),
        Aspect.BIOGRAPHY: ("biography",),
        Aspect.PHOTO: ("photo",),
        Aspect.OTHER: ("note",),
    },
}
"""The fields behind each aspect of the programme itself and of the rows of its other tables."""

_OF_EVERY_READING = frozenset(("language", "time_zone", "name"))
"""Fields that a reading always has, stated or not, and the name by which rows are the same."""


def compare_rest(
    before: Programme, after: Programme, same: Mapping[str, str] | None = None
) -> tuple[Difference, ...]:
    """What differs in the programme itself, then in its days, rooms, tracks and speakers.

    The ids of a difference are those of a row, or the programmes' own. Without `same` rows are the
    same by id. With it, `after` was read from elsewhere: days, rooms and tracks are the same as in
    `compare`, people by name and affiliation or by appearing in the same entry; only what is stated
    counts, and nothing is missing for not being read. Of all this `update` takes only what is not
    known yet.
    """
    read = same is not None
    found = list(_changed("programme", before, after, read=read))
    for table, there, new in _rows(before, after):
        known = _same_rows(table, before, after, same)
        if not read:
            found += (
                Difference(DifferenceKind.MISSING, row.id, None)
                for row in there
                if row.id not in known
            )
        for row in new:
            if row.id not in known:
                found.append(Difference(DifferenceKind.NEW, None, row.id))
            else:
                own = getattr(before, table)[known[row.id]]
                found += _changed(table, own, row, read=read)
    return tuple(found)


def _rows(
    before: Programme, after: Programme
) -> Iterator[tuple[str, Sequence[Row], Sequence[Row]]]:
    yield "days", days_in_order(before), days_in_order(after)
    yield "rooms", rooms_in_order(before), rooms_in_order(after)
    yield "tracks", tracks_in_order(before), tracks_in_order(after)
    yield "speakers", speakers_by_name(before), speakers_by_name(after)


def _same_rows(
    table: str, before: Programme, after: Programme, same: Mapping[str, str] | None
) -> Mapping[str, str]:
    if same is None:
        there = getattr(before, table)
        return {id_: id_ for id_ in getattr(after, table) if id_ in there}
    if table == "days":
        return same_days(before, after)
    if table == "rooms":
        return same_names(rooms_in_order(before), rooms_in_order(after))
    if table == "tracks":
        return same_names(tracks_in_order(before), tracks_in_order(after))
    return same_people(before, after, same)


def _changed(
    table: str, was: Row | Programme, now: Row | Programme, *, read: bool
) -> Iterator[Difference]:
    differs = _reads_otherwise if read else _differs
    aspects = tuple(
        aspect
        for aspect, names in FIELDS[table].items()
        if any(differs(name, getattr(was, name), getattr(now, name)) for name in names)
    )
    if aspects:
        yield Difference(DifferenceKind.CHANGED, was.id, now.id, aspects)


def _differs(_name: str, was: object, now: object) -> bool:
    return was != now


def _reads_otherwise(name: str, was: Any, now: Any) -> bool:
    """Whether what was read states another value; hours only where they are longer."""
    if name in _OF_EVERY_READING:
        return False
    if name == "opens":
        return bool(now < was)
    if name == "closes":
        return bool(now > was)
    if isinstance(now, str) and isinstance(was, str):
        return says_otherwise(was, now)
    return bool(was != now) and now not in (None, (), Venue())
