"""Figures of several sizes side by side, as a table in Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log


@dataclass(frozen=True)
class Row:
    """One thing measured at several sizes: numbers of entries, or 0 where there are none.

    `beside` names what it is compared with, and `ratios` how many times as much it is.
    """

    what: str
    unit: str
    values: Mapping[int, float]
    beside: str = ""
    ratios: Mapping[int, float] = field(default_factory=dict)

    @property
    def growth(self) -> float | None:
        """The power of the number of entries that it grows with: 1 is in step with it."""
        sizes = sorted(size for size in self.values if size)
        if len(sizes) < 2:
            return None
        least, most = sizes[0], sizes[-1]
        return log(self.values[most] / self.values[least]) / log(most / least)


def markdown(rows: Sequence[Row]) -> str:
    """The rows with a column for each size; a ratio stands behind its figure."""
    sizes = sorted({size for row in rows for size in row.values if size})
    heads = ["", "alone", *(f"{size:,} items" for size in sizes), "grows", "×: beside"]
    lines = [heads, ["---", *["---:"] * (len(heads) - 2), "---"]]
    for row in rows:
        cells = [_cell(row, size) for size in (0, *sizes)]
        growth = "" if row.growth is None else f"n^{row.growth:.2f}"
        lines.append([row.what, *cells, growth, row.beside])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(row: Row, size: int) -> str:
    if size not in row.values:
        return ""
    value = row.values[size]
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    ratio = f" ({row.ratios[size]:.2f} ×)" if size in row.ratios else ""
    return f"{value:.{digits}f} {row.unit}{ratio}"
