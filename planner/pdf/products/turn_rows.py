"""A speaker's own items: when, what, how long, where, as what and with whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.core.programme import AppearanceState, Entry, Part, Role
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf.flow import NEVER, Row, beside
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.names import everyone, in_words_language, name_of, withheld
from planner.pdf.products.people import role_name
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import (
    DayWords,
    day_words,
    part_times,
    time_rows,
    time_spans,
    title_spans,
)
from planner.pdf.products.turns import Turn
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

SEPARATOR = "\u00a0· "
"""Between the words of a line, none of which begins with it."""


def turn_rows(sheet: Sheet, theirs: Sequence[Turn], section: Element) -> list[Row]:
    """The items' rows, each of which stays on one page."""
    days = days_in_order(sheet.programme)
    names = {
        day.id: day_words(sheet, day, number) if len(days) > 1 else DayWords("")
        for number, day in enumerate(days, start=1)
    }
    rows: list[Row] = []
    for turn in theirs:
        of_turn = _turn(sheet, turn, names[turn.entry.day or ""], section)
        first = replace(of_turn[0], before=sheet.scale.lines(1 if rows else 0.5), part_cost=0.0)
        rows += [first, *(replace(row, part_cost=NEVER) for row in of_turn[1:])]
    return rows


def _turn(sheet: Sheet, turn: Turn, day: DayWords, section: Element) -> list[Row]:
    """One item; the day is named where it is not empty."""
    entry, scale = turn.entry, sheet.scale
    within = section.child(Kind.SECTION, entry=entry.id)
    heading = within.child(Kind.HEADING_3)
    spans = time_spans(sheet, entry, heading, scale.time, ends=True)
    named = title_spans(sheet, entry, heading, scale.session)
    times = time_rows(sheet, spans, sheet.rail_column)
    rows = beside(times, sheet.column(named, manner=Manner.TITLE))
    if day.text:
        when = within.child(Kind.PARAGRAPH, language=day.language)
        rows += sheet.column(plain_spans(day.text, scale.body, when))
    rows += _line(sheet, _circumstances(sheet, turn), within)
    for part in entry.parts:
        roles = [one.role for one in turn.appearances if one.part == part.id]
        if roles:
            rows += _line(sheet, _part(sheet, entry, part, roles), within)
    rows += _company(sheet, turn, within)
    if any(one.state is AppearanceState.ASKED for one in turn.appearances):
        words = sheet.texts.gettext("Please tell us whether you can take part in this.")
        element = within.child(Kind.PARAGRAPH, language=sheet.words_language)
        rows += sheet.column(plain_spans(words, scale.name.coloured(scale.accent), element))
    return rows


class _Said(NamedTuple):
    """A few words of a line; fixed ones are in the language of the fixed words."""

    words: str
    style: TextStyle
    fixed: bool = False


def _circumstances(sheet: Sheet, turn: Turn) -> list[_Said]:
    """The item's length and room, and what the speaker is in the whole of it."""
    entry, scale = turn.entry, sheet.scale
    said = []
    if not entry.open_end:
        said.append(_Said(_minutes(sheet, entry.duration), scale.body, fixed=True))
    if entry.room:
        said.append(_Said(sheet.programme.rooms[entry.room].name, scale.name))
    roles = [one.role for one in turn.appearances if one.part is None]
    said += [_Said(called(sheet, role), scale.body, fixed=True) for role in dict.fromkeys(roles)]
    if not entry.public:
        said.append(_Said(sheet.texts.gettext("not public"), scale.body, fixed=True))
    return said


def _part(sheet: Sheet, entry: Entry, part: Part, roles: Iterable[Role]) -> list[_Said]:
    """Their part of an item: when it begins, what it is called, how long it is, as what."""
    texts, scale = sheet.texts, sheet.scale
    said = [_Said(on_one_line(part.title), scale.name)]
    times = part_times(entry)[entry.parts.index(part)]
    if times:
        said.insert(0, _Said(texts.time(times[0]), scale.time))
    if part.minutes is not None:
        said.append(_Said(_minutes(sheet, part.minutes), scale.body, fixed=True))
    return [*said, *(_Said(called(sheet, role), scale.body, fixed=True) for role in roles)]


def _company(sheet: Sheet, turn: Turn, section: Element) -> list[Row]:
    """Who else appears in the item, a line for each role."""
    own = turn.appearances[0].speaker
    others: dict[Role, list[str]] = {}
    for one in everyone(sheet, turn.entry):
        if one.speaker != own and not withheld(sheet, one):
            others.setdefault(one.role, []).append(name_of(sheet, one))
    rows: list[Row] = []
    for role, names in others.items():
        listed = sheet.texts.listing(names)
        name = role_name(role, len(names), sheet.texts)
        words = f"{name}: {listed}" if name else _with(sheet, listed)
        element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
        rows += sheet.column(plain_spans(words, sheet.scale.body, element))
    return rows


def _with(sheet: Sheet, names: str) -> str:
    return sheet.texts.gettext("With %(names)s") % {"names": names}


def called(sheet: Sheet, role: Role) -> str:
    """What one person of that role is called."""
    return role_name(role, 1, sheet.texts) or sheet.texts.gettext("Speaker")


def _minutes(sheet: Sheet, number: int) -> str:
    return sheet.texts.gettext("%(number)s min") % {"number": number}


def _line(sheet: Sheet, said: Iterable[_Said], section: Element) -> list[Row]:
    """The words in one line with points between them; none where there are no words."""
    element = section.child(Kind.PARAGRAPH)
    spans: list[Span] = []
    for words, style, fixed in said:
        if not words.strip():
            continue
        if spans:
            spans.append(Span(SEPARATOR, sheet.scale.quiet, element))
        spans += plain_spans(
            words.strip(), style, in_words_language(sheet, element) if fixed else element
        )
    return sheet.column(spans) if spans else []
