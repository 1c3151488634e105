"""Who to look for, and how to reach them: people and parts in a cell of the run sheet."""

from __future__ import annotations

from planner.core.programme import Appearance, AppearanceState, Entry, Part
from planner.core.queries import appearances_in
from planner.core.spacing import on_one_line
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.names import in_words_language
from planner.pdf.products.people import role_name
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle


def people(sheet: Sheet, entry: str, part: str | None, cell: Element, column: Column) -> list[Row]:
    """A paragraph for each person who has not declined."""
    rows: list[Row] = []
    for appearance in appearances_in(sheet.programme, entry, part):
        if appearance.state is not AppearanceState.DECLINED:
            spans = _person(sheet, appearance, cell.child(Kind.PARAGRAPH))
            rows += paragraph(spans, sheet.scale.body, column, manner=Manner.PERSON)
    return rows


def parts(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    """The parts of an entry, with the minutes that were given to them, and their people."""
    rows: list[Row] = []
    for part in entry.parts:
        inner = column.indented(min(sheet.scale.line, 0.2 * column.measure))
        spans = _part(sheet, part, cell.child(Kind.PARAGRAPH))
        if spans:
            rows += paragraph(spans, sheet.scale.body, inner)
        rows += people(sheet, entry.id, part.id, cell, inner)
    return rows


def _part(sheet: Sheet, part: Part, element: Element) -> list[Span]:
    """The part's title and its minutes, as far as they are known."""
    style, title = sheet.scale.body, on_one_line(part.title)
    spans = plain_spans(title, style, element) if title else []
    if part.minutes is not None:
        length = sheet.texts.gettext("%(number)s min") % {"number": part.minutes}
        between = " · " if title else ""
        spans += plain_spans(f"{between}{length}", style, in_words_language(sheet, element))
    return spans


def _person(sheet: Sheet, appearance: Appearance, element: Element) -> list[Span]:
    """Role, name, position and affiliation, telephone, and whether they have said yes."""
    texts, scale = sheet.texts, sheet.scale
    speaker = sheet.programme.speakers[appearance.speaker]
    role = role_name(appearance.role, 1, texts)
    spans = _fixed(sheet, f"{role}: ", scale.quiet, element) if role else []
    if speaker.name.strip():
        spans += plain_spans(speaker.name.strip(), scale.body, element)
    else:
        spans += _fixed(sheet, texts.gettext("Nobody named yet"), scale.body, element)
    details = [word for word in (speaker.position, speaker.affiliation) if word.strip()]
    if speaker.phone.strip():
        # A number is dialled as a whole.
        details.append("\u00a0".join(speaker.phone.split()))
    if details:
        spans += plain_spans(", " + ", ".join(details), scale.quiet, element)
    if appearance.state is AppearanceState.ASKED:
        asked = texts.gettext("has not confirmed yet")
        spans += _fixed(sheet, f", {asked}", scale.quiet, element)
    return spans


def _fixed(sheet: Sheet, words: str, style: TextStyle, element: Element) -> list[Span]:
    """Fixed words, in their own language."""
    return plain_spans(words, style, in_words_language(sheet, element))
