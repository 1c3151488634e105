"""People before the title of their talk: "Ida Lund, leder: “Det nye”", "Bo Krog (DTU): Havet"."""

from __future__ import annotations

import re

from planner.core.programme import Role
from planner.formats.programme_text.credits import Credit, is_credible, plain_people
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.names import Likeness, likeness
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.workplaces import is_workplace

_LONGEST = 600
_LONGEST_BEFORE_COLON = 200
_QUOTED = re.compile(r"(?:[:,;–—-] ?| )[“„«»”\"‘]([^“„«»”\"]{3,400})[”“\"«»’](.{0,40})$")
_NUMBER = re.compile(r"^(?:\d{1,2}|[A-Ha-h]\d?)[.)] ")
_AFTER_BRACKET = re.compile(r"\)(?:,| [–—-]|:|\.) (?=[^\W\d_]|[“„«»\"])")
_DASHED = re.compile(r" ?[–—|] | [-−] | //? ")
_JUNK = " ,;:–—-|/"


def credit_and_title(text: str, words: Words) -> tuple[Credit, str] | None:
    """The people a line begins with and the title behind them; None for any other line.

    The title is empty where a colon ends the line: then it is the next one.
    """
    if len(text) > _LONGEST:
        return None
    text = _NUMBER.sub("", text)
    dash, colon = _DASHED.search(text), text.find(":")
    finders = [_before_quote, _behind_bracket, _before_colon, _before_dash]
    if dash and dash.start() < colon:
        finders[2:] = [_before_dash, _before_colon]
    return next((found for find in finders if (found := find(text, words))), None)


def _before_quote(text: str, words: Words) -> tuple[Credit, str] | None:
    """`Ida Lund, leder: “Det nye” (20 min)`."""
    match = _QUOTED.search(text)
    if not match or (match[2].strip() and match[2].strip()[0] not in "(["):
        return None
    people = people_in(text[: match.start()].strip(_JUNK), words)
    if not people or not match.start():
        return None
    return Credit(Role.SPEAKER, tuple(people)), match[1].strip()


def _behind_bracket(text: str, words: Words) -> tuple[Credit, str] | None:
    """`Bo Krog (DTU), Det gamle` or `Bo Krog (DTU) – Det gamle`."""
    match = _AFTER_BRACKET.search(text)
    if not match or match.start() > _LONGEST_BEFORE_COLON:
        return None
    before, behind = text[: match.start() + 1], text[match.end() :]
    people = people_in(before, words)
    if len(people) != 1 or people_in(behind, words) or "(" not in before or " " not in behind:
        return None
    return Credit(Role.SPEAKER, tuple(people)), behind.strip()


def _before_colon(text: str, words: Words) -> tuple[Credit, str] | None:
    """`Bo Krog (DTU): Det gamle`; what stands before the colon has to be people for sure."""
    before, colon, behind = text.partition(":")
    if not colon or len(before) > _LONGEST_BEFORE_COLON or (behind and behind[0] != " "):
        return None
    bracketed = "(" in before and before.rstrip().endswith(")")
    found = plain_people(before.strip(), words)
    if found is None and (bracketed or not behind):
        people = people_in(before.strip(), words)
        if people and (bracketed or all(is_credible(person, words) for person in people)):
            found = Credit(Role.SPEAKER, tuple(people))
    if found and len(found.people) > 1 and not bracketed:
        places = {person.affiliation for person in found.people} - {""}
        if not all(is_workplace(place, words) for place in places):
            return None
    return (found, behind.strip()) if found else None


def _is_place(text: str, words: Words) -> bool:
    """Whether what follows a name says where or what the person is, and not of what they speak."""
    return text.count(" ") < 2 or is_workplace(text, words)


def _before_dash(text: str, words: Words) -> tuple[Credit, str] | None:
    """`Ida Lund – Det nye`, if the name is surely one and no place follows it."""
    match = _DASHED.search(text)
    if not match or len(text) - match.end() < 3:
        return None
    before, behind = text[: match.start()].strip(), text[match.end() :].strip()
    name = before.split(",", maxsplit=1)[0].split(" (", maxsplit=1)[0]
    if likeness(name.strip(), words) is not Likeness.SURE or _is_place(behind, words):
        return None
    found = plain_people(before, words)
    return (found, behind) if found else None
