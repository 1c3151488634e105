"""How an announcement's lines are worded, so that the reader understands them again.

The reader's own stages are asked what they make of a wording; where the natural one would mislead
them, a plainer one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from planner.core.programme import EntryKind, FactKind, Role
from planner.formats.programme_text.announcement import AnnouncedDay, Announcement, Billed, Item
from planner.formats.programme_text.credits import credit
from planner.formats.programme_text.dates import day_heading
from planner.formats.programme_text.event import organisers_in
from planner.formats.programme_text.front import FACT_KINDS
from planner.formats.programme_text.kinds import kind_of
from planner.formats.programme_text.languages import ENGLISH, Label, Words
from planner.formats.programme_text.paragraphs import Paragraph
from planner.text import texts

_FACT_LABELS = {kind: label for label, kind in reversed(FACT_KINDS.items())}


def label_word(label: Label, words: Words) -> str:
    """The usual word for a label, with a capital."""
    return _capital((words.labels.get(label) or ENGLISH.labels[label])[0])


def time_phrase(item: Item, words: Words) -> str:
    """When an item is: 9.30–11.00, or its start alone."""
    return texts(words.language).time_span(item.start, item.end)


def day_phrase(day: AnnouncedDay, number: int, words: Words) -> str:
    """A day's heading: its date, or its number from 1 where that is not known, and its label."""
    if day.date is None:
        found = day_heading(day.label, words)
        if found and found.weekday is not None:
            return day.label
        named = f"{_capital(words.day[0])} {number}"
    else:
        named = _capital(texts(words.language).date(day.date))
        found = day_heading(named, words)
        read = found.date if found else None
        if not read or (read.day, read.month, read.year) != (
            day.date.day,
            day.date.month,
            day.date.year,
        ):
            named = day.date.isoformat()
    return f"{named} – {day.label}" if day.label else named


def event_phrases(
    announced: Announcement, words: Words, *, dated: bool
) -> Iterator[tuple[str, str]]:
    """The facts of the event but for its organisers, each a label and its text.

    The date is among them where it is `dated`.
    """
    venue = announced.venue
    if dated and announced.days and announced.days[0].date:
        yield label_word(Label.DATE, words), day_phrase(announced.days[0], 1, words)
    for label, text in (
        (Label.VENUE, venue.name),
        (Label.ADDRESS, venue.address),
        (Label.VENUE_WEB, venue.web),
    ):
        if text:
            yield label_word(label, words), text
    for fact in announced.facts:
        label = _FACT_LABELS[fact.kind] if fact.kind is not FactKind.OTHER else Label.OTHER
        yield fact.label or label_word(label, words), fact.text
    if announced.web:
        yield label_word(Label.WEB, words), announced.web


def organisers_phrase(organisers: Sequence[str], words: Words) -> str | None:
    """The organisers in a row; None where the reader would part them otherwise."""
    together = "; ".join(organisers)
    found = organisers_in([Paragraph(together, 1, 1)], words)
    return together if found == list(organisers) else None


def item_phrases(item: Item, words: Words) -> Iterator[tuple[str, str]]:
    """What is stated of an item beside its time, title and people, each a label and its text."""
    credited = [*item.people, *(person for part in item.parts for person in part.people)]
    has_people = any(person.role is not Role.HOST for person in credited)
    if item.subtitle:
        yield label_word(Label.SUBTITLE, words), item.subtitle
    if kind_of(item.title, words, has_people=has_people).kind is not item.kind:
        kind = words.kind_words[item.kind is EntryKind.BREAK]
        yield label_word(Label.KIND, words), kind
    if item.room:
        yield label_word(Label.ROOM, words), item.room
    if item.web:
        yield label_word(Label.WEB, words), item.web


def people_phrases(people: Sequence[Billed], words: Words) -> Iterator[str]:
    """Lines that credit these people in their order."""
    for role, group in groupby(people, key=lambda person: person.role):
        billed = list(group)
        lead = _lead(role, words)
        together = lead + "; ".join(map(_natural, billed))
        if len(billed) > 1 and _reads(together, billed, words):
            yield together
            continue
        for person in billed:
            natural = lead + _natural(person)
            yield natural if _reads(natural, [person], words) else lead + _barred(person)


def minutes_phrase(minutes: int) -> str:
    """How long a part lasts, as it stands behind its title."""
    return f"({minutes} min.)"


def _lead(role: Role, words: Words) -> str:
    """What stands before the people of a role."""
    if role is Role.SPEAKER and words.introducers:
        return f"{_capital(words.introducers[0])} "
    return f"{_capital((words.roles.get(role) or ENGLISH.roles[role])[0])}: "


def _natural(person: Billed) -> str:
    """Ida Lund, leder, Byens Arkiv. Det andet, der er at sige om hende."""
    details = ", ".join(filter(None, (person.name, person.position, person.affiliation)))
    return ". ".join(filter(None, (details, person.biography)))


def _barred(person: Billed) -> str:
    """Ida Lund | leder | Byens Arkiv | ..., where a comma would not tell what is what."""
    details = [person.name, person.position, person.affiliation, person.biography]
    return " | ".join(details).rstrip(" |") + (" |" if not any(details[1:]) else "")


def _reads(line: str, people: Sequence[Billed], words: Words) -> bool:
    """Whether the line credits just these people."""
    found = credit(line, words)
    return found is not None and list(people) == [
        Billed(found.role, p.name, p.position, p.affiliation, p.biography) for p in found.people
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
