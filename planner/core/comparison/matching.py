"""Which entry of a programme is meant by one that was read from elsewhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.core.comparison.counterparts import key, plain, same_days, same_names
from planner.core.comparison.people import named_in
from planner.core.programme import EntryKind, Programme
from planner.core.queries import days_in_order, rooms_in_order, running_order, tray

ALIKE_IN_PLACE = 0.35
"""How similar two titles of one day, start and room must be, from 0 to 1, to be the same entry."""
ALIKE_ANYWHERE = 0.7
"""How similar two titles of one day must be that differ in start or room."""
MOST_PAIRS = 40_000
"""On a day with more pairs of entries that nothing else matched, titles are not weighed."""


def match(programme: Programme, read: Programme) -> Mapping[str, str]:
    """Leads from ids of entries that were read to those of the programme's entries they are.

        there    9:00 Welcome   9:30 Shelves on wheels   10:00 Coffee
        read     9:00 Welcome   9:45 Shelves on wheels   10:15 Coffee   10:30 Goodbye
        same     Welcome, Shelves on wheels, Coffee; Goodbye is new

    Each is used once. Same are, in this order: those of one source id; those of one title on one
    day, at the same start and room first, then as they run; those of one title at all, but a break
    on another day is another break; and of the rest on one day those of the most similar titles.
    At one start and room `ALIKE_IN_PLACE` is enough, or somebody who appears in both, or that one
    has no title yet; else it takes `ALIKE_ANYWHERE`. Titles are similar by their triples of
    letters (Dice's coefficient). Days are the same by date, else by order.
    """
    days = _all_days(programme, read)
    rooms = same_names(rooms_in_order(programme), rooms_in_order(read))
    pairing = _Pairing(
        _candidates(programme, _same(programme.days), _same(programme.rooms)),
        _candidates(read, days, rooms),
    )
    pairing.by(lambda one: one.source and (one.source, one.title, one.day, one.start))
    pairing.by(lambda one: one.source and (one.source, one.day, one.start))
    pairing.by(lambda one: one.source and (one.source, one.title))
    pairing.by(lambda one: one.source)
    pairing.by(lambda one: (one.title, one.day, one.start, one.room))
    pairing.by(lambda one: one.title and (one.title, one.day, one.start))
    pairing.by(lambda one: one.title and (one.title, one.day, one.room))
    pairing.by(lambda one: one.title and (one.title, one.day))
    pairing.by(lambda one: one.title if one.kind is EntryKind.SESSION else "")
    pairing.by(lambda one: one.title if one.day is None else "", lambda one: one.title)
    pairing.by(lambda one: one.title, lambda one: one.title if one.day is None else "")
    pairing.by_similar_titles()
    return pairing.same


def _same(ids: Iterable[str]) -> Mapping[str, str]:
    return {id_: id_ for id_ in ids}


def _all_days(programme: Programme, read: Programme) -> Mapping[str, str]:
    """As `same_days`; the days left over by order, for the whole event may have moved."""
    same = dict(same_days(programme, read))
    taken = set(same.values())
    left = (day.id for day in days_in_order(programme) if day.id not in taken)
    new = (day.id for day in days_in_order(read) if day.id not in same)
    same.update(zip(new, left, strict=False))
    return same


@dataclass(frozen=True)
class _Candidate:
    """What entries are matched by; day and room as the programme's ids, where it has them."""

    id: str
    source: str
    title: str
    day: str | None
    start: int | None
    room: str | None
    kind: EntryKind
    names: frozenset[str]

    @cached_property
    def triples(self) -> frozenset[str]:
        padded = f"  {self.title} "
        return frozenset(padded[n : n + 3] for n in range(len(padded) - 2))


def _candidates(
    programme: Programme, days: Mapping[str, str], rooms: Mapping[str, str]
) -> list[_Candidate]:
    """In running order; those of the tray last."""
    return [
        _Candidate(
            entry.id,
            entry.source.strip(),
            key(plain(entry.title)),
            None if entry.day is None else days.get(entry.day, f"new {entry.day}"),
            entry.start,
            None if entry.room is None else rooms.get(entry.room, f"new {entry.room}"),
            entry.kind,
            frozenset(
                key(programme.speakers[a.speaker].name) for a in named_in(programme, entry.id)
            ),
        )
        for entry in (*running_order(programme), *tray(programme))
    ]


_Told = Callable[[_Candidate], str | tuple[str | int | None, ...]]


class _Pairing:
    """Takes pairs out of two lists until nothing is alike."""

    def __init__(self, there: list[_Candidate], read: list[_Candidate]) -> None:
        self.same: dict[str, str] = {}
        self._there = there
        self._read = read

    def by(self, told_by: _Told, read_by: _Told | None = None) -> None:
        """Pairs those that are told by the same, as they come; what is false tells nothing.

        `read_by` tells those that were read, where it differs.
        """
        waiting: dict[str | tuple[str | int | None, ...], deque[str]] = {}
        for own in self._there:
            if told := told_by(own):
                waiting.setdefault(told, deque()).append(own.id)
        for new in self._read:
            alike = waiting.get((read_by or told_by)(new))
            if alike:
                self.same[new.id] = alike.popleft()
        self._leave_the_rest()

    def by_similar_titles(self) -> None:
        """Pairs those of one day, the most similar titles first."""
        days = dict.fromkeys(new.day for new in self._read)
        weighed = [pair for day in days for pair in self._weighed(day)]
        taken: set[str] = set()
        for _, own, new in sorted(weighed, key=lambda pair: -pair[0]):
            if own.id not in taken and new.id not in self.same:
                taken.add(own.id)
                self.same[new.id] = own.id
        self._leave_the_rest()

    def _weighed(self, day: str | None) -> Iterator[tuple[float, _Candidate, _Candidate]]:
        """The pairs of a day that may be the same, as they come, with how alike they are."""
        there = [own for own in self._there if own.day == day]
        read = [new for new in self._read if new.day == day]
        if len(there) * len(read) > MOST_PAIRS:
            return
        for own in there:
            for new in read:
                alike = _similarity(own, new)
                in_place = (own.start, own.room) == (new.start, new.room) and day is not None
                if in_place and (
                    alike >= ALIKE_IN_PLACE
                    or own.names & new.names
                    or not (own.title and new.title)
                ):
                    yield 1 + alike, own, new
                elif alike >= ALIKE_ANYWHERE:
                    yield alike, own, new

    def _leave_the_rest(self) -> None:
        taken = set(self.same.values())
        self._there = [own for own in self._there if own.id not in taken]
        self._read = [new for new in self._read if new.id not in self.same]


def _similarity(one: _Candidate, other: _Candidate) -> float:
    """Dice's coefficient of the titles' triples of letters, from 0 to 1."""
    if not (one.title and other.title):
        return 0
    return 2 * len(one.triples & other.triples) / (len(one.triples) + len(other.triples))
