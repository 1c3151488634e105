"""A text as clean lines that still know their number."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

GUARD = "\\ "
"""What stands behind it on a line is taken as it is, whatever it looks like."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_SOFT_LINE_END = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_QUOTED = re.compile(r"(?:> ?){1,9}")
_BULLET = re.compile(r"(?:[•·▪▫‣⁃◦●○■□➢►*\uf0b7\uf0a7\uf075\u2013\u2014-]|o(?=\t))\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")


@dataclass(frozen=True)
class Line:
    """A line that says something: its number from 1, its text with single spaces.

    `bullet` tells that a list sign stood before the text, `gap` that an empty line came before.
    """

    number: int
    text: str
    bullet: bool = False
    gap: bool = False


def split_lines(text: str) -> list[Line]:
    """The lines that are not empty, in Unicode's composed form and without invisible characters.

    A line end within a paragraph (as word processors have it) begins a new line of the same
    number. Marks of quoted mail, of Markdown headings and of lists are taken away.
    """
    composed = unicodedata.normalize("NFC", text)
    lines: list[Line] = []
    gap = False
    for number, raw in enumerate(_LINE_END.split(composed), start=1):
        for piece in _SOFT_LINE_END.split(raw):
            line = _clean(number, piece, gap=gap)
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


def _clean(number: int, raw: str, *, gap: bool) -> Line | None:
    text = _INVISIBLE.sub("", raw).strip()
    quoted = _QUOTED.match(text)
    if quoted:
        text = text[quoted.end() :]
    heading = _HEADING.match(text)
    if heading:
        text = text[heading.end() :]
    bullet = None if heading else _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    text = " ".join(text.split())
    if not any(character.isalnum() for character in text):
        return None
    return Line(number, text, bullet=bullet is not None, gap=gap)
