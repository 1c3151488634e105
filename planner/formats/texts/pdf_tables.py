"""Tables on a PDF's page: what stands below a row of names, put in the columns of the names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from planner.formats.programme_html.page_rows import row_lines
from planner.formats.programme_text.columns import names_time
from planner.formats.programme_text.times import opens_with_span
from planner.formats.texts.pdf_pieces import (
    ENDS,
    SOFT_HYPHENS,
    STEP,
    Piece,
    beside,
    is_time,
    joined,
)

_LEAST_NAMES = 3
_LONGEST_NAME = 40
_ALIGNED = 0.7
"""So much of a table begins right below one of the names."""
_SMALL = 0.3
"""Of a line's height: the gap between two lines of one cell."""
_DASHES = ("-", "–", "—", "−")


@dataclass(frozen=True)
class Table:
    """The pieces of a table, those of the names before the others."""

    names: tuple[Piece, ...]
    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> list[str]:
        """The names and each row as lines with tabs between the cells."""
        rows = [self._cells(row) for row in self._rows()]
        return [line for row in rows for line in row_lines([list(map(joined, c)) for c in row])]

    def _rows(self) -> list[list[Piece]]:
        """The pieces of each row, the names' first."""
        times = [piece for piece in self.pieces if self._column(piece) == 0]
        starts = [
            time
            for before, time in zip([None, *times], times, strict=False)
            if _begins(time) and not (before and before.text.endswith(_DASHES))
        ]
        names, rows = list(self.names), [[start] for start in starts]
        others: list[Piece] = []
        for piece in self.pieces:
            of_name = piece.top > starts[0].top and _is_of_name(piece, self.names)
            if piece not in starts:
                (names if of_name else others).append(piece)
        heaps = self._heaps(others)
        if _are_beside_middles(starts, heaps):
            for heap in heaps:
                rows[_nearest(starts, heap)] += heap
        else:
            for piece in others:
                before = sum(piece.top <= start.top + start.height / 2 for start in starts)
                rows[max(0, before - 1)].append(piece)
        return [names, *rows]

    def _heaps(self, pieces: Sequence[Piece]) -> list[list[Piece]]:
        """Pieces of a column that stand close below each other: its cells, in whichever row."""
        heaps: list[list[Piece]] = []
        for piece in sorted(pieces, key=lambda each: (self._column(each), -each.top, each.left)):
            last = heaps[-1][-1] if heaps else None
            if last and self._column(last) == self._column(piece) and _is_close(last, piece):
                heaps[-1].append(piece)
            else:
                heaps.append([piece])
        return heaps

    def _cells(self, row: Sequence[Piece]) -> list[list[list[Piece]]]:
        """The cells of a row, each line by line."""
        cells: list[list[list[Piece]]] = [[] for _ in self.names]
        for piece in sorted(row, key=lambda each: (-each.top, each.left)):
            cell = cells[self._column(piece)]
            if cell and self._goes_on(cell[-1], piece):
                cell[-1].append(piece)
            else:
                cell.append([piece])
        return cells

    def _goes_on(self, line: Sequence[Piece], piece: Piece) -> bool:
        """Whether a piece goes on with a line of its cell, on it or broken by the width."""
        last = line[-1]
        if beside(last, piece) or last.text.endswith((*_DASHES, *SOFT_HYPHENS)):
            return True
        if piece.face != last.face or abs(piece.height - last.height) > 1 or _begins(piece):
            return False
        first, *_ = piece.text.split(" ", 1)
        width = (piece.right - piece.left) * (len(first) + 1) / max(1, len(piece.text))
        full = last.right + width > self._edges[self._column(piece)]
        return piece.text[:1].islower() or (full and not last.text.endswith(ENDS))

    @cached_property
    def _edges(self) -> list[float]:
        """How far to the right each column goes."""
        stops = [name.left for name in self.names[1:]]
        edges = [name.right for name in self.names]
        for piece in self.pieces:
            at = self._column(piece)
            if at == len(stops) or piece.right < stops[at]:
                edges[at] = max(edges[at], piece.right)
        return edges

    def _column(self, piece: Piece) -> int:
        return max(0, bisect_right([name.left - STEP for name in self.names], piece.left) - 1)


def parted(pieces: Sequence[Piece]) -> Iterator[Table | tuple[Piece, ...]]:
    """The tables of a page, and what stands before, between and behind them."""
    start = at = 0
    while at < len(pieces):
        table = _table_at(pieces, at)
        if table is None:
            at += 1
            continue
        if start < at:
            yield tuple(pieces[start:at])
        yield table
        start = at = at + len(table.names) + len(table.pieces)
    if start < len(pieces):
        yield tuple(pieces[start:])


def _table_at(pieces: Sequence[Piece], at: int) -> Table | None:
    """The table whose names begin with this piece, if they name a time and what else there is."""
    first = pieces[at]
    if len(first.text) > _LONGEST_NAME or not names_time(first.text):
        return None
    names = [first]
    for piece in pieces[at + 1 :]:
        if not beside(first, piece) or piece.left <= names[-1].right:
            break
        names.append(piece)
    if len(names) < _LEAST_NAMES or any(len(name.text) > _LONGEST_NAME for name in names):
        return None
    behind = pieces[at + len(names) :]
    own = tuple(takewhile(lambda piece: _belongs(piece, first), behind))
    lefts = [name.left for name in names]
    aligned = sum(any(abs(piece.left - left) <= STEP for left in lefts) for piece in own)
    begins = any(_begins(piece) and piece.left < first.right for piece in own)
    # Where what stands below a name says its own time, it stands where that puts it.
    placed = any(_says_when(piece.text) and piece.left > first.right for piece in own)
    if not begins or placed or aligned < _ALIGNED * len(own):
        return None
    return Table(tuple(names), own)


def _belongs(piece: Piece, first: Piece) -> bool:
    """Whether a piece may stand in the table; below the name of the times are but times."""
    if piece.top > first.top:
        return False
    return piece.left > first.right or is_time(piece.text.rstrip("".join(_DASHES)))


def _begins(piece: Piece) -> bool:
    """Whether a row begins with it, be it only the first line of its time."""
    return opens_with_span(piece.text) is not None


def _says_when(text: str) -> bool:
    span = opens_with_span(text)
    return span is not None and span.end is not None


def _is_of_name(piece: Piece, names: Sequence[Piece]) -> bool:
    """Whether a piece is the second line of a name."""
    return piece.face == names[0].face and any(
        _is_close(name, piece) and abs(name.left - piece.left) <= STEP for name in names
    )


def _is_close(last: Piece, piece: Piece) -> bool:
    return last.bottom - piece.top < _SMALL * last.height


def _are_beside_middles(starts: Sequence[Piece], heaps: Sequence[Sequence[Piece]]) -> bool:
    """Whether times stand in the middle of their rows, and not beside the first lines of cells."""
    middles = firsts = 0
    for heap in heaps:
        if beside(heap[0], heap[-1]):
            continue
        start = starts[_nearest(starts, heap)]
        near = abs(_middle(heap) - _middle([start])) < start.height / 4
        middles += near and heap[0].top > start.top + start.height / 4
        firsts += any(beside(heap[0], each) for each in starts)
    return middles > firsts


def _middle(pieces: Sequence[Piece]) -> float:
    return (max(piece.top for piece in pieces) + min(piece.bottom for piece in pieces)) / 2


def _nearest(starts: Sequence[Piece], cell: Sequence[Piece]) -> int:
    """The place of the time that stands beside the middle of a cell."""
    ways = [abs(_middle([start]) - _middle(cell)) for start in starts]
    return ways.index(min(ways))
