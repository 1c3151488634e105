"""Making a print fill no more than so many pages, by small steps that are named and bounded.

The steps change only how the text is set, never what is printed. They go from what the eye hardly
sees to what it does: the empty edges at head and foot, the air between items, the letters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.pdf import PrintReport
from planner.pdf.options import Options, style_of
from planner.pdf.style import SMALLEST, Density

LEAST_EDGE = 12.0
"""Millimetres that stay empty at the head and the foot of every page."""

_EDGE_STEP, _EDGE_STEPS = 2.0, 3
"""Millimetres that head and foot lose at a time, and how often before the letters shrink."""

_SIZE_STEP = 0.25
_FIRST_SIZES = 4
"""How many steps the letters shrink before the last air goes."""

_TIGHTER = {Density.AIRY: Density.NORMAL, Density.NORMAL: Density.COMPACT}


class Step(StrEnum):
    """What a product may give up for want of pages."""

    EDGES = "edges"
    AIR = "air"
    LETTERS = "letters"


@dataclass(frozen=True)
class Change:
    """What a step changed: millimetres at the head, or points of the letters; none for the air."""

    step: Step
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True)
class Fitted:
    """The choices that come nearest, what they changed, and what is printed with them.

    `lines_over` tells how many lines are too many even so; 0 means that it fits.
    """

    options: Options
    changes: tuple[Change, ...]
    pages: int
    lines_over: int


def fit_pages(options: Options, pages: int, set_with: Callable[[Options], PrintReport]) -> Fitted:
    """The first choices, in the order of the steps, with which the print has that many pages.

    `set_with` prints with some choices and tells what came of it; it is asked few times, for each
    step makes a print at most as long as the one before. Where no step is enough, it is the
    tightest. `pages` is 1 at least.
    """
    ladder = [replace(choice, pages=pages) for choice in steps(options)]
    reports: dict[int, PrintReport] = {}

    def fits(number: int) -> bool:
        reports[number] = set_with(ladder[number])
        return reports[number].pages <= pages

    numbers = range(len(ladder))
    found = min(bisect_left(numbers, True, key=fits), len(ladder) - 1)  # noqa: FBT003 - fits is True
    if found not in reports:
        fits(found)
    chosen, report = ladder[found], reports[found]
    return Fitted(chosen, changes(options, chosen), report.pages, report.lines_over)


def steps(options: Options) -> tuple[Options, ...]:
    """The choices from those made to the tightest that are allowed, each tighter than the last.

    Letters are never smaller than 9 points, those of a large print never smaller than 18.
    """
    found = [options]
    for step in (*[_edges] * _EDGE_STEPS, _air, *[_letters] * _FIRST_SIZES, _air):
        found += step(found[-1])
    while letters := list(_letters(found[-1])):
        found += letters
    while edges := list(_edges(found[-1])):
        found += edges
    return tuple(found)


def changes(before: Options, after: Options) -> tuple[Change, ...]:
    """What is set otherwise with the second choices than with the first."""
    one, other = style_of(before), style_of(after)
    found = []
    if one.margins.top != other.margins.top:
        found.append(Change(Step.EDGES, one.margins.top, other.margins.top))
    if one.density is not other.density:
        found.append(Change(Step.AIR))
    if one.size != other.size:
        found.append(Change(Step.LETTERS, one.size, other.size))
    return tuple(found)


def _edges(options: Options) -> Iterator[Options]:
    """Head and foot a little narrower, if they may be."""
    margins = style_of(options).margins
    top, bottom = (
        min(edge, max(LEAST_EDGE, round(edge - _EDGE_STEP, 2)))
        for edge in (margins.top, margins.bottom)
    )
    narrower = replace(options, margin_top=top, margin_bottom=bottom)
    # Margins that leave too little room across are not taken, and these with them.
    if style_of(narrower).margins != margins:
        yield narrower


def _air(options: Options) -> Iterator[Options]:
    """The next tighter density, if there is one."""
    tighter = _TIGHTER.get(options.density)
    if tighter:
        yield replace(options, density=tighter)


def _letters(options: Options) -> Iterator[Options]:
    """Slightly smaller letters, if they may be; head and foot stay as they are."""
    if options.large_print:
        return
    style = style_of(options)
    smaller = max(SMALLEST, style.size - _SIZE_STEP)
    if smaller < style.size:
        yield replace(options, size=smaller)
