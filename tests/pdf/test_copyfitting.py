"""A handout made to fill no more than so many pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest

from planner.core.programme import Entry, Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.copyfitting import LEAST_EDGE, Change, Step, fit_pages, steps
from planner.pdf.looks import LookName
from planner.pdf.options import Options, style_of, written
from planner.pdf.style import LARGE_PRINT, SMALLEST, Density
from tests.pdf.printing import no_blob, one_day

TOLD = "Vi læser højt for hinanden og taler om, hvad der blev hørt i rummet. "


def day_of(number: int, sentences: int = 3) -> Programme:
    """So many items, each with as many sentences."""
    return one_day(
        *(
            Entry(f"e{n}", title=f"Læsning {n + 1}", start=480 + 20 * n, abstract=TOLD * sentences)
            for n in range(number)
        )
    )


def set_with(programme: Programme, options: Options) -> PrintReport:
    chosen = replace(programme, print_settings=written(options))
    return PRODUCTS["handout"](chosen, BytesIO(), read_blob=no_blob)


def pages_of(programme: Programme) -> int:
    return set_with(programme, Options()).pages


@pytest.mark.parametrize("look", list(LookName))
def test_each_step_is_tighter_than_the_last_and_within_the_bounds(look: LookName) -> None:
    found = [style_of(options) for options in steps(Options(style=look))]

    for one, other in pairwise(found):
        assert (one.margins, one.density, one.size) != (other.margins, other.density, other.size)
        assert one.margins.top >= other.margins.top
        assert one.margins.bottom >= other.margins.bottom
        assert one.size >= other.size
    last = found[-1]
    assert last.size == SMALLEST
    assert last.density is Density.COMPACT
    assert last.margins.top == last.margins.bottom == LEAST_EDGE


def test_the_letters_of_a_large_print_stay_large() -> None:
    tightest = steps(Options(large_print=True))[-1]

    assert style_of(tightest).size == LARGE_PRINT


def test_margins_that_are_not_taken_end_the_steps_too() -> None:
    found = steps(Options(paper="A5", margin_left=60, margin_right=60))

    assert style_of(found[-1]).size == SMALLEST


def test_a_handout_that_fits_is_left_as_it_is() -> None:
    programme = day_of(3)
    fitted = fit_pages(Options(), 1, lambda options: set_with(programme, options))

    assert fitted.changes == ()
    assert (fitted.pages, fitted.lines_over) == (1, 0)
    assert fitted.options == Options(pages=1)


def test_a_few_lines_too_many_cost_no_letter_its_size() -> None:
    programme = next(
        day for number in range(4, 30) if pages_of(day := day_of(number)) == 2
    )  # the first that needs a second page
    fitted = fit_pages(Options(), 1, lambda options: set_with(programme, options))

    assert (fitted.pages, fitted.lines_over) == (1, 0)
    assert Step.LETTERS not in {change.step for change in fitted.changes}
    assert set_with(programme, fitted.options).pages == 1


def test_what_no_step_makes_fit_says_how_many_lines_are_too_many() -> None:
    programme = day_of(25, sentences=12)
    fitted = fit_pages(Options(), 1, lambda options: set_with(programme, options))

    assert fitted.pages > 1
    assert fitted.lines_over > 20
    assert Change(Step.LETTERS, 10.5, 9.0) in fitted.changes


def test_a_handout_tells_the_lines_beyond_the_pages_it_may_have() -> None:
    programme = day_of(20)
    pages = pages_of(programme)
    most = {n: set_with(programme, Options(pages=n)).lines_over for n in range(1, pages + 1)}

    assert most[pages] == 0
    assert all(most[n] > most[n + 1] for n in range(1, pages))
