"""What the handout marks as changed since an earlier state of the programme.

Only what is printed counts: an item that is set aside or not public any more is cancelled for those
who hold the earlier print, and one that was so and is to be printed now is new to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere in the project

from planner.core.comparison import Aspect, Difference, compare, compare_rest
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, entries_of_day


@dataclass(frozen=True)
class Mark:
    """What is said of an item: that it is new, or what of it is not as it was.

    `was` is the item as it was, without which it is new. `moved` says that its day, start or room
    is another, `renamed` its title, `people` who appears, `ends` when it ends; `otherwise` that
    its parts, its subtitle or its kind have changed.
    """

    was: Entry | None = None
    moved: bool = False
    renamed: bool = False
    people: bool = False
    ends: bool = False
    otherwise: bool = False


@dataclass(frozen=True)
class Changes:
    """What is marked, by the item's id, and what is cancelled, by the day that it was to be on.

    `since` is the date of the earlier state `before`. Of days that are gone, too, what was on them
    stands under the key "". `days` are the ids of those that have another date, `rooms` of those
    that have another name; `venue` says that the place is another.
    """

    since: Date
    before: Programme
    marks: Mapping[str, Mark]
    cancelled: Mapping[str, tuple[Entry, ...]]
    days: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    venue: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to mark."""
        rest = self.days or self.rooms or self.venue
        return bool(self.marks or self.cancelled or rest)


_MOVES = frozenset((Aspect.DAY, Aspect.TIME, Aspect.ROOM))
_OTHERWISE = frozenset((Aspect.PARTS, Aspect.SUBTITLE, Aspect.KIND))


def changes_since(since: Date, before: Programme, after: Programme) -> Changes:
    """What of a print of the earlier state is not so any more."""
    found = {one.after: one for one in compare(before, after) if one.after and one.before}
    marks = {
        entry.id: mark
        for entry in after.entries.values()
        if is_printed(entry) and (mark := _mark(before, entry, found.get(entry.id))) is not None
    }
    rest = {one.after: one.aspects for one in compare_rest(before, after) if one.before}
    return Changes(
        since,
        before,
        marks,
        dict(_cancelled(before, after)),
        frozenset(id_ for id_ in after.days if Aspect.DATE in rest.get(id_, ())),
        frozenset(id_ for id_ in after.rooms if Aspect.NAME in rest.get(id_, ())),
        Aspect.VENUE in rest.get(after.id, ()),
    )


def is_printed(entry: Entry) -> bool:
    """Whether the handout tells of an item."""
    return entry.public and entry.placed


def _mark(before: Programme, now: Entry, found: Difference | None) -> Mark | None:
    was = before.entries.get(now.id)
    if was is None or not is_printed(was):
        return Mark()
    aspects = frozenset(found.aspects if found else ())
    moved = bool(aspects & _MOVES)
    mark = Mark(
        was,
        moved=moved,
        renamed=Aspect.TITLE in aspects,
        people=Aspect.PEOPLE in aspects,
        # Of what is moved the times say it all.
        ends=Aspect.LENGTH in aspects and now.start == was.start,
        otherwise=bool(aspects & _OTHERWISE),
    )
    return mark if mark != Mark(was) else None


def _cancelled(before: Programme, after: Programme) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    lost: list[Entry] = []
    for day in days_in_order(before):
        gone = [
            entry
            for entry in entries_of_day(before, day.id)
            if is_printed(entry) and not _still(after, entry)
        ]
        if day.id not in after.days:
            lost += gone
        elif gone:
            yield day.id, tuple(gone)
    if lost:
        yield "", tuple(lost)


def _still(after: Programme, entry: Entry) -> bool:
    now = after.entries.get(entry.id)
    return now is not None and is_printed(now)
