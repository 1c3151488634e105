"""A list of people as it stands in a mail or a spreadsheet, somebody a line.

    Anna Holm, direktør, Byens Bibliotek <anna@example.org>
    Bo Lund⇥konsulent⇥Havnens Arkiv⇥bo@example.org⇥12 34 56 78
    Holm, Anna <anna@example.org>; Lund, Bo <bo@example.org>

Addresses and telephone numbers are told by their looks, what is left by the readers of programme
texts and of spreadsheets. Over columns there may be a line of names for them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from planner.core.comparison.counterparts import key
from planner.core.edits.bring_people import completed
from planner.core.namesakes import mail_of
from planner.core.programme import IdFactory, Programme, Role, Speaker, random_id
from planner.core.spacing import on_one_line
from planner.formats.mail_addresses import ADDRESS, LONGEST, is_address
from planner.formats.programme_text.languages import Words, words_of
from planner.formats.programme_text.names import (
    Likeness,
    has_position,
    is_name,
    is_organisation,
    likeness,
)
from planner.formats.programme_text.people import Person
from planner.formats.spreadsheet.headings import field_named
from planner.formats.spreadsheet.people import people_of, with_first_names_first
from planner.formats.spreadsheet.sheet import Field
from planner.formats.spreadsheet.whole_names import halves

MOST = 1_000
"""Lines of a list that are read; a conference has fewer speakers."""

_LONGEST_LINE = 2_000
_LONGEST_TEXT = 500_000
_AFTER_ADDRESS = re.compile(r"(?<=>)\s*[;,]\s*|(?<=[^\s;,])\s*;\s*(?=[^;]*@)")
_BRACKETED = re.compile(
    rf"(?:mailto:)?[<(\[]{{0,2}}(?:mailto:)?({ADDRESS.pattern})[>)\]]{{0,2}}", re.IGNORECASE
)
_PHONE = re.compile(
    r"(?:\b(?:tlf|tel|telefon|phone|mobil|mobile|puh|fon|t|m)\b\.?:?\s*)?"
    r"(?<![\w.])((?:\+|00)?\(?\d[\d ()/.-]{5,18}\d)(?!\w)",
    re.IGNORECASE,
)
_LEFT = re.compile(r"(?:\s*[,;|]\s*){2,}")
_BULLET = re.compile(r"^\s*(?:[-–—*•·]|\d{1,3}[.)])\s+")
_DIGITS = (7, 15)
"""Of a telephone number; the most is that of ITU-T E.164."""
_PHONE_HEADING = re.compile(
    r"\b(?:tlf|telefon\w*|phone|mobil\w*|mobile|puhelin|téléphone|telefoon)\b", re.IGNORECASE
)
_NAME_HEADING = re.compile(r"\b(?:navn|name|namn|nimi|naam|nom)\b", re.IGNORECASE)
_FIELDS = {
    Field.TITLE: "position",  # of people, not of talks
    Field.POSITION: "position",
    Field.AFFILIATION: "affiliation",
    Field.MAIL: "mail",
    Field.BIOGRAPHY: "biography",
    Field.NOTE: "note",
    Field.SPEAKERS: "name",
}


@dataclass(frozen=True)
class Listed:
    """A line of the list, counted from 1, and the speaker it is about, by id.

    Where the line is a guess, `sure` is false; `likely` tells whether it names anybody at all.
    """

    line: int
    speaker: str
    sure: bool = True
    likely: bool = True


@dataclass(frozen=True)
class PeopleList:
    """The people as the speakers of a programme that has nothing else, and their lines."""

    programme: Programme
    lines: tuple[Listed, ...]


def read_people(text: str, language: str, ids: IdFactory = random_id) -> PeopleList:
    """The people of a list. Never fails; who stands there twice is one, with what either line says.

    Where two lines about somebody differ, the first holds.
    The language, by its BCP 47 tag, helps to tell titles from workplaces.
    """
    words = words_of(language)
    speakers: dict[str, Speaker] = {}
    lines: dict[str, Listed] = {}
    called: defaultdict[str, list[str]] = defaultdict(list)
    for number, person, mail, phone in islice(_people(text[:_LONGEST_TEXT], words), MOST):
        if not person.name:
            continue
        said = Speaker(
            "", person.name, person.position, person.affiliation, mail, phone, person.biography
        )
        likely = person.sure or bool(mail or phone) or _may_be_a_name(person.name)
        namesakes = called[said.name.casefold()]
        known = next((id_ for id_ in namesakes if _are_one(speakers[id_], said)), None)
        if known is None:
            id_ = ids()
            namesakes.append(id_)
            speakers[id_] = replace(said, id=id_)
            lines[id_] = Listed(number, id_, person.sure, likely)
        else:
            speakers[known] = completed(speakers[known], said)
            first = lines[known]
            lines[known] = replace(
                first, sure=first.sure or person.sure, likely=first.likely or likely
            )
    return PeopleList(Programme("", language=language, speakers=speakers), tuple(lines.values()))


def _are_one(own: Speaker, said: Speaker) -> bool:
    """Whether two of one name are one: by their address, or where they have none, their workplace.

    A workplace that only one of the lines names tells nothing.
    """
    if mail_of(own) or mail_of(said):
        return mail_of(own) == mail_of(said)
    mine, theirs = key(own.affiliation), key(said.affiliation)
    return mine == theirs or not mine or not theirs


def _may_be_a_name(text: str) -> bool:
    """Whether it has the looks of a name: two to five words with capitals but for short ones."""
    tokens = text.split()
    return 2 <= len(tokens) <= 5 and all(word[:1].isupper() for word in tokens if len(word) > 3)


_Found = tuple[int, Person, str, str]
"""The number of a line, and what it says of somebody: person, mail address and telephone number."""


def _people(text: str, words: Words) -> Iterator[_Found]:
    raws = [line[:_LONGEST_LINE] for line in text.lstrip("\ufeff").splitlines()]
    sign = "\t" if any("\t" in raw for raw in raws) else ""
    columns: list[str] | None = None
    first = True
    for number, raw in enumerate(raws, start=1):
        if not raw.strip():
            continue
        parted = sign or (";" if raw.count(";") > 1 and raw.count("@") < 2 else "")
        if first:
            first = False
            cells = [cell.strip() for cell in raw.split(sign or ";")]
            columns = _headings(cells)
            if columns is not None:
                sign = sign or ";"
                continue
        if columns is not None and sign in raw:
            yield _by_columns(number, raw.split(sign), columns, words)
        elif parted and parted in raw:
            yield _by_looks(number, raw.split(parted), words)
        else:
            for piece in _AFTER_ADDRESS.split(raw):
                yield from _in_words(number, piece, words)


def _headings(cells: Sequence[str]) -> list[str] | None:
    """What each column holds by its name; None where this is no line of such names."""
    if len(cells) < 2 or any("@" in cell for cell in cells):
        return None
    pairs = halves(cells)
    found = [
        "phone" if _PHONE_HEADING.search(cell) else _FIELDS.get(field_named(cell) or Field.ID, "")
        for cell in cells
    ]
    for one, other in pairs[:1]:
        found[one], found[other] = "first", "last"
    if "name" not in found and not pairs:
        plain = [n for n, cell in enumerate(cells) if _NAME_HEADING.search(cell)]
        if not plain:
            return None
        found[plain[0]] = "name"
    return found if len(set(found) - {""}) > 1 else None


def _by_columns(number: int, cells: Sequence[str], columns: Sequence[str], words: Words) -> _Found:
    said: dict[str, str] = {}
    for cell, name in zip(cells, columns, strict=False):
        if name and cell.strip():
            said.setdefault(name, on_one_line(cell.strip().strip('"')))
    name = said.get("name") or " ".join(filter(None, (said.get("first"), said.get("last"))))
    name = _in_order(name, words)
    address = _BRACKETED.search(said.get("mail", ""))
    person = Person(
        name, said.get("position", ""), said.get("affiliation", ""), said.get("biography", "")
    )
    sure = is_name(name, words)
    return number, replace(person, sure=sure), address[1] if address else "", said.get("phone", "")


def _by_looks(number: int, cells: Sequence[str], words: Words) -> _Found:
    """The cells of a row that has no names over it."""
    mail = phone = ""
    rest: list[str] = []
    for raw in cells:
        cell, found_mail, found_phone = _without_contacts(on_one_line(raw.strip().strip('"')))
        mail, phone = mail or found_mail, phone or found_phone
        if cell:
            rest.append(cell)
    if len(rest) > 1 and all(" " not in cell for cell in rest[:2]):
        joined = f"{rest[0]} {rest[1]}"
        if likeness(joined, words) is Likeness.SURE:
            rest[:2] = [joined]
    names = [n for n, cell in enumerate(rest) if is_name(_in_order(cell, words), words)]
    name = _in_order(rest.pop(names[0] if names else 0), words) if rest else ""
    position, affiliation = _told_apart(rest, words)
    person = Person(name or _from_address(mail), position, affiliation, sure=bool(names))
    return number, person, mail, phone


def _told_apart(rest: Sequence[str], words: Words) -> tuple[str, str]:
    """Which of what is said of somebody is the title, and which the workplace."""
    if not rest:
        return "", ""
    if len(rest) == 1:
        post = has_position(rest[0], words) or rest[0][:1].islower()
        return (rest[0], "") if post and not is_organisation(rest[0], words) else ("", rest[0])
    first, second = rest[0], ", ".join(rest[1:])
    turned = is_organisation(first, words) and not is_organisation(second, words)
    return (second, first) if turned else (first, second)


def _in_words(number: int, piece: str, words: Words) -> Iterator[_Found]:
    """Somebody in a line of running words; several where it names several."""
    text, mail, phone = _without_contacts(_BULLET.sub("", on_one_line(piece)))
    text = _in_order(text, words)
    if not text:
        if mail:
            yield number, Person(_from_address(mail), sure=False), mail, phone
        return
    people = [each for named in people_of(text, Role.SPEAKER, words) for each in named.people]
    for place, person in enumerate(people):
        yield number, person, *((mail, phone) if place == 0 else ("", ""))


def _without_contacts(text: str) -> tuple[str, str, str]:
    """What is left of a text without a mail address and a telephone number, and these."""
    mail = phone = ""
    if (found := _BRACKETED.search(text)) and is_address(found[1]):
        mail = found[1].rstrip(".")
        text = f"{text[: found.start()]}, {text[found.end() :]}"
    for number in _PHONE.finditer(text):
        if _DIGITS[0] <= sum(map(str.isdigit, number[1])) <= _DIGITS[1]:
            phone = number[1].strip()
            text = f"{text[: number.start()]}, {text[number.end() :]}"
            break
    return on_one_line(_LEFT.sub(", ", text)).strip(" ,;|<>:\"'"), mail, phone


def _in_order(text: str, words: Words) -> str:
    """A name such as "Holm, Anna" in its spoken order, if its second word is a known first name."""
    turned = with_first_names_first(text)
    return turned if turned != text and likeness(turned, words) is Likeness.SURE else text


def _from_address(mail: str) -> str:
    """A guess at whose address it is: anna.holm@... is Anna Holm."""
    local = mail.partition("@")[0][:LONGEST]
    return " ".join(word.capitalize() for word in re.split(r"[._+-]+|\d+", local) if word)
