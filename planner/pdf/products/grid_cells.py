"""What is told in a cell of a grid: when, which track, what, and who."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from planner.core.programme import Entry, EntryKind
from planner.pdf import Detail
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.lines import Line, Manner
from planner.pdf.pieces import Span
from planner.pdf.preflight import printable
from planner.pdf.products.grid_plan import Cell
from planner.pdf.products.output import one_line
from planner.pdf.products.overview_text import people_spans
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import entry_title, time_spans, title_spans
from planner.pdf.prose import plain_spans
from planner.pdf.style import readable
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

_LONG_WORD = 14.0
"""Ems; a column need not be as wide as a longer word, which breaks where the line is full."""

_NARROWEST = 8.0
"""Ems; a narrower column holds no title."""


@dataclass(frozen=True)
class CellText:
    """Sets the items of a cell. With `tracks` each says its track; there are several."""

    sheet: Sheet
    tracks: bool

    @property
    def pad(self) -> float:
        """The air between a cell's edge and its text, in points."""
        return 0.65 * self.sheet.scale.body.size

    def rows(self, cell: Cell, element: Element, column: Column, *, timed: bool) -> list[Row]:
        """The cell's rows: its items below each other, `timed` each with its time."""
        rows: list[Row] = []
        for entry in cell.entries:
            own = self._entry(entry, element, column, timed=timed)
            before = 0.4 * self.sheet.scale.line if rows else 0.0
            rows += [replace(own[0], before=before), *own[1:]]
        return rows

    def again(self, cell: Cell, column: Column) -> list[Row]:
        """The first line of the title of a cell that goes on on another page, for the eye only."""
        entry, style = cell.entries[0], self.sheet.scale.quiet
        words = one_line(printable(entry_title(entry, self.sheet)), column.measure, style)
        rows = paragraph([Span(words, style, Element(Kind.SPAN))], style, column)
        return [replace(rows[0], repeated=True)]

    def style(self, entry: Entry) -> TextStyle:
        """How the title is set."""
        scale = self.sheet.scale
        return scale.pause if entry.kind is EntryKind.BREAK else scale.part

    def colour(self, entry: Entry) -> str:
        """The colour of the item's track; nothing where it has none."""
        track = self.sheet.programme.tracks[entry.track] if entry.track else None
        return track.colour if track and _COLOUR.fullmatch(track.colour) else ""

    def least_measure(self, entry: Entry) -> float:
        """The narrowest column that the title's words stand whole in, in points, within bounds."""
        style, em = self.style(entry), self.sheet.scale.body.size
        words = printable(entry_title(entry, self.sheet)).split()
        longest = max((width(word, style) for word in words), default=0.0)
        return max(_NARROWEST * em, min(longest, _LONG_WORD * em))

    def _entry(self, entry: Entry, cell: Element, column: Column, *, timed: bool) -> list[Row]:
        """Time and track on a line, the title, and who appears."""
        sheet, style = self.sheet, self.style(entry)
        section = cell.child(Kind.SECTION, entry=entry.id)
        told = section.child(Kind.PARAGRAPH)
        over: list[Span] = []
        if timed:
            scale = sheet.scale
            when = (
                replace(scale.quiet, face=scale.time.face) if style is scale.pause else scale.time
            )
            over += time_spans(sheet, entry, told, when, ends=sheet.options.ends)
        track = self._track(entry, section)
        over += [*([Span(" ", sheet.scale.quiet, told)] if over and track else []), *track]
        rows = paragraph(over, sheet.scale.body, column) if over else []
        title = title_spans(sheet, entry, told, style)
        rows += paragraph(title, style, column, manner=Manner.TITLE)
        people = people_spans(sheet, entry, section, tuple(Detail))
        if people:
            rows += paragraph(people, sheet.scale.body, column, manner=Manner.PERSON)
        return rows

    def _track(self, entry: Entry, section: Element) -> list[Span]:
        track = self.sheet.programme.tracks[entry.track] if entry.track else None
        if not self.tracks or track is None or not track.name.strip():
            return []
        style = self.sheet.scale.quiet.coloured(readable(self.colour(entry) or "#000000"))
        return plain_spans(track.name.strip(), style, section.child(Kind.PARAGRAPH))


def shortened(rows: list[Row], height: float) -> list[Row]:
    """The rows that the height allows, the last of them an ellipsis where there are more."""
    kept = _within(rows, height)
    if len(kept) == len(rows):
        return rows
    kept = kept[:-1] or kept
    cell = rows[len(kept)].cells[0]
    spans = (cell.line.spans[0]._replace(text="…"),)
    line = Line(spans, width("…", spans[0].style))
    return [*kept, replace(rows[len(kept)], cells=(replace(cell, line=line),))]


def unshown(rows: list[Row], height: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the items that the height leaves no line of, and of those it leaves some."""
    kept = len(shortened(rows, height))
    if kept == len(rows):
        return (), ()
    shown = dict.fromkeys(_entry_of(row) for row in rows[:kept])
    lost = dict.fromkeys(_entry_of(row) for row in rows[kept - 1 :])
    return tuple(id_ for id_ in lost if id_ not in shown), tuple(
        id_ for id_ in lost if id_ in shown
    )


def _entry_of(row: Row) -> str:
    return row.cells[0].line.spans[0].element.entry


def _within(rows: list[Row], height: float) -> list[Row]:
    kept = list(takewhile(lambda end: end[1] <= height + 0.01, _ends(rows)))
    return [row for row, _ in kept]


def _ends(rows: list[Row]) -> Iterator[tuple[Row, float]]:
    end = 0.0
    for row in rows:
        end += row.before + row.height
        yield row, end
