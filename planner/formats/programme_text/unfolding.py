"""Tables unfolded as somebody would have typed them.

A row is its time with what stands beside it; rooms side by side become items one below the other,
each knowing the name over its column; a column for each day becomes day after day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.core.programme import Role
from planner.formats.programme_text.billing import cut_cells, single_names
from planner.formats.programme_text.columns import Column, Holds, columns_found, columns_named
from planner.formats.programme_text.dates import day_heading
from planner.formats.programme_text.languages import ENGLISH, Label, Words
from planner.formats.programme_text.lines import GUARD, RawLine
from planner.formats.programme_text.tables import Cell, Row, Table, clock_face, tables
from planner.formats.programme_text.times import opens_with_span


def unfolded(raws: Sequence[RawLine], words: Words) -> Iterator[RawLine]:
    """The lines with those of tables unfolded and all others as they are."""
    barred = any(raw.text.lstrip().startswith("|") for raw in raws)
    raws = cut_cells(raws, words)
    at = 0
    for table in tables(raws, lambda text: day_heading(text, words) is not None):
        yield from _unbarred(raws[at : table.start], barred=barred)
        yield from _typed(table, raws, words)
        at = table.stop
    yield from _unbarred(raws[at:], barred=barred)


def _unbarred(raws: Sequence[RawLine], *, barred: bool) -> Iterator[RawLine]:
    """Lines without the bars around what is left of a table, in a text that has such."""
    for raw in raws:
        bars = barred and GUARD not in raw.text
        yield replace(raw, text=raw.text.strip("| \t")) if bars else raw


def _typed(table: Table, raws: Sequence[RawLine], words: Words) -> Iterator[RawLine]:
    """A table's lines; rows that are but a time and a title stay as they are."""
    columns = _columns(table, words)
    if any(column.holds is Holds.DAY for column in columns):
        yield from _day_by_day(table, columns)
        return
    day = ""
    for row in table.rows:
        if row.start and not raws[row.start - 1].text.strip():
            yield raws[row.start - 1]
        alone = row.timed == 0 and len(row.filled) < 2 and not row.within
        if alone and "|" not in raws[row.start].text:
            yield from raws[row.start : row.stop]
            continue
        heading = next((text for text in row.texts[: row.timed] if day_heading(text, words)), "")
        if heading and heading != day:
            day = heading
            yield RawLine(row.number, heading, apart=True)
        if heading:
            row.cells[row.texts.index(heading)] = []
        yield from _items(row, columns)


def _columns(table: Table, words: Words) -> tuple[Column, ...]:
    """What stands beside the times, by the names above, if they fit, or by the cells."""
    count = max(max(row.filled, default=-1) + 1 for row in table.rows)
    if table.header and len(table.names) >= count:
        return columns_named(table.names, words)
    return columns_found([row.texts for row in table.rows], words)


def _items(row: Row, columns: Sequence[Column]) -> Iterator[RawLine]:
    """The items of a row: one, or one a lane."""
    lanes = any(column.holds is Holds.LANE for column in columns)
    same = len({text for text in row.texts if text}) == 1  # a cell that spans them all
    if not lanes:
        yield from _item(row, columns)
    elif len(row.filled) < 2 or same:
        yield from _timed(row, row.cells[row.filled[0]] if row.filled else [], "")
    else:
        aligned = len(row.cells) == len(columns)
        for at in row.filled:
            room = columns[at].name if aligned else ""
            for line in _timed(row, row.cells[at], room):
                yield line if aligned else replace(line, lost=True)
            for texts in row.within:
                if aligned and at < len(texts) and texts[at]:
                    yield RawLine(row.number, f"- {texts[at]}")


def _item(row: Row, columns: Sequence[Column]) -> Iterator[RawLine]:
    """One item: its title first, then what the other columns say of it."""
    places = sorted(row.filled, key=lambda at: _holds(columns, at) is not Holds.TITLE)
    title, *others = places or [-1]
    yield from _timed(row, row.cells[title] if places else [], "")
    for at in others:
        for line in row.cells[at]:
            if _holds(columns, at) is Holds.PEOPLE and (names := single_names(line.text)):
                # A bar tells that a word is a name, whatever it looks like.
                yield from (RawLine(line.number, f"{_lead(Holds.PEOPLE)}{one} |") for one in names)
            elif (holds := _holds(columns, at)) is not Holds.NOTHING:
                apart = holds is Holds.DETAIL and line is row.cells[at][0]
                yield RawLine(line.number, _lead(holds) + line.text, apart=apart)
    for texts in row.within:
        filled = [at for at, text in enumerate(texts) if text]
        filled.sort(key=lambda at: _holds(columns, at) is not Holds.TITLE)
        for place, at in enumerate(filled):
            lead = _lead(_holds(columns, at)) if place else "- "
            yield RawLine(row.number, lead + texts[at])


def _holds(columns: Sequence[Column], at: int) -> Holds:
    return columns[at].holds if at < len(columns) else Holds.DETAIL


def _lead(holds: Holds) -> str:
    """The words that say of a line in English, which is always understood, what it is."""
    if holds is Holds.PEOPLE:
        return f"{ENGLISH.roles[Role.SPEAKER][0].capitalize()}: "
    return f"{ENGLISH.labels[Label.ROOM][0].capitalize()}: " if holds is Holds.ROOM else ""


def _timed(row: Row, cell: Cell, room: str) -> Iterator[RawLine]:
    """The lines of an item, its time before them; a cell may have a time of its own."""
    first, *others = cell or [RawLine(row.number, "")]
    own = opens_with_span(first.text, four_digits=True)
    if own and own.end:
        time, text = clock_face(first.text[: own.stop].strip()), first.text[own.stop :]
        yield RawLine(row.number, f"{time} {text}", room, apart=True)
    elif first.text[:1].isdigit():
        yield RawLine(row.number, row.time, room, apart=True)
        yield first
    else:
        yield RawLine(first.number, f"{row.time} {first.text}", room, apart=True)
    yield from others


def _day_by_day(table: Table, columns: Sequence[Column]) -> Iterator[RawLine]:
    """A table with a column a day: each day's heading with its items."""
    for at, column in enumerate(columns):
        if column.holds is not Holds.DAY:
            continue
        yield RawLine(table.rows[0].number, column.name, apart=True)
        for row in table.rows:
            for_all = len(row.filled) == 1 and len(row.cells) == 1
            place = row.filled[0] if for_all else at
            if place < len(row.cells) and row.cells[place]:
                yield from _timed(row, row.cells[place], "")
    yield RawLine(table.rows[-1].number, "")
