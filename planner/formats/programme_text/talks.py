"""A talk as it is read: an entry's own, or one of its parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from planner.core.programme import EntryKind, Role
from planner.formats.programme_text.credits import (
    Credit,
    credit,
    plain_people,
)
from planner.formats.programme_text.heads import Head
from planner.formats.programme_text.kinds import kind_of
from planner.formats.programme_text.labels import labelled
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import (
    GUARD,
    is_guarded,
    is_numbered,
    unguarded,
    without_number,
)
from planner.formats.programme_text.paragraphs import Paragraph, sentences
from planner.formats.programme_text.people_before import credit_and_title
from planner.formats.programme_text.title_people import roles_behind, title_and_credits

_LONG_TITLE = 120
_LONGEST_TITLE = 200
_NAME = 5
"""Words before a dash that are the whole title: "Velkomst - vi hører om dagen."."""
_PART_MINUTES = re.compile(
    r" ?\((\d{1,3}) ?(?:min|mins|minut|minuter|minutter|minutes?|minuten)\.?\)$"
)
_MINUTES_BEFORE_GUARD = re.compile(rf"\((\d{{1,3}}) ?min\.\) (?={re.escape(GUARD.strip())})")
_QUOTES = "“”„\"«»‘’‚'"
_OPENING = frozenset(_QUOTES)
_BRACKETED = re.compile(r"(?<=[“”\"«»]) ?\([^()]{1,30}\)$")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,300}\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*)(\S(?:.*\S)?)\1")
_NOTE = re.compile(r"\d{1,2}(?=[^\W\d_]{2})")
_EXPLAINED = re.compile(r" [–—-] ")
_EXPLANATION = 6
"""Words behind a break's dash that are more than its name."""


@dataclass
class Talk:
    """What an entry and a part have in common; `credits` with the paragraph each stood in.

    `awaits` is a label without people, whose people may be the next lines. `minutes` is how long
    a part says it lasts.
    """

    title: Paragraph
    abstract: list[Paragraph] = field(default_factory=list)
    credits: list[tuple[Credit, Paragraph]] = field(default_factory=list)
    awaits: tuple[Role, Paragraph] | None = None
    minutes: int | None = None


def talk_of(head: Head, words: Words) -> Talk:
    """The talk of a block's head; what follows the first sentence of a long title is abstract."""
    title = head.title
    if is_guarded(title.text):
        return Talk(replace(title, text=unguarded(title.text)))
    text, rest = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", title.text)), ""
    if not head.credits and len(text) > _LONG_TITLE:
        text, rest = _first_sentence(text, words)
    elif explained := _explained(text, words):
        text, rest = explained
    talk = Talk(replace(title, text=unquoted(text)), credits=list(head.credits))
    if rest:
        talk.abstract.append(replace(title, text=rest, bullet=False))
    return talk


def _first_sentence(text: str, words: Words) -> tuple[str, str]:
    """What of a long line is the title, and the rest: what follows its dash or first sentence.

    Two sentences without a full stop at the end are a title as a whole, unless it is too long.
    """
    first, *others = sentences(text, words.abbreviations)
    if others and len(text) <= _LONGEST_TITLE and text[-1] not in ".!":
        return text, ""
    name, dash, explanation = first.partition(" - ")
    if dash and name.count(" ") < _NAME and first.endswith("."):
        return name, " ".join([explanation, *others])
    return first, " ".join(others)


def part_of(item: Paragraph, words: Words) -> Talk:
    """A list item as a part, its minutes in brackets at the end, or before a guard, taken out."""
    before = _MINUTES_BEFORE_GUARD.match(item.text)
    found = before or (None if is_guarded(item.text) else _PART_MINUTES.search(item.text))
    text = item.text
    if found:
        text = text[found.end() :] if before else text[: found.start()]
    text = text if is_guarded(item.text) else without_number(text)
    talk = talk_of(_head_of_line(replace(item, text=text), words), words)
    talk.minutes = int(found[1]) if found else None
    return talk


def names_part(text: str, words: Words) -> bool:
    """Whether a line says how long it lasts, or has both a title and people."""
    if GUARD in text:
        return False
    return (
        _PART_MINUTES.search(text) is not None
        or bool(title_and_credits(text, words)[1])
        or has_people_first(text, words)
    )


def names_role_behind(text: str, words: Words) -> bool:
    """Whether a title is followed by people with a role: "Podcast. Underviser: Ida Lund"."""
    return GUARD not in text and credit(text, words) is None and bool(roles_behind(text, words))


def has_people_first(text: str, words: Words) -> bool:
    """Whether a line is people with the title of their talk behind: "Ida Lund (DTU): Det nye"."""
    found = None if GUARD in text else credit_and_title(text, words)
    return found is not None and bool(found[1])


def names_people(text: str, words: Words) -> bool:
    """Whether a line names people and nothing else; a guard may stand in what is told of them."""
    if is_guarded(text):
        return False
    bare = GUARD not in text and plain_people(text, words) is not None
    return bare or credit(text, words) is not None


def is_note(text: str) -> bool:
    """Whether a line begins with a figure that a name above bears: "1Aarhus Universitet"."""
    return _NOTE.match(text) is not None


def begins(words: Words) -> Callable[[str], bool]:
    """Tells the lines that are never the rest of the line above."""

    def begins_something(text: str) -> bool:
        return (
            labelled(text, words) is not None
            or is_note(text)
            or is_numbered(text)
            or names_people(text, words)
            or has_people_first(text, words)
        )

    return begins_something


def unquoted(title: str) -> str:
    """The title without quotation marks around the whole of it, and without a last colon."""
    bare = title.strip().rstrip(":").rstrip()
    if bare[:1] in _OPENING and (bracketed := _BRACKETED.search(bare)):
        bare = bare[: bracketed.start()].rstrip()
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        inner = bare[1:-1].strip()
        return inner if not any(mark in inner for mark in _QUOTES) else bare
    return bare


def _head_of_line(item: Paragraph, words: Words) -> Head:
    if is_guarded(item.text):
        return Head(item, (), "", 1)
    before = credit_and_title(item.text, words)
    if before and before[1]:
        return Head(replace(item, text=before[1]), ((before[0], item),), "", 1)
    text, found = title_and_credits(item.text, words)
    return Head(replace(item, text=text), tuple((one, item) for one in found), "", 1)


def _explained(text: str, words: Words) -> tuple[str, str] | None:
    """A break's name, and the explanation behind its dash: "Pause – vi fortsætter i ..."."""
    match = _EXPLAINED.search(text)
    if not match or len(text[match.end() :].split(" ")) <= _EXPLANATION:
        return None
    name = text[: match.start()]
    if kind_of(name, words, has_people=False).kind is not EntryKind.BREAK:
        return None
    return name, text[match.end() :]
