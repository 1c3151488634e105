"""The head of a block: its title and people, in whichever order the lines have them.

A card names the talk first or last: "Ida Lund / Byens Arkiv / Det nye arkiv". The rows of a head
stand together, without an empty line or a list between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.core.programme import Role
from planner.formats.programme_text.credits import SHORT_DETAIL, Credit, credit, plain_people
from planner.formats.programme_text.kinds import is_single_talk, is_talk_word
from planner.formats.programme_text.labels import labelled
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import Line, is_guarded, is_numbered
from planner.formats.programme_text.names import Likeness, has_honorific, likeness
from planner.formats.programme_text.paragraphs import Paragraph, is_rest_of, is_within_bracket
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.people_before import credit_and_title
from planner.formats.programme_text.title_people import title_and_credits
from planner.formats.programme_text.workplaces import (
    bare_workplace,
    is_surely_workplace,
    is_workplace,
)

_MOST_ROWS = 8
_LONGEST_TITLE = 160
_DETAIL = 12
"""Words that may follow a name in a row below another's."""
_FEW = 3
_QUOTED_WHOLE = re.compile(r"[“„«\"”].{3,}[”“»\"](?: ?\(.{1,30}\))?$")
_OPENING_QUOTE = re.compile(r"[“„«\"”]")
_CLOSING_QUOTE = re.compile(r"[”“»\"](?:.{0,20})$")
_ABSTRACT = re.compile(
    r"(?:abstract|summary|r[ée]sum[ée]|sammendrag|bio(?:graph\w{1,3})?) ?:", re.IGNORECASE
)


_Row = tuple[Paragraph, int]
"""A row, and the number of lines up to its end."""


@dataclass(frozen=True)
class Head:
    """A title with its people, what stood over it as "Keynote", and how many rows are used up."""

    title: Paragraph
    credits: tuple[tuple[Credit, Paragraph], ...]
    above: str
    taken: int


def rows_of(lines: Sequence[Line], words: Words) -> list[_Row]:
    """The rows of the head, broken lines joined, each with the number of lines up to its end.

    A line that begins in lower case, or stands within quotation marks, belongs to the one above.
    """
    rows: list[_Row] = []
    joined: list[Line] = []
    for at, line in enumerate(lines):
        ends = line.gap or line.bullet or is_numbered(line.text)
        ends = ends and not is_within_bracket(lines[at - 1].text, line.text)
        if at and (ends or len(rows) >= _MOST_ROWS):
            break
        own = bool(joined) and (
            not _goes_on(joined, line)
            or credit(line.text, words) is not None
            or plain_people(line.text, words) is not None
        )
        if own:
            rows.append((_paragraph(joined), at))
            joined = []
        joined.append(line)
    if joined:
        rows.append((_paragraph(joined), rows[-1][1] + len(joined) if rows else len(joined)))
    return rows


def read_head(lines: Sequence[Line], words: Words, *, card: bool) -> Head:
    """The head of a block that has lines; `card` says that its first row stood above its time."""
    rows = rows_of(lines, words)
    first, taken = rows[0]
    if any(is_guarded(row.text) for row, _ in rows):
        return Head(first, (), "", taken)
    return (
        _people_first(rows, words)
        or _role_first(rows[0], words)
        or _title_first(rows, words, card=card)
    )


def _people_first(rows: Sequence[_Row], words: Words) -> Head | None:
    """People and title on one row, or on two, perhaps with "Foredrag 2:" before them."""
    first, taken = rows[0]
    label, _, behind = first.text.partition(": ")
    labelled_talk = bool(behind) and is_single_talk(label, words)
    before = credit_and_title(behind if labelled_talk else first.text, words)
    if not before or not (before[1] or len(rows) > 1):
        return None
    row, taken = (replace(first, text=before[1]), taken) if before[1] else rows[1]
    return Head(row, ((before[0], first),), label if labelled_talk else "", taken)


def _role_first(row: _Row, words: Words) -> Head | None:
    """A row that credits people where a title is expected: "Keynote speaker: Ida Lund"."""
    first, taken = row
    found = credit(first.text, words)
    label, colon, _ = first.text.partition(":")
    if found is None:
        return None
    if not colon or not found.people:
        return Head(first, (), "", taken)
    return Head(replace(first, text=label.strip()), ((found, first),), "", taken)


