"""One timed block read as an entry: title, abstract, people and parts.

The head tells title and people. Below it, a paragraph that credits people goes to the part above
it, or to the entry. List items are parts if people or an abstract of their own belong to them,
otherwise they stay a list of the abstract; a line with people and a title is a part of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from planner.core.programme import EntryKind, Role
from planner.formats.programme_text.credits import (
    SHORT_DETAIL,
    Credit,
    awaits_people,
    credit,
    in_conversation,
    plain_people,
)
from planner.formats.programme_text.heads import Head, read_head
from planner.formats.programme_text.kinds import KindReading, kind_of
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.lines import GUARD, is_guarded, is_numbered, without_number
from planner.formats.programme_text.names import ABBREVIATIONS, has_honorific
from planner.formats.programme_text.outline import Block
from planner.formats.programme_text.paragraphs import Paragraph, paragraphs, sentences
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.places import is_room, title_and_room, title_and_track
from planner.formats.programme_text.statements import (
    announces_parts,
    kinds_by_word,
    take_statements,
)
from planner.formats.programme_text.talks import (
    Talk,
    begins,
    has_people_first,
    is_note,
    names_part,
    names_people,
    names_role_behind,
    part_of,
    talk_of,
    unquoted,
)
from planner.formats.programme_text.title_people import roles_behind
from planner.formats.programme_text.workplaces import (
    bare_workplace,
    is_surely_workplace,
    is_workplace,
)

_LONGEST_PART = 200
_BY = re.compile(r" v\.?/")
_DETAIL_OF_A_LINE = 12
"""Words that may follow a name on a line of its own right under a title."""


@dataclass
class EntryReading:
    """An entry as its block has it; times are settled with the day's others."""

    block: Block
    talk: Talk
    kind: KindReading = field(default_factory=lambda: KindReading(EntryKind.SESSION))
    parts: list[Talk] = field(default_factory=list)
    room: str = ""
    subtitle: str = ""
    web: str = ""


def read_entry(block: Block, words: Words) -> EntryReading:
    """The entry of a block; without a title if the block holds no lines."""
    if not block.lines:
        title = Paragraph("", block.line.number, block.line.number)
        return EntryReading(block, Talk(title), room=block.room)
    head = read_head(block.lines, words, card=block.card)
    entry = EntryReading(block, talk_of(head, words))
    items = paragraphs(block.lines[head.taken :], begins(words))
    announced = next((item.first for item in items if announces_parts(item, words)), None)
    stated = take_statements(items, words)
    _state(entry, head, stated, words)
    as_parts = announced is not None or _are_parts(items, words)
    guesses = kind_of(entry.talk.title.text, words, has_people=False).kind is EntryKind.SESSION
    filing = _Filing(entry, words, guesses=guesses)
    for item, below in zip_longest(items, items[1:]):
        if as_parts and _is_part(item, words) and item.first > (announced or 0):
            entry.parts.append(part_of(item, words))
        else:
            filing.add(item, heads=below is not None and _is_headed(below, words))
    entry.kind = _kind(entry, stated, words)
    return entry


def _state(entry: EntryReading, head: Head, stated: Mapping[Label, str], words: Words) -> None:
    """Fills in what lines state of an entry, and the room behind its title."""
    entry.subtitle = stated.get(Label.SUBTITLE, head.above or entry.block.above)
    entry.web = stated.get(Label.WEB, "")
    entry.room = stated.get(Label.ROOM, "")
    if not is_guarded(head.title.text):
        title = entry.talk.title
        text, room = (title.text, "") if entry.room else title_and_room(title.text, words)
        text, track = title_and_track(text)
        entry.talk.title = replace(title, text=unquoted(text))
        entry.room = entry.room or room or track
    entry.room = entry.room or entry.block.room


def _is_headed(item: Paragraph, words: Words) -> bool:
    """Whether a paragraph may be the title of what the names right above it are about."""
    return not (item.gap or is_note(item.text) or is_surely_workplace(item.text, words))


def _kind(entry: EntryReading, stated: Mapping[Label, str], words: Words) -> KindReading:
    if Label.KIND in stated:
        return KindReading(kinds_by_word(words)[stated[Label.KIND].lower()])
    speak = any(
        credited.role is not Role.HOST
        for talk in (entry.talk, *entry.parts)
        for credited, _ in talk.credits
    )
    return kind_of(entry.talk.title.text, words, has_people=speak)


def _is_part(item: Paragraph, words: Words) -> bool:
    return item.bullet and not names_people(item.text, words)


