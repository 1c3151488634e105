"""The run sheet's table: when, how long, what and who, where, and what to mind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from planner.core.programme import Day, Entry, EntryKind
from planner.core.queries import entries_of_day
from planner.core.spacing import on_one_line
from planner.core.stretches import Stretch, tightest
from planner.pdf.flow import Column, Row, Rule, kept_to_next, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.preflight import printable
from planner.pdf.products.grounds import overhang
from planner.pdf.products.run_people import parts, people
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import time_rows, time_spans, title_spans
from planner.pdf.prose import plain_spans
from planner.pdf.table import Ruling, Table
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width

_OVER = "#a3231b"
_HAIRLINE = "#c3c9cd"
_GUTTER = 12.0
_SHORTEST = 2
"""Lines that every entry gets, so that there is room to write beside it."""

_WHAT, _NOTES = 0.5, 0.26
"""Shares of the width that times and rooms leave; what remains is for writing by hand."""

_WHAT_ALONE = 0.62
"""The share where nobody wrote a note and no column of notes is there."""

_MOST_ROOM = 0.2
"""The share that the rooms' names may take of the width beside the times."""


@dataclass(frozen=True)
class _Field:
    """A column: its name, its width in points with the gutter, and what sets an entry in it."""

    name: str
    width: float
    set: Callable[[Entry, Element, Column], list[Row]]


def day_table(sheet: Sheet, frame: Frame, section: Element, day: Day) -> list[Row]:
    """The rows of a day's table, which is not empty."""
    fields = _fields(sheet, frame, tightest(sheet.programme, day.id))
    widths = [field.width for field in fields]
    lefts = [frame.left + sum(widths[:n]) for n in range(len(widths))]
    columns = [
        Column(left, max(1.0, wide - _GUTTER)) for left, wide in zip(lefts, widths, strict=True)
    ]
    scale = sheet.scale
    stroke = sheet.style.look.session_rule
    hairline = stroke.colour if stroke and stroke.colour else _HAIRLINE
    left, right = frame.left - overhang(sheet), frame.right + overhang(sheet)
    ruling = Ruling(left, right, 0.25 * scale.line, hairline, scale.body.colour)
    table = Table(section, columns, ruling)
    headings = table.headings(
        [field.name for field in fields], scale.note.strong(), sheet.words_language
    )
    rows: list[Row] = []
    for entry in entries_of_day(sheet.programme, day.id):
        cells = [
            field.set(entry, cell, column)
            for field, cell, column in zip(fields, table.new_row(entry.id), columns, strict=True)
        ]
        tint = scale.tint if entry.kind is EntryKind.BREAK else ""
        of_entry = table.set_row(cells, lines=_SHORTEST, tint=tint)
        rows += _to_write_on(of_entry, ruling.pad, frame.left + sum(widths), frame.right)
    return kept_to_next(headings, rows)


def _to_write_on(rows: list[Row], pad: float, left: float, right: float) -> list[Row]:
    """The rows with lines to write on, spread evenly down to the line below them.

    Each stands in the row that it crosses, so that a long entry may be parted by a page's end.
    """
    line = rows[0].height
    whole = len(rows) * line + 2 * pad
    number = int(whole / (2 * line))
    ruled = list(rows)
    for n in range(1, number):
        below = n * whole / number - pad
        at = min(int(below / line), len(rows) - 1)
        rule = Rule(_HAIRLINE, 0.5, left, right, at * line - below)
        ruled[at] = replace(ruled[at], rules=(*ruled[at].rules, rule))
    return ruled


def _fields(sheet: Sheet, frame: Frame, spare: Mapping[str, Stretch]) -> list[_Field]:
    texts, scale = sheet.texts, sheet.scale
    lengths = [_minutes(sheet, 999), texts.gettext("fixed")]
    messages = (texts.gettext("%(number)s min free"), texts.gettext("%(number)s min over"))
    fields = [
        _Field(texts.gettext("Time"), _widest(["00.00–00.00"], scale.time), partial(_time, sheet)),
        _Field(texts.gettext("Length"), _widest(lengths, scale.body), partial(_length, sheet)),
    ]
    if spare:
        width_of_spare = _widest([words % {"number": 99} for words in messages], scale.name)
        fields.append(_Field(texts.gettext("Spare"), width_of_spare, partial(_spare, sheet, spare)))
    rest = max(0.0, frame.width - sum(field.width for field in fields))
    where = _rooms(sheet, rest)
    rest -= sum(field.width for field in where)
    noted = any(entry.note.strip() or entry.materials for entry in sheet.programme.entries.values())
    share = _WHAT if noted else _WHAT_ALONE
    what = _Field(texts.gettext("What and who"), share * rest, partial(_what, sheet))
    notes = _Field(texts.gettext("Notes and materials"), _NOTES * rest, partial(_notes, sheet))
    return [*fields, what, *where, *([notes] if noted else [])]


