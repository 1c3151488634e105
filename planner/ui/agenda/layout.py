"""Which column each cell of a pasted block belongs to: told by a heading row, else by place.

Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.core.interval import Interval
from planner.text import LANGUAGES, texts
from planner.ui.entries import Column, column_name
from planner.ui.typed_time import NotATimeError, read_span, read_time

_WORDS: Mapping[Column, tuple[str, ...]] = {
    Column.START: (
        "starter", "starttid", "starttidspunkt", "begynder", "fra", "tid", "tidspunkt", "kl",
        "klokken", "klokkeslæt", "starts", "start time", "begins", "from", "time",
    ),
    Column.END: ("slutter", "sluttid", "til", "ends", "end time", "to", "until"),
    Column.LENGTH: ("varighed", "minutter", "min", "minutes", "duration", "mins"),
    Column.TITLE: (
        "emne", "indhold", "programpunkt", "punkt", "aktivitet", "overskrift", "hvad", "oplæg",
        "programme", "program", "item", "topic", "activity", "subject", "session", "talk", "what",
    ),
    Column.ROOM: ("lokaler", "sal", "rum", "sted", "hvor", "location", "place", "where"),
    Column.SPEAKERS: (
        "oplægsholder", "taler", "talere", "underviser", "undervisere", "foredragsholder",
        "foredragsholdere", "medvirkende", "ansvarlig", "hvem", "speaker", "presenter",
        "presenters", "who",
    ),
    Column.KIND: ("art", "kategori", "category"),
    Column.FIXED: ("fast", "pinned"),
    Column.NOTE: (
        "noter", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "notes", "remarks",
        "comment", "comments",
    ),
}  # fmt: skip
"""What people call the columns in spreadsheets of their own, besides the names they have here."""
_COMPUTED = "Over/under"
_ASIDE = re.compile(r"\(.*?\)")
_AT_NINE = Interval(9 * 60, 10 * 60)


@dataclass(frozen=True)
class Layout:
    """The columns of a block's cells from the left; None for a cell that is left out.

    `headed` says that the block's first row names the columns; `unknown` are those of its names
    that fit none, as they are written.
    """

    columns: tuple[Column | None, ...]
    headed: bool = False
    unknown: tuple[str, ...] = ()


def layout_of(rows: Sequence[Sequence[str]], first: Column) -> Layout:
    """How a block lies that is put down at the column `first`.

    Tid          Emne      Sal      ->   START, TITLE, ROOM by their names
    9.30-10.00   Velkommen          ->   START, TITLE, ... a start with its end takes their place
    9.30   10.00   30   Velkommen   ->   START, END, LENGTH, TITLE, ... as the columns stand
    """
    named = _named(rows, first)
    if named is not None:
        return named
    if first == Column.START and any(map(_begins_with_span, rows)):
        return Layout((first, *list(Column)[Column.TITLE :]))
    return Layout(tuple(Column)[first:])


def _named(rows: Sequence[Sequence[str]], first: Column) -> Layout | None:
    """By the names in the first row, None where that is a row like the others."""
    head = [_plain(cell) for cell in rows[0]] if len(rows) > 1 else []
    names = _names()
    known = [names.get(cell) for cell in head]
    sure = sum(cell in names for cell in head)
    if any(map(str.isdigit, "".join(head))) or sure * 2 < sum(map(bool, head)):
        return None
    alone = all(len(row) == 1 for row in rows)
    if sure < 2 and not (alone and known == [first]):
        return None
    columns = tuple(
        column if column not in known[:place] else None for place, column in enumerate(known)
    )
    left_out = zip(rows[0], head, columns, strict=True)
    unknown = tuple(
        " ".join(cell.split())
        for cell, word, column in left_out
        if word and column is None and names.get(word, word) is not None
    )
    return Layout(columns, headed=True, unknown=unknown)


def _names() -> Mapping[str, Column | None]:
    """Column by name in lower case; None for what is worked out and never written."""
    names: dict[str, Column | None] = {}
    for language in LANGUAGES:
        words = texts(language)
        names[_plain(words.gettext(_COMPUTED))] = None
        names.update({_plain(column_name(words, column)): column for column in Column})
    names.update({word: column for column, words_ in _WORDS.items() for word in words_})
    return names


def _plain(cell: str) -> str:
    return " ".join(_ASIDE.sub("", cell).casefold().split()).strip(" .:")


def _begins_with_span(row: Sequence[str]) -> bool:
    """Whether its first cell holds a start and an end, and the next one is no time."""
    if len(row) < 2 or not row[1].strip() or _is_time(row[0]) or _is_time(row[1]):
        return False
    try:
        read_span(row[0], _AT_NINE)
    except NotATimeError:
        return False
    return True


def _is_time(cell: str) -> bool:
    try:
        read_time(cell, 0)
    except NotATimeError:
        return False
    return True
