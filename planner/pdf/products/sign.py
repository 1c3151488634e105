"""One door sign: a room's name, and below it what happens there, as large as the page allows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from planner.core.programme import Entry, EntryKind
from planner.pdf.flow import (
    NEVER,
    Band,
    Bookmark,
    Column,
    Placed,
    Row,
    Rule,
    beside,
    kept_to_next,
    paginate,
    paragraph,
)
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, printable
from planner.pdf.products.grounds import across, overhang
from planner.pdf.products.names import everyone, name_of, withheld
from planner.pdf.products.output import one_line
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords, time_rows, time_spans, title_spans
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width

_NAME_SIZES = (84.0, 72.0, 60.0, 50.0, 42.0, 36.0)
_SIZES = (32.0, 28.0, 25.0, 23.0, 21.0, 19.5, 18.0)
"""Points; text of 18 can still be read from some steps away."""

_LEAST_WITH_PEOPLE = 21.0
"""Before titles get smaller than this, the people's names are left out to keep them large."""

_LEAST = _SIZES[-1]
_LEAST_ON_ONE_LINE = 50.0
"""A name that is larger than this on one line is not set on two."""

_STACKED = 12.0
"""Where beside small times fewer ems than this are left for a title, it stands below its time."""

_WIDEST_GAP = 0.8
"""How much air, in ems, is at most added between items where the page has room to spare."""


@dataclass(frozen=True)
class Sign:
    """What a sign says: the room's name, the day in words, and its items as they run."""

    name: str
    when: DayWords
    entries: tuple[Entry, ...]

    def pages(self, sheet: Sheet, frame: Frame, root: Element) -> list[list[Placed]]:
        """The sign on one page, or on several where even small letters take more."""

        def rows(size: float, *, people: bool) -> list[Row]:
            return self._rows(sheet, frame, root.child(Kind.SECTION), size, people=people)

        large = [size for size in _SIZES if size >= _LEAST_WITH_PEOPLE]
        for sizes, people in ((large, True), (_SIZES, False)):

            def fits(size: float, *, people: bool = people) -> bool:
                return _height(rows(size, people=people)) <= frame.height

            number = bisect_left(sizes, True, key=fits)  # noqa: FBT003 - what the key shall be
            if number < len(sizes):
                found = rows(sizes[number], people=people)
                return paginate(_spread(found, frame.height, sizes[number]), frame.height)
        # Where a second page is needed anyway, nobody need be left out.
        return paginate(rows(_LEAST, people=True), frame.height)

    def _rows(
        self, sheet: Sheet, frame: Frame, section: Element, size: float, *, people: bool
    ) -> list[Row]:
        head = self._head(sheet, frame, section)
        setting = _Setting.of(sheet, frame, size)
        rows: list[Row] = []
        for entry in self.entries:
            rows += setting.entry(entry, section.child(Kind.SECTION, entry=entry.id), people=people)
        if not rows:
            words = sheet.texts.gettext("The running order will follow.")
            spans = plain_spans(
                words, setting.quiet, section.child(Kind.PARAGRAPH, language=sheet.words_language)
            )
            rows = paragraph(spans, setting.quiet, frame.column(), before=size)
        if self.when.text and sheet.style.look.bar:  # which is line enough
            rows[0] = replace(rows[0], rules=())
        again = self._again(sheet, frame)
        return kept_to_next(head, [replace(row, head=again) for row in rows])

    def _head(self, sheet: Sheet, frame: Frame, section: Element) -> list[Row]:
        scale = sheet.scale
        style = _fitting(self.name, replace(scale.title, colour=scale.body.colour), frame.width)
        spans = plain_spans(self.name, style, section.child(Kind.TITLE))
        rows = paragraph(spans, style, frame.column(), manner=Manner.TITLE)
        called = " · ".join(word for word in (self.name, self.when.text) if word)
        rows[0] = replace(rows[0], bookmark=Bookmark(legible(called), 0))
        if self.when.text:
            rows += self._day(sheet, frame, section)
        if not (self.when.text and sheet.style.look.bar):
            line = Rule(scale.accent, 2.0, frame.left, frame.right, -rows[-1].height - 10.0)
            rows[-1] = replace(rows[-1], rules=(line,))
        return [*rows, Row((), 18.0)]

    def _day(self, sheet: Sheet, frame: Frame, section: Element) -> list[Row]:
        """The day in words, in white on a bar where the look has one."""
        scale, bar = sheet.scale, sheet.style.look.bar
        style = _sized(scale.subtitle.coloured("#ffffff" if bar else scale.accent), 20.0)
        element = section.child(Kind.PARAGRAPH, language=self.when.language)
        spans = plain_spans(self.when.text, style, element)
        before = 14.0 if bar else 6.0
        rows = paragraph(spans, style, frame.column(), before=before, manner=Manner.TITLE)
        if not bar:
            return rows
        edge = overhang(sheet)
        band = Band(scale.accent, frame.left - edge, frame.right + edge, 4.0)
        return [replace(row, band=band) for row in rows]

    def _again(self, sheet: Sheet, frame: Frame) -> tuple[Row, ...]:
        """The room and the day once more, for the eye, on a second page."""
        style = _sized(sheet.scale.title, 20.0)
        called = printable(" · ".join(word for word in (self.name, self.when.text) if word))
        words = one_line(called.replace("\n", " "), frame.width, style)
        rows = paragraph([Span(words, style, Element(Kind.SPAN))], style, frame.column())
        return (*(replace(row, repeated=True) for row in rows), Row((), 18.0))


