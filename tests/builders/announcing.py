"""Programmes for what writes them for an audience: one talk at hand, and any with words that
a reader of texts stumbles over."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - as everywhere
from typing import Any

from hypothesis import strategies as st

from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    EntryKind,
    Fact,
    FactKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Venue,
)
from tests.builders.programmes import a_programme

TODAY = Date(2026, 6, 1)
DATE = Date(2026, 9, 17)

_STUMBLING = re.split(
    r"\|",
    "Velkomst|frokost|Ved Ida Lund, leder, Byens Arkiv|9.30|12.00–13.00|Pause:|Sted:|Lokale: B2|og|"
    "-|*|_x_|[her](https://b.example)|1.|2.|torsdag den 4. maj|Program|Tilmelding via|(30 min.)|\\|"
    "kl.|Dag 2|•|#|>|ord|Ordstyrer:|.|!|?|“citat”|v/|Kaffe|bibliotekschef|Type: pause",
)
_TEXT = st.lists(st.sampled_from(_STUMBLING), max_size=6).map(" ".join)
_LONG = st.lists(_TEXT, max_size=4).map("\n\n".join)
_SAID = st.lists(st.sampled_from(_STUMBLING), min_size=1, max_size=4).map(" ".join)
_NAMED = _SAID.filter(lambda text: any(character.isalnum() for character in text))


def a_talk(*people: Speaker, role: Role = Role.SPEAKER, **own: Any) -> Programme:
    """One talk on a day in September, with these people in it."""
    entry: dict[str, Any] = {"title": "Hylder med hjul", "start": 600, "duration": 45} | own
    return a_programme(
        Day("day", date=DATE, opens=600, closes=645),
        Room("hall", name="Festsalen"),
        Entry("talk", day="day", **entry),
        *people,
        *(Appearance(f"in-{p.id}", p.id, "talk", role=role, order=n) for n, p in enumerate(people)),
        title="Inventardagen",
    )


@st.composite
def announced_programmes(draw: st.DrawFn) -> Programme:
    """Programmes of whose parts a text can carry all, in words that look like something else."""
    rooms = [Room(f"room{n}", n, name) for n, name in enumerate(draw(_names(2)))]
    people = [
        Speaker(
            f"person{n}", name.replace("|", ""), draw(_TEXT), draw(_TEXT), biography=draw(_TEXT)
        )
        for n, name in enumerate(draw(_names(3)))
    ]
    entries, appearances = [], []
    for number in range(draw(st.integers(1, 4))):
        entry = draw(_entries(number, [room.id for room in rooms]))
        entries.append(entry)
        places = [None, *(part.id for part in entry.parts)]
        for order, person in enumerate(people):
            part = draw(st.sampled_from(places))
            # A part's moderator is the session's: a text knows no other.
            roles = [role for role in Role if part is None or role is not Role.MODERATOR]
            role = draw(st.sampled_from(roles))
            id_ = f"{person.id}-{entry.id}"
            if draw(st.booleans()):
                appearances.append(Appearance(id_, person.id, entry.id, part, role, order=order))
    return a_programme(
        Day("day", date=draw(st.dates(Date(1990, 1, 1), Date(2060, 1, 1)))),
        *rooms,
        *people,
        *entries,
        *appearances,
        title=draw(_TEXT),
        subtitle=draw(_TEXT),
        introduction=draw(_LONG),
        language=draw(st.sampled_from(["da", "en", "de"])),
        venue=draw(st.builds(Venue, _TEXT, _TEXT, _TEXT)),
        organisers=draw(st.lists(_NAMED, max_size=2).map(tuple)),
        facts=draw(st.lists(st.builds(Fact, st.sampled_from(FactKind), _SAID), max_size=3)),
        web=draw(_TEXT),
    )


@st.composite
def _entries(draw: st.DrawFn, number: int, rooms: list[str]) -> Entry:
    parts = [
        Part(f"part{number}-{n}", draw(_NAMED), draw(_LONG), draw(st.none() | st.integers(1, 90)))
        for n in range(draw(st.integers(0, 2)))
    ]
    return Entry(
        f"entry{number}",
        draw(st.sampled_from(EntryKind)),
        draw(_TEXT),
        draw(st.integers(5, 180)),
        "day",
        480 + 120 * number,
        room=draw(st.sampled_from([None, *rooms])),
        open_end=draw(st.booleans()),
        subtitle=draw(_TEXT),
        abstract=draw(_LONG),
        web=draw(_TEXT),
        parts=tuple(parts),
    )


def _names(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_NAMED, max_size=most, unique_by=lambda name: " ".join(name.split()).casefold())
