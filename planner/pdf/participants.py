"""A pasted list of participants, as sign-up forms and spreadsheets give it, for their badges.

Each line is a person: name, affiliation and role, with tabs, semicolons or commas between them.
Above the first there may be a line of headings; then each column is what its heading says, and
columns that no badge shows, such as mail addresses, are passed over.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

MOST = 5_000
"""People on a list."""

LONGEST = 1_000_000
"""Characters of a list."""

_LONGEST_FIELD = 200
"""Characters of a name, an affiliation or a role; a badge has no room for more."""

_LONGEST_LINE = 20_000
"""Characters of a line that are looked at; a whole sign-up form is shorter."""

_SEPARATORS = ("\t", ";", ",")
"""The first of these that any line has parts the columns of all of them."""


class Participant(NamedTuple):
    """Who comes, where from, and as what if not as a guest like all others."""

    name: str
    affiliation: str = ""
    role: str = ""


class Participants(NamedTuple):
    """The people of a list in its order, and the numbers, from 1, of lines that name nobody."""

    people: tuple[Participant, ...]
    nameless: tuple[int, ...] = ()


class _Column(Enum):
    NAME = "name"
    FIRST_NAME = "first name"
    SURNAME = "surname"
    AFFILIATION = "affiliation"
    ROLE = "role"


_HEADINGS: Mapping[str, _Column] = {
    word: column
    for column, words in {
        _Column.NAME: "name navn namn nimi naam nom deltager participant deltagare osallistuja "
        "teilnehmer deelnemer",
        _Column.FIRST_NAME: "fornavn förnamn etunimi vorname voornaam prénom given first",
        _Column.SURNAME: "efternavn etternavn efternamn sukunimi nachname achternaam surname last",
        _Column.AFFILIATION: "affiliation organisation organization company institution firma "
        "arbejdssted arbejdsplads arbeidssted arbetsplats bibliotek virksomhed organisaatio "
        "einrichtung organisatie organisme",
        _Column.ROLE: "role rolle roll rooli rol rôle funktion function",
    }.items()
    for word in words.split()
}
_ORDER = (_Column.NAME, _Column.AFFILIATION, _Column.ROLE)


def is_too_long(text: str) -> bool:
    """Whether the list has more people or more text than can be printed at once."""
    if len(text) > LONGEST:
        return True
    return sum(1 for line in text.splitlines() if line.strip()) > MOST + 1  # and its headings


def read_participants(text: str) -> Participants:
    """The people of a list. A quoted cell may hold the separator; empty lines are passed over."""
    separator = next((sign for sign in _SEPARATORS if sign in text), _SEPARATORS[0])
    columns: Sequence[_Column | None] = _ORDER
    people: list[Participant] = []
    nameless: list[int] = []
    first = True
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        cells = _cells(line, separator)
        if not any(cells):
            continue
        named = _headings(cells) if first else None
        first = False
        if named:
            columns = named
            continue
        person = _person(cells, columns)
        if person.name:
            people.append(person)
        else:
            nameless.append(number)
    return Participants(tuple(people), tuple(nameless))


def _cells(line: str, separator: str) -> list[str]:
    """A line's cells, each with single spaces and no longer than a badge can show.

    Lines are read one by one, so that a stray quotation mark spoils no more than its own.
    """
    read = csv.reader([line[:_LONGEST_LINE]], delimiter=separator, skipinitialspace=True)
    return [" ".join(cell.split())[:_LONGEST_FIELD] for cell in next(read, [])]


def _headings(cells: Sequence[str]) -> list[_Column | None] | None:
    """What each column holds, where this is a line of headings that says which has the names."""
    found = [_heading(cell) for cell in cells]
    named = {_Column.NAME, _Column.FIRST_NAME, _Column.SURNAME} & set(found)
    return found if named else None


def _heading(cell: str) -> _Column | None:
    """The column of that heading, by a word of it: `Deltagerens navn`, `Navn*`, `First name`.

    Where two words are known, that which says which half of a name it is counts.
    """
    known = [_HEADINGS[word] for word in _words(cell) if word in _HEADINGS]
    halves = [column for column in known if column in {_Column.FIRST_NAME, _Column.SURNAME}]
    return (halves or known or [None])[0]


def _words(cell: str) -> list[str]:
    return [word.strip("*:()").casefold() for word in cell.split()]


def _person(cells: Sequence[str], columns: Sequence[_Column | None]) -> Participant:
    said = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
    halves = (said.get(_Column.FIRST_NAME, ""), said.get(_Column.SURNAME, ""))
    name = said.get(_Column.NAME, "") or " ".join(half for half in halves if half)
    return Participant(name, said.get(_Column.AFFILIATION, ""), said.get(_Column.ROLE, ""))
