"""A text as clean lines that still know their number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

GUARD = "\\ "
"""What stands behind it on a line is taken as it is, whatever it looks like."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_SOFT_LINE_END = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_GLUED_BULLET = re.compile(r"(?<=[^\s•])(?=• )")
_PIECE_END = re.compile("[\r\n\t|\x0b\x0c\x85\u2028\u2029•]")
_MAY_BE_TIMED = re.compile(r"\D{0,8}\d")
_ITEM_WEIGHS = 3
_QUOTED = re.compile(r"(?:> ?){1,9}")
_BULLET = re.compile(r"(?:[•·▪▫‣⁃◦●○■□➢►*\uf0b7\uf0a7\uf075\u2013\u2014-]|o(?=\t))\s+(?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Ha-h]\d?)[.)] (?=\S)")
_PICTURES = re.compile(
    "[\u2600-\u26ff\u2702-\u27bf\u2b50-\u2b55\U0001f300-\U0001faff][\ufe0f\u200d\u2600-\u27bf"
    "\U0001f300-\U0001faff ]{0,20}(?=\\w)"
)
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")


@dataclass(frozen=True)
class Line:
    """A line that says something: its number from 1, its text with single spaces.

    `bullet` tells that a list sign stood before the text, `gap` that an empty line came before.
    `room` is the name over the column of a table that it stood in; `lost` tells that it came from a
    row with fewer cells than the table has rooms, so that nobody knows which is meant.
    """

    number: int
    text: str
    bullet: bool = False
    gap: bool = False
    room: str = ""
    lost: bool = False


@dataclass(frozen=True)
class RawLine:
    """A line as it came, perhaps empty. `apart` makes as if an empty line came before it."""

    number: int
    text: str
    room: str = ""
    lost: bool = False
    apart: bool = False


def weight_of(text: str) -> int:
    """How much there is to understand in a text: its lines that are not empty, and their cells.

    One that may open with a time counts as several, for an item is made of it.
    """
    pieces = _PIECE_END.split(unicodedata.normalize("NFC", text))
    timed = sum(_MAY_BE_TIMED.match(piece) is not None for piece in pieces)
    return sum(bool(piece.strip()) for piece in pieces) + (_ITEM_WEIGHS - 1) * timed


def raw_lines(text: str) -> list[RawLine]:
    """All lines in Unicode's composed form, numbered from 1.

    A line end within a paragraph (as word processors have it) begins a new line of the same
    number, and so does a list sign glued to the word before it. Of empty lines in succession
    there is the first.
    """
    lines = _LINE_END.split(unicodedata.normalize("NFC", text))
    return [
        RawLine(number, piece)
        for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False), start=1)
        if line or before or number == 1
        for broken in _SOFT_LINE_END.split(line)
        for piece in _GLUED_BULLET.split(broken)
    ]


def clean_lines(raws: Iterable[RawLine]) -> list[Line]:
    """The lines that are not empty, without invisible characters.

    Marks of quoted mail, of Markdown headings and of lists are taken away.
    """
    lines: list[Line] = []
    gap = False
    for raw in raws:
        line = _clean(raw, gap=gap or raw.apart)
        gap = line is None
        if line is not None:
            lines.append(line)
    return lines


def is_guarded(text: str) -> bool:
    """Whether a line, or what stands behind its time or bullet, is to be taken as it is."""
    return text.startswith(GUARD) or text == GUARD.strip()


def unguarded(text: str) -> str:
    """The text without its guard, if it has one."""
    return text[len(GUARD) :] if is_guarded(text) else text


def without_pictures(text: str) -> str:
    """The text without the little pictures that it begins with."""
    match = _PICTURES.match(text)
    return text[match.end() :] if match else text


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number or a letter of a list: "2. Det nye", "B) Det gamle"."""
    return _NUMBERED.match(text) is not None


def without_number(text: str) -> str:
    """The line without the number it begins with in a list; a letter is kept, for it is a name."""
    return _NUMBERED.sub("", text) if text[:1].isdecimal() else text


def _clean(raw: RawLine, *, gap: bool) -> Line | None:
    text = _INVISIBLE.sub("", raw.text).strip()
    quoted = _QUOTED.match(text)
    if quoted:
        text = text[quoted.end() :]
    heading = _HEADING.match(text)
    if heading:
        text = text[heading.end() :]
    text = without_pictures(text)
    bullet = None if heading else _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    text = " ".join(text.split())
    named = is_guarded(text) and unguarded(text)  # a title may be a mere sign
    if not named and not any(character.isalnum() for character in text):
        return None
    return Line(raw.number, text, bullet=bullet is not None, gap=gap, room=raw.room, lost=raw.lost)
