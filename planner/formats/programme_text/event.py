"""The labelled facts of a text as fields of the programme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planner.core.programme import Fact, Programme, Venue
from planner.core.reading import WarningKind
from planner.formats.programme_text.dates import dates_in
from planner.formats.programme_text.front import FACT_KINDS, Front, Notice
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.lines import is_guarded, unguarded
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.paragraphs import Paragraph, markdown
from planner.formats.programme_text.vocabulary import conjunctions_at
from planner.formats.programme_text.when import hours_in, names_month


def with_front(programme: Programme, front: Front, words: Words, notes: Notes) -> Programme:
    """The programme with the title, introduction and facts that the front matter states."""
    id_ = programme.id
    if front.title:
        notes.mark(id_, "title", front.title)
        programme = replace(programme, title=front.title.text)
    if front.subtitle:
        notes.mark(id_, "subtitle", front.subtitle)
        programme = replace(programme, subtitle=front.subtitle.text)
    for item in front.introduction:
        notes.mark(id_, "introduction", item)
    programme = replace(programme, introduction=markdown(front.introduction))
    return with_notices(programme, front, words, notes)


def with_notices(programme: Programme, front: Front, words: Words, notes: Notes) -> Programme:
    """The programme with labelled facts added; a label without a value is left out and told."""
    for notice in front.notices:
        programme = _with_notice(programme, notice, words, notes)
    notes.not_used(front.unused)
    return programme


def _with_notice(programme: Programme, notice: Notice, words: Words, notes: Notes) -> Programme:
    label, items = notice.stated.label, notice.items
    text = "\n".join(unguarded(item.text) for item in items)
    if not text:
        return programme
    if label in {Label.DATE, Label.TIME}:
        for item in items:
            if not _tells_when(item.text, words):
                notes.warn(WarningKind.NOT_USED, item.first, text=item.text)
        return programme
    name, programme = _placed(programme, notice, text, words)
    for item in items:
        notes.mark(programme.id, name, item)
    return programme


def _tells_when(text: str, words: Words) -> bool:
    """Whether a date that can be, or hours without any date, stand in a line."""
    if any(dates_in(text, words, short=True)):
        return True
    return any(hours_in(text, words)) and not names_month(text, words)


def _placed(programme: Programme, notice: Notice, text: str, words: Words) -> tuple[str, Programme]:
    """The name of the field that takes the notice, and the programme with it."""
    label, venue = notice.stated.label, programme.venue
    if label is Label.ORGANISERS:
        organisers = organisers_in(notice.items, words)
        return label, replace(programme, organisers=(*programme.organisers, *organisers))
    if label in {Label.VENUE, Label.ROOM}:
        return "venue", replace(programme, venue=_with_place(venue, notice.items))
    if label is Label.ADDRESS:
        address = ", ".join(
            filter(None, [venue.address, *(unguarded(item.text) for item in notice.items)])
        )
        return "venue", replace(programme, venue=replace(venue, address=address))
    if label is Label.VENUE_WEB:
        return "venue", replace(programme, venue=replace(venue, web=text))
    return _stated(programme, notice, text)


def _stated(programme: Programme, notice: Notice, text: str) -> tuple[str, Programme]:
    """The same for what has nothing to do with the place or the organisers."""
    label = notice.stated.label
    if label is Label.WEB:
        return "web", replace(programme, web=" ".join(filter(None, [programme.web, text])))
    if label is Label.SUBTITLE:
        return "subtitle", replace(programme, subtitle=text)
    if label is Label.LANGUAGE and text == programme.language:
        return "language", programme
    fact = Fact(FACT_KINDS[label], text, notice.stated.spelling)
    return "facts", replace(programme, facts=(*programme.facts, fact))


def _with_place(venue: Venue, items: Sequence[Paragraph]) -> Venue:
    """The venue as stated: name and address are told apart only where they stand on two lines."""
    texts = [unguarded(item.text) for item in items]
    if len(texts) == 1 and texts[0] in venue.name:
        return venue
    if venue.name:
        return replace(venue, name=", ".join([venue.name, *texts]))
    address = ", ".join(filter(None, [*texts[1:], venue.address]))
    return replace(venue, name=texts[0], address=address)


def organisers_in(items: Sequence[Paragraph], words: Words) -> list[str]:
    """The organisers of a list, or of a line such as "A, B og C".

    An "og" parts two of them where a name of several capitalised words or an acronym follows it:
    "Center for Kultur og Fritid" is one.
    """
    found: list[str] = []
    for item in items:
        if is_guarded(item.text):
            found.append(unguarded(item.text))
            continue
        pieces = [piece.strip() for piece in re.split(r"[;,]", item.text.strip(" ."))]
        found += pieces[:-1]
        found += _parted(pieces[-1], words, listed=len(pieces) > 1)
    return [name for name in found if name]


def _parted(text: str, words: Words, *, listed: bool) -> list[str]:
    if listed and (opening := conjunctions_at("", words, " ").match(text)):
        return [text[opening.end() :]]
    for match in conjunctions_at("(?<=[^ -]) ", words, " ").finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        named = [word[:1].isupper() or word[:1].isdigit() for word in behind.split(" ")]
        acronym = len(named) == 1 and len(behind) > 1 and behind.isupper()
        if listed or acronym or (len(named) > 1 and all(named)):
            return [before, *_parted(behind, words, listed=False)]
    return [text]
