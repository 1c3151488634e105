"""What of a programme stands in a Word document, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from docx.text.paragraph import Paragraph

from planner.core.programme import Entry, EntryKind, Programme, Role
from planner.core.queries import days_in_order
from planner.formats.programme_text.announcement import (
    AnnouncedDay,
    AnnouncedPart,
    Announcement,
    Billed,
    Item,
    announced_entries,
    announcement,
)
from planner.formats.programme_text.languages import ENGLISH, Label, words_of
from planner.formats.programme_text.phrases import (
    day_phrase,
    event_phrases,
    item_phrases,
    label_word,
    minutes_phrase,
    time_phrase,
)
from planner.formats.web import web_uri
from planner.formats.word_document.paper import Paper, add_row, write_run, write_text
from planner.markup import Run
from planner.text import texts

_TIME, _WHAT, _WHERE = 33, 92, 35  # millimetres of the text's 160


def write(programme: Programme) -> bytes:
    """The programme's public part as .docx, in Word's own styles.

    Title and facts; each day as a table of all its items, with breaks; and below that, each item
    of which there is more to say under a heading of its own.
    """
    announced = announcement(programme)
    writer = _Writer(programme, announced)
    writer.front()
    days = [day for day in days_in_order(programme) if announced_entries(programme, day.id)]
    for number, (day, told) in enumerate(zip(days, announced.days, strict=False), start=1):
        writer.day(told, number, announced_entries(programme, day.id))
    return writer.paper.bytes()


class _Writer:
    def __init__(self, programme: Programme, announced: Announcement) -> None:
        self._programme = programme
        self._announced = announced
        self._words = words_of(announced.language)
        self._has_rooms = any(item.room for day in announced.days for item in day.items)
        self.paper = Paper(announced.title, self._words.language)

    def front(self) -> None:
        announced, words = self._announced, self._words
        write_text(self.paper.paragraph("Title"), announced.title)
        if announced.subtitle:
            write_text(self.paper.paragraph("Subtitle"), announced.subtitle)
        self.paper.prose(announced.introduction)
        organisers = texts(announced.language).listing(list(announced.organisers))
        facts = [
            *([(label_word(Label.ORGANISERS, words), organisers)] if organisers else []),
            *event_phrases(announced, words, dated=len(announced.days) == 1),
        ]
        for label, text in facts:
            self._fact(label, text)

    def day(self, day: AnnouncedDay, number: int, entries: Sequence[Entry]) -> None:
        single = len(self._announced.days) == 1 and not day.label
        words = self._words.programme[0].capitalize()
        heading = words if single else day_phrase(day, number, self._words)
        write_text(self.paper.paragraph("Heading 1"), heading)
        languages = [self._other_language(entry) for entry in entries]
        self._overview(day.items, languages)
        for item, language in zip(day.items, languages, strict=True):
            if item.subtitle or item.abstract or item.parts or item.web or _biographies(item):
                self._item(item, language)

    def _overview(self, items: Sequence[Item], languages: Sequence[str]) -> None:
        label = label_word(Label.TIME, self._words), self._words.programme[0].capitalize()
        room = label_word(Label.ROOM, self._words)
        headings = [*label, room] if self._has_rooms else [*label]
        widths = [_TIME, _WHAT, _WHERE] if self._has_rooms else [_TIME, _WHAT + _WHERE]
        table = self.paper.table(headings, widths)
        for item, language in zip(items, languages, strict=True):
            when, what, *where = add_row(table)
            write_text(when, time_phrase(item, self._words))
            is_break = item.kind is EntryKind.BREAK
            write_run(what, Run(item.title, emphasis=is_break, strong=not is_break), language)
            people = [*item.people, *(person for part in item.parts for person in part.people)]
            names = dict.fromkeys(person.name for person in people)
            if names:
                what.add_run().add_break()
                write_text(what, ", ".join(names))
            self._kind(what, item)
            for cell in where:
                write_text(cell, item.room)

    def _kind(self, what: Paragraph, item: Item) -> None:
        """Says session or break where the title would be taken for the other."""
        label = label_word(Label.KIND, self._words)
        for name, text in item_phrases(item, self._words):
            if name == label:
                what.add_run().add_break()
                write_text(what, f"{label}: {text}")

    def _item(self, item: Item, language: str) -> None:
        heading = self.paper.paragraph("Heading 2")
        write_text(heading, f"{time_phrase(item, self._words)} ")
        write_text(heading, item.title, language)
        if item.subtitle:
            write_run(self.paper.paragraph(), Run(item.subtitle, emphasis=True), language)
        if item.room:
            self._fact(label_word(Label.ROOM, self._words), item.room)
        self._people(item.people)
        self.paper.prose(item.abstract, language)
        if item.web:
            self._fact(label_word(Label.WEB, self._words), item.web)
        for part in item.parts:
            self._part(part, language)

    def _part(self, part: AnnouncedPart, language: str) -> None:
        heading = self.paper.paragraph("Heading 3")
        write_text(heading, part.title, language)
        if part.minutes is not None:
            write_text(heading, f" {minutes_phrase(part.minutes)}")
        self._people(part.people)
        self.paper.prose(part.abstract, language)

    def _people(self, people: Sequence[Billed]) -> None:
        """A paragraph for each role; a speaker's goes without saying."""
        for role, group in groupby(people, key=lambda person: person.role):
            paragraph = self.paper.paragraph()
            if role is not Role.SPEAKER:
                name = (self._words.roles.get(role) or ENGLISH.roles[role])[0]
                write_text(paragraph, f"{name[:1].upper()}{name[1:]}: ")
            for number, person in enumerate(group):
                _write_person(paragraph, person, first=not number)

    def _fact(self, label: str, text: str) -> None:
        paragraph = self.paper.paragraph("No Spacing")
        write_text(paragraph, f"{label}: ", strong=True)
        webs = {label_word(each, self._words) for each in (Label.WEB, Label.VENUE_WEB)}
        link = web_uri(text) if label in webs else ""
        write_run(paragraph, Run(text, link=link))

    def _other_language(self, entry: Entry) -> str:
        return entry.language if entry.language != self._programme.language else ""


def _write_person(paragraph: Paragraph, person: Billed, *, first: bool) -> None:
    if not first:
        write_text(paragraph, "; ")
    write_text(paragraph, person.name, strong=True)
    details = "".join(f", {detail}" for detail in (person.position, person.affiliation) if detail)
    biography = f". {person.biography}" if person.biography else ""
    if details or biography:
        write_text(paragraph, details + biography)


def _biographies(item: Item) -> bool:
    return any(person.biography for person in item.people)
