"""More people than seats."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import days_in_order, rooms_in_order, span


def few_seats(programme: Programme, people: int) -> Iterator[Finding]:
    """Where so many people cannot all sit down: for each set of rooms, the first time they cannot.

    Everybody who comes is in one of the rooms that have a session during the same time, so these
    need that many seats together; what is for all rooms is held in the largest. Rooms of which the
    seats are not known count as large enough. The first id is the session, the others the rooms.
    """
    if people < 1:
        return
    told: set[frozenset[str]] = set()
    for day in days_in_order(programme):
        for entry, rooms in _where_people_sit(programme, day.id):
            seats = _seats(programme, rooms)
            if seats is None or seats >= people or rooms in told:
                continue
            told.add(rooms)
            ordered = [room.id for room in rooms_in_order(programme) if room.id in rooms]
            ids = (entry.id, *ordered)
            yield Finding(FindingKind.FEW_SEATS, Severity.WARNING, ids, seats=seats, people=people)


def _where_people_sit(programme: Programme, day: str) -> list[tuple[Entry, frozenset[str]]]:
    """Each public session with the rooms that have one while it runs, its own among them."""
    largest = _largest(programme)
    rooms: dict[str, set[str]] = {}
    met: list[Entry] = []
    running: list[Entry] = []
    for entry in programme.index.in_lane(day, None):
        if entry.kind is not EntryKind.SESSION or not entry.public:
            continue
        met.append(entry)
        own = rooms[entry.id] = {entry.room} if entry.room is not None else set(largest)
        running = [other for other in running if span(other).end > span(entry).start]
        for other in running:
            own |= {other.room} if other.room is not None else largest
            rooms[other.id] |= {entry.room} if entry.room is not None else largest
        running.append(entry)
    return [(entry, frozenset(rooms[entry.id])) for entry in met]


def _largest(programme: Programme) -> frozenset[str]:
    """The room with the most seats, if those of all are known."""
    known = [room for room in programme.rooms.values() if room.capacity is not None]
    if len(known) < len(programme.rooms) or not known:
        return frozenset()
    return frozenset((max(known, key=lambda room: (room.capacity or 0, room.id)).id,))


def _seats(programme: Programme, rooms: frozenset[str]) -> int | None:
    """How many seats they have together, None where that is not known."""
    seats = [programme.rooms[id_].capacity for id_ in rooms]
    known = [each for each in seats if each is not None]
    return sum(known) if known and len(known) == len(seats) else None
