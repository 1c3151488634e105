"""The programmes that every product is held against, with what they have in pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from planner.core.material import Bullet, Material, Slide
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
from planner.exchange.opening import open_any
from planner.exchange.sources import Hints
from planner.paths import resources
from planner.pdf.options import Options, written
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.drawn_pictures import LOGO, kept, with_faces
from tests.pdf.sheets import HOSTILE, many
from tests.pdf.slides import with_slides

SEED = Path(__file__).resolve().parents[2].parent / "shared/seeds/conference-programme.da.txt"

Shown = tuple[Programme, Mapping[str, bytes]]
"""A programme, and its pictures by their SHA-256."""


@cache
def shown(name: str) -> Shown:
    """The programme of that name; skips a test where it is not at hand."""
    return PROGRAMMES[name]()


def _opened(path: Path) -> Shown:
    if not path.is_file():
        pytest.skip(f"there is no {path.name} beside the checkout")
    opened = open_any(path, Hints(date(2027, 1, 12), None, None))
    return opened.reading.programme, {}


def _sample() -> Shown:
    return _opened(resources() / "samples" / "byens-stue.json")


def _seed() -> Shown:
    return _opened(SEED)


def _rooms() -> Shown:
    return two_days_in_three_rooms(), {}


def _rich() -> Shown:
    """With photos, a logo, a cover, slides, pages of speakers and all that can be added."""
    programme, faces = with_faces(with_slides())
    logo = kept(LOGO)
    options = Options(
        logo=next(iter(logo)),
        cover=True,
        speaker_pages=True,
        slide_notes=True,
        code=True,
        draft=True,
        draft_date=date(2027, 1, 12),
        footer="Ret til ændringer forbeholdes",
        participants="Anna Holm; Torvets Bibliotek; gæst\nPer Dam\nUlla Kjær-Thomsen; Havnen",
    )
    return replace(programme, print_settings=written(options)), {**faces, **logo}


def _hostile() -> Shown:
    """Every text of it holds what no text should, each with a number of its own."""
    numbers = count(100)  # none of which begins another

    def bad(longer: str = "") -> str:
        return f"{HOSTILE} {longer}{next(numbers)}"

    slides = (Slide(1, bad("w" * 400), (Bullet(bad()), Bullet(bad("x" * 300), 900)), bad()),)
    parts = (Part("q", bad(), bad(), 10), Part("q2", bad("Æ" * 90), bad(), 10))
    entries = [
        Entry(
            "a",
            title=bad("w" * 400),
            subtitle=bad(),
            abstract=f"{bad()}\n\n- {bad()}\n- {bad()}\n\n[{bad()}](https://eksempel.dk/a)",
            web="https://eksempel.dk/" + "z" * 200,
            room="r",
            track="t",
            note=f"{bad()}\n{bad('x' * 300)}",
            parts=parts,
            materials=(Material("m", bad(), slides, file_name=bad()),),
            language="zz-@@",
        ),
        Entry("b", title=bad(), room="s", note="Husk stole. " * 500),
        Entry("c", EntryKind.BREAK, room="t", open_end=True),
    ]
    people = [Speaker(f"s{n}", bad(), bad(), bad(), "", bad(), bad()) for n in range(20)]
    tied = [Appearance(f"a{n}", f"s{n}", "a", role=list(Role)[n % 4], order=n) for n in range(20)]
    return (
        Programme(
            "p",
            title=bad(),
            subtitle=bad(),
            introduction=bad(),
            venue=Venue(bad(), bad(), bad()),
            organisers=(bad(), bad()),
            facts=(Fact(FactKind.OTHER, bad(), bad()), Fact(FactKind.CONTACT, bad())),
            web="javascript:alert(1)",
            days={"d": Day("d", label=bad())},
            rooms={"r": Room("r", 0, bad()), "s": Room("s", 1, "Å" * 200), "t": Room("t", 2)},
            tracks={"t": Track("t", name=bad())},
            entries={
                one.id: replace(one, day="d", start=540 + 10 * n) for n, one in enumerate(entries)
            },
            speakers={one.id: one for one in people},
            appearances={one.id: one for one in tied},
            print_settings=written(Options(speaker_pages=True, header=bad(), footer=bad())),
        ),
        {},
    )


def _empty() -> Shown:
    """Two days on which nothing happens yet."""
    days = {"a": Day("a", 0, date(2027, 3, 11)), "b": Day("b", 1)}
    return Programme("p", title="Havedag", days=days, rooms={"r": Room("r", 0, "Salen")}), {}


def _crowd() -> Shown:
    """Five hundred items, each with its speaker and its slides."""
    programme = many()
    slides = (Material("m", "Sæt", (Slide(1, "Et", (Bullet("To"),)),)),)
    entries = {id_: replace(one, materials=slides) for id_, one in programme.entries.items()}
    people = {f"s{n}": Speaker(f"s{n}", f"Taler {n:03}", "leder", "Kajen") for n in range(500)}
    tied = {f"a{n}": Appearance(f"a{n}", f"s{n}", f"e{n}") for n in range(500)}
    return replace(programme, entries=entries, speakers=people, appearances=tied), {}


PROGRAMMES: Mapping[str, Callable[[], Shown]] = {
    "sample": _sample,
    "seed": _seed,
    "rooms": _rooms,
    "rich": _rich,
    "hostile": _hostile,
    "empty": _empty,
    "crowd": _crowd,
}
