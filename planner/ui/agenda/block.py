"""Blocks of cells, as spreadsheets give and take them through the clipboard. Knows no Qt."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from io import StringIO

from planner.core.changes import Edit, EditKind, apply, as_one
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.agenda.cells import Cells
from planner.ui.agenda.layout import Layout
from planner.ui.entries import Column, column_name
from planner.ui.inspector.source import UnusableError

MOST_ROWS = 500
"""Rows of a block: a day has fewer, and a clipboard may hold anything."""
_MOST_LETTERS = 1_000_000
_FORMULA = ("=", "+", "-", "@")
_KEEPS_WHEN_EMPTY = frozenset((Column.START, Column.LENGTH, Column.KIND))
"""What an entry always has: an empty cell of a block leaves it as it is."""
_ORDER = (
    Column.START,
    Column.LENGTH,
    Column.END,
    Column.ROOM,
    Column.TITLE,
    Column.SPEAKERS,
    Column.KIND,
    Column.FIXED,
    Column.NOTE,
)

Rows = list[list[str]]


def read_rows(texts: Texts, text: str) -> Rows:
    """The cells of a tab separated text as spreadsheets write it: quotes around what needs them.

    Raises UnusableError for more than can be a day's.
    """
    if len(text) > _MOST_LETTERS:
        raise UnusableError(_too_much(texts))
    try:
        rows = list(csv.reader(StringIO(text, newline=""), "excel-tab", strict=True))
    except csv.Error:  # a quotation mark that is none of a spreadsheet's
        rows = [line.split("\t") for line in text.splitlines()]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise UnusableError(_too_much(texts))
    return [[_bare(cell) for cell in row] for row in rows]


def written(rows: Sequence[Sequence[str]]) -> str:
    """The cells as tab separated text; none can be taken for a formula."""
    text = StringIO()
    csv.writer(text, "excel-tab", lineterminator="\n").writerows(
        map(_harmless, row) for row in rows
    )
    return text.getvalue().removesuffix("\n")


def marked_up(rows: Sequence[Sequence[str]]) -> str:
    """The cells as an HTML table."""
    lines = ("".join(f"<td>{escape(_harmless(cell))}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


@dataclass
class Pasting:
    """A block laid over rows of a day, made into one edit.

    `before` is the programme, `ids` are the entries of the rows from the first one on that the
    block covers; what goes beyond them becomes new entries. Where starts are pasted, everything
    comes to stand just as it is written, and nothing follows.
    """

    cells: Cells
    before: Programme
    ids: Sequence[str]
    layout: Layout
    written: list[str] = field(default_factory=list)
    """The ids of the entries that the rows were written to, from above."""
    _edits: list[Edit] = field(default_factory=list)

    def edit(self, rows: Rows) -> Edit:
        """The one edit of a block, of which a heading row is no part that is written.

        Raises UnusableError that names the row of the block and the column.
        """
        many = len(rows) > 1 or any(len(row) > 1 for row in rows)
        now, cells = self.before, self.cells
        if many and Column.START in self.layout.columns:
            cells = cells.exact()
        ids = iter(self.ids)
        for number, row in enumerate(rows):
            if number == 0 and self.layout.headed:
                continue
            id_ = next(ids, None)
            if any(cell.strip() for cell in row):
                now = self._row(cells, now, id_, number, self._by_column(row, number))
        return as_one(EditKind.PASTE, *self._edits)

    def _by_column(self, row: Sequence[str], number: int) -> dict[Column, str]:
        columns = self.layout.columns
        if any(cell.strip() for cell in row[len(columns) :]):
            raise self._refused(number, None, "")
        placed = zip(columns, row, strict=False)
        return {column: cell for column, cell in placed if column is not None}

    def _row(
        self,
        cells: Cells,
        now: Programme,
        id_: str | None,
        number: int,
        typed: Mapping[Column, str],
    ) -> Programme:
        column = Column.TITLE
        try:
            if id_ is None:
                column = Column.START if typed.get(Column.START, "").strip() else Column.TITLE
                title = typed.get(Column.TITLE, "")
                id_, edit = cells.create(now, column, typed.get(column, ""), title)
                now = self._made(now, edit)
                typed = {each: cell for each, cell in typed.items() if each != column}
            for column in _ORDER:
                if typed.get(column, "").strip() or self._empties(column, typed):
                    edit = cells.change(now, id_, column, typed[column])
                    now = self._made(now, edit)
                    self._compare(cells, now, id_, typed, column)
            self.written.append(id_)
        except UnusableError as error:
            raise self._refused(number, column, str(error)) from None
        return now

    @staticmethod
    def _empties(column: Column, typed: Mapping[Column, str]) -> bool:
        return column in typed and column not in _KEEPS_WHEN_EMPTY

    def _made(self, now: Programme, edit: Edit) -> Programme:
        self._edits.append(edit)
        return apply(now, edit)

    @staticmethod
    def _compare(
        cells: Cells, now: Programme, id_: str, typed: Mapping[Column, str], column: Column
    ) -> None:
        """Start, end and length of one row must agree. Raises UnusableError."""
        length = typed.get(Column.LENGTH, "").strip()
        entry = now.entries[id_]
        if column != Column.END or not length or entry.open_end:
            return
        if cells.minutes(length, entry.duration) != entry.duration:
            sentence = cells.texts.gettext("The length does not agree with the end.")
            raise UnusableError(sentence)

    def _refused(self, number: int, column: Column | None, what: str) -> UnusableError:
        texts = self.cells.texts
        if column is None:
            sentence = texts.gettext("Row %(row)s of what is pasted has more cells than fit here.")
            return UnusableError(sentence % {"row": number + 1})
        sentence = texts.gettext("Row %(row)s of what is pasted, %(column)s: %(what)s")
        return UnusableError(
            sentence % {"row": number + 1, "column": column_name(texts, column), "what": what}
        )


def _too_much(texts: Texts) -> str:
    return texts.gettext("No more than %(number)s rows can be pasted at once.") % {
        "number": MOST_ROWS
    }


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
