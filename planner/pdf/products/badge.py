"""One name badge: the event, the name as large as fits, where from, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner.core.spacing import on_one_line
from planner.pdf.flow import Band, Cell, Column, Picture, Placed, Row, Rule, paragraph
from planner.pdf.lines import Manner
from planner.pdf.looks import LookName
from planner.pdf.participants import Participant
from planner.pdf.pictures import Artwork
from planner.pdf.pieces import Span
from planner.pdf.preflight import printable
from planner.pdf.products.output import one_line
from planner.pdf.products.pictured import logo_size
from planner.pdf.products.sheet import Sheet
from planner.pdf.style import POINTS_PER_MM, SMALLEST
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width

_SIZES = (34.0, 31.0, 28.0, 25.5, 23.0, 21.0, 19.0, 17.0, 15.5, 14.0, 12.5, 11.0, 10.0, SMALLEST)
"""Points of the name; the largest is read across a table."""

_LEAST_ON_ONE_LINE = 25.5
"""A name that is larger than this on one line is not set on two."""

_FEWEST_LINES = 2
_LARGEST_SMALL_PRINT = 10.5
_LEAST_ON_TWO_LINES = 15.5
"""Where two lines make a name smaller than this, it may take three."""

_EDGE = 6.0
"""Millimetres between the badge's edge and what stands on it, so that a crooked cut harms none."""

_AIR = 5.0
"""Points between name and affiliation."""

_CLEAR = 9.0
"""Points that stay free above and below both."""

_LOGO_AREA = 130.0
"""Square millimetres of the logo."""

_WIDEST_LOGO = 0.35
_HIGHEST_LOGO = 30.0
"""The most of the badge's measure, and the most points of height, that a logo takes."""

_BAR = 20.0
"""The height of the bar with the role, in points."""