def _title_first(rows: Sequence[_Row], words: Words, *, card: bool) -> Head:
    """A title, or a word that something is held, with what the rows below say of it."""
    first, taken = rows[0]
    title, named = title_and_credits(first.text, words)
    own = tuple((found, first) for found in named)
    quoted = len(rows) > 1 and _QUOTED_WHOLE.match(rows[1][0].text) is not None
    short = title.count(" ") < _FEW and likeness(title, words) is Likeness.NONE
    talk = is_single_talk(title, words) or (card and is_talk_word(title, words))
    announces = talk or (quoted and short)
    if announces and not _has_speaker(named):
        under = _only_talk(rows[1:], words) if is_single_talk(title, words) else None
        named_above = card or quoted or _title_follows(rows, words)
        under = under or _card(rows[1:], words, named=named_above, nameless=False)
        if under:
            return replace(under, credits=(*under.credits, *own), above=title)
    whole = None if named else _card(rows, words)
    return whole or Head(replace(first, text=title), own, "", taken)


def _only_talk(rows: Sequence[_Row], words: Words) -> Head | None:
    """The talk of a single row below, with people and title: "Keynote / Ida Lund: Det nye"."""
    if len(rows) != 1:
        return None
    (row, taken) = rows[0]
    found = credit_and_title(row.text, words)
    if not found or not found[1]:
        return None
    return Head(replace(row, text=found[1]), ((found[0], row),), "", taken)


def _title_follows(rows: Sequence[_Row], words: Words) -> bool:
    """Whether a row that is no person is followed by one: "Keynote / Det nye / Ida Lund"."""
    texts = [row.text for row, _ in rows[1:3]]
    return (
        len(texts) == 2
        and len(texts[0]) <= _LONGEST_TITLE
        and not _person(texts[0], words, "")
        and _person(texts[1], words, "") is not None
    )


def _goes_on(joined: Sequence[Line], line: Line) -> bool:
    before = joined[-1].text
    if len(joined) < _MOST_ROWS and _OPENING_QUOTE.match(joined[0].text):
        text = " ".join(part.text for part in joined)
        if not _CLOSING_QUOTE.search(text[1:]):
            return True
    return is_rest_of(before, line.text)


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    text = " ".join(line.text for line in lines)
    return Paragraph(text, lines[0].number, lines[-1].number)


def _has_speaker(found: Sequence[Credit]) -> bool:
    return any(credited.role is not Role.MODERATOR for credited in found)


@dataclass
class _Billed:
    """A person or several of one row, with the rows under it that may say where they are from."""

    credit: Credit
    row: Paragraph
    places: list[_Row]

    def settled(self) -> tuple[Credit, Paragraph]:
        """The credit with the places as affiliation, where no other is stated."""
        place = ", ".join(bare_workplace(row.text) for row, _ in self.places)
        people = tuple(
            replace(person, affiliation=person.affiliation or place)
            for person in self.credit.people
        )
        return replace(self.credit, people=people), self.row


def _card(
    rows: Sequence[_Row], words: Words, *, named: bool = False, nameless: bool = True
) -> Head | None:
    """A card: people with where they are from, and the title, told apart.

    None where the first row is no person, unless it is `named` by a row above. A card of nothing
    but one person is titled by the name if it may be `nameless`.
    """
    billed: list[_Billed] = []
    places: list[_Row] = []
    title: _Row | None = None
    for at, (row, taken) in enumerate(rows):
        following = rows[at + 1][0].text if at + 1 < len(rows) else ""
        found = _person(row.text, words, following, most=_DETAIL if billed else SHORT_DETAIL)
        if found:
            places = []
            billed.append(_Billed(found, row, places))
        elif not billed and not named:
            return None
        elif is_workplace(row.text, words):
            places.append((row, taken))
        else:
            title = None if _is_statement(row.text, words) else (row, taken)
            break
    if (
        title is None
        and places
        and (len(places) > 1 or not billed or not is_surely_workplace(places[0][0].text, words))
    ):
        title = places.pop()
    people = tuple(person.settled() for person in billed)
    if title:
        return Head(title[0], people, "", title[1])
    if named or not nameless or len(billed) != 1 or not _is_sure(billed[0].credit, words):
        return None
    return Head(rows[0][0], people, "", rows[len(places)][1])


def _person(text: str, words: Words, following: str, *, most: int = SHORT_DETAIL) -> Credit | None:
    """The people of a row; a mere shape of a name needs a quotation or a place in the next."""
    before = credit_and_title(text, words)
    if before and before[1]:
        return None
    found = credit(text, words) or plain_people(text, words, most=most)
    if found:
        return found if found.people else None
    if likeness(text, words) is Likeness.NONE:
        return None
    if not (_OPENING_QUOTE.match(following) or is_workplace(following, words)):
        return None
    return Credit(Role.SPEAKER, tuple(replace(p, sure=False) for p in people_in(text, words)))


def _is_sure(found: Credit, words: Words) -> bool:
    return all(
        likeness(person.name, words) is Likeness.SURE or has_honorific(person.position)
        for person in found.people
    )


def _is_statement(text: str, words: Words) -> bool:
    return labelled(text, words) is not None or _ABSTRACT.match(text) is not None
