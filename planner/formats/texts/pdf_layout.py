"""The lines of a PDF's page, put together from the pieces that stand on it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from planner.formats.programme_text.times import opens_with_span
from planner.formats.texts.pdf_pieces import (
    ENDS,
    SOFT_HYPHENS,
    STEP,
    Page,
    Piece,
    beside,
    is_time,
    joined,
)
from planner.formats.texts.pdf_tables import Table, parted

_CLOSE = 1.5
"""Of a line's height: the way from its foot to that of the next, within one paragraph."""
_APART = 1.9
"""And the way to a line that stands apart."""
_MORE = 1.4
"""And of the way that most lines of the page are from the next."""
_WIDE = 0.75
"""And the gap to what stands beside it and is not its next word."""
_SMALLER = 0.95
_COLUMN = 3
"""Pieces that begin at the same edge make a column."""
_TEXT = 3
_RAGGED = 40.0
"""So many lines that begin at the same edge, and end so near each other, fill their measure."""


def lines_of(page: Page) -> list[str]:
    """The page's lines, with an empty one before what stands apart.

    They come in the order in which they were put on the page, as that is the order in which they
    were written. Where times stand below each other with nothing beside them in that order, they
    come as the eye finds them, from above and from the left. Tables come row by row.
    """
    lines: list[str] = []
    for part in parted(page.pieces):
        if isinstance(part, Table):
            lines += ["", *part.lines, ""]
        else:
            lines += _lines_beside_tables(replace(page, pieces=part))
    return lines


def _lines_beside_tables(page: Page) -> list[str]:
    lines = _spelled(page)
    if _lone_times(lines) > 1:
        across = sorted(page.pieces, key=lambda piece: (-piece.top, piece.left))
        lines = _spelled(replace(page, pieces=tuple(_row_by_row(across))))
    return lines


def _says_when(cell: str) -> bool:
    """Whether a cell begins with a time of its own and says what is then."""
    span = opens_with_span(cell)
    return span is not None and span.end is not None and span.stop < len(cell)


def _lone_times(lines: Sequence[str]) -> int:
    """How many lines are but a time and come right after one that is."""
    alone = [is_time(line) for line in lines if line]
    return sum(one and other for one, other in pairwise(alone))


