"""People whose first and last names, posts and workplaces stand in columns of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from planner.formats.programme_text.languages.words import word_set
from planner.formats.spreadsheet.column_words import NAMES
from planner.formats.spreadsheet.headings import bare_name
from planner.formats.spreadsheet.sheet import Cell, Columns, Field, Sheet, text_of

DESCRIBING = (Field.POSITION, Field.AFFILIATION)
_PEOPLE = (Field.SPEAKERS, Field.MODERATOR)
_FIRST = re.compile(
    r"\b(?:first ?names?|given ?names?|forenames?|fornavn|förnamn|etunimi|vornamen?|rufname|"
    r"voornaam|prénom|prenom|imię|fornamn)\b"
)
_LAST = re.compile(
    r"\b(?:last ?names?|surnames?|family ?names?|efternavn|etternavn|etternamn|efternamn|sukunimi|"
    r"nachnamen?|familiennamen?|achternaam|nom de famille|apellidos?|nazwisko|cognome)\b"
)
_WHOLE = NAMES - word_set("names")
"""A plain name beside one of these is the other half: "Vorname" and "Name"."""


def halves(names: Sequence[str]) -> list[tuple[int, int]]:
    """The columns of first and last names among these, in pairs; none where they do not pair."""
    bare = [bare_name(name) for name in names]
    firsts = [column for column, name in enumerate(bare) if _FIRST.search(name)]
    lasts = [column for column, name in enumerate(bare) if _LAST.search(name)]
    plain = [column for column, name in enumerate(bare) if _is_plain(name)]
    if not firsts or not lasts:
        firsts, lasts = (firsts, plain) if firsts else (plain, lasts)
    return list(zip(firsts, lasts, strict=True)) if len(firsts) == len(lasts) else []


def _is_plain(name: str) -> bool:
    first = name.partition(" ")[0]
    return first in _WHOLE and not (_FIRST.search(name) or _LAST.search(name))


def name_columns(names: Sequence[str], fields: Sequence[Field | None]) -> list[int]:
    """The columns of people, of two halves the first, as far as they are whole speakers."""
    seconds = {last for _, last in halves(names)}
    return [
        column
        for column, field in enumerate(fields)
        if field is Field.SPEAKERS and column not in seconds
    ]


def with_whole_people(sheet: Sheet, columns: Columns) -> Sheet:
    """The sheet with first and last names in one cell.

    Where several people of a row have their own columns of posts and workplaces, these stand behind
    the name as well, parted by bars.
    """
    if not 1 <= columns.header <= len(sheet.rows):
        return sheet
    names = [text_of(cell) for cell in sheet.rows[columns.header - 1]]
    fields = (*columns.fields, *[None] * sheet.width)[: sheet.width]
    pairs = [
        (first, last)
        for first, last in halves(names)
        if fields[first] is fields[last] and fields[first] in _PEOPLE
    ]
    described = _described(names, fields)
    if not pairs and not described:
        return sheet

    def whole(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        cells = list(row)
        for first, last in pairs:
            cells[first] = _line(cells[first], cells[last]) or None
            cells[last] = None
        for name, about in described.items():
            if cells[name] is not None:
                cells[name] = barred(
                    *(_line(cells[name]), *(_line(*(cells[at] for at in on)) for on in about))
                )
            for at in chain(*about):
                cells[at] = None
        return tuple(cells)

    below = map(whole, sheet.rows[columns.header :])
    return replace(sheet, rows=(*sheet.rows[: columns.header], *below))


def barred(name: str, position: str, affiliation: str) -> str:
    """A person as this program writes one whose parts commas would not tell apart."""
    if not (position or affiliation):
        return name
    return " | ".join(text.replace("|", "/") for text in (name, position, affiliation))


def _described(
    names: Sequence[str], fields: Sequence[Field | None]
) -> dict[int, tuple[list[int], list[int]]]:
    """The columns of posts and of workplaces behind each of several columns of people."""
    owners = name_columns(names, fields)
    about: dict[int, tuple[list[int], list[int]]] = {owner: ([], []) for owner in owners}
    if len(owners) < 2 or not any(_several(fields, field) for field in DESCRIBING):
        return {}
    for column, field in enumerate(fields):
        before = [owner for owner in owners if owner < column]
        if field in DESCRIBING and before:
            about[before[-1]][DESCRIBING.index(field)].append(column)
    return about


def _several(fields: Sequence[Field | None], field: Field) -> bool:
    return sum(other is field for other in fields) > 1


def _line(*cells: Cell) -> str:
    return " ".join(" ".join(map(text_of, cells)).split())
