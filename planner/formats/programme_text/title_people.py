"""People behind a title on its line.

"Velkomst ved Ida Lund", "Keynote – Ida Lund, Aarhus", "Session 2; Chair: Bo Krog".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from planner.core.programme import Role
from planner.formats.programme_text.credits import (
    Credit,
    credit,
    in_conversation,
    plain_people,
    role_named,
)
from planner.formats.programme_text.kinds import is_single_talk, is_talk_word
from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.names import (
    Likeness,
    has_position,
    likeness,
    split_honorifics,
    split_title,
)
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.vocabulary import alternation

_LONGEST_TITLE = 600
_LONGEST_CREDIT = 300
_LABEL_WORDS = 3
_DASHED = re.compile(r" ?[–—|] | [-−] | //? ")
_BRACKETED = re.compile(r" ?[(\[]([^()\[\]]{5,120})[)\]]$")
_ROLE = re.compile(
    r"(?:[,;.|–—-]|\s\() ?([^\W\d_][^:;,.()|]{2,30}?) ?: ?([^:;()|]{5,200}(?:\([^()]{1,80}\))?)\)?"
)
_SLASHED = re.compile(r"\(([^()/\d]{5,40})/ ?([^\W\d_A-ZÆØÅÄÖ][^()]{2,60})\)")
_BRACKETS = re.compile(r"(?:,? ?\([^()]{5,80}\)){2,6}$")
_QUOTED_FIRST = re.compile(r"[“„«»\"]([^“”„«»\"]{3,300})[”“»«\"][.,;]? ?[–—-]? ?(.{5,240})")
_TRAILING = re.compile(r",? [^\W\d_]{1,5} (?=[^\W\d_A-ZÆØÅÄÖÉ])")
_JUNK = " ,;:–—-|/"
_COMMA = re.compile(r", ")
_BEFORE_LAST = re.compile(r"(?:,| [–—-]) ")
_OF = re.compile(r"(?<=\S) (?:de|di|of|del) ")
_SENTENCE_END = re.compile(r"(?<=[!?.]) ")


def title_and_credits(text: str, words: Words) -> tuple[str, tuple[Credit, ...]]:
    """A title without the people it names behind it, and those; the text itself without any."""
    if len(text) > _LONGEST_TITLE:
        return text, ()
    title, moderated = _without_roles(_SLASHED.sub(r"(\1, \2)", text), words)
    led, found = _led(title, words)
    if found and found.role is Role.MODERATOR:
        title, moderated = led, (*moderated, found)
    for find in (_led, _talking, _introduced, _quoted_first, _set_off, _agent, _of_somebody):
        found_title, found = find(title, words)
        if found:
            return _without_talk_word(found_title, words), (found, *moderated)
    return (title, moderated) if moderated else (text, ())


def _talking(text: str, words: Words) -> tuple[str, Credit | None]:
    """People who talk with each other, whose line is a title as it stands."""
    return text, in_conversation(text, words)


def _quoted_first(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a title in quotation marks: "“Det nye”. Ida Lund, leder"."""
    match = _QUOTED_FIRST.fullmatch(text)
    found = plain_people(match[2], words) if match else None
    return (match[1], found) if match and found else (text, None)


def _without_talk_word(title: str, words: Words) -> str:
    """The title without a last word that it is a talk: "“Det nye” – foredrag"."""
    cuts = list(_BEFORE_LAST.finditer(title))
    if cuts and cuts[-1].start() and is_single_talk(title[cuts[-1].end() :], words):
        return title[: cuts[-1].start()]
    return title


def roles_behind(text: str, words: Words) -> tuple[Credit, ...]:
    """The people of stretches such as "; Chair: Bo Krog" behind a title or other people."""
    return _without_roles(text, words)[1] if len(text) <= _LONGEST_TITLE else ()


