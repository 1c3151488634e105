"""All that somebody has put right of a source, and what is understood of it then. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.core.programme import IdFactory, Programme, random_id
from planner.core.reading import Doubt, Reading, ReadingWarning
from planner.ui.review.corrections import NOTHING, Correction, corrected, left_over
from planner.ui.review.mending import entry_above, unused, with_items
from planner.ui.review.rows import Key, Row, RowKind, rows_of


@dataclass(frozen=True)
class Understood:
    """A programme with its corrections, its rows, and what has been corrected.

    `wanted` is the programme without what is left out.
    """

    programme: Programme
    rows: tuple[Row, ...]
    corrections: dict[Key, Correction]
    wanted: Programme
    warnings: tuple[ReadingWarning, ...] = ()

    def correction(self, row: Row) -> Correction:
        """What was put right of a row."""
        return self.corrections.get(row.key, NOTHING)

    def doubts(self, row: Row) -> list[Doubt]:
        """What is still to be looked at."""
        correction = self.correction(row)
        return [doubt for doubt in row.doubts if not correction.settles(doubt)]


@dataclass
class Work:
    """Corrections by the keys of their rows, and lines that were put to use, by their texts.

    What it holds for a row or a line that is not there any more waits for its return.
    """

    corrections: dict[Key, Correction] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    ids: IdFactory = random_id

    def __bool__(self) -> bool:
        """Whether anything has been done."""
        return bool(self.corrections or self.items or self.titles)

    def correct(self, key: Key, correction: Correction) -> None:
        """Keeps what a row is now to be."""
        self.corrections[key] = correction
        if correction == NOTHING:
            del self.corrections[key]

    def make_item(self, lines: Sequence[str], line: int) -> None:
        """Lets a line, from 1, become an item."""
        self.items.add(line_of(lines, line))

    def end_title(self, reading: Reading, lines: Sequence[str], line: int) -> None:
        """Lets a line, from 1, end the title of the item above it, if there is one."""
        above = entry_above(reading, line)
        rows = self.understood(reading, lines).rows
        row = next((r for r in rows if above and (r.kind, r.id) == (RowKind.ENTRY, above.id)), None)
        if above is None or row is None:
            return
        text = line_of(lines, line)
        before = self.corrections.get(row.key, NOTHING)
        title = f"{above.title if before.title is None else before.title} {' '.join(text.split())}"
        self.corrections[row.key] = replace(before, title=title)
        self.titles.add(text)

    def understood(self, reading: Reading, lines: Sequence[str]) -> Understood:
        """What is understood of a source with those lines, once all of it is put right."""
        reading = with_items(reading, lines, self.items)
        rows = tuple(rows_of(reading.programme, reading.marks, lines))
        programme = corrected(reading.programme, rows, self.corrections, self.ids)
        # A row keeps the key it was read under, wherever a correction has moved it.
        read = {_about(row): row for row in rows}
        order = rows_of(programme, reading.marks, lines)
        return Understood(
            programme,
            tuple(read.get(_about(row), row) for row in order),
            dict(self.corrections),
            left_over(programme, rows, self.corrections),
            tuple(
                warning
                for warning in reading.warnings
                if not (unused(warning) and line_of(lines, warning.line) in self.titles)
            ),
        )


def line_of(lines: Sequence[str], number: int | None) -> str:
    """The line of that number, from 1; empty where there is none."""
    return lines[number - 1] if number and number <= len(lines) else ""


def _about(row: Row) -> tuple[object, ...]:
    return row.kind, row.id, row.part, row.field, row.place
