"""People in a line of text: name, position, affiliation and what else is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.names import (
    ABBREVIATIONS,
    Likeness,
    has_position,
    is_name,
    is_organisation,
    is_titled_surname,
    likeness,
    split_honorifics,
    split_title,
)
from planner.formats.programme_text.paragraphs import sentences
from planner.formats.programme_text.vocabulary import alternation, conjunctions_at
from planner.formats.programme_text.workplaces import is_workplace

_LONGEST = 600
_ASKED = 512
"""Texts whose people are kept: the same line is asked about several times over."""
_POST_WORDS = 3
_NOTE_SIGN = re.compile(r"(?<=[a-zß-ÿ])(?:\d{1,2}(?:,\d{1,2})*|[*†‡§¹²³⁴⁵]+)(?=[,;. ]|$)")
_SEPARATOR = re.compile(r"(?:,|;| [-–—/&](?= ))\s?")


@dataclass(frozen=True)
class Person:
    """A person as the text has them. `sure` is false where the cut between parts is a guess."""

    name: str
    position: str = ""
    affiliation: str = ""
    biography: str = ""
    sure: bool = True


@dataclass(frozen=True)
class _Piece:
    """What stands between two separators; `joint` is the separator before it."""

    text: str
    joint: str


def people_in(text: str, words: Words) -> list[Person]:
    """The people a credit names ("Ida Lund, leder, og Bo Krog, konsulent, Skive Kommune").

    Empty where the text does not begin with a name. Whole sentences behind the first are the
    last person's biography. Where only the last states an affiliation, it is everybody's.
    """
    return list(_people_in(text, words))


@lru_cache(maxsize=_ASKED)
def _people_in(text: str, words: Words) -> tuple[Person, ...]:
    if len(text) > _LONGEST * 4:
        return ()
    head, *rest = sentences(text, words.abbreviations | ABBREVIATIONS)
    if len(head) > _LONGEST:
        return ()
    head = _NOTE_SIGN.sub("", head)
    groups = _grouped(_post_behind(_pieces(head.rstrip(" .:,;"), words), words), words)
    people = [_person(group, words) for group in groups]
    if not people:
        return ()
    if not any("(" in group[0].text for group in groups[:-1]):
        people = _share_affiliation(people)
    if rest:
        last = people[-1]
        people[-1] = replace(last, biography=" ".join(filter(None, [last.biography, *rest])))
    return tuple(people)


def _pieces(head: str, words: Words) -> list[_Piece]:
    """The head cut at commas and the like, and at "og" where a name follows."""
    pieces: list[_Piece] = []
    joint = ""
    at = 0
    for separator in [*_separators(head), None]:
        stop = separator.start() if separator else len(head)
        pieces += _cut_before_names(head[at:stop].strip(), joint, words)
        joint, at = (separator[0].strip(), separator.end()) if separator else ("", stop)
    return [piece for piece in pieces if piece.text]


def _post_behind(pieces: list[_Piece], words: Words) -> list[_Piece]:
    """The pieces with a post that stands before the first name behind it: "Leder, Ida Lund"."""
    if len(pieces) < 2 or pieces[1].joint != "," or _starts_person(pieces[0].text, words):
        return pieces
    post, name, *others = pieces
    short = post.text.count(" ") < _POST_WORDS and has_position(post.text, words)
    if not short or not _starts_person(name.text, words):
        return pieces
    return [_Piece(name.text, ""), _Piece(post.text, ","), *others]


def _separators(text: str) -> Iterator[re.Match[str]]:
    """The separators outside brackets."""
    opened = counted = 0
    for separator in _SEPARATOR.finditer(text):
        before = text[counted : separator.start()]
        opened = max(0, opened + before.count("(") - before.count(")"))
        counted = separator.start()
        if not opened:
            yield separator


def _cut_before_names(text: str, joint: str, words: Words) -> list[_Piece]:
    pieces: list[_Piece] = []
    opening = conjunctions_at("", words, " ").match(text)
    if opening and is_name(_bare_name(text[opening.end() :]), words):
        joint, text = "og", text[opening.end() :]
    at = 0
    for match in conjunctions_at(" ", words, " ").finditer(text):
        following = text[match.end() :].split(match[0], maxsplit=1)[0]
        if is_name(_bare_name(following), words):
            pieces.append(_Piece(text[at : match.start()], joint))
            joint, at = "og", match.end()
    return [*pieces, _Piece(text[at:], joint)]


def _bare_name(text: str) -> str:
    """The text without honorifics before and parentheses behind."""
    return split_honorifics(text.split(" (", maxsplit=1)[0])[1]


def _grouped(pieces: Sequence[_Piece], words: Words) -> list[list[_Piece]]:
    """The pieces person by person; empty where the first is no name."""
    if not pieces or not _starts_person(pieces[0].text, words):
        return []
    only_names = len(pieces) > 2 and all(_starts_person(piece.text, words) for piece in pieces)
    groups: list[list[_Piece]] = []
    for number, piece in enumerate(pieces):
        if not groups:
            new = True
        elif not _starts_person(piece.text, words):
            new = False
        elif piece.joint in {"og", ";", "&", "/"} or only_names:
            new = True
        elif groups[-1][0].text.endswith(")"):
            new = True  # All that is said of the one before stands in brackets.
        elif len(groups[-1]) == 1 and likeness(piece.text, words) is Likeness.SURE:
            new = True
        else:
            # "..., Anna Krog, leder": a name in mid-list is a person if a job follows it.
            after = pieces[number + 1].text if number + 1 < len(pieces) else ""
            surely = likeness(piece.text, words) is Likeness.SURE and is_workplace(after, words)
            new = len(groups[-1]) > 1 and (surely or has_position(after.split(" ")[0], words))
        if new:
            groups.append([])
        groups[-1].append(piece)
    return groups


def _starts_person(text: str, words: Words) -> bool:
    stated = _without_place(text.split(" (", maxsplit=1)[0], words)[0]
    before, name = split_title(stated, words)
    return is_name(name, words) or is_titled_surname(before, name, words)


def _without_place(text: str, words: Words) -> tuple[str, str]:
    """A name, and the place tied to it by a small word: "Ida Lund fra Byens Arkiv"."""
    for match in _ties(words).finditer(text):
        before, place = text[: match.start()], text[match.end() :]
        sure = likeness(split_title(before, words)[1], words) is Likeness.SURE
        if sure and before[1:2] != "." and is_organisation(place, words):
            return before, place
    return text, ""


@cache
def _ties(words: Words) -> re.Pattern[str]:
    return re.compile(rf" {alternation(words.at)} (?=\S)")


def _person(group: Sequence[_Piece], words: Words) -> Person:
    stated, _, inside = group[0].text.partition(" (")
    stated, place = _without_place(stated, words)
    before, name = split_title(stated, words)
    details = [place] if place else []
    details += [piece.text for piece in group[1:]]
    inner, _, behind = inside.partition(")")
    details[:0] = [detail for detail in _SEPARATOR.split(inner) if detail]
    position, affiliation, sure = _position_and_affiliation(details, words)
    affiliation, also = _cut_second_post(affiliation, words)
    return Person(
        name,
        ", ".join(filter(None, [before, position])),
        affiliation,
        " ".join(filter(None, [also, behind.strip()])),
        sure=sure,
    )


def _position_and_affiliation(details: Sequence[str], words: Words) -> tuple[str, str, bool]:
    """What the person is and where; false last where nothing but the order told which is which."""
    positions: list[str] = []
    for number, detail in enumerate(details):
        post = _post(detail, words)
        if post:
            positions.append(post[0])
            return (
                ", ".join(filter(None, positions)),
                ", ".join([post[1], *details[number + 1 :]]),
                True,
            )
        starts_lower = detail[:1].islower()
        if not (starts_lower or has_position(detail, words)) or is_organisation(detail, words):
            sure = bool(positions) or is_organisation(detail, words)
            return ", ".join(positions), ", ".join(details[number:]), sure
        positions.append(detail)
    return ", ".join(positions), "", True


@cache
def _posts(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<= )){alternation(words.at)} ?(?=\S)")


def _post(detail: str, words: Words) -> tuple[str, str] | None:
    """The position and where it is held, of "leder af Byens Arkiv"; None if it does not say.

    It is held at what follows the first such word as "ved" that has a capital behind it, or, where
    none has, the first whose remainder holds a capitalised word at all.
    """
    if not words.at:
        return None
    later: tuple[str, str] | None = None
    for match in _posts(words).finditer(detail):
        if match[0][-1] not in " '’":
            continue
        before, behind = detail[: match.start()].strip(), detail[match.end() :]
        if behind[0].isupper() or behind[0].isdigit():
            return before, behind
        if later is None and re.search(r"\b[^\W\d_a-zæøåäöéèü]", behind):
            later = before, behind
    return later


def _cut_second_post(affiliation: str, words: Words) -> tuple[str, str]:
    """The affiliation alone, and a second post or a degree that follows it after "og"."""
    for match in conjunctions_at("(?<=[^ -]) ", words, r" (?=(\S+))").finditer(affiliation):
        word = match[1].strip(",.;")
        acronym = len(word) > 1 and word.isupper()
        rest = affiliation[match.end() :]
        if has_position(word, words) and word[0].islower():
            return affiliation[: match.start()], rest
        if acronym and (
            rest[len(word) :].startswith(" (")
            or is_organisation(affiliation[: match.start()].rsplit(" ", maxsplit=1)[-1], words)
        ):
            return affiliation[: match.start()], rest
    return affiliation, ""


def _share_affiliation(people: list[Person]) -> list[Person]:
    shared = people[-1].affiliation
    if len(people) > 1 and shared and not any(person.affiliation for person in people[:-1]):
        return [replace(person, affiliation=shared) for person in people]
    return people
