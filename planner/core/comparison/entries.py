"""What differs between the entries of two programmes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.core.comparison.counterparts import (
    parts_agree,
    same_days,
    same_names,
    says_otherwise,
)
from planner.core.comparison.difference import Aspect, Difference, DifferenceKind
from planner.core.comparison.people import gone_and_new, others_appear
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import rooms_in_order, running_order, tracks_in_order, tray

_TEXTS = {
    Aspect.TITLE: "title",
    Aspect.SUBTITLE: "subtitle",
    Aspect.ABSTRACT: "abstract",
}


def compare(
    before: Programme, after: Programme, same: Mapping[str, str] | None = None
) -> tuple[Difference, ...]:
    """What is new, changed or missing in the second programme.

        before   9:00 |-welcome-| |-talk-| |-coffee-|
        after    9:00 |-welcome-| |-coffee-| |-party-|      talk missing, coffee's time, party new

    Without `same` the two are states of one programme: rows are the same by id, and all that an
    audience or a helper would notice counts. A renamed room or a day's new date is no change of its
    entries; `compare_rest` tells it.

    With `same`, from ids of entries in `after` to those in `before`, `after` was read from
    elsewhere, and only what it states counts: an empty abstract, an entry without a time or
    without people, and typography are no differences. Days are the same by date, else by order,
    and rooms and tracks by name: a room of another name is another room. That an entry is in all
    rooms is stated if at least half of the sessions read are in a room. An entry's order, whether
    it is fixed, its limits, materials and source never count. What is not public or not placed is
    missing only if the source tells of anything of that sort.

    They come in the running order of `after`, then its tray; a missing one where it stood.
    """
    own = {id_: id_ for id_ in after.entries if id_ in before.entries} if same is None else same
    view = _view(before, after, read=same is not None)
    found = {new: d for new, old in own.items() if (d := _changed(view, old, new)) is not None}
    return tuple(_in_order(view, own, found))


def _in_order(
    view: _View, same: Mapping[str, str], changed: Mapping[str, Difference]
) -> Iterator[Difference]:
    before, after = view.before, view.after
    kept, untold = set(same.values()), set(_untold(view))
    behind: dict[str | None, list[str]] = {}
    last = None
    for entry in _all(before):
        if entry.id in kept:
            last = entry.id
        elif entry.id not in untold:
            behind.setdefault(last, []).append(entry.id)
    yield from _missing(behind.get(None, ()))
    for entry in _all(after):
        own = same.get(entry.id)
        if own is None:
            yield Difference(DifferenceKind.NEW, None, entry.id)
            continue
        if entry.id in changed:
            yield changed[entry.id]
        yield from _missing(behind.get(own, ()))


def _untold(view: _View) -> Iterator[str]:
    """What a source that tells of nothing of its sort cannot be missing."""
    if not view.read:
        return
    told = view.after.entries.values()
    tells_private = any(not entry.public for entry in told)
    tells_tray = any(not entry.placed for entry in told)
    for entry in view.before.entries.values():
        if not ((entry.public or tells_private) and (entry.placed or tells_tray)):
            yield entry.id


def _missing(ids: Iterable[str]) -> Iterator[Difference]:
    return (Difference(DifferenceKind.MISSING, id_, None) for id_ in ids)


def _all(programme: Programme) -> list[Entry]:
    return [*running_order(programme), *tray(programme)]


@dataclass(frozen=True)
class _View:
    """Two programmes, and how ids of the second lead to those of the first."""

    before: Programme
    after: Programme
    read: bool
    """Whether only what the second states counts."""
    days: Mapping[str, str]
    rooms: Mapping[str, str]
    tracks: Mapping[str, str]
    states_all_rooms: bool

    def other_text(self, was: str, now: str) -> bool:
        return says_otherwise(was, now) if self.read else was != now


def _view(before: Programme, after: Programme, *, read: bool) -> _View:
    if not read:
        days, rooms, tracks = ({id_: id_ for id_ in table} for table in _tables(after))
        return _View(before, after, read, days, rooms, tracks, states_all_rooms=True)
    sessions = [e for e in after.entries.values() if e.kind is EntryKind.SESSION]
    placed = [entry for entry in sessions if entry.room is not None]
    return _View(
        before,
        after,
        read,
        same_days(before, after),
        same_names(rooms_in_order(before), rooms_in_order(after)),
        same_names(tracks_in_order(before), tracks_in_order(after)),
        states_all_rooms=bool(placed) and 2 * len(placed) >= len(sessions),
    )


def _tables(programme: Programme) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
    return programme.days, programme.rooms, programme.tracks


def _changed(view: _View, before: str, after: str) -> Difference | None:
    was, now = view.before.entries[before], view.after.entries[after]
    found = {*_in_words(view, was, now), *_in_place(view, was, now), *_in_content(view, was, now)}
    aspects = tuple(aspect for aspect in Aspect if aspect in found) if found else ()
    return Difference(DifferenceKind.CHANGED, before, after, aspects) if aspects else None


def _in_words(view: _View, was: Entry, now: Entry) -> Iterator[Aspect]:
    for aspect, name in _TEXTS.items():
        if view.other_text(getattr(was, name), getattr(now, name)):
            yield aspect
    if view.other_text(was.web, now.web) or view.other_text(was.language, now.language):
        yield Aspect.OTHER
    if not view.read and (was.note, was.public) != (now.note, now.public):
        yield Aspect.OTHER


def _in_place(view: _View, was: Entry, now: Entry) -> Iterator[Aspect]:
    if was.placed != now.placed:
        if now.placed or not view.read:
            yield Aspect.PLACED
    elif now.placed:
        if view.days.get(now.day or "") != was.day:
            yield Aspect.DAY
        if now.start != was.start:
            yield Aspect.TIME
    if _length(was) != _length(now) and not (view.read and now.open_end):
        yield Aspect.LENGTH
    if _elsewhere(was.room, now.room, view.rooms) and (now.room or view.states_all_rooms):
        yield Aspect.ROOM
    if _elsewhere(was.track, now.track, view.tracks) and (now.track or not view.read):
        yield Aspect.TRACK


def _in_content(view: _View, was: Entry, now: Entry) -> Iterator[Aspect]:
    if was.kind is not now.kind:
        yield Aspect.KIND
    if view.read:
        if now.parts and not parts_agree(was.parts, now.parts):
            yield Aspect.PARTS
        if any(gone_and_new(view.before, view.after, was, now)):
            yield Aspect.PEOPLE
        return
    if was.parts != now.parts:
        yield Aspect.PARTS
    if others_appear(view.before, view.after, now.id):
        yield Aspect.PEOPLE


def _length(entry: Entry) -> int | None:
    """In minutes, or None where nobody states the end."""
    return None if entry.open_end else entry.duration


def _elsewhere(was: str | None, now: str | None, same: Mapping[str, str]) -> bool:
    """Whether a room or a track, None for none, is not that of before."""
    if was is None or now is None:
        return was is not now
    return same.get(now) != was
