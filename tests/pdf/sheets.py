"""Prints any product to a file, and reads its tables back as a screen reader would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf

from planner.core.material import Material
from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
)
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.style import Style
from tests.pdf.printing import no_blob
from tests.pdf.tagged_text import Node, read_structure

HOSTILE = "<b>&amp; \"<>' * _ [x](y) \x00\x07 %(page)s {x} \\ ( ) ]> \ud800 \u202e\ufeff"
SHOWN = "<b>&amp; \"<>' * _ [x](y) %(page)s {x} \\ ( ) ]>"
"""What is left of the hostile text: every sign that can be seen."""


def print_product(
    product: str, programme: Programme, path: Path, style: Style | None = None
) -> PrintReport:
    with path.open("wb") as out:
        return PRODUCTS[product](programme, out, read_blob=no_blob, style=style)


def tables(path: Path) -> list[list[list[str]]]:
    """Each table as rows of its cells' words, the headings' row first."""
    return [
        [[cell.words() for cell in row.kids if isinstance(cell, Node)] for row in table.all("TR")]
        for table in read_structure(path).all("Table")
    ]


def attributes(path: Path, kind: str) -> list[dict[str, Any]]:
    """The attributes of each element of that kind, with its alternative text as `Alt`."""
    found = []
    with pikepdf.open(path) as pdf:
        todo = [pdf.Root.StructTreeRoot.K]
        while todo:
            element = todo.pop()
            if str(element.S) == f"/{kind}":
                values = {
                    str(name)[1:]: str(value) for name, value in dict(element.get("/A", {})).items()
                }
                found.append({**values, "Alt": str(element.get("/Alt", ""))})
            kids = element.get("/K", pikepdf.Array())
            held: list[Any] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            todo += [kid for kid in held[::-1] if not isinstance(kid, int) and "/S" in kid]
    return found


def hostile() -> Programme:
    """A day whose every field holds what no field should, and very long words."""
    entry = Entry(
        "a",
        title=HOSTILE + "w" * 400,
        day="day",
        start=540,
        room="r",
        note=f"{HOSTILE}\n{'x' * 300}",
        parts=(Part("q", HOSTILE, HOSTILE, 10),),
        materials=(Material("m", HOSTILE),),
    )
    people = {f"s{n}": Speaker(f"s{n}", HOSTILE, HOSTILE, HOSTILE, "", HOSTILE) for n in range(20)}
    return Programme(
        "p",
        title=HOSTILE,
        organisers=(HOSTILE,),
        days={"day": Day("day", label=HOSTILE)},
        rooms={"r": Room("r", 0, HOSTILE), "s": Room("s", 1, "Å" * 200), "t": Room("t", 2)},
        entries={
            "a": entry,
            "b": Entry(
                "b", title=HOSTILE, day="day", start=550, room="s", note="Husk stole. " * 500
            ),
            "c": Entry("c", EntryKind.BREAK, day="day", start=550, room="t", open_end=True),
        },
        speakers=people,
        appearances={
            f"a{n}": Appearance(f"a{n}", f"s{n}", "a", role=list(Role)[n % 4], order=n)
            for n in range(20)
        },
    )


def many() -> Programme:
    """Five hundred items, five at a time in as many rooms."""
    rooms = {f"r{n}": Room(f"r{n}", n, f"Lokale {n + 1}") for n in range(5)}
    entries = {
        f"e{n}": Entry(
            f"e{n}",
            title=f"Indslag {n:03}",
            day="day",
            start=480 + 10 * (n // 5),
            duration=10,
            room=f"r{n % 5}",
        )
        for n in range(500)
    }
    return Programme("p", title="Mange", days={"day": Day("day")}, rooms=rooms, entries=entries)
