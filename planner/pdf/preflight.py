"""Which characters the faces lack, and what print shows in their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from planner.core.programme import Programme
from planner.pdf.fallback import coverage
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
    options = read(programme.print_settings)
    lines = ("header", "footer", "participants")
    chosen = [(programme.id, name, getattr(options, name)) for name in lines]
    return tuple(
        Missing(id_, field, "".join(dict.fromkeys(lacking)))
        for id_, field, text in (*_texts(programme, programme.id, ""), *chosen)
        if (lacking := "".join(_missing().findall(legible(text))))
    )


def _space(found: re.Match[str]) -> str:
    """One space for many; it holds words together only where all of them did."""
    return "\u00a0" if not found[0].strip("\u00a0\u202f") else " "


@cache
def _missing() -> re.Pattern[str]:
    known = "".join(re.escape(chr(point)) for point in sorted(coverage()))
    return re.compile(f"[^{known}\n]+")


def _texts(value: object, id_: str, name: str) -> Iterator[tuple[str, str, str]]:
    """Every text of a value that may be printed, with the id of what holds it and its field."""
    if isinstance(value, str):
        yield id_, name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, id_, name)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item, id_, name)
    elif is_dataclass(value) and not isinstance(value, type):
        own = getattr(value, "id", id_)
        for field in fields(value):
            if field.name not in _UNPRINTED:
                yield from _texts(getattr(value, field.name), own, field.name)
