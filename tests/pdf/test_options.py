"""What an organiser chooses for print: kept in the programme, and what style it makes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.programme import Programme
from planner.document.document import Document
from planner.pdf.families import Family
from planner.pdf.looks import LOOKS, LookName
from planner.pdf.options import LARGEST, Options, read, style_of, written
from planner.pdf.style import (
    BODY_SIZE,
    LARGE_PRINT,
    PAPERS,
    READABLE,
    SMALLEST,
    Density,
    Style,
    contrast,
)
from planner.pdf.typography import TextStyle, scale

CHOICES = st.builds(
    Options,
    style=st.sampled_from(LookName),
    family=st.none() | st.sampled_from(Family),
    size=st.none() | st.floats(SMALLEST, LARGEST),
    density=st.sampled_from(Density),
    accent=st.sampled_from(["", "#ffcc00", "#000000"]),
    paper=st.sampled_from(list(PAPERS)),
    margin_left=st.none() | st.floats(0, 150),
    margin_bottom=st.none() | st.floats(0, 150),
    large_print=st.booleans(),
    ends=st.booleans(),
    header=st.sampled_from(["", "Havnens Bibliotek"]),
    draft=st.booleans(),
    logo=st.sampled_from(["", "5e" * 32]),
    cover=st.booleans(),
    photos=st.booleans(),
    draft_date=st.none() | st.dates(),
    language=st.sampled_from(["", "en", "nb-NO"]),
)


@given(CHOICES)
def test_what_is_written_reads_back_and_makes_a_style(options: Options) -> None:
    assert read(written(options)) == options
    style = style_of(options)
    assert style.measure >= 7 * style.size
    sizes = [text.size for text in vars(scale(style)).values() if isinstance(text, TextStyle)]
    assert min(sizes) >= SMALLEST


def test_only_what_differs_from_the_usual_is_written() -> None:
    assert written(Options()) == {}
    assert written(Options(paper="A5", draft=True, draft_date=date(2027, 8, 12))) == {
        "paper": "A5",
        "draft": True,
        "draft_date": "2027-08-12",
    }


@pytest.mark.parametrize(
    "settings",
    [
        {"style": "baroque", "family": 7, "density": None},
        {"size": 4, "margin_left": "wide", "margin_top": -1},
        {"size": True, "size_of_hat": 12, "ends": "no"},
        {"size": float("nan"), "margin_top": float("inf")},
        {"paper": "A0", "accent": "red", "draft_date": "soon"},
        {"accent": "#12345", "language": "../../etc", "header": 3},
    ],
)
def test_settings_that_are_no_choices_are_as_if_not_there(settings: dict[str, object]) -> None:
    assert read(settings) == Options()  # type: ignore[arg-type]  # as a file may hold them


def test_choices_travel_in_the_file(tmp_path: Path) -> None:
    options = Options(style=LookName.CLEAR, size=14.5, ends=False, footer="Ret til ændringer")
    programme = Programme("p", print_settings=written(options))
    Document.new(tmp_path / "a.programme", programme).close()
    with Document.open(tmp_path / "a.programme") as document:
        assert read(document.programme.print_settings) == options


def test_the_usual_choices_make_the_usual_style() -> None:
    assert style_of(Options()) == Style()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("look", LookName)
def test_lines_are_of_good_length_where_the_paper_allows(look: LookName, paper: str) -> None:
    style = style_of(Options(style=look, paper=paper))
    least = {"A3": 29, "A4": 28, "Letter": 28, "A5": 22, "A6": 16}[paper]
    assert least <= style.measure / style.size <= 30
    assert min(style.margins.left, style.margins.right) >= 7


def test_margins_that_would_leave_no_room_are_not_taken() -> None:
    wide = style_of(Options(margin_left=100, margin_right=100))
    assert wide.margins == Style().margins
    assert style_of(Options(margin_left=15)).margins.left == 15


def test_large_print_has_a_body_of_eighteen_points() -> None:
    for look in LookName:
        assert style_of(Options(style=look, large_print=True, size=10)).size == LARGE_PRINT


def test_density_changes_leading_and_distances_but_no_letters() -> None:
    airy, normal, compact = (scale(style_of(Options(density=density))) for density in Density)
    assert airy.body.size == normal.body.size == compact.body.size == BODY_SIZE
    assert airy.line > normal.line > compact.line
    assert airy.lines(1) > normal.lines(1) > compact.lines(1)


@pytest.mark.parametrize("name", LookName)
def test_all_text_of_a_look_can_be_read_on_its_grounds(name: LookName) -> None:
    look, set_in = LOOKS[name], scale(style_of(Options(style=name)))
    for colour in (look.ink, look.quiet):
        for ground in ("#ffffff", look.tint or "#ffffff"):
            assert contrast(colour, ground) >= READABLE
    day_ground = set_in.accent if look.bar else "#ffffff"
    assert contrast(set_in.day.colour, day_ground) >= READABLE
