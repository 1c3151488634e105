"""Tables within a text: rows whose cells are parted by tabs or bars, and the names above them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from planner.formats.programme_text.lines import GUARD, RawLine
from planner.formats.programme_text.times import opens_with_span

Cell = list[RawLine]
"""What stands in a cell: a line, or several, or none."""

_FOUR_FIGURES = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)\b")
_BARS_ONLY = re.compile(r"[\s|:+=-]+")
_FURTHEST_TIME = 3
_LONGEST_HEADER = 60
_FURTHEST_ROW = 4


@dataclass
class Row:
    """A timed row: from one raw line to before another, its cells without those of the times.

    `timed` is the place of its time among the cells, which takes `width` of them. `within` are the
    rows below whose time is left empty.
    """

    start: int
    stop: int
    number: int
    time: str
    timed: int
    width: int
    cells: list[Cell]
    within: list[list[str]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The cells, each on one line."""
        return [" ".join(line.text for line in cell) for cell in self.cells]

    @property
    def filled(self) -> list[int]:
        """The places of the cells that are not empty."""
        return [at for at, cell in enumerate(self.cells) if cell]


@dataclass
class Table:
    """Rows that follow each other, from one raw line to before another, and the names above.

    The names hold until others come, also over the next day's rows. Those of the times are left out
    where the rows have theirs.
    """

    start: int
    stop: int
    header: list[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """What stands over the cells."""
        first = self.rows[0]
        return self.header[: first.timed] + self.header[first.timed + first.width :]


def has_cells(raws: Sequence[RawLine]) -> bool:
    """Whether any line may be a table's row."""
    return any("\t" in raw.text or raw.text.lstrip().startswith("|") for raw in raws)


def tables(raws: Sequence[RawLine], ends: Callable[[str], bool]) -> Iterator[Table]:
    """The tables of a text in their order, each with at least one row.

    A line for which `ends` holds, such as a day's heading, is no part of any cell.
    """
    table = Table(0, 0, [])
    at = 0
    while at < len(raws):
        text = raws[at].text
        row = _row(raws, at, ends)
        if row:
            if not table.rows and table.stop < at:
                table = Table(at, at, table.header)
            table.rows.append(row)
            at = table.stop = row.stop
            continue
        if header := _header(raws, at, ends):
            if table.rows:
                yield table
            table = Table(at, at + 1, header)
        elif table.rows and _is_untimed(text):
            _add_untimed(table.rows[-1], text)
            table.stop = at + 1
        elif table.rows and text.strip() and _cells(text) != []:
            yield table
            table = Table(at, at, table.header)
        elif _cells(text) == []:
            table.stop = at + 1
        at += 1
    if table.rows:
        yield table


def clock_face(time: str) -> str:
    """A time with a colon, where it is written in four figures that might be a year's."""
    return _FOUR_FIGURES.sub(r"\1:\2", time)


def _cells(text: str) -> list[str] | None:
    """The cells of a line; None for a line that has none, empty for a rule between rows."""
    bare = text.strip()
    if GUARD in text:
        return None
    if bare.startswith("|") and bare.count("|") > 1:
        if _BARS_ONLY.fullmatch(bare):
            return []
        return [cell.strip(" *_") for cell in bare.strip("|").split("|")]
    return [cell.strip() for cell in text.split("\t")] if "\t" in text.rstrip() else None


def _row(raws: Sequence[RawLine], at: int, ends: Callable[[str], bool]) -> Row | None:
    """The timed row that begins at this line, with the lines its cells go on in."""
    raw = raws[at]
    cells = _cells(raw.text) or []
    timed = next((i for i, cell in enumerate(cells[:_FURTHEST_TIME]) if _is_time(cell)), None)
    if timed is None:
        return None
    time, width = cells[timed], 1
    if timed + 1 < len(cells) and _is_single(cells[timed + 1]) and _is_single(time):
        time, width = f"{time} – {cells[timed + 1]}", 2
    if len(cells) > timed + width and cells[-1] == cells[timed]:
        cells.pop()  # A column at the end repeats the times.
    texts = cells[:timed] + cells[timed + width :]
    own = [[RawLine(raw.number, text)] if text else [] for text in texts]
    row = Row(at, at + 1, raw.number, clock_face(time), timed, width, own)
    if "|" not in raw.text:
        _go_on(row, raws, ends)
    return row


def _go_on(row: Row, raws: Sequence[RawLine], ends: Callable[[str], bool]) -> None:
    """Gives the row's cells the lines below it, up to an empty one or the next row."""
    while row.stop < len(raws) and raws[row.stop].text.strip() and row.cells:
        raw = raws[row.stop]
        cells = _cells(raw.text) or [raw.text]
        if len(cells) == 1 and ends(raw.text):
            return
        if _is_untimed(raw.text, least=1):
            _add_untimed(row, raw.text)
            row.stop += 1
            continue
        if opens_with_span(raw.text.strip()) or any(
            map(_is_time, cells[row.timed : row.timed + 1])
        ):
            return
        first, *others = cells
        if others and clock_face(others[-1]) == row.time:
            others.pop()
        if first.strip():
            row.cells[-1].append(RawLine(raw.number, first))
        row.cells += [[RawLine(raw.number, cell)] if cell else [] for cell in others]
        row.stop += 1


def _add_untimed(row: Row, text: str) -> None:
    cells = _cells(text) or []
    row.within.append(cells[: row.timed] + cells[row.timed + row.width :])


def _header(raws: Sequence[RawLine], at: int, ends: Callable[[str], bool]) -> list[str]:
    """The names over the columns of the row that follows; empty where the line is no such names."""
    cells = _cells(raws[at].text) or []
    if sum(map(bool, cells)) < 2 or any(len(cell) > _LONGEST_HEADER for cell in cells):
        return []
    for following in range(at + 1, min(at + _FURTHEST_ROW, len(raws))):
        text = raws[following].text
        if text.strip() and _cells(text):
            return cells if _row(raws, following, ends) else []
    return []


def _is_time(cell: str) -> bool:
    span = opens_with_span(cell, four_digits=True) if cell[:1].isalnum() else None
    return span is not None and span.stop == len(cell)


def _is_single(cell: str) -> bool:
    """Whether a cell holds a start or an end alone."""
    span = opens_with_span(cell, four_digits=True) if _is_time(cell) else None
    return span is not None and span.end is None


def _is_untimed(text: str, *, least: int = 2) -> bool:
    """Whether a line is a row whose time is left empty: something within the row above.

    At `least` so many of its other cells are filled.
    """
    cells = _cells(text) or [text]
    return sum(map(bool, cells)) >= least and not cells[0] and not any(map(_is_time, cells))
