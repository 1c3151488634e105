"""Speaker sheets: for each speaker what concerns them, to be sent before the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from planner.core.programme import AppearanceState, FactKind, Speaker
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf import PrintReport
from planner.pdf.flow import (
    Bookmark,
    Placed,
    Row,
    ending_together,
    kept_to_next,
    paginate,
    paragraph,
)
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.naming import product_name
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, printable
from planner.pdf.products.day_glance import days_at_a_glance
from planner.pdf.products.facts import facts
from planner.pdf.products.front import title
from planner.pdf.products.nothing import nothing_yet
from planner.pdf.products.outline import outline_step
from planner.pdf.products.output import Pages, foot, one_line, write_pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import day_words
from planner.pdf.products.turn_rows import turn_rows
from planner.pdf.products.turns import Turn, turns
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

_PRACTICAL = frozenset({FactKind.CONTACT, FactKind.PARKING, FactKind.OTHER})
"""The facts that concern who speaks; prices and sign-up are for the audience."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the sheets as a tagged PDF, each speaker's on pages of their own, by surname.

    They greet the speaker and tell when, where, as what and with whom they appear, what is
    practical to know, and how the day runs round it. The organiser's own notes are left out.
    """
    texts = sheet.texts
    name = f"{texts.gettext('Speaker sheets')} · {title(sheet.programme, texts)}"
    frame = Frame.within(sheet.style.page, sheet.style.margins)

    def lay_out(root: Element) -> Pages:
        pages = _pages(sheet, frame, root)
        words = (product_name(texts, "speaker-sheets"), texts.gettext("Nobody is named yet."))
        return pages or nothing_yet(sheet, frame, root, *words)

    return write_pages(sheet, out, frame, name, lay_out, foot(sheet, frame, "", numbered=False))


def _pages(sheet: Sheet, frame: Frame, root: Element) -> list[Sequence[Placed]]:
    pages: list[Sequence[Placed]] = []
    practical = _practical(sheet)
    only = sheet.options.only_speaker
    speakers = [each for each in turns(sheet.programme) if only in ("", each[0].id)]
    marked = outline_step(len(speakers))
    for number, (speaker, theirs) in enumerate(speakers):
        rows = _rows(sheet, practical, speaker, theirs, root.child(Kind.SECTION))
        if number % marked == 0:
            rows[0] = replace(rows[0], bookmark=Bookmark(_one_line(speaker.name), 0))
        again = _again(sheet, frame, speaker)
        following = (replace(row, head=again) for row in rows[1:])
        pages += paginate([rows[0], *following], frame.height)
    return pages


def _practical(sheet: Sheet) -> Sheet:
    """The sheet with those facts only that concern a speaker."""
    kept = tuple(fact for fact in sheet.programme.facts if fact.kind in _PRACTICAL)
    return replace(sheet, programme=replace(sheet.programme, facts=kept))


def _rows(
    sheet: Sheet, practical: Sheet, speaker: Speaker, theirs: Sequence[Turn], section: Element
) -> list[Row]:
    texts = sheet.texts
    head = _greeting(sheet, speaker, theirs, section)
    appearing = section.child(Kind.SECTION)
    heading = _heading(sheet, texts.gettext("Your appearances"), appearing)
    rows = [*head, *kept_to_next(heading, turn_rows(sheet, theirs, appearing))]
    known = section.child(Kind.SECTION)
    heading = _heading(sheet, texts.gettext("Practical information"), known)
    told = facts(practical, "", known)
    if told:
        told[0] = replace(told[0], before=sheet.scale.lines(0.25))
        rows += kept_to_next(heading, ending_together(told))
    glance = section.child(Kind.SECTION)
    heading = _heading(sheet, texts.gettext("The day at a glance"), glance)
    return [*rows, *kept_to_next(heading, days_at_a_glance(sheet, theirs, glance))]


def _greeting(
    sheet: Sheet, speaker: Speaker, theirs: Sequence[Turn], section: Element
) -> list[Row]:
    """The event, the speaker's name, and what is asked of them or thanked for."""
    texts, scale = sheet.texts, sheet.scale
    event = plain_spans(
        title(sheet.programme, texts), scale.overline, section.child(Kind.PARAGRAPH)
    )
    over = [*sheet.column(event), *_only_day(sheet, section)]
    named = texts.gettext("Dear %(name)s") % {"name": _one_line(speaker.name)}
    heading = section.child(Kind.TITLE, language=sheet.words_language)
    greeting = sheet.column(
        plain_spans(named, scale.long_title, heading),
        before=scale.lines(0.5),
        manner=Manner.TITLE,
    )
    states = {one.state for turn in theirs for one in turn.appearances}
    if states == {AppearanceState.ASKED}:
        said = texts.gettext("We hope that you will take part. Please tell us whether you can.")
    else:
        said = texts.gettext("Thank you for taking part. Here is what you need to know.")
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    thanks = sheet.column(plain_spans(said, scale.body, element), before=scale.lines(0.5))
    return kept_to_next(over, kept_to_next(greeting, thanks))


def _only_day(sheet: Sheet, section: Element) -> list[Row]:
    """The day, where there is but one; of several each item says its own."""
    days = days_in_order(sheet.programme)
    words = day_words(sheet, days[0], 1) if len(days) == 1 else None
    if not words or not words.text:
        return []
    element = section.child(Kind.PARAGRAPH, language=words.language)
    return sheet.column(plain_spans(words.text, sheet.scale.quiet, element))


def _heading(sheet: Sheet, words: str, section: Element) -> list[Row]:
    style = sheet.scale.day.coloured(sheet.scale.accent)
    element = section.child(Kind.HEADING_2, language=sheet.words_language)
    return sheet.column(
        plain_spans(words, style, element), before=sheet.scale.lines(1.75), manner=Manner.TITLE
    )


def _again(sheet: Sheet, frame: Frame, speaker: Speaker) -> tuple[Row, ...]:
    """Whose sheet it is, once more for the eye, on a second page."""
    style: TextStyle = sheet.scale.note
    column = replace(frame.column(), x=sheet.style.text_left, measure=sheet.style.measure)
    words = one_line(printable(_one_line(speaker.name)), column.measure, style)
    rows = paragraph([Span(words, style, Element(Kind.SPAN))], style, column)
    return (*(replace(row, repeated=True) for row in rows), Row((), sheet.scale.line / 2))


def _one_line(text: str) -> str:
    return on_one_line(legible(text))
