"""Rooms, people and parts of an item in an overview, as much of them as there is room for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planner.core.programme import Appearance, Entry, Role
from planner.core.spacing import on_one_line
from planner.pdf import Detail
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.names import everyone, in_words_language, name_of, present, withheld
from planner.pdf.products.people import role_name
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind

_ORDER = (Role.SPEAKER, Role.HOST, Role.MODERATOR, Role.PANELLIST)
"""Those without a label stand first, or they would seem to belong to the label above them."""


def room_spans(sheet: Sheet, entry: Entry, section: Element) -> list[Span]:
    """The room's name as a paragraph of its own; nothing for what is in all rooms."""
    room = sheet.programme.rooms[entry.room] if entry.room else None
    if room is None or not room.name.strip():
        return []
    style = sheet.scale.quiet.coloured(sheet.scale.accent)
    return plain_spans(room.name.strip(), style, section.child(Kind.PARAGRAPH))


def people_spans(
    sheet: Sheet, entry: Entry, section: Element, dropped: Collection[Detail]
) -> list[Span]:
    """Who appears, as one paragraph; with the parts dropped their people stand here too."""
    whole = Detail.PARTS in dropped
    people = everyone(sheet, entry) if whole else present(sheet, entry.id)
    return _spans(sheet, people, section.child(Kind.PARAGRAPH), dropped)


def parts(
    sheet: Sheet, entry: Entry, section: Element, column: Column, dropped: Collection[Detail]
) -> list[Row]:
    """The parts as a list, each a title and its people."""
    if Detail.PARTS in dropped:
        return []
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    inner = column.indented(min(sheet.scale.line, 0.15 * column.measure))
    rows: list[Row] = []
    for part in entry.parts:
        body = listing.child(Kind.LIST_ITEM).child(Kind.LIST_BODY)
        name = on_one_line(part.title)
        spans = plain_spans(name, sheet.scale.body, body) if name else []
        people = _spans(sheet, present(sheet, entry.id, part.id), body, dropped)
        if spans and people:
            spans.append(Span(" – ", sheet.scale.quiet, body))
        if spans or people:
            rows += paragraph([*spans, *people], sheet.scale.body, inner, manner=Manner.PERSON)
    return rows


def _spans(
    sheet: Sheet, people: Sequence[Appearance], element: Element, dropped: Collection[Detail]
) -> list[Span]:
    """The people by what they do, names in ink and all else quiet."""
    scale = sheet.scale
    spans: list[Span] = []
    for role in _ORDER:
        group = [one for one in people if one.role is role]
        label = role_name(role, len(group), sheet.texts) if group else ""
        for number, one in enumerate(group):
            if spans:
                spans.append(Span("; " if label and not number else ", ", scale.quiet, element))
            if label and not number:
                # A label at a line's end would stand apart from whom it names.
                words = in_words_language(sheet, element)
                spans += plain_spans(f"{label}:\u00a0", scale.quiet, words)
            spans += _person(sheet, one, element, dropped)
    return spans


def _person(
    sheet: Sheet, appearance: Appearance, element: Element, dropped: Collection[Detail]
) -> list[Span]:
    if withheld(sheet, appearance):
        words = sheet.texts.gettext("To be announced")
        return plain_spans(words, sheet.scale.quiet, in_words_language(sheet, element))
    speaker = sheet.programme.speakers[appearance.speaker]
    spans = plain_spans(name_of(sheet, appearance), sheet.scale.body, element)
    details = []
    if Detail.POSITIONS not in dropped:
        details.append(speaker.position)
    if Detail.AFFILIATIONS not in dropped and sheet.options.affiliations:
        details.append(speaker.affiliation)
    told = ", ".join(detail.strip() for detail in details if detail.strip())
    if told:
        spans += plain_spans(f" ({told})", sheet.scale.quiet, element)
    return spans
