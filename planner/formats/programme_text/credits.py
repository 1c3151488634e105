"""Lines that credit people with a role: "Ved Ida Lund, leder", "Ordstyrer: Bo Krog"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from planner.core.programme import Role
from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.paragraphs import sentences
from planner.formats.programme_text.people import Person, has_position, people_in
from planner.formats.programme_text.vocabulary import alternation

_LABELLED = re.compile(r"([^:]{1,40}?) ?:(?!//)[*_]{0,2} ?(.*)")
_LONGEST_TITLE = 600
_LONGEST_PLAIN = 200


@dataclass(frozen=True)
class Credit:
    """A role and the people who have it; without people it speaks of those in the next lines."""

    role: Role
    people: tuple[Person, ...]


def credit(text: str, words: Words) -> Credit | None:
    """The people whom a line introduces as such, by a role and a colon or by a word like "ved"."""
    match = _LABELLED.fullmatch(text)
    if match:
        name = match[1].strip("*_ ").lower()
        role = words.role_of.get(name) or ENGLISH.role_of.get(name)
        if role and not match[2]:
            return Credit(role, ())
        if role and (people := _people(match[2], words)):
            return Credit(role, tuple(people))
    for introducer in sorted(words.introducers, key=len, reverse=True):
        if text[: len(introducer)].lower() == introducer:
            rest = text[len(introducer) :]
            glued = not introducer[-1].isalnum()
            if (rest.startswith(" ") or glued) and (people := _people(rest.strip(), words)):
                return Credit(Role.SPEAKER, tuple(people))
    return None


def _people(text: str, words: Words) -> list[Person]:
    """The people a credit names; bars between tell surely what is what, whatever it looks like."""
    if " |" not in text:
        return people_in(text, words)
    name, *details = (piece.strip() for piece in text.split("|"))
    position, affiliation, *biography = (*details, "", "")
    return [Person(name, position, affiliation, " | ".join(filter(None, biography)))]


def plain_people(text: str, words: Words) -> Credit | None:
    """The people in a line that is nothing but a name with a job title; always a guess."""
    if len(text) > _LONGEST_PLAIN or len(sentences(text, words.abbreviations)) > 1:
        return None
    people = people_in(text, words)
    if not people or not has_position(people[0].position, words):
        return None
    return Credit(Role.SPEAKER, tuple(replace(person, sure=False) for person in people))


def title_and_credit(text: str, words: Words) -> tuple[str, Credit | None]:
    """A title, and whom it names at its end ("Velkomst ved Ida Lund, leder")."""
    if len(text) > _LONGEST_TITLE or not words.inline:
        return text, None
    for match in _introducers(words).finditer(text):
        people = people_in(text[match.end() :].strip(), words)
        title = text[: match.start()].rstrip(" ,–—-")
        if people and title:
            return title, Credit(Role.SPEAKER, tuple(people))
    return text, None


@cache
def _introducers(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)[,–—-]? {alternation(words.inline)}(?: |(?<=/))")