def _are_parts(items: Sequence[Paragraph], words: Words) -> bool:
    """Whether the list items are talks.

    They are if someone is credited under one of them or on its line, if one says how long it lasts,
    or if all of at least two have text of their own.
    """
    places = [at for at, item in enumerate(items) if _is_part(item, words)]
    if not places:
        return False
    if any(names_part(items[at].text, words) for at in places):
        return True
    followed = 0
    for at, stop in zip(places, [*places[1:], len(items)], strict=True):
        own = [item for item in items[at + 1 : stop] if not item.bullet]
        followed += bool(own)
        if stop < len(items) and any(credit(item.text, words) for item in own):
            return True
    last = items[places[-1] + 1 :]
    credited = [item for item in last if credit(item.text, words)]
    return bool(followed == len(places) and (len(places) > 1 or credited))


@dataclass
class _Filing:
    """Files paragraphs behind the title with the last part, or with the entry.

    `guesses` says whether people may be found where no word introduces them; at a break there are
    none.
    """

    entry: EntryReading
    words: Words
    guesses: bool

    def add(self, item: Paragraph, *, heads: bool) -> None:
        """Files one paragraph; `heads` says that another stands right below it."""
        entry, words = self.entry, self.words
        found = credit(item.text, words)
        talk = entry.parts[-1] if entry.parts else entry.talk
        if found and found.role is Role.MODERATOR:
            talk = entry.talk
        if found is None and talk.awaits:
            found = _awaited(talk, item, words)
        elif found is None and GUARD not in item.text:
            if self._adds_room(item) or (self.guesses and self._adds_part(item)):
                return
            if self._adds_workplace(item):
                return
        if found is None and self.guesses and GUARD not in item.text:
            most = SHORT_DETAIL if item.bullet or item.gap else _DETAIL_OF_A_LINE
            # Names over a title may be those of a paper's authors.
            alone = item.bullet or not (item.gap and heads)
            found = in_conversation(item.text, words) or plain_people(
                item.text, words, alone=alone, most=most
            )
            if found and self._is_of_title_above(talk, item):
                entry.parts.append(part_of(talk.abstract.pop(), words))
                talk = entry.parts[-1]
        if found and found.people:
            talk.credits.append((found, item))
            entry.talk.credits += [(also, item) for also in roles_behind(item.text, words)]
            return
        role = found.role if found else None
        if role is None and awaits_people(item.text, words):
            role = Role.SPEAKER
        talk.awaits = (role, item) if role else None
        talk.abstract.append(item)

    def _adds_part(self, item: Paragraph) -> bool:
        """Takes a line with people and a title as a part."""
        text, words = item.text, self.words
        if not has_people_first(text, words):
            if names_people(text, words) or len(text) > _LONGEST_PART:
                return False
            apart = item.gap or is_numbered(text) or text.endswith(")") or " – " in text
            apart = apart or _BY.search(text) is not None
            behind = apart and self._is_title(item) and names_part(text, words)
            if not (behind or names_role_behind(text, words)):
                return False
        part = part_of(item, words)
        if all(found.role is Role.MODERATOR for found, _ in part.credits):
            return False
        self.entry.parts.append(part)
        return True

    def _adds_room(self, item: Paragraph) -> bool:
        """Takes a line that says where it is held."""
        if item.gap or self.entry.room or not is_room(item.text, self.words):
            return False
        self.entry.room = item.text
        return True

    def _adds_workplace(self, item: Paragraph) -> bool:
        """Takes a line that says where the person above works."""
        talk = self.entry.parts[-1] if self.entry.parts else self.entry.talk
        if item.gap or item.bullet or not talk.credits or not is_workplace(item.text, self.words):
            return False
        credited, row = talk.credits[-1]
        *others, person = credited.people
        told = person.affiliation or not all(map(has_honorific, person.position.split()))
        if row.last != item.first - 1 or told:
            return False
        person = replace(person, affiliation=bare_workplace(item.text))
        talk.credits[-1] = replace(credited, people=(*others, person)), row
        return True

    def _is_of_title_above(self, talk: Talk, item: Paragraph) -> bool:
        """Whether a line of people stands right under the title of a part."""
        above = talk.abstract[-1] if talk.abstract else None
        return (
            above is not None
            and above.gap
            and not item.gap
            and above.last == item.first - 1
            and self._is_title(above)
        )

    def _is_title(self, item: Paragraph) -> bool:
        """Whether a paragraph is short and no running text."""
        abbreviations = self.words.abbreviations | ABBREVIATIONS
        text = without_number(item.text)
        return len(text) <= _LONGEST_PART and len(sentences(text, abbreviations)) == 1


def _awaited(talk: Talk, item: Paragraph, words: Words) -> Credit | None:
    """The people in a line below a label such as "Oplægsholdere:", which then has done its work."""
    people = people_in(item.text, words)
    if not people or talk.awaits is None:
        return None
    role, label = talk.awaits
    talk.abstract = [other for other in talk.abstract if other is not label]
    return Credit(role, tuple(people))
