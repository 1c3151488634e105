"""Lines that credit people with a role: "Ved Ida Lund, leder", "Ordstyrer: Bo Krog"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from planner.core.programme import Role
from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.names import (
    ABBREVIATIONS,
    Likeness,
    has_honorific,
    has_position,
    likeness,
)
from planner.formats.programme_text.paragraphs import sentences
from planner.formats.programme_text.people import Person, people_in
from planner.formats.programme_text.vocabulary import alternation
from planner.formats.programme_text.workplaces import is_workplace

_LABELLED = re.compile(r"([^:]{1,40}?) ?:(?!//)[*_]{0,2} ?(.*)")
_NUMBER_BEHIND = re.compile(r" ?[#(]?\d{1,3}\)?$")
_NOUN = re.compile(r"[^\W\d_]{4,}")
_TALKS_WITH = re.compile(
    r",? (?:(?:i|in|im|en) (?:samtale|samtal|debat|debatt|dialog|conversation|gespräch|gesprek|"
    r"conversación|conversazione) (?:med|with|mit|met|avec|con)|interviewes af|intervjues av|"
    r"intervjuas av|interviewed by) ",
    re.IGNORECASE,
)
_ASKED = 512
"""Lines whose answer is kept: each is asked about several times while its block is read."""
_LONGEST_LEAD = 80
_LONGEST_LINE = 240
_MOST_SPACES = 2
"""In a name that nothing but its shape makes one."""

SHORT_DETAIL = 4
"""Words behind a name that may be where somebody comes from, whatever they are."""


@dataclass(frozen=True)
class Credit:
    """A role and the people who have it; without people it speaks of those in the next lines."""

    role: Role
    people: tuple[Person, ...]


@lru_cache(maxsize=_ASKED)
def credit(text: str, words: Words) -> Credit | None:
    """The people whom a line introduces as such, by a role and a colon or by a word like "ved"."""
    match = _LABELLED.fullmatch(text)
    if match:
        role = role_named(match[1], words)
        if role and not match[2]:
            return Credit(role, ())
        if role and (people := _people(match[2], words)):
            return Credit(role, tuple(people))
        if role is None and " " not in match[1] and has_position(match[1], words):
            return plain_people(match[2], words)  # "Gruppeleder: Ida Lund"
    for introducer in sorted(words.introducers, key=len, reverse=True):
        if text[: len(introducer)].lower() == introducer:
            rest = text[len(introducer) :]
            glued = not introducer[-1].isalnum()
            if (rest.startswith(" ") or glued) and (people := _people(rest.strip(), words)):
                return Credit(Role.SPEAKER, tuple(people))
    return _role_without_colon(text, words)


def _role_without_colon(text: str, words: Words) -> Credit | None:
    """`Ordstyrer Ida Lund`, where the name is surely one."""
    tokens = text.split(" ")
    for count in range(1, min(4, len(tokens) - 1)):
        role = role_named(" ".join(tokens[:count]), words)
        name = " ".join(tokens[count:]).split(",", maxsplit=1)[0].split(" (", maxsplit=1)[0]
        if role and likeness(name, words) is Likeness.SURE:
            found = plain_people(" ".join(tokens[count:]), words)
            return replace(found, role=role) if found else None
    return None


def role_named(name: str, words: Words) -> Role | None:
    """The role of a word such as "Ordstyrer" or "Speaker 2"."""
    bare = _NUMBER_BEHIND.sub("", name.strip("*_ ").lower())
    role = words.role_of.get(bare) or ENGLISH.role_of.get(bare)
    for conjunction in words.conjunctions if role is None else ():
        one, _, other = bare.partition(f" {conjunction} ")
        if one not in words.introducers and _NOUN.fullmatch(other):
            role = role or words.role_of.get(one)  # "Oplægsholdere og værter"
    first, _, more = bare.partition(" ")
    if role is None and more and more.count(" ") < _MOST_SPACES:
        role = words.role_of.get(first)  # "Ordstyrer hele dagen"
        return role if role is Role.MODERATOR else None
    return role


def in_conversation(text: str, words: Words) -> Credit | None:
    """The people of "Forfatter Ida Lund i samtale med Bo Krog, redaktør"."""
    if len(text) > _LONGEST_LINE:
        return None
    first, *others = _TALKS_WITH.split(text.rstrip(" ."))
    if len(others) != 1:
        return None
    one, other = people_in(first, words), people_in(others[0], words)
    people = tuple(replace(person, sure=False) for person in (*one, *other))
    return Credit(Role.SPEAKER, people) if one and other else None


def awaits_people(text: str, words: Words) -> bool:
    """Whether a line ends by announcing people: "Sang og fortælling ved:"."""
    bare = text.rstrip(" :")
    if not text.rstrip().endswith(":") or len(bare) > _LONGEST_LEAD:
        return False
    return _announcers(words).search(bare) is not None


@cache
def _announcers(words: Words) -> re.Pattern[str]:
    found = {*words.inline, *words.introducers, *words.roles.get(Role.SPEAKER, ())}
    return re.compile(rf"(?:^|(?<= )){alternation(found)}$", re.IGNORECASE)


def _people(text: str, words: Words) -> list[Person]:
    """The people a credit names; bars between tell surely what is what, whatever it looks like."""
    if " |" not in text:
        return people_in(text, words)
    name, *details = (piece.strip() for piece in text.split("|"))
    position, affiliation, *biography = (*details, "", "")
    return [Person(name, position, affiliation, " | ".join(filter(None, biography)))]


def plain_people(
    text: str, words: Words, *, alone: bool = True, most: int = SHORT_DETAIL
) -> Credit | None:
    """The people in a line that is nothing but names and what they are; always a guess.

    A mere name without any of that counts only if `alone` says that it may. At `most` so many words
    may follow a sure name that tell nothing. A second sentence needs a post in the first.
    """
    if len(text) > _LONGEST_LINE:
        return None
    several = len(sentences(text, words.abbreviations | ABBREVIATIONS)) > 1
    people = [_placed(person, words) for person in people_in(text, words)]
    credible = [is_credible(person, words, most=0 if several else most) for person in people]
    # Beside somebody who surely is one, a bare name of unknown words is a person, too.
    bare = [
        not person.position and person.affiliation == people[-1].affiliation for person in people
    ]
    if not any(credible) or not all(one or two for one, two in zip(credible, bare, strict=True)):
        return None
    if any(person.biography.startswith(":") for person in people):
        return None  # That is the title of a talk.
    if not alone and not any(person.position or person.affiliation for person in people):
        return None
    return Credit(Role.SPEAKER, tuple(replace(person, sure=False) for person in people))


def _placed(person: Person, words: Words) -> Person:
    """The person with a place that stood as a sentence of its own: "Ida Lund. Byens Arkiv"."""
    if person.affiliation or not is_workplace(person.biography.rstrip("."), words):
        return person
    return replace(person, affiliation=person.biography.rstrip("."), biography="")


def is_credible(person: Person, words: Words, *, most: int = SHORT_DETAIL) -> bool:
    """Whether it is a person: by a post, or by the name where what follows may be a place."""
    named = likeness(person.name, words)
    long = named is not Likeness.SURE and person.name.count(" ") > _MOST_SPACES
    if has_position(person.position, words) or is_workplace(person.affiliation, words):
        return not long
    honorific = has_honorific(person.position)
    if not honorific and named is not Likeness.SURE:
        return False
    said = f"{person.position} {person.affiliation}"
    return most > 0 and (honorific or len(said.split()) <= most)