def _row_by_row(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces from above, those on one line from the left."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not beside(row[0], piece):
            yield from sorted(row, key=lambda each: each.left)
            row = []
        row.append(piece)
    yield from sorted(row, key=lambda each: each.left)


def _spelled(page: Page) -> list[str]:
    found: list[str] = []
    for row in _Rows(page).rows:
        if row.apart and found:
            found.append("")
        cells = ["\n".join(line.text for line in _title_first(cell)) for cell in row.cells]
        if len(cells) == 2 and is_time(cells[0]) and _says_when(cells[1]):
            del cells[0]
        found += "\t".join(cells).split("\n")
    return found


@dataclass
class _Line:
    """A line of a cell: the pieces it is made of, with those that it goes on in."""

    pieces: list[Piece]

    @property
    def has_label(self) -> bool:
        """Whether a time begins it with something beside it, as a room, in another face."""
        return len(self.pieces) > 1 and is_time(self.pieces[0].text)

    @property
    def text(self) -> str:
        """Its words; a word that only the line's end has broken is whole again."""
        return joined(self.pieces)


@dataclass
class _Row:
    """What stands beside each other, cell by cell; `apart` from what is above."""

    cells: list[list[_Line]]
    apart: bool = False
    tops: list[Piece] = field(default_factory=list)


def _title_first(cell: list[_Line]) -> list[_Line]:
    """A cell with its title before what stands above it in smaller or lighter letters.

    A time there stays at the beginning; the title looks like it, or is larger than what is above.
    """
    if len(cell) < 2:
        return cell
    first, second, *others = cell
    times = first.pieces[: int(first.has_label)]
    above = first.pieces[len(times) :]
    largest = max(piece.height for piece in second.pieces)
    smaller = all(piece.height < _SMALLER * largest for piece in above)
    heads = {piece.face for piece in (*times, second.pieces[0])}
    lighter = bool(times) and len(heads) == 1 and all(piece.face not in heads for piece in above)
    if not (smaller or lighter):
        return cell
    return [_Line([*times, *second.pieces]), _Line(above), *others]


class _Rows:
    """Puts pieces together: what goes on, what stands beside, what stands below.

    A cell of a table goes on below itself; the next cell begins again beside the first line of its
    row, and its text follows on the last line of the cell before, as word processors copy tables.
    """

    def __init__(self, page: Page) -> None:
        pieces = page.pieces
        counts = Counter(round(piece.left / STEP) for piece in pieces)
        self._columns = sorted(at * STEP for at, count in counts.items() if count >= _COLUMN)
        rights: defaultdict[int, list[float]] = defaultdict(list)
        for piece in pieces:
            rights[round(piece.left / STEP)].append(piece.right)
        full = {left: max(own) for left, own in rights.items()}
        self._measures = {
            left: full[left]
            for left, own in rights.items()
            if sum(right > full[left] - _RAGGED for right in own) >= _TEXT
        }
        margin = min((piece.left for piece in pieces), default=0.0)
        self._edge = max((page.width - margin, *(piece.right for piece in pieces)))
        ways = Counter(
            round((last.bottom - piece.bottom) / last.height, 1)
            for last, piece in pairwise(pieces)
            if _below(last, piece) and last.height
        )
        usual = max(ways, key=lambda way: (ways[way], -way), default=_CLOSE)
        self._apart = min(_APART, _MORE * max(1.0, usual))
        self.rows: list[_Row] = []
        last: Piece | None = None
        for piece in pieces:
            if last is None:
                self.rows.append(_Row([[_Line([piece])]], tops=[piece]))
            else:
                self._add(piece, last)
            last = piece

    def _add(self, piece: Piece, last: Piece) -> None:
        row = self.rows[-1]
        cell = row.cells[-1]
        if self._continues(cell, last, piece):
            cell[-1].pieces.append(piece)
        elif _below(last, piece) and abs(piece.left - cell[0].pieces[0].left) <= STEP:
            timed = opens_with_span(piece.text) is not None
            if len(row.cells) > 1 or (cell[0].has_label and not timed):
                cell.append(_Line([piece]))
            else:
                self._begin(piece, last)
        elif cell[0].has_label and len(row.cells) == 1 and is_time(piece.text):
            self._begin(piece, last)  # beside it are other rooms, each with its own times
        elif any(beside(other, piece) and other.left < piece.left for other in row.tops):
            row.cells.append([_Line([piece])])
            row.tops.append(piece)
        else:
            self._begin(piece, last)

    def _begin(self, piece: Piece, last: Piece) -> None:
        apart = not _below(last, piece) or last.bottom - piece.bottom > self._apart * last.height
        self.rows.append(_Row([[_Line([piece])]], apart, [piece]))

    def _continues(self, cell: Sequence[_Line], last: Piece, piece: Piece) -> bool:
        """Whether a piece goes on with the line of a cell whose last piece is `last`."""
        if beside(last, piece):
            return -last.height / 2 < piece.left - last.right < _WIDE * last.height
        if not _below(last, piece) or last.bottom - piece.bottom > _CLOSE * last.height:
            return False
        if last.text.endswith(SOFT_HYPHENS):
            return True
        first = next(one for one in cell[-1].pieces if beside(one, last))
        alike = piece.face == last.face and abs(piece.height - last.height) <= 1
        if not alike or abs(piece.left - first.left) > STEP or opens_with_span(piece.text):
            return False
        ended = last.text.endswith(ENDS) or self._has_room(last, piece)
        return piece.text[:1].islower() or not ended

    def _has_room(self, last: Piece, piece: Piece) -> bool:
        """Whether the first word of a line would have fitted behind the line above.

        Lines of a text go as far as the longest of them, others to the next column or the edge.
        """
        at = bisect_right(self._columns, last.right)
        edge = self._columns[at] if at < len(self._columns) else self._edge
        edge = self._measures.get(round(last.left / STEP), edge)
        first, *_ = piece.text.split(" ", 1)
        width = (piece.right - piece.left) * (len(first) + 1) / max(1, len(piece.text))
        return last.right + width < edge


def _below(last: Piece, piece: Piece) -> bool:
    return piece.top < last.top and not beside(last, piece)
