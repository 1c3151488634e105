"""One person put in one place by both sides is one appearance."""

from __future__ import annotations

from dataclasses import replace

from planner.core.programme import Appearance, Programme, Role

_What = tuple[str, str, str | None, Role]


def what(appearance: Appearance) -> _What:
    """Who does what where: unique within a programme."""
    return appearance.speaker, appearance.entry, appearance.part, appearance.role


def under_one_id(
    base: Programme, ours: Programme, theirs: Programme
) -> tuple[Programme, Programme]:
    """The two sides, where what both added alike has the lesser of its two ids in each."""
    there = {what(a): a.id for a in _added(base, theirs)}
    ids = {a.id: there[what(a)] for a in _added(base, ours) if there.get(what(a), a.id) != a.id}
    lesser = {own: min(own, other) for own, other in ids.items()}
    lesser |= {other: min(own, other) for own, other in ids.items()}
    taken = {*ours.appearances, *theirs.appearances} - lesser.keys()
    if not lesser or taken & set(lesser.values()):
        return ours, theirs
    return _renamed(ours, lesser), _renamed(theirs, lesser)


def _added(base: Programme, side: Programme) -> list[Appearance]:
    return [a for id_, a in side.appearances.items() if id_ not in base.appearances]


def _renamed(programme: Programme, ids: dict[str, str]) -> Programme:
    rows = (replace(a, id=ids.get(a.id, a.id)) for a in programme.appearances.values())
    return replace(programme, appearances={row.id: row for row in rows})
