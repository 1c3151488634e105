"""One timed block read as an entry: title, abstract, people and parts.

The first paragraph is the title, perhaps with people at its end. A paragraph that credits people
goes to the part above it, or to the entry. List items are parts if people or an abstract of
their own belong to them, otherwise they stay a list of the abstract.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from planner.core.programme import EntryKind, Role
from planner.formats.programme_text.credits import Credit, credit, plain_people, title_and_credit
from planner.formats.programme_text.kinds import KindReading, kind_of
from planner.formats.programme_text.labels import Labelled, labelled
from planner.formats.programme_text.languages import ENGLISH, Label, Words
from planner.formats.programme_text.lines import GUARD, Line, is_guarded, unguarded
from planner.formats.programme_text.outline import Block
from planner.formats.programme_text.paragraphs import Paragraph, paragraphs, sentences
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.vocabulary import alternation

_LONG_TITLE = 120
_LONGEST_ROOM = 60
_PART_MINUTES = re.compile(r" ?\((\d{1,3}) ?(?:min|minut|minutes?|minuten)\.?\)$")
_MINUTES_BEFORE_GUARD = re.compile(rf"\((\d{{1,3}}) ?min\.\) (?={re.escape(GUARD.strip())})")
_QUOTES = '“”„"«»'


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


@dataclass
class EntryReading:
    """An entry as its block has it; times are settled with the day's others."""

    block: Block
    talk: Talk
    kind: KindReading
    parts: list[Talk] = field(default_factory=list)
    room: str = ""
    subtitle: str = ""
    web: str = ""


def read_entry(block: Block, words: Words) -> EntryReading:
    """The entry of a block; without a title if the block holds no lines."""
    items = _items(block.lines, words)
    head = items.pop(0) if items else Paragraph("", block.line.number, block.line.number)
    talk = _talk(head, words)
    entry = EntryReading(block, talk, KindReading(EntryKind.SESSION))
    announced = next((item.first for item in items if _announces_parts(item, words)), None)
    stated = _take_statements(items, words)
    entry.subtitle, entry.web = stated.get(Label.SUBTITLE, ""), stated.get(Label.WEB, "")
    entry.room = stated.get(Label.ROOM, "")
    if not entry.room and not is_guarded(head.text):
        _take_room_of_title(entry, words)
    as_parts = announced is not None or _are_parts(items, words)
    for item in items:
        if as_parts and item.bullet and item.first > (announced or 0):
            entry.parts.append(_part(item, words))
        else:
            _add(entry, item, words)
    entry.kind = kind_of(talk.title.text, words, has_people=_has_speakers(entry))
    if Label.KIND in stated:
        entry.kind = KindReading(_kinds_by_word(words)[stated[Label.KIND].lower()])
    return entry


def _items(lines: Sequence[Line], words: Words) -> list[Paragraph]:
    """The paragraphs; the title goes on only in a line that begins in lower case."""
    if not lines:
        return []
    begins = _begins(words)
    at = 1
    while (
        at < len(lines)
        and not lines[at].gap
        and not lines[at].bullet
        and lines[at].text[0].islower()
        and lines[at - 1].text[-1] not in ".!?:"
        and not begins(lines[at].text)
    ):
        at += 1
    title = " ".join(line.text for line in lines[:at])
    head = Paragraph(title, lines[0].number, lines[at - 1].number)
    return [head, *paragraphs(lines[at:], begins)]


def _begins(words: Words) -> Callable[[str], bool]:
    """Tells the lines that are never the rest of the line above."""

    def begins(text: str) -> bool:
        return credit(text, words) is not None or labelled(text, words) is not None

    return begins


def _talk(item: Paragraph, words: Words) -> Talk:
    """A title, with the people at its end and what follows its first sentence taken out."""
    if is_guarded(item.text):
        return Talk(replace(item, text=unguarded(item.text)))
    text, credited = title_and_credit(item.text, words)
    rest: list[str] = []
    if credited is None and len(text) > _LONG_TITLE:
        text, *rest = sentences(text, words.abbreviations)
    talk = Talk(replace(item, text=_unquoted(text)))
    if any(rest):
        talk.abstract.append(replace(item, text=" ".join(rest), bullet=False))
    if credited:
        talk.credits.append((credited, item))
    return talk


def _part(item: Paragraph, words: Words) -> Talk:
    """A list item as a part, its minutes in brackets at the end, or before a guard, taken out."""
    before = _MINUTES_BEFORE_GUARD.match(item.text)
    found = before or (None if is_guarded(item.text) else _PART_MINUTES.search(item.text))
    if not found:
        return _talk(item, words)
    text = item.text[found.end() :] if before else item.text[: found.start()]
    talk = _talk(replace(item, text=text), words)
    talk.minutes = int(found[1])
    return talk


