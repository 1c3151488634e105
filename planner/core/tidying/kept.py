"""What tidying leaves alone, hidden behind stand-ins while the rules look at the rest.

A stand-in is one character, so what hides behind it keeps its place among its neighbours. Rules
make replacements for the text as it looks with the markup out of sight; one that would reach
across markup is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

WORD, MARKUP = "\uffdc", "\ufdd0"
"""The stand-ins: a letter of no living text for what reads as a word, and no character at all."""


class Replacement(NamedTuple):
    """The characters from start up to end are to be this text instead."""

    start: int
    end: int
    text: str


_NO_SPACE = r"""[^\s<>"“”„«»]"""
_TO_THE_END = rf"""{_NO_SPACE}*[^\s<>"“”„«»'’.,;:!?)\]…]"""
_GAP = r"[ \u00a0]*"
_TELEPHONE = "tlf|tel|telefon|telefax|phone|mobil|mobile|mob|fax|puh|gsm"
_WORDS = rf"""
    (?:https?|ftps?|mailto|tel):{_TO_THE_END}
  | (?<![\w.])www\.{_TO_THE_END}
  | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | [A-Za-z]:\\{_NO_SPACE}+
  | (?<![\w/])[~.]{{0,2}}/[\w./-]*\w
  | (?<![\w.-])[\w.-]*\w\.[A-Za-z][A-Za-z0-9]{{1,4}}(?!\w)(?:/{_TO_THE_END})?
  | \b(?:ISBN|ISSN|EAN|DOI|CVR|EN|ISO|IEC|DIN|RFC)(?:-1[03])?[:.]?{_GAP}[\dX][\dX \u00a0:-]*[\dX]
  | \b[A-Z]{{2,}}[ -]?\d+(?:[-:]\d+)+
  | \b(?i:{_TELEPHONE})\b[.:]*{_GAP}\+?\d[\d ()./-]*\d
  | \+\d[\d ()/-]*\d
  | \d+(?:-\d+){{2,}}
  | (?<!`)(?P<ticks>`+)(?!`)[^`]+(?P=ticks)(?!`)
  | </?[A-Za-z][^<>\n]*>
  | [{WORD}{MARKUP}]
"""
_TARGET = r"\]\((?:[^()\s]|\([^()\s]*\))*(?:[ ]+\"[^\"\n]*\")?\)"
_MARKUP = rf"""
    (?P<markup>
        ^[ \t]*(?:(?:[-+*]|\d{{1,9}}[.)])(?:[ \t]+|$))+
      | {_TARGET}
      | (?:\*+|_+)(?=\S)
      | (?<=\S)(?:\*+|_+)
    )
  | \\[^\w\s]
"""
PLAIN = re.compile(rf"(?P<markup>(?!))|{_WORDS}", re.VERBOSE)
"""Addresses, files, numbers that are names, and code; a plain text knows no markup."""
MARKDOWN = re.compile(rf"{_MARKUP}|{_WORDS}", re.VERBOSE | re.MULTILINE)
"""Those, and the marks of emphasis, lists, links and escapes."""

Rule = Callable[[str], Iterable[Replacement]]
"""Gives what is to be replaced in a text, in order, and nothing of it twice."""


def rewritten(text: str, kept: re.Pattern[str], rules: Iterable[Rule]) -> str:
    """The text after each rule in turn, with what the pattern finds as it was."""
    pieces: list[str] = []

    def hide(found: re.Match[str]) -> str:
        pieces.append(found[0])
        return WORD if found["markup"] is None else MARKUP

    hidden = kept.sub(hide, text)
    for rule in rules:
        hidden = _replaced(hidden, rule)
    rest = iter(pieces)
    return re.sub(f"[{WORD}{MARKUP}]", lambda _: next(rest), hidden)


def _replaced(hidden: str, rule: Rule) -> str:
    if MARKUP not in hidden:
        return _spliced(hidden, rule(hidden))
    places = [place for place, character in enumerate(hidden) if character != MARKUP]
    found = rule("".join(hidden[place] for place in places))
    return _spliced(
        hidden,
        (
            Replacement(places[start], places[end - 1] + 1, text)
            for start, end, text in found
            if places[end - 1] - places[start] == end - 1 - start
        ),
    )


def _spliced(text: str, replacements: Iterable[Replacement]) -> str:
    pieces, done = [], 0
    for start, end, new in replacements:
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])
