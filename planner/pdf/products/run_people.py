"""Who to look for, and how to reach them: people and parts in a cell of the run sheet."""

from __future__ import annotations

from planner.core.programme import Appearance, AppearanceState, Entry
from planner.core.queries import appearances_in
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.people import role_name
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind


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
        words = [" ".join(part.title.split())]
        if part.minutes is not None:
            words.append(sheet.texts.gettext("%(number)s min") % {"number": part.minutes})
        line = " · ".join(word for word in words if word)
        inner = column.indented(min(sheet.scale.line, 0.2 * column.measure))
        if line:
            spans = plain_spans(line, sheet.scale.body, cell.child(Kind.PARAGRAPH))
            rows += paragraph(spans, sheet.scale.body, inner)
        rows += people(sheet, entry.id, part.id, cell, inner)
    return rows


def _person(sheet: Sheet, appearance: Appearance, element: Element) -> list[Span]:
    """Role, name, position and affiliation, telephone, and whether they have said yes."""
    texts, scale = sheet.texts, sheet.scale
    speaker = sheet.programme.speakers[appearance.speaker]
    role = role_name(appearance.role, 1, texts)
    spans = plain_spans(f"{role}: ", scale.quiet, element) if role else []
    name = speaker.name.strip() or texts.gettext("Nobody named yet")
    spans += plain_spans(name, scale.body, element)
    details = [word for word in (speaker.position, speaker.affiliation) if word.strip()]
    if speaker.phone.strip():
        # A number is dialled as a whole.
        details.append("\u00a0".join(speaker.phone.split()))
    if appearance.state is AppearanceState.ASKED:
        details.append(texts.gettext("has not confirmed yet"))
    if details:
        spans += plain_spans(", " + ", ".join(details), scale.quiet, element)
    return spans