def _led(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a role of several words, such as "ledet af"."""
    for match in _role_phrases(words).finditer(text):
        role = role_named(match[1], words)
        behind = text[match.end() :].strip(" :")
        people = people_in(behind, words)
        trailing = None if people else _TRAILING.search(behind)
        if trailing:
            people = people_in(behind[: trailing.start()], words)
        title = text[: match.start()].rstrip(_JUNK)
        if role and people and title:
            return text if trailing else title, Credit(role, tuple(people))
    return text, None


@cache
def _role_phrases(words: Words) -> re.Pattern[str]:
    phrases = {name for name in (*words.role_of, *ENGLISH.role_of) if " " in name}
    return re.compile(rf"(?<=\S)[,–—-]? \(?({alternation(phrases)}):? ", re.IGNORECASE)


def _introduced(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a word such as "ved", which introduces nobody else."""
    if not words.inline:
        return text, None
    for match in _introducers(words).finditer(text):
        people = people_in(text[match.end() :].strip(), words)
        title = text[: match.start()].rstrip(_JUNK)
        if people and _introducers(words).search(f"- {people[0].position} "):
            continue  # "Åpning av møtet ved Ida Lund"
        if people and title:
            found = Credit(Role.SPEAKER, tuple(people))
            return (text if _is_whole(title, match[1], found, words) else title), found
    return text, None


def _of_somebody(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a mere "of" that a word for a talk or their own title makes a "by"."""
    for match in _OF.finditer(text):
        before, behind = text[: match.start()].rstrip(_JUNK), text[match.end() :].strip()
        held = any(is_single_talk(word, words) for word in before.split(" ")[-_LABEL_WORDS:])
        if held or split_honorifics(behind)[0]:
            found = plain_people(behind, words)
            if found:
                return text if _is_whole(before, "by", found, words) else before, found
    return text, None


def _is_whole(title: str, word: str, found: Credit, words: Words) -> bool:
    """Whether a line is a title as it stands: "Foredrag af Ida Lund"."""
    bare = not any(person.position or person.affiliation for person in found.people)
    return bare and word.lower() in _BY and is_single_talk(title, words)


def _agent(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a word that may introduce other things, such as "by", if they are surely some.

    "Samtale med Ida Lund" stays a title, though it names her.
    """
    for match in _agents(words).finditer(text):
        behind = text[match.end() :].strip()
        by = match[1].lower() in _BY
        found = plain_people(behind, words)
        if found is None and (trailing := _TRAILING.search(behind)):
            found = plain_people(behind[: trailing.start()], words)
        if found and match[1].lower() in _FROM and not _is_told_of(found, words):
            found = None
        if by and found is None and likeness(behind, words) is not Likeness.NONE:
            found = Credit(Role.SPEAKER, tuple(people_in(behind, words)))
        title = text[: match.start()].rstrip(_JUNK)
        if found and title:
            whole = not by or _is_whole(title, match[1], found, words)
            return text if whole else title, found
    return text, None


def _is_told_of(found: Credit, words: Words) -> bool:
    """Whether one of the people surely is one, and something is said of one of them."""
    return any(likeness(person.name, words) is Likeness.SURE for person in found.people) and any(
        person.position or person.affiliation for person in found.people
    )


_FROM = frozenset(("fra", "från", "from"))
_BETWEEN = frozenset(
    ("between", "mellem", "mellom", "mellan", "zwischen", "entre", "tra", "tussen", "between")
)
_BY = frozenset(("by", "af", "av", "door", "par", "von", "por", "presented by", "a cargo de"))


@cache
def _introducers(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)[,–—-]? ({alternation(words.inline)})(?: |(?<=/))", re.IGNORECASE)


@cache
def _agents(words: Words) -> re.Pattern[str]:
    found = {*words.introducers, *ENGLISH.introducers, *_BETWEEN, *_FROM} - {*words.inline}
    return re.compile(rf"(?<=\S)[,–—-]? ({alternation(found)}) ", re.IGNORECASE)


def _without_roles(text: str, words: Words) -> tuple[str, tuple[Credit, ...]]:
    """The title without stretches such as "; Chair: Bo Krog", and those."""
    found: list[Credit] = []
    kept: list[str] = []
    at = 0
    for match in _ROLE.finditer(text):
        role = role_named(match[1], words)
        people = people_in(match[2].strip(), words) if role else []
        if role and people:
            found.append(Credit(role, tuple(people)))
            kept.append(text[at : match.start()])
            at = match.end()
    if not found:
        return text, ()
    title = "".join([*kept, text[at:]]).strip(_JUNK)
    return (title, tuple(found)) if title else (text, ())


def _set_off(text: str, words: Words) -> tuple[str, Credit | None]:
    """People behind a dash, in brackets, or behind a comma or a colon."""
    if several := _BRACKETS.search(text):
        found = plain_people(several[0].strip(" ,()").replace("), (", "; "), words)
        if found:
            return text[: several.start()].rstrip(_JUNK), found
    bracketed = _BRACKETED.search(text)
    inside = bracketed[1] if bracketed else ""
    found = plain_people(inside, words) or _led_by(inside, words)
    if found and has_position(inside.split(" ")[0], words):
        found = None if likeness(found.people[0].name, words) is Likeness.SHAPED else found
    if bracketed and found:
        return text[: bracketed.start()].rstrip(_JUNK), found
    for title, rest in _cuts(text, words):
        found = plain_people(rest.strip(), words)
        if found is None and is_single_talk(title, words):
            found = _speaker_of(rest.strip(), words)
        if found and len(rest) <= _LONGEST_CREDIT:
            return title, found
    return text, None


def _speaker_of(text: str, words: Words) -> Credit | None:
    """A name of unknown words with a place behind it, where somebody has to be named."""
    people = people_in(text, words)
    if len(people) != 1 or not people[0].affiliation or people[0].biography:
        return None
    return Credit(Role.SPEAKER, (replace(people[0], sure=False),))


def _led_by(text: str, words: Words) -> Credit | None:
    """People behind a role in brackets: "(Chair: Bo Krog)"."""
    found = credit(text, words)
    return found if found and found.people else None


def _cuts(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """Where the people may begin; behind a comma or a colon only what is surely a name counts."""
    for match in _DASHED.finditer(text):
        if title := text[: match.start()].rstrip(_JUNK):
            yield title, text[match.end() :]
    before, colon, behind = text.partition(": ")
    if colon and (is_talk_word(before, words) or before.count(" ") < _LABEL_WORDS):
        yield before, behind
    first, *others = _SENTENCE_END.split(text, maxsplit=1)
    if others and is_talk_word(first, words):
        yield first.rstrip("."), others[0]
    if likeness(text.split(",", maxsplit=1)[0], words) is Likeness.SURE:
        return
    for match in _COMMA.finditer(text):
        title, rest = text[: match.start()].rstrip(_JUNK), text[match.end() :]
        first = rest.split(",", maxsplit=1)[0].split(" (", maxsplit=1)[0].strip()
        name = split_title(first, words)[1]
        posted = "," in rest and has_position(first.split(" ")[0], words)
        if title and (posted or Likeness.SURE in {likeness(first, words), likeness(name, words)}):
            yield title, rest
