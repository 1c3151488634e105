"""The rows of a page's tables as lines, so that the programme reader finds their cells again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from planner.formats.programme_text.times import opens_with_span

Cell = list[str]
"""What stands in a cell, line by line; nothing where another cell reaches over its place."""

_WIDEST = 20
"""Columns or rows that a cell is taken to reach over at most."""
_MOST_COLUMNS = 100
"""Beyond them no cell reaches over others."""
_FURTHEST_TIME = 3


def placed(rows: Iterable[Sequence[etree._Element]]) -> Iterator[list[etree._Element | None]]:
    """The cells of each row in their columns; None where one from above or beside reaches."""
    below: dict[int, int] = {}
    for row in rows:
        columns: list[etree._Element | None] = []
        for cell in row:
            _reach_down(columns, below)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if len(columns) > _MOST_COLUMNS:
                across = down = 1
            for at in range(len(columns), len(columns) + across):
                if down > 1:
                    below[at] = down - 1
            columns += [cell, *[None] * (across - 1)]
        _reach_down(columns, below)
        yield columns


def row_lines(cells: Sequence[Cell]) -> Iterator[str]:
    """A row as a line with tabs between its cells.

    Cells behind a time keep their lines, the next cell following on a cell's last line, as word
    processors copy them. The others are put on one line each, but for the row's last, whose further
    lines go below.
    """
    cells = [[line.replace("\t", " ") for line in cell] for cell in cells]
    timed = _timed(cells)
    if timed is None or len(cells) < timed + 3 or not _may_stand_below(cells[timed + 1 :]):
        *first, last = cells
        line = "\t".join([*map(_joined, first), *last[:1]])
        yield line.strip() if len(cells) == 2 else line.rstrip()
        yield from last[1:]
        return
    line = "\t".join(map(_joined, cells[: timed + 1]))
    for cell in cells[timed + 1 :]:
        own, *further = [each for each in cell if each] or [""]
        line = f"{line}\t{own}"
        for each in further:
            yield line
            line = each
    yield line.rstrip()


def _reach_down(columns: list[etree._Element | None], below: dict[int, int]) -> None:
    """Leaves the places free that cells of rows above reach into."""
    while left := below.pop(len(columns), 0):
        if left > 1:
            below[len(columns)] = left - 1
        columns.append(None)


def _span(cell: etree._Element, name: str) -> int:
    stated = cell.get(name) or ""
    span = int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 5 else 1
    return min(max(span, 1), _WIDEST)


def _timed(cells: Sequence[Cell]) -> int | None:
    """The place of the last cell that holds the row's time; None where it has none."""
    times = [_is_time(_joined(cell)) for cell in cells[: _FURTHEST_TIME + 1]]
    first = next((at for at, is_time in enumerate(times[:_FURTHEST_TIME]) if is_time), None)
    if first is None:
        return None
    return first + 1 if len(times) > first + 1 and times[first + 1] else first


def _is_time(cell: str) -> bool:
    span = opens_with_span(cell, four_digits=True) if cell[:1].isalnum() else None
    return span is not None and span.stop == len(cell)


def _may_stand_below(cells: Iterable[Cell]) -> bool:
    """Whether no further line of a cell would be taken for a row of its own."""
    return not any(opens_with_span(line) for cell in cells for line in cell[1:])


def _joined(cell: Cell) -> str:
    return " ".join(line for line in cell if line)