@dataclass(frozen=True)
class _Setting:
    """How a sign's items are set: their styles, and where times and titles stand."""

    sheet: Sheet
    frame: Frame
    time: TextStyle
    title: TextStyle
    quiet: TextStyle
    names: TextStyle
    rail: Column
    text: Column
    stacked: bool

    @staticmethod
    def of(sheet: Sheet, frame: Frame, size: float) -> _Setting:
        scale = sheet.scale
        time = _sized(scale.time, size)
        rail = width("00.00–00.00", time) + 0.6 * size
        stacked = frame.width - rail * _LEAST / size < _STACKED * _LEAST
        return _Setting(
            sheet,
            frame,
            time,
            _sized(scale.session, size),
            _sized(scale.pause, size),
            _sized(scale.quiet, max(_LEAST, 0.78 * size)),
            frame.column(),
            frame.column() if stacked else frame.column(rail),
            stacked,
        )

    def entry(self, entry: Entry, section: Element, *, people: bool) -> list[Row]:
        """The item's rows, which stay together."""
        sheet = self.sheet
        heading = section.child(Kind.HEADING_2)
        pause = entry.kind is EntryKind.BREAK
        style = self.quiet if pause else self.title
        when = replace(self.quiet, face=self.time.face) if pause else self.time
        spans = time_spans(sheet, entry, heading, when, ends=sheet.options.ends)
        times = (
            paragraph(spans, when, self.rail)
            if self.stacked
            else time_rows(sheet, spans, self.rail)
        )
        named = paragraph(
            title_spans(sheet, entry, heading, style), style, self.text, manner=Manner.TITLE
        )
        rows = [*times, *named] if self.stacked else beside(times, named)
        if people:
            rows += self._people(entry, section)
        rows = across(sheet, self.frame, rows, pause=pause)
        first = replace(rows[0], before=0.55 * self.title.size, part_cost=0.0)
        return [first, *(replace(row, part_cost=NEVER) for row in rows[1:])]

    def _people(self, entry: Entry, section: Element) -> list[Row]:
        sheet = self.sheet
        named = [one for one in everyone(sheet, entry) if not withheld(sheet, one)]
        if not named:
            return []
        words = sheet.texts.listing([name_of(sheet, one) for one in named])
        language = sheet.words_language if len(named) > 1 else ""
        element = section.child(Kind.PARAGRAPH, language=language)
        return paragraph(plain_spans(words, self.names, element), self.names, self.text)


def _sized(style: TextStyle, size: float) -> TextStyle:
    return replace(style, size=size, leading=1.2 * size)


def _fitting(text: str, style: TextStyle, measure: float) -> TextStyle:
    """The style as large as leaves words whole and takes one line, or at most two."""
    sized = [replace(style, size=size, leading=1.08 * size) for size in _NAME_SIZES]
    shown = printable(text)
    for one in sized:
        if one.size >= _LEAST_ON_ONE_LINE and width(shown, one) <= measure:
            return one
    for one in sized:
        # Two lines are seldom both full.
        if width(shown, one) <= 1.7 * measure and _whole(shown, one, measure):
            return one
    return sized[-1]


def _whole(text: str, style: TextStyle, measure: float) -> bool:
    return all(width(word, style) <= measure for word in text.split())


def _height(rows: list[Row]) -> float:
    return sum(row.before + row.height for row in rows) - rows[0].before


def _spread(rows: list[Row], height: float, size: float) -> list[Row]:
    """The rows with what is left of the page between the items, but no more than looks calm."""
    firsts = [n for n, row in enumerate(rows) if row.before and row.head]
    if not firsts:
        return rows
    more = min((height - _height(rows)) / len(firsts), _WIDEST_GAP * size)
    return [
        replace(row, before=row.before + more) if n in firsts else row for n, row in enumerate(rows)
    ]
