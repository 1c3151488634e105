"""Which value of a programme is meant by one that was read from elsewhere, under ids of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from planner.core.programme import Day, Part, Programme, Room, Track
from planner.core.queries import days_in_order

_N = TypeVar("_N", Room, Track)
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys('“”„‟«»‘’‚‛‹›"´`', "'"),
        "…": "...",
        "\u00ad": None,
    }
)
_DASH = re.compile(r"\s*-+\s*")


@lru_cache(maxsize=4096)  # a comparison asks for the same names again and again
def key(text: str) -> str:
    """A name without what does not tell two apart: case and the width of spaces."""
    return " ".join(text.split()).casefold()


def plain(text: str) -> str:
    """A text without what only typography changes: kinds of space, dash, quotation mark."""
    told = unicodedata.normalize("NFC", text).translate(_ALIKE)
    return " ".join(_DASH.sub("-", told).split())


def says_otherwise(was: str, now: str) -> bool:
    """Whether a text that was read says anything, and other words than were there."""
    return was != now and bool(said := plain(now)) and said != plain(was)


def same_days(programme: Programme, read: Programme) -> Mapping[str, str]:
    """Leads from the days that were read to the programme's: by date, else by id, else by order.

    Two days of different dates are never the same: id and order decide only where one of two has
    no date. By order, days with entries come first.

        there   1 March, 2 March, no date       read   2 March, no date, 3 March
        same    2 March = 2 March, no date = 1 March, 3 March = no date
    """
    there = days_in_order(programme)
    busy = {entry.day for entry in read.entries.values()}
    wanted = sorted(days_in_order(read), key=lambda day: day.id not in busy)
    same = _in_turn(
        [(str(day.date), day.id) for day in wanted if day.date is not None],
        [(str(day.date), day.id) for day in there if day.date is not None],
    )
    _share(there, wanted, same)
    dated = {same[day.id]: day.date for day in wanted if day.date is not None and day.id in same}
    dates = {day.id: day.date or dated.get(day.id) for day in there}
    if None not in dates.values():  # then they will stand in the order of their dates
        there.sort(key=lambda day: str(dates[day.id]))
        same = {day.id: same[day.id] for day in wanted if same.get(day.id) in dated}
        _share(there, wanted, same)
    return same


def _share(there: Sequence[Day], wanted: Sequence[Day], same: dict[str, str]) -> None:
    """Gives days that were read, and are not yet in `same`, what is left: by id, else by order."""
    taken = set(same.values())
    left = [day for day in there if day.id not in taken]
    for may_be in (_by_id, _by_order):
        for day in wanted:
            own = next((d for d in left if day.id not in same and may_be(d, day)), None)
            if own is not None:
                same[day.id] = own.id
                left.remove(own)


def _by_id(day: Day, read: Day) -> bool:
    return day.id == read.id and _by_order(day, read)


def _by_order(day: Day, read: Day) -> bool:
    return day.date is None or read.date is None


def same_names(there: Iterable[_N], read: Iterable[_N]) -> Mapping[str, str]:
    """Leads from the rooms or tracks that were read, both in their order, to those of their names.

    Of several with one name each is meant in turn, and the last by all that are left over.
    """
    return _in_turn(
        [(key(row.name), row.id) for row in read], [(key(row.name), row.id) for row in there]
    )


def _in_turn(read: Sequence[tuple[str, str]], there: Sequence[tuple[str, str]]) -> dict[str, str]:
    """By key and id: what was read to what is there of the same key."""
    waiting: dict[str, list[str]] = {}
    for name, id_ in reversed(there):
        waiting.setdefault(name, []).append(id_)
    same = {}
    for name, id_ in read:
        alike = waiting.get(name)
        if alike:
            same[id_] = alike.pop() if len(alike) > 1 else alike[0]
    return same


def same_parts(there: Sequence[Part], read: Sequence[Part]) -> Mapping[str, str]:
    """Leads from the parts that were read to the entry's: by title, else by position.

    there   Wheels, Shelves, Lamps      read   Shelves, Carts, Lamps
    same    Shelves = Shelves, Lamps = Lamps; Carts is new, for Shelves has moved
    """
    if parts_agree(there, read):
        return {new.id: own.id for own, new in zip(there, read, strict=True)}
    waiting: dict[str, list[str]] = {}
    for own in reversed(there):
        waiting.setdefault(key(plain(own.title)), []).append(own.id)
    same = {}
    for new in read:
        title = key(plain(new.title))
        if title and waiting.get(title):
            same[new.id] = waiting[title].pop()
    taken = set(same.values())
    for new, own in zip(read, there, strict=False):
        if new.id not in same and own.id not in taken:
            same[new.id] = own.id
    return same


def parts_agree(there: Sequence[Part], read: Sequence[Part]) -> bool:
    """Whether what was read of the parts, one by one, is what is there."""
    return len(there) == len(read) and not any(
        says_otherwise(own.title, new.title)
        or says_otherwise(own.abstract, new.abstract)
        or new.minutes not in (None, own.minutes)
        for own, new in zip(there, read, strict=True)
    )
