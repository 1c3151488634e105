"""Telling an entry anew as it was read elsewhere, without losing what only the programme knows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from planner.core.comparison.counterparts import key, same_parts, says_otherwise
from planner.core.comparison.difference import Aspect
from planner.core.comparison.people import gone_and_new, named_in
from planner.core.edits.taking import Taking
from planner.core.programme import Appearance, Entry, Part, Role

_TEXTS: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.TITLE: ("title",),
    Aspect.SUBTITLE: ("subtitle",),
    Aspect.ABSTRACT: ("abstract",),
    Aspect.OTHER: ("web", "language"),
}
_VALUES: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.TIME: ("start",),
    Aspect.PLACED: ("start",),
    Aspect.LENGTH: ("duration", "open_end"),
    Aspect.KIND: ("kind",),
}
_ROWS: Mapping[Aspect, str] = {
    Aspect.DAY: "day",
    Aspect.PLACED: "day",
    Aspect.ROOM: "room",
    Aspect.TRACK: "track",
}


def retell(taking: Taking, was: Entry, now: Entry, aspects: Collection[Aspect]) -> list[Appearance]:
    """Lets an entry say of these aspects what was read, and gives the appearances that go.

    The days, rooms, tracks and people that were read must have been taken. An entry's source is
    that of what was read, where it has one.
    """
    values = _values(taking, was, now, aspects)
    if now.source:
        values["source"] = now.source
    pairs = dict(same_parts(was.parts, now.parts))
    if Aspect.PARTS in aspects:
        values["parts"] = _parts(taking, was, now, pairs)
    taking.set(was.id, **values)
    parts = {part.id for part in values.get("parts", was.parts)}
    billing = _kept_in(taking, was, parts)
    if Aspect.PEOPLE in aspects:
        billing = _rebilled(taking, was, now, pairs, billing)
    return _bill(taking, was, billing)


def _values(taking: Taking, was: Entry, now: Entry, aspects: Collection[Aspect]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for aspect in aspects:
        for name in _TEXTS.get(aspect, ()):
            if says_otherwise(getattr(was, name), getattr(now, name)):
                values[name] = getattr(now, name)
        for name in _VALUES.get(aspect, ()):
            values[name] = getattr(now, name)
        if aspect in _ROWS:
            values[_ROWS[aspect]] = taking.own(getattr(now, _ROWS[aspect]))
    return values


def _parts(taking: Taking, was: Entry, now: Entry, pairs: dict[str, str]) -> tuple[Part, ...]:
    """The parts as they were read; those that were there keep their ids. Adds new ones to `pairs`.

    there   a Wheels 20 min, b Shelves      read   x Shelves, y Lamps
    after   b Shelves, y Lamps
    """
    there = {part.id: part for part in was.parts}
    parts = []
    for new in now.parts:
        if new.id in pairs:
            own = there[pairs[new.id]]
            parts.append(
                replace(
                    own,
                    title=_said(own.title, new.title),
                    abstract=_said(own.abstract, new.abstract),
                    minutes=own.minutes if new.minutes is None else new.minutes,
                )
            )
        else:
            pairs[new.id] = taking.new_id() if new.id in there else new.id
            parts.append(replace(new, id=pairs[new.id]))
    return tuple(parts)


def _said(was: str, now: str) -> str:
    return now if says_otherwise(was, now) else was


def _kept_in(taking: Taking, was: Entry, parts: Collection[str]) -> list[Appearance]:
    """Who appears in the entry; those of a part that goes appear in the entry itself."""
    return [
        there if there.part is None or there.part in parts else replace(there, part=None)
        for there in taking.programme.index.appearing_in.get(was.id, ())
    ]


def _rebilled(
    taking: Taking, was: Entry, now: Entry, pairs: Mapping[str, str], billing: list[Appearance]
) -> list[Appearance]:
    """Who appears as it was read, in that order. Who only changes place keeps id and state."""
    programme, read = taking.programme, taking.read
    names = {there.id: key(programme.speakers[there.speaker].name) for there in billing}
    leaving, coming = gone_and_new(programme, read, was, now)
    own = {there.id: there for there in billing}
    gone = {there.id: own.pop(there.id) for there in leaving}
    for new in coming:
        part = None if new.part is None else pairs.get(new.part)
        name = key(read.speakers[new.speaker].name)
        staying = next((id_ for id_ in gone if names[id_] == name), None)
        if staying is None:
            id_, speaker = taking.own_id(new), taking.becomes[new.speaker]
            own[id_] = replace(new, id=id_, speaker=speaker, entry=was.id, part=part)
            names[id_] = name
        else:
            there = gone.pop(staying)
            role = there.role if new.role is Role.SPEAKER else new.role
            own[staying] = replace(there, part=part, role=role)
    named = [key(read.speakers[a.speaker].name) for a in named_in(read, now.id)]
    rank = {name: place for place, name in reversed(list(enumerate(named)))}
    ordered = sorted(own.values(), key=lambda a: rank.get(names[a.id], len(rank)))
    return [replace(appearance, order=place) for place, appearance in enumerate(ordered)]


def _bill(taking: Taking, was: Entry, billing: list[Appearance]) -> list[Appearance]:
    """Adds and changes appearances until they are these, once each, and gives those to remove."""
    there = {a.id: a for a in taking.programme.index.appearing_in.get(was.id, ())}
    billed: set[tuple[str, str | None, Role]] = set()
    for appearance in billing:
        told = (appearance.speaker, appearance.part, appearance.role)
        if told in billed:
            continue
        billed.add(told)
        own = there.pop(appearance.id, None)
        if own is None:
            taking.rows.append(appearance)
        else:
            taking.set(own.id, part=appearance.part, role=appearance.role, order=appearance.order)
    return list(there.values())