def _rooms(sheet: Sheet, rest: float) -> list[_Field]:
    """The column of rooms, as wide as their words; none where there is one room at most."""
    rooms = sheet.programme.rooms.values()
    if len(rooms) < 2:
        return []
    name, everywhere = sheet.texts.gettext("Room"), sheet.texts.gettext("all rooms")
    words = [name, everywhere, *(word for room in rooms for word in room.name.split())]
    needed = _widest([printable(word) for word in words], sheet.scale.body)
    return [_Field(name, min(needed, _MOST_ROOM * rest), partial(_room, sheet))]


def _widest(words: Iterable[str], style: TextStyle) -> float:
    """What the longest of the words takes as a column, in points."""
    return max(width(word, style) for word in words) + _GUTTER


def _minutes(sheet: Sheet, number: int) -> str:
    return sheet.texts.gettext("%(number)s min") % {"number": number}


def _lines(
    text: str, style: TextStyle, cell: Element, column: Column, *, language: str = ""
) -> list[Row]:
    """A paragraph of a cell; its language is named where it is not the programme's."""
    element = cell.child(Kind.PARAGRAPH, language=language)
    return paragraph(plain_spans(text, style, element), style, column)


def _time(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    return time_rows(sheet, time_spans(sheet, entry, cell, sheet.scale.time, ends=True), column)


def _length(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    rows: list[Row] = []
    if not entry.open_end:
        rows += _lines(
            _minutes(sheet, entry.duration),
            sheet.scale.body,
            cell,
            column,
            language=sheet.words_language,
        )
    if entry.pinned:
        rows += _lines(
            sheet.texts.gettext("fixed"),
            sheet.scale.quiet,
            cell,
            column,
            language=sheet.words_language,
        )
    return rows


def _spare(
    sheet: Sheet, spare: Mapping[str, Stretch], entry: Entry, cell: Element, column: Column
) -> list[Row]:
    """What is left or missing up to the fixed time or the closing behind this entry."""
    stretch = spare.get(entry.id)
    if stretch is None:
        return []
    texts, scale = sheet.texts, sheet.scale
    number = {"number": abs(stretch.spare)}
    if stretch.spare < 0:
        words, style = texts.gettext("%(number)s min over") % number, scale.name.coloured(_OVER)
    elif stretch.spare:
        words, style = texts.gettext("%(number)s min free") % number, scale.body
    else:
        words, style = texts.gettext("just fits"), scale.body
    until = texts.gettext("until %(time)s") % {"time": texts.time(stretch.end)}
    said = ((words, style), (until, scale.quiet))
    return [
        row
        for text, look in said
        for row in _lines(text, look, cell, column, language=sheet.words_language)
    ]


def _what(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    scale = sheet.scale
    style = scale.pause if entry.kind is EntryKind.BREAK else scale.name
    named = title_spans(sheet, entry, cell.child(Kind.PARAGRAPH), style)
    rows = paragraph(named, style, column, manner=Manner.TITLE)
    if not entry.public:
        rows += _lines(
            sheet.texts.gettext("not public"),
            scale.quiet,
            cell,
            column,
            language=sheet.words_language,
        )
    rows += people(sheet, entry.id, None, cell, column)
    return [*rows, *parts(sheet, entry, cell, column)]


def _room(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    if entry.room is None:
        return _lines(
            sheet.texts.gettext("all rooms"),
            sheet.scale.quiet,
            cell,
            column,
            language=sheet.words_language,
        )
    name = sheet.programme.rooms[entry.room].name
    return _lines(name, sheet.scale.body, cell, column) if name.strip() else []


def _notes(sheet: Sheet, entry: Entry, cell: Element, column: Column) -> list[Row]:
    rows: list[Row] = []
    for line in entry.note.splitlines():
        if line.strip():
            rows += _lines(line, sheet.scale.body, cell, column)
    named = [on_one_line(m.title or m.file_name) for m in entry.materials]
    titles = "; ".join(name for name in named if name)
    if titles:
        words = sheet.texts.gettext("Materials: %(titles)s") % {"titles": titles}
        rows += _lines(words, sheet.scale.quiet, cell, column, language=sheet.words_language)
    return rows
