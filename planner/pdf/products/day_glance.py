"""How a day runs, in small: times and titles, with a speaker's own items marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.core.programme import Day, Entry, EntryKind
from planner.core.queries import days_in_order, entries_of_day
from planner.pdf.flow import NEVER, Band, Row, beside, ending_together, kept_to_next
from planner.pdf.products.front import day_name
from planner.pdf.products.names import in_words_language
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import day_language, time_rows, time_spans, title_spans
from planner.pdf.products.turn_rows import SEPARATOR
from planner.pdf.products.turns import Turn
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind

_PARTED = 8.0
"""What it costs to turn the page within the list: rather more than a quarter of a page left empty
before it, for a glance is one look.
"""

_MOST = 40
"""Of a day with more items those are told that are for everybody, and the speaker's own."""


def days_at_a_glance(sheet: Sheet, theirs: Sequence[Turn], section: Element) -> list[Row]:
    """The days on which the speaker appears, each under its name where there are several days."""
    own = {turn.entry.id for turn in theirs}
    several = len(sheet.programme.days) > 1
    rows: list[Row] = []
    for number, day in enumerate(days_in_order(sheet.programme), start=1):
        if not any(turn.entry.day == day.id for turn in theirs):
            continue
        listed = _day(sheet, _shown(sheet, day, own), own, section)
        if several:
            named = _day_name(sheet, day, number, section)
            listed = kept_to_next(named, listed)
        rows += listed
    return rows


def _shown(sheet: Sheet, day: Day, own: set[str]) -> list[Entry]:
    """What the speaker is told of: what is public, and their own."""
    entries = [
        entry
        for entry in entries_of_day(sheet.programme, day.id)
        if entry.public or entry.id in own
    ]
    if len(entries) <= _MOST:
        return entries
    return [
        entry
        for entry in entries
        if entry.id in own or entry.room is None or entry.kind is EntryKind.BREAK
    ]


def _day_name(sheet: Sheet, day: Day, number: int, section: Element) -> list[Row]:
    style = sheet.scale.name
    element = section.child(Kind.HEADING_3, language=day_language(sheet, day))
    spans = plain_spans(day_name(day, number, sheet.texts), style, element)
    return sheet.column(spans, before=sheet.scale.lines(0.5))


def _day(sheet: Sheet, entries: Sequence[Entry], own: set[str], section: Element) -> list[Row]:
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    rooms = len({entry.room for entry in entries if entry.room}) > 1
    rows: list[Row] = []
    for entry in entries:
        body = listing.child(Kind.LIST_ITEM, entry=entry.id).child(Kind.LIST_BODY)
        room = sheet.programme.rooms[entry.room].name.strip() if rooms and entry.room else ""
        rows += _entry(sheet, entry, body, room, own=entry.id in own)
    rows[0] = replace(rows[0], before=sheet.scale.lines(0.25))
    return ending_together(rows)


def _entry(sheet: Sheet, entry: Entry, body: Element, room: str, *, own: bool) -> list[Row]:
    """Time, title and room; the speaker's own in heavy letters, with words that say so."""
    scale = sheet.scale
    style = scale.note.strong().coloured(scale.body.colour) if own else scale.note
    spans = time_spans(sheet, entry, body, style, ends=True)
    words = title_spans(sheet, entry, body, style)
    if room:
        words += plain_spans(f"{SEPARATOR}{room}", style, body)
    if own:
        mark = sheet.texts.gettext("here you take part").replace(" ", "\u00a0")
        accent = style.coloured(scale.accent)
        words += plain_spans(f"{SEPARATOR}{mark}", accent, in_words_language(sheet, body))
    rows = beside(time_rows(sheet, spans, sheet.rail_column), sheet.column(words))
    if own and scale.tint:
        edge = sheet.overhang
        band = Band(scale.tint, sheet.style.left - edge, sheet.style.right + edge, 0.0)
        rows = [replace(row, band=band) for row in rows]
    first = replace(rows[0], part_cost=_PARTED)
    return [first, *(replace(row, part_cost=NEVER) for row in rows[1:])]
