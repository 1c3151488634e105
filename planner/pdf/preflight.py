"""Which characters the faces lack, and what print shows in their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from planner.core.programme import TABLES, Programme, Row
from planner.pdf.coverage import coverage
from planner.pdf.options import read

MARK = "\u25a1"
"""Stands where characters are missing: an empty square, which every face has."""

_INVISIBLE = {"Cc", "Cf", "Cs"}  # control and format characters, halves of surrogate pairs
_UNPRINTED = {
    "id", "source", "time_zone", "language", "colour", "blob", "photo", "media_type",
    "print_settings", "ignored",
}  # fmt: skip
"""What no product shows. A run sheet shows notes and telephones, which a handout does not."""


@dataclass(frozen=True)
class Missing:
    """Characters that no face can print, in a field of the row, part or programme of that id."""

    id: str
    field: str
    characters: str


def legible(text: str) -> str:
    """The text without what nobody sees: control characters, marks of direction and the like.

    Line ends and tabs become spaces; letters with loose accents become whole letters.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    whole = unicodedata.normalize("NFC", re.sub(r"[^\S\n]+", _space, text))
    return "".join(c for c in whole if c == "\n" or unicodedata.category(c) not in _INVISIBLE)


def printable(text: str) -> str:
    """The legible text with one mark for each stretch of characters that the faces lack."""
    return _missing().sub(MARK, legible(text))


def missing(programme: Programme) -> tuple[Missing, ...]:
    """What of the programme's text cannot be printed, each character named once a field."""
    rows = (row for table in TABLES.values() for row in getattr(programme, table).values())
    return (*missing_of_itself(programme), *(each for row in rows for each in missing_of(row)))


def missing_of_itself(programme: Programme) -> tuple[Missing, ...]:
    """As `missing`, of the programme's own texts and print settings without its rows."""
    options = read(programme.print_settings)
    lines = ("header", "footer", "participants")
    chosen = [(programme.id, name, getattr(options, name)) for name in lines]
    own = [
        text
        for name in _printed(Programme)
        if name not in TABLES.values()
        for text in _texts(getattr(programme, name), programme.id, name)
    ]
    return _found((*own, *chosen))


def missing_of(row: Row) -> tuple[Missing, ...]:
    """As `missing`, of one row."""
    return _found(_texts(row, row.id, ""))


def _found(texts: Iterable[_Text]) -> tuple[Missing, ...]:
    return tuple(
        Missing(id_, field, lacking) for id_, field, text in texts if (lacking := _lacking(text))
    )


def _lacking(text: str) -> str:
    """The characters that the faces lack, each once. Mostly there are none, which is told soon."""
    if _known().issuperset(text):
        return ""
    return "".join(dict.fromkeys("".join(_missing().findall(legible(text)))))


def _space(found: re.Match[str]) -> str:
    """One space for many; it holds words together only where all of them did."""
    return "\u00a0" if not found[0].strip("\u00a0\u202f") else " "


@cache
def _known() -> frozenset[str]:
    return frozenset(map(chr, coverage())) | {"\n"}


@cache
def _missing() -> re.Pattern[str]:
    known = "".join(re.escape(chr(point)) for point in sorted(coverage()))
    return re.compile(f"[^{known}\n]+")


_Text = tuple[str, str, str]
"""The id of what holds it, its field, and what it says."""


def _texts(value: object, id_: str, name: str) -> list[_Text]:
    """Every text of a value that may be printed."""
    found: list[_Text] = []
    _gather(found, value, id_, name)
    return found


def _gather(found: list[_Text], value: Any, id_: str, name: str) -> None:
    if isinstance(value, str):
        found.append((id_, name, value))
    elif isinstance(value, tuple):
        for item in value:
            _gather(found, item, id_, name)
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather(found, item, id_, name)
    elif named := _printed(type(value)):  # type: ignore[arg-type]  # a class has its hash
        own = getattr(value, "id", id_)
        for field in named:
            _gather(found, getattr(value, field), own, field)


@cache
def _printed(kind: type) -> tuple[str, ...]:
    """The fields of a value of the programme that may be printed; none of a number."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _UNPRINTED)