@dataclass(frozen=True)
class Badge:
    """What is the same on all badges of an event: its words, its styles and how large one is.

    `event` and `when` are lines of text; the size is in points. `language` is that of the roles
    where it is not the programme's.
    The `logo` is seen on every badge and, as all that is repeated, for the eye only.
    """

    sheet: Sheet
    event: str
    when: str
    size: tuple[float, float]
    language: str = ""
    logo: Artwork | None = None

    def rows(self, who: Participant, left: float, top: float, section: Element) -> list[Placed]:
        """The badge's rows, of which the first stands `top` points below the text area's top.

        `left` is the badge's left edge, in points from the paper's.
        """
        edge = _EDGE * POINTS_PER_MM
        column = Column(left + edge, self.size[0] - 2 * edge)
        head = self._head(column, section)
        foot = self._role(who.role, column, section) if who.role.strip() else []
        ceiling = top + edge + _height(head)
        floor = top + self.size[1] - edge - _height(foot)
        middle = self._person(who, column, section, floor - ceiling)
        # A little above the middle, where the eye looks for it.
        start = ceiling + max(0.0, 0.45 * (floor - ceiling - _height(middle)))
        # What is drawn first is read first.
        blocks = ((top + edge, head), (start, middle), (floor, foot))
        return [one for y, rows in blocks for one in _stacked(rows, y)]

    @property
    def _centred(self) -> bool:
        return self.sheet.style.name is LookName.CLASSIC

    def _head(self, column: Column, section: Element) -> list[Row]:
        """The event's name and its date, and the logo at their right."""
        scale, language = self.sheet.scale, self.sheet.words_language
        logo = self._logo(column)
        beside = column if logo is None else replace(column, measure=logo.x - column.x - _CLEAR)
        event = self._compact(self.event, scale.overline, beside, section.child(Kind.PARAGRAPH))
        dated = section.child(Kind.PARAGRAPH, language=language)
        rows = [*event, *self._compact(self.when, scale.note, beside, dated)]
        if logo is None:
            return self._aligned(rows, column)
        rows = rows or [Row((), 0.0)]
        rest = max(0.0, logo.height - _height(rows))
        rows[0] = replace(rows[0], pictures=(logo,))
        return [*rows, Row((), rest)]

    def _logo(self, column: Column) -> Picture | None:
        if self.logo is None:
            return None
        area = _LOGO_AREA * POINTS_PER_MM**2
        width, height = logo_size(self.logo, area, _WIDEST_LOGO * column.measure, _HIGHEST_LOGO)
        return Picture(column.x + column.measure - width, width, height, self.logo.draw)

    def _compact(self, text: str, base: TextStyle, column: Column, element: Element) -> list[Row]:
        """The text on one line or, where it is long, on two; what is longer is cut at a word."""
        words = _words(text)
        if not words:
            return []
        usual = min(_LARGEST_SMALL_PRINT, max(SMALLEST, self.sheet.scale.note.size))
        large, small = (replace(base, size=size, leading=1.2 * size) for size in (usual, SMALLEST))
        style = large if width(words, large) <= column.measure else small
        return _set(words, style, column, element)

    def _person(
        self, who: Participant, column: Column, section: Element, height: float
    ) -> list[Row]:
        """Name and affiliation in that height: first the name shrinks, then the rest gives way."""
        heading, below = section.child(Kind.TITLE), section.child(Kind.PARAGRAPH)
        from_where = self._affiliation(who.affiliation, column, below)
        room = height - 2 * _CLEAR
        left = room - _height(from_where) - (_AIR if from_where else 0)
        names = self._name(who.name, column, heading, left)
        if _height(names) > left:
            names, from_where = self._name(who.name, column, heading, room), []
        if _height(names) > room:
            small = replace(self.sheet.scale.session, size=SMALLEST, leading=1.1 * SMALLEST)
            most = int(room / small.leading)
            names = _set(_words(who.name), small, column, heading, most)
        if from_where:
            from_where[0] = replace(from_where[0], before=_AIR)
        return self._aligned([*names, *from_where], column)

    def _affiliation(self, text: str, column: Column, element: Element) -> list[Row]:
        """At most two lines; a longer one is set smaller, and the longest cut at a word."""
        words, base = _words(text), self.sheet.scale.quiet
        if not words:
            return []
        usual = max(11.0, min(13.0, base.size))
        full = 1.8 * column.measure  # two lines are seldom both full
        fitting = (size for size in (usual, 10.5) if width(words, replace(base, size=size)) <= full)
        size = next(fitting, SMALLEST)
        style = replace(base, size=size, leading=1.2 * size)
        return _set(words, style, column, element)

    def _name(self, text: str, column: Column, element: Element, height: float) -> list[Row]:
        """The name's lines, as large as leaves its words whole and the height unexceeded."""
        words = _words(text)
        longest = max(words.split(), key=len, default="")
        rows: list[Row] = []
        base = self.sheet.scale.session
        for size in _SIZES:
            style = replace(base, size=size, leading=1.1 * size)
            length = width(words, style)
            if width(longest, style) > column.measure and size > SMALLEST:
                continue
            if size >= _LEAST_ON_ONE_LINE and length > 2 * column.measure:
                continue
            rows = paragraph([Span(words, style, element)], style, column, manner=Manner.TITLE)
            most = _FEWEST_LINES if size >= _LEAST_ON_TWO_LINES else _FEWEST_LINES + 1
            alone = size >= _LEAST_ON_ONE_LINE and length <= column.measure
            if (alone or len(rows) <= most) and _height(rows) <= height:
                return rows
        return rows

    def _role(self, role: str, column: Column, section: Element) -> list[Row]:
        """The role on a bar of the accent; in the classic look below a line of it."""
        scale = self.sheet.scale
        style = replace(scale.overline, size=min(12.5, scale.overline.size), leading=_BAR)
        if not self._centred:
            style = style.coloured("#ffffff")
        inner = column if self._centred else column.indented(8.0)
        words = one_line(_words(role), inner.measure, style)
        spans = [Span(words, style, section.child(Kind.PARAGRAPH, language=self.language))]
        (row,) = self._aligned(paragraph(spans, style, inner)[:1], column)
        right = column.x + column.measure
        if self._centred:
            return [replace(row, rules=(Rule(scale.accent, 1.25, column.x, right),))]
        return [replace(row, band=Band(scale.accent, column.x, right, 0.0))]

    def _aligned(self, rows: list[Row], column: Column) -> list[Row]:
        """The rows, with their lines in the middle of the column where the look wants that."""
        if not self._centred:
            return rows
        return [replace(row, cells=tuple(_in_middle(row.cells, column))) for row in rows]


def _words(text: str) -> str:
    return on_one_line(printable(text))


def _set(
    words: str, style: TextStyle, column: Column, element: Element, most: int = _FEWEST_LINES
) -> list[Row]:
    """The words on at most so many lines; what is longer ends in an ellipsis."""
    shares = (most, *(most * share for share in (0.95, 0.85, 0.75, 0.6)))
    for share in shares:
        shown = one_line(words, share * column.measure, style)
        rows = paragraph([Span(shown, style, element)], style, column, manner=Manner.TITLE)
        if len(rows) <= most:
            break
    return rows[:most]


def _in_middle(cells: Iterable[Cell], column: Column) -> Iterable[Cell]:
    for cell in cells:
        yield replace(cell, x=column.x + (column.measure - cell.line.width) / 2)


def _height(rows: list[Row]) -> float:
    return sum(row.before + row.height for row in rows)


def _stacked(rows: list[Row], top: float) -> Iterable[Placed]:
    for row in rows:
        top += row.before
        yield Placed(row, top)
        top += row.height