def _unquoted(title: str) -> str:
    """The title without quotation marks around the whole of it, and without a last colon."""
    bare = title.strip().rstrip(":").rstrip()
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        inner = bare[1:-1]
        return inner if not any(mark in inner for mark in _QUOTES) else bare
    return bare


def _take_statements(items: list[Paragraph], words: Words) -> dict[Label, str]:
    """Takes out what lines such as "Lokale: B2" state of an entry, the first of each label."""
    stated: dict[Label, str] = {}
    for item in list(items):
        found = labelled(item.text, words)
        if found and found.label not in stated and _is_statement(found, words):
            stated[found.label] = unguarded(found.value)
            items.remove(item)
    return stated


def _is_statement(found: Labelled, words: Words) -> bool:
    if found.label is Label.KIND:
        return unguarded(found.value).lower() in _kinds_by_word(words)
    if is_guarded(found.value):
        return found.label in {Label.SUBTITLE, Label.ROOM, Label.WEB}
    if found.label is Label.ROOM:
        return 0 < len(found.value) <= _LONGEST_ROOM
    if found.label is Label.WEB:
        return " " not in found.value and "." in found.value
    return found.label is (Label.SUBTITLE if found.value else Label.PARTS)


def _announces_parts(item: Paragraph, words: Words) -> bool:
    """Whether it is a line such as "Delindlæg:"; a list before that one is none of parts."""
    found = labelled(item.text, words)
    return found is not None and found.label is Label.PARTS and not found.value


def _kinds_by_word(words: Words) -> dict[str, EntryKind]:
    kinds = (EntryKind.SESSION, EntryKind.BREAK)
    own = dict(zip(words.kind_words, kinds, strict=True))
    return dict(zip(ENGLISH.kind_words, kinds, strict=True)) | own


def _take_room_of_title(entry: EntryReading, words: Words) -> None:
    """Takes a room plainly stated behind the title: ", sal 1"."""
    title = entry.talk.title
    match = _rooms(words).search(title.text[-_LONGEST_ROOM:])
    if match:
        entry.room = match[1]
        entry.talk.title = replace(title, text=title.text[: -len(match[0])])


@cache
def _rooms(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?:, ?| \()({alternation(words.rooms)} [^\s,()]{{1,20}})\)?$", re.IGNORECASE
    )


def _are_parts(items: Sequence[Paragraph], words: Words) -> bool:
    """Whether the list items are talks.

    They are if someone is credited under one of them or at its end, if one says how long it lasts,
    or if all of at least two have text of their own.
    """
    places = [at for at, item in enumerate(items) if item.bullet]
    if not places:
        return False
    for at in places:
        text = items[at].text
        if _PART_MINUTES.search(text) or title_and_credit(text, words)[1]:
            return True
    followed = 0
    for at, stop in zip(places, [*places[1:], len(items)], strict=True):
        own = items[at + 1 : stop]
        followed += bool(own)
        if stop < len(items) and any(credit(item.text, words) for item in own):
            return True
    last = items[places[-1] + 1 :]
    credited = [item for item in last if credit(item.text, words)]
    return bool(followed == len(places) and (len(places) > 1 or credited))


def _add(entry: EntryReading, item: Paragraph, words: Words) -> None:
    """Files a paragraph behind the title with the last part, or with the entry."""
    found = credit(item.text, words)
    talk = entry.parts[-1] if entry.parts else entry.talk
    if found and found.role is Role.MODERATOR:
        talk = entry.talk
    if found is None and talk.awaits:
        found = _awaited(talk, item, words)
    elif found is None and not item.bullet and not talk.credits:
        found = plain_people(item.text, words)
    if found and found.people:
        talk.credits.append((found, item))
    else:
        talk.awaits = (found.role, item) if found else None
        talk.abstract.append(item)


def _awaited(talk: Talk, item: Paragraph, words: Words) -> Credit | None:
    """The people in a line below a label such as "Oplægsholdere:", which then has done its work."""
    people = people_in(item.text, words)
    if not people or talk.awaits is None:
        return None
    role, label = talk.awaits
    talk.abstract = [other for other in talk.abstract if other is not label]
    return Credit(role, tuple(people))


def _has_speakers(entry: EntryReading) -> bool:
    return any(
        credited.role is not Role.HOST
        for talk in (entry.talk, *entry.parts)
        for credited, _ in talk.credits
    )
