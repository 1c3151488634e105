"""Conferences as organisers plan them: several days and rooms, side by side and past midnight.

Their words are such as mislead who reads them back: titles that look like times or breaks, names
with commas, nothing at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

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
    Track,
    Venue,
)
from tests.builders.programmes import a_programme

_TITLES = st.sampled_from(
    [
        "Hylder med hjul", "10.30 toget", "12.00–13.00", "Kl. 9 om morgenen", "Frokost", "Kaffe",
        "Frokost med Ida Lund, leder", "Kaffe: en kort historie", "Pause", "Velkomst",
        "Velkomst ved Ida Lund", "Panel: lim, læder og lange aftener", "Spor 1: hjul", "Dag 2", "",
        "Torsdag den 3. maj", "3. maj", "“Rul!”", "Hvem ruller – og hvorfor?", "Rul (30 min.)",
        "Samtale med Bo Krogh Eng", "A/B", "2.0", "*", "Program", "Tilmelding", "Sal 1", "Slut",
        "Workshop: byg en hylde, del 2", "C++ & <b>HTML</b>", "Session 1", "Festmiddag", "kl.",
    ]
)  # fmt: skip
_NAMES = st.sampled_from(
    [
        "Ida Lund", "Bo Krogh Eng", "Lund, Ida", "Anne-Mette O’Hara", "Cirkeline", "dr. Kaj Friis",
        "Ida Lund, ph.d.", "Ida Lund og Bo Krog", "Orkestret Lyd & Lim", "N.N.", "Jens (vik.) Holm",
    ]
)  # fmt: skip
_POSITIONS = st.sampled_from(
    ["", "", "leder", "bibliotekar, ph.d.", "leder af hjul, hylder og bremser", "CEO", "9.30-vagt"]
)
_PLACES = st.sampled_from(
    ["", "", "Havnens Bibliotek", "Lim, Læder & Co.", "Institut for Hjul, Vestby", "ved vandet"]
)
_PARAGRAPH = st.sampled_from(
    [
        "Hvad sker der, når *alt* kan flyttes?", "Kl. 9.30 åbner dørene.", "Ved Ida Lund, leder.",
        "- gulvet\n- lyset", "1. rul\n2. stop", "Læs [mere](https://hjul.example).", "Frokost",
        "9.30 Kaffe", "Rul " * 40 + "rul.", "Torsdag den 3. maj", "Lokale: Sal 1", "Panel:",
    ]
)  # fmt: skip
_ABSTRACTS = st.just("") | st.lists(_PARAGRAPH, max_size=3).map("\n\n".join)
_ROOMS = st.lists(
    st.sampled_from(["Festsalen", "Loftet", "Sal 1", "Lokale B2, 1. sal", "Værkstedet"]),
    max_size=3,
    unique=True,
)
_LENGTHS = st.sampled_from([5, 10, 15, 20, 30, 45, 60, 90])
_GAPS = st.sampled_from([0, 0, 0, 5, 15, 60])
_LABELS = {True: ["", "", "Værksteder"], False: ["", "Værksteder"]}
"""What a day may be called, where it has a date and where it has none."""
NIGHT = 26 * 60
"""Nothing begins later than two in the morning."""


@st.composite
def conferences(draw: st.DrawFn, *, dated: bool | None = None) -> Programme:
    """Conferences of up to three days; `dated` says whether the days have dates, None for either.

    Each day begins before midnight, and what follows is never a day behind what was before.
    """
    known = draw(st.booleans()) if dated is None else dated
    first = draw(st.dates(Date(2024, 1, 1), Date(2031, 1, 1)))
    days = [
        Day(
            f"day{n}",
            n,
            first + timedelta(n) if known else None,
            draw(st.sampled_from(_LABELS[known])),
        )
        for n in range(draw(st.integers(1, 3)))
    ]
    rooms = [Room(f"room{n}", n, name) for n, name in enumerate(draw(_ROOMS))]
    tracks = [Track(f"track{n}", n, f"Spor {n}") for n in range(draw(st.integers(0, 2)))]
    people = [
        Speaker(f"person{n}", name, draw(_POSITIONS), draw(_PLACES))
        for n, name in enumerate(draw(st.lists(_NAMES, max_size=4, unique=True)))
    ]
    entries = [
        entry
        for day in days
        for entry in draw(_entries(day, [room.id for room in rooms], [t.id for t in tracks]))
    ]
    return a_programme(
        *days,
        *rooms,
        *tracks,
        *people,
        *entries,
        *draw(_appearances(people, entries)),
        title=draw(st.sampled_from(["Inventardagen", "Papirfesten: to dage om lim"])),
        language=draw(st.sampled_from(["da", "da", "en"])),
        introduction=draw(_ABSTRACTS),
        venue=Venue("Rådhuset", "Torvet 1, Havneby"),
        facts=(Fact(FactKind.PRICE, "100 kr. med frokost"),),
    )


@st.composite
def _entries(draw: st.DrawFn, day: Day, rooms: Sequence[str], tracks: Sequence[str]) -> list[Entry]:
    """One after another in each lane; a plenary waits until all rooms are free."""
    made: list[Entry] = []
    free = dict.fromkeys(rooms or [""], draw(st.sampled_from([480, 540, 18 * 60])))
    for number in range(draw(st.integers(1, 6))):
        room = draw(st.sampled_from([None, *rooms]))
        lanes = [room] if room is not None else list(free)
        start = max(free[lane] for lane in lanes) + draw(_GAPS)
        if start >= NIGHT:
            break
        entry = draw(_entry(f"{day.id}-{number}", tracks))
        made.append(replace(entry, day=day.id, start=start, room=room, order=number))
        free |= dict.fromkeys(lanes, start + entry.duration)
    return made


@st.composite
def _entry(draw: st.DrawFn, id_: str, tracks: Sequence[str]) -> Entry:
    parts = draw(st.integers(0, 3)) if draw(st.booleans()) else 0
    return Entry(
        id_,
        draw(st.sampled_from(EntryKind)),
        draw(_TITLES),
        draw(_LENGTHS),
        track=draw(st.sampled_from([None, *tracks])),
        open_end=draw(st.sampled_from([False, False, False, True])),
        subtitle=draw(st.sampled_from(["", "", "Om at rulle, stoppe og rulle igen"])),
        abstract=draw(_ABSTRACTS),
        parts=tuple(
            Part(
                f"{id_}p{n}",
                draw(_TITLES.filter(bool)),
                draw(_ABSTRACTS),
                draw(st.none() | st.integers(5, 30)),
            )
            for n in range(parts)
        ),
    )


@st.composite
def _appearances(
    draw: st.DrawFn, people: Sequence[Speaker], entries: Sequence[Entry]
) -> list[Appearance]:
    """Who appears where; a part's moderator is the session's, as a text knows no other."""
    made = []
    for entry in entries:
        for place in (None, *(part.id for part in entry.parts)):
            chosen = (
                draw(st.lists(st.sampled_from(people), max_size=2, unique=True)) if people else []
            )
            for order, person in enumerate(chosen):
                roles = [role for role in Role if place is None or role is not Role.MODERATOR]
                role = draw(st.sampled_from(roles))
                id_ = f"{entry.id}-{place}-{person.id}"
                made.append(Appearance(id_, person.id, entry.id, place, role, order=order))
    return made
