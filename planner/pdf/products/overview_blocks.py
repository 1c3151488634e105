"""What an overview is stacked from: an item across the page, or rooms side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from planner.core.programme import Entry, EntryKind
from planner.core.queries import rooms_in_order
from planner.pdf import Detail
from planner.pdf.flow import Column, Placed, Row, beside, paragraph, placed
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.looks import Stroke
from planner.pdf.pieces import Span
from planner.pdf.products.grounds import across, ruled
from planner.pdf.products.overview_text import parts, people_spans, room_spans
from planner.pdf.products.parallel import together
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import time_rows, time_spans, title_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import width

_NARROWEST = 9.0
"""A column of fewer ems than this holds no title: more rooms than fit so go below each other."""

_GUTTER = 1.3
"""Ems between rooms side by side."""


@dataclass(frozen=True)
class Block:
    """Rows that stand together, their tops counted from the block's; its height, in points."""

    rows: tuple[Placed, ...]
    height: float
    entries: tuple[str, ...]

    def without_lone_line(self) -> Block:
        """The block without the line above it, for one below a bar; rooms keep theirs."""
        if sum(bool(one.row.rules) for one in self.rows) != 1:
            return self
        rows = (replace(one, row=replace(one.row, rules=())) for one in self.rows)
        return replace(self, rows=tuple(rows))


class Blocks:
    """Sets a day's items.

    `heading` is the kind of their headings, `dropped` what is left out. With `run_in` room and
    people follow an item's title on its line.
    """

    def __init__(
        self,
        sheet: Sheet,
        frame: Frame,
        heading: Kind,
        dropped: Collection[Detail],
        *,
        run_in: bool,
    ) -> None:
        self._run_in = run_in
        self._sheet = sheet
        self._frame = frame
        self._dropped = dropped
        self._heading = heading
        self._em = sheet.scale.body.size
        self._rail = width("00.00–00.00", sheet.scale.time) + 1.2 * self._em

    def of_day(
        self, entries: Sequence[Entry], section: Element, *, side_by_side: bool = True
    ) -> list[Block]:
        """The blocks of a day's items, as they run; rooms side by side where that is asked for."""
        rooms = {entry.room for entry in entries}
        with_rooms = len(rooms) > 1 and self._sheet.options.rooms
        groups = together(entries) if side_by_side else ([entry] for entry in entries)
        return [
            block
            for group in groups
            for block in self._group(group, section, with_rooms=with_rooms)
        ]

    def _group(
        self, group: Sequence[Entry], section: Element, *, with_rooms: bool
    ) -> Iterator[Block]:
        rooms = [room.id for room in rooms_in_order(self._sheet.programme)]
        used = [room for room in rooms if any(entry.room == room for entry in group)]
        if len(used) < 2:
            for entry in group:
                yield self._across(
                    entry, section.child(Kind.SECTION, entry=entry.id), with_rooms=with_rooms
                )
            return
        gutter = _GUTTER * self._em
        most = max(1, int((self._frame.width + gutter) / (_NARROWEST * self._em + gutter)))
        in_line = ceil(len(used) / ceil(len(used) / most))
        for first in range(0, len(used), in_line):
            side_by_side = used[first : first + in_line]
            yield self._parallel(
                [[entry for entry in group if entry.room == room] for room in side_by_side],
                section,
                in_line,
            )

    def _across(self, entry: Entry, section: Element, *, with_rooms: bool) -> Block:
        """The time in the rail and all else beside it."""
        sheet, scale = self._sheet, self._sheet.scale
        pause = entry.kind is EntryKind.BREAK
        heading = section.child(self._heading)
        style, when = (
            (scale.pause, replace(scale.quiet, face=scale.body.face))
            if pause
            else (scale.part if self._run_in else scale.session, scale.time)
        )
        times = time_rows(
            sheet,
            time_spans(sheet, entry, heading, when, ends=sheet.options.ends),
            self._frame.column(),
        )
        column = self._frame.column(self._rail)
        named = title_spans(sheet, entry, heading, style)
        room = room_spans(sheet, entry, section) if with_rooms else []
        if self._run_in:
            details = self._line(entry, section, room)
            gap = [Span("\u2002", scale.quiet, heading)] if details else []
            text = paragraph([*named, *gap, *details], scale.body, column, manner=Manner.PERSON)
            rows = beside(times, text)
        else:
            rows = beside(times, paragraph(named, style, column, manner=Manner.TITLE))
            rows += self._details(entry, section, column, room)
        return _block(placed(across(sheet, self._frame, rows, pause=pause)), [entry])

    def _line(self, entry: Entry, section: Element, room: list[Span]) -> list[Span]:
        """Room and people, as they follow each other on a line."""
        people = people_spans(self._sheet, entry, section, self._dropped)
        between = [Span(" · ", self._sheet.scale.quiet, room[0].element)] if room and people else []
        return [*room, *between, *people]

    def _details(
        self, entry: Entry, section: Element, column: Column, room: list[Span]
    ) -> list[Row]:
        """Room and people on a line, and the parts, where there still is room for them."""
        spans = self._line(entry, section, room)
        rows: list[Row] = []
        if spans:
            rows = paragraph(spans, self._sheet.scale.body, column, manner=Manner.PERSON)
        return [*rows, *parts(self._sheet, entry, section, column, self._dropped)]

    def _parallel(
        self, columns: Sequence[Sequence[Entry]], section: Element, in_line: int
    ) -> Block:
        """Rooms side by side under a line each; a listener hears one room after the other."""
        gutter = _GUTTER * self._em
        measure = (self._frame.width - (in_line - 1) * gutter) / in_line
        clear = 0.35 * self._sheet.scale.line
        found: list[Placed] = []
        for number, entries in enumerate(columns):
            left = self._frame.left + number * (measure + gutter)
            column = Column(left, measure)
            rows = [row for entry in entries for row in self._in_column(entry, section, column)]
            stroke = self._sheet.style.look.session_rule or Stroke(0.75)
            line = ruled(self._sheet, stroke, left, left + measure, 2.0)
            rows[0] = replace(rows[0], rules=(line,))
            found += [replace(one, top=one.top + clear) for one in placed(rows)]
        return _block(found, [entry for entries in columns for entry in entries])

    def _in_column(self, entry: Entry, parent: Element, column: Column) -> list[Row]:
        """Time and room on a line, then the title, then who."""
        sheet, scale = self._sheet, self._sheet.scale
        section = parent.child(Kind.SECTION, entry=entry.id)
        heading = section.child(self._heading)
        when = time_spans(sheet, entry, heading, scale.time, ends=sheet.options.ends)
        place = room_spans(sheet, entry, section)
        rows = paragraph([*when, Span(" ", scale.quiet, heading), *place], scale.body, column)
        style = scale.pause if entry.kind is EntryKind.BREAK else scale.part
        rows += paragraph(
            title_spans(sheet, entry, heading, style), style, column, manner=Manner.TITLE
        )
        rows += self._details(entry, section, column, [])
        return [replace(rows[0], before=0.5 * scale.line), *rows[1:]]


def _block(rows: Sequence[Placed], entries: Sequence[Entry]) -> Block:
    height = max(one.top + one.row.height for one in rows)
    return Block(tuple(rows), height, tuple(entry.id for entry in entries))
