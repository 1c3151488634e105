"""Slides as text: number, title and bullets, and beside them lines to write on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from planner.core.material import Bullet, Slide
from planner.core.spacing import on_one_line
from planner.pdf.flow import NEVER, Column, Row, Rule, beside, kept_to_next, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import BULLET, plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import width

_HAIRLINE = "#bcc2c6"
_TEXT_SHARE = 0.6
"""The text's share of the paper's width; the lines have the rest."""

_NARROWEST = 12.0
"""Ems of text: where the lines would leave it less, they stand below it."""

_WRITING = 1.75
"""Lines of text from one line to write on to the next: about 8.5 mm."""

_LEAST_LINES = 4
"""Lines to write on that each slide has, however little it says."""

_MOST_WHOLE = 30
"""A slide of more lines than this may be parted by the end of a page."""

_DEEPEST = 4
"""Levels of bullets that stand further in each; deeper ones stand with the last."""


class _Open(NamedTuple):
    """A list that further bullets may go on with, and the body of its last one."""

    level: int
    listing: Element
    body: Element


@dataclass(frozen=True)
class Slides:
    """How slides are set: numbers and text in their columns, the lines from `left` to `right`.

    `kind` is the heading that a slide has.
    """

    sheet: Sheet
    kind: Kind
    number: Column
    text: Column
    left: float
    right: float

    @staticmethod
    def of(sheet: Sheet, frame: Frame, kind: Kind, language: str) -> Slides:
        """On that area of the page; words are divided as the language has it."""
        rail = width("000", sheet.scale.time) + sheet.scale.line / 3
        measure = _TEXT_SHARE * frame.width - rail
        stacked = measure < _NARROWEST * sheet.scale.body.size
        text = frame.column(rail)
        if not stacked:
            text = replace(text, measure=measure)
        spoken = language or sheet.programme.language
        text = replace(text, hyphens=spoken if sheet.style.hyphenate else "")
        left = text.x if stacked else text.x + measure + 1.5 * sheet.scale.line
        return Slides(sheet, kind, Column(frame.left, rail), text, left, frame.right)

    def rows(self, slide: Slide, section: Element) -> list[Row]:
        """A slide's rows below a line that parts it from what is above."""
        scale = self.sheet.scale
        rows = self._heading(slide, section.child(self.kind))
        bullets = self._bullets(slide.bullets, section)
        if slide.title.strip():
            rows = kept_to_next(rows, bullets)
        elif bullets:
            rows = beside(rows, [replace(bullets[0], before=0.0), *bullets[1:]])
        if self.sheet.options.slide_notes and slide.notes.strip():
            rows += self._notes(slide.notes, section)
        rows = self._with_lines(rows)
        if len(rows) <= _MOST_WHOLE:
            rows = [replace(row, part_cost=NEVER) for row in rows]
        gap = scale.lines(0.5)
        parting = Rule(scale.accent, 0.5, self.number.x, self.right, gap)
        first = replace(rows[0], before=3 * gap, part_cost=0.0, rules=(*rows[0].rules, parting))
        return [first, *rows[1:]]

    def _heading(self, slide: Slide, heading: Element) -> list[Row]:
        """The number, which a listener hears named as a slide's, and the title beside it."""
        sheet = self.sheet
        style = sheet.scale.time
        spoken = sheet.texts.gettext("Slide %(number)s") % {"number": slide.number}
        element = heading.child(Kind.SPAN, actual_text=spoken, language=sheet.words_language)
        number = [Span(str(slide.number), style, element), Span("\u00a0", style, heading)]
        rows = paragraph(number, style, replace(self.number, measure=2 * self.number.measure))
        words = on_one_line(slide.title)
        if not words:
            return rows
        style = sheet.scale.part
        column = replace(self.text, hyphens="")
        named = paragraph(plain_spans(words, style, heading), style, column, manner=Manner.TITLE)
        return beside(rows, named)

    def _bullets(self, bullets: Iterable[Bullet], section: Element) -> list[Row]:
        """The bullets as lists within lists."""
        style, line = self.sheet.scale.body, self.sheet.scale.line
        rows: list[Row] = []
        opened: list[_Open] = []
        for bullet in bullets:
            words = on_one_line(bullet.text)
            if not words:
                continue
            opened = _continued(opened, bullet.level, section)
            within = opened[-1]
            depth = min(len(opened) - 1, _DEEPEST)
            outer = self.text.indented(depth * line)
            item = within.listing.child(Kind.LIST_ITEM)
            sign = BULLET if depth == 0 else "–"
            mark = [Span(f"{sign} ", style, item.child(Kind.LABEL))]
            body = item.child(Kind.LIST_BODY)
            opened[-1] = within._replace(body=body)
            said = plain_spans(words, style, body.child(Kind.PARAGRAPH))
            before = self.sheet.scale.lines(0.25 if depth == 0 else 0.0)
            inner = outer.indented(0.75 * line)
            rows += beside(
                paragraph(mark, style, outer), paragraph(said, style, inner, before=before)
            )
        return rows

    def _notes(self, notes: str, section: Element) -> list[Row]:
        """What the slide says to its speaker, a paragraph for each line."""
        style = self.sheet.scale.quiet
        rows: list[Row] = []
        for line in notes.splitlines():
            if line.strip():
                before = self.sheet.scale.lines(0.0 if rows else 0.5)
                spans = plain_spans(line.strip(), style, section.child(Kind.PARAGRAPH))
                rows += paragraph(spans, style, self.text, before=before, part_cost=2.0)
        return rows

    def _with_lines(self, rows: list[Row]) -> list[Row]:
        """The rows with lines to write on beside them or, where there is no room, below."""
        line = self.sheet.scale.line
        distance = _WRITING * line
        if self.left <= self.text.x:
            rule = Rule(_HAIRLINE, 0.5, self.left, self.right, -distance)
            return [*rows, *[Row((), distance, rules=(rule,))] * _LEAST_LINES]
        height = sum(row.before + row.height for row in rows)
        lacking = max(0.0, _LEAST_LINES * distance - height)
        rows = [*rows, *[Row((), line)] * ceil(lacking / line)]
        ruled, top, next_line = [], 0.0, distance
        for row in rows:
            top += row.before
            rules = list(row.rules)
            while next_line <= top + row.height + 0.01:
                above = top - next_line
                rules.append(Rule(_HAIRLINE, 0.5, self.left, self.right, above))
                next_line += distance
            ruled.append(replace(row, rules=tuple(rules)))
            top += row.height
        return ruled


def _continued(opened: list[_Open], level: int, section: Element) -> list[_Open]:
    """The lists that are open where a bullet of that level comes; the last is its own."""
    kept = [one for one in opened if one.level <= level]
    if kept and kept[-1].level == level:
        return kept
    parent = kept[-1].body if kept else section
    listing = parent.child(Kind.LIST, attributes={"ListNumbering": "Disc"})
    return [*kept, _Open(level, listing, listing)]
