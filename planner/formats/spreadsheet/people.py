"""The people in a cell, as we write them and as others do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from planner.core.programme import Role
from planner.formats.programme_text.credits import Credit, credit, role_named
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.names import has_position, is_name, is_organisation
from planner.formats.programme_text.people import Person, people_in
from planner.formats.programme_text.vocabulary import conjunctions_at
from planner.formats.spreadsheet.dates import every

_PARTED = re.compile(r"[;\n•]|(?<! )\|(?! |$)")
_SLASH = re.compile(r" ?/ ?")
_COMMA = re.compile(r",(?![^()]*\))")
_AND = re.compile(r" (?:&|\+) ")
_ROLE = re.compile(r"([^:;]{2,40}?) ?: (?=\S)")
_WITH_PLACE = re.compile(r"([^()]+?) ?\(([^()]{2,200})\)")
_LAST_FIRST = re.compile(r"((?:[a-z]{2,3} ){0,3}[^\W\d_][\w'’-]+), ([^\W\d_][\w.'’ -]{0,40})")
_BULLET = re.compile(r"^(?:[-–—*·]|\d{1,2}[.)]) +")
_LONGEST = 4_000
_LONGEST_NAME = 80
_MOST = 100
_NOBODY = word_set(
    "all alle alla allen everyone everybody kaikki tous todos tutti wszyscy iedereen "
    "n/a na none ingen tba tbd tbc nn n.n n.n. t.b.a t.b.d m.fl m.fl. u.a u.a. o.a. x"
) | {"et al", "et al.", "et. al", "et. al.", "and others", "ikke fastlagt"}


def people_of(text: str, role: Role, words: Words, *, commas: bool = False) -> tuple[Credit, ...]:
    """Who a cell names, each with the `role` unless a word such as "Chair:" says another.

    People stand on lines of their own or behind semicolons; commas part a name from what somebody
    is, or with `commas` one person from the next where there is nothing else. Who has no name that
    looks like one is unsure.
    """
    return _people_of(text[:_LONGEST], role, words, commas)


def are_parted_by_commas(texts: Sequence[str], words: Words) -> bool:
    """Whether the cells of a column hold names between commas, rather than what somebody is."""
    lists = [_COMMA.split(text) for text in texts if "," in text and not _PARTED.search(text)]
    names = [pieces for pieces in lists if all(is_name(p.strip(), words) for p in pieces)]
    return len(names) > len(lists) * 0.6


def are_last_names_first(texts: Sequence[str]) -> bool:
    """Whether cells hold "Lund, Ida; Eng, Bo" wherever there is a comma, one of them several."""
    pieces = [[piece.strip() for piece in _PARTED.split(text)] for text in texts if "," in text]
    return any(len(several) > 1 for several in pieces) and all(
        (found := _LAST_FIRST.fullmatch(piece)) and found[2][0].isupper()
        for several in pieces
        for piece in several
        if piece
    )


def with_first_names_first(text: str) -> str:
    """The people of such a cell as they are called."""
    if "," not in text:
        return text
    pieces = (piece.strip() for piece in _PARTED.split(text))
    return "; ".join(_LAST_FIRST.sub(r"\2 \1", piece) for piece in pieces)


@lru_cache(maxsize=4096)
def _people_of(text: str, role: Role, words: Words, commas: bool) -> tuple[Credit, ...]:  # noqa: FBT001 - cached by place
    found: list[Credit] = []
    current = role
    for piece in _PARTED.split(text)[:_MOST]:
        stated = " ".join(_BULLET.sub("", piece.strip()).split()).strip(" ,")
        lead = _ROLE.match(stated)
        named = _role(lead[1], words) if lead else None
        if lead and named:
            current, stated = named, stated[lead.end() :]
        if stated.lower() not in _NOBODY and any(map(str.isalpha, stated)):
            people = _persons(stated, words, commas=commas)
            known = [person for person in people if person.name.lower() not in _NOBODY]
            found.append(Credit(current, tuple(known)))
    return tuple(found)


def _role(name: str, words: Words) -> Role | None:
    return next((role for other in every(words) if (role := role_named(name, other))), None)


def _persons(text: str, words: Words, *, commas: bool) -> list[Person]:
    """The people of a piece; who they are is a guess where the text reader finds no names."""
    if " |" in text:
        return [_barred(text)]
    placed = _placed(text, words)
    if placed:
        return [placed]
    introduced = credit(text, words)
    if introduced and introduced.role is Role.SPEAKER and introduced.people:
        return list(introduced.people)
    if commas and "," in text:
        pieces = [piece.strip() for piece in _COMMA.split(text) if piece.strip()]
        return [person for piece in pieces for person in _named(piece, words)]
    return _named(text, words)


def _barred(text: str) -> Person:
    """Ida Lund | leder | Byens Arkiv, where commas would not tell what is what."""
    name, position, affiliation, *_more = (*(piece.strip() for piece in text.split("|")), "", "")
    return Person(name, position, affiliation)


def _placed(text: str, words: Words) -> Person | None:
    """Ida Lund, leder (Byens Arkiv): all before the bracket is one person's."""
    match = _WITH_PLACE.fullmatch(text)
    if not match or "," in match[2]:
        return None
    name, _, position = (piece.strip() for piece in match[1].partition(","))
    if is_name(position, words) or conjunctions_at(" ", words, " ").search(name):
        return None
    inside = match[2].strip()
    if not position and has_position(inside, words) and not is_organisation(inside, words):
        return Person(name, inside, sure=is_name(name, words))
    return Person(name, position, inside, sure=is_name(name, words))


def _named(text: str, words: Words) -> list[Person]:
    """Whoever it is: "The Camp Crew", "Kim", "Ada & Bo"."""
    if found := people_in(text, words):
        return found
    slashed = _SLASH.split(text)
    if len(slashed) > 1 and all(is_name(name, words) for name in slashed):
        return [Person(name) for name in slashed]
    joined = conjunctions_at(" ", words, " ")
    if "," not in text:
        names = [name for piece in _AND.split(text) for name in joined.split(piece)]
        if len(names) > 1 and all(name[:1].isupper() and len(name.split()) < 4 for name in names):
            return [Person(name.strip(), sure=is_name(name, words)) for name in names]
    name, *details = (piece.strip() for piece in _COMMA.split(text))
    if not details:
        return [Person(name[:_LONGEST_NAME], sure=False)]
    last = details[-1]
    if len(details) == 1 and not is_organisation(last, words) and last[:1].islower():
        return [Person(name[:_LONGEST_NAME], last, sure=False)]
    return [Person(name[:_LONGEST_NAME], ", ".join(details[:-1]), last, sure=False)]
