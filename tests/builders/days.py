"""Days to test edits with: lanes filled one after another, plenaries across, some fixed.

`days()` gives programmes of two days, of which "d" is full and "e" nearly empty, with parts and
people in some of the entries and a few entries in the tray.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from planner.core.programme import Appearance, Day, Entry, Part, Programme, Role, Room, Speaker
from tests.builders.programmes import a_programme

SPEAKERS = tuple(Speaker(f"s{number}", f"Taler {number}") for number in range(3))


@dataclass(frozen=True)
class _Drawn:
    """What tells one entry of a day: `lane` is taken modulo the rooms and one more for all."""

    lane: int
    gap: int
    duration: int
    where: str
    fixed: bool
    parts: int


_ENTRY = st.builds(
    _Drawn,
    lane=st.integers(0, 8),
    gap=st.sampled_from([0, 0, 0, 0, 5, 20, 45]),
    duration=st.sampled_from([5, 10, 15, 20, 30, 45, 60, 90]) | st.integers(1, 90),
    where=st.sampled_from(["d"] * 8 + ["e", "tray"]),
    fixed=st.sampled_from([False, False, False, False, True]),
    parts=st.sampled_from([0, 0, 0, 2, 3]),
)
_OVERLAPPING = st.builds(
    _Drawn,
    lane=st.integers(0, 8),
    gap=st.sampled_from([0, 0, 0, 0, 5, 20, -5, -15]),
    duration=st.sampled_from([5, 10, 15, 20, 30, 45, 60, 90]),
    where=st.sampled_from(["d"] * 8 + ["e", "tray"]),
    fixed=st.sampled_from([False, False, False, False, True]),
    parts=st.just(0),
)


@st.composite
def days(draw: st.DrawFn, *, rooms: int = 8, most: int = 60, overlaps: bool = False) -> Programme:
    """A programme of up to so many rooms and entries, at least one of them."""
    names = [f"r{number}" for number in range(draw(st.sampled_from([0, 1, 2, 2, 3, 5, rooms])))]
    least, size = draw(st.sampled_from([(1, 6), (8, 15), (most // 2, most)]))
    drawn = draw(st.lists(_OVERLAPPING if overlaps else _ENTRY, min_size=least, max_size=size))
    ends = {(day, lane): 9 * 60 for day in "de" for lane in names or [""]}
    entries, appearances = [], []
    for number, each in enumerate(drawn):
        entry = _entry(f"n{number}", each, [None, *names][each.lane % (len(names) + 1)])
        if each.where != "tray":
            mine = [key for key in ends if key[0] == each.where]
            mine = [key for key in mine if entry.room in (None, key[1])]
            start = max(540, max(ends[key] for key in mine) + each.gap)
            entry = replace(entry, day=each.where, start=start)
            ends |= {key: max(ends[key], start + entry.duration) for key in mine}
        entries.append(entry)
        appearances += _appearances(entry, number)
    return a_programme(
        Day("d"),
        Day("e", order=1),
        *(Room(name, order, name) for order, name in enumerate(names)),
        *SPEAKERS,
        *entries,
        *appearances,
    )


def _entry(id_: str, drawn: _Drawn, room: str | None) -> Entry:
    return Entry(
        id_,
        title=f"Punkt {id_}",
        duration=drawn.duration,
        room=room,
        order=int(id_[1:]),
        pinned=drawn.fixed,
        source=f"kilde-{id_}",
        parts=tuple(
            Part(f"{id_}p{number}", f"Del {number}", minutes=(None, 5, 10)[number])
            for number in range(drawn.parts)
        ),
    )


def _appearances(entry: Entry, number: int) -> list[Appearance]:
    """Somebody hosts every third entry, and somebody speaks in every part."""
    found = [
        Appearance(f"{part.id}a", SPEAKERS[n % 3].id, entry.id, part.id)
        for n, part in enumerate(entry.parts)
    ]
    if number % 3 == 0:
        found.append(Appearance(f"{entry.id}a", SPEAKERS[0].id, entry.id, role=Role.HOST))
    return found
