"""Where pages end: rows stay with what they belong to, and no page is fuller than full."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.pdf.flow import NEVER, Column, Row, beside, kept_to_next, paginate, paragraph
from planner.pdf.pieces import Span
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import Face, TextStyle, register_faces

BODY = TextStyle(Face.REGULAR, 10, 10)


def _rows(number: int, part_cost: float = 0.0) -> list[Row]:
    return [Row((), 10, part_cost=part_cost) for _ in range(number)]


def _shape(rows: list[Row], height: float) -> list[int]:
    return [len(page) for page in paginate(rows, height)]


def test_rows_fill_page_after_page() -> None:
    assert _shape(_rows(25), 100) == [10, 10, 5]


def test_no_rows_are_one_empty_page() -> None:
    assert paginate([], 100) == [[]]


def test_page_ends_before_a_heading_rather_than_behind_it() -> None:
    rows = [*_rows(9), *kept_to_next(_rows(1), _rows(5))]
    assert _shape(rows, 100) == [9, 6]


def test_a_nearly_empty_last_page_gets_more_from_the_one_before() -> None:
    assert _shape(_rows(21), 200) == [18, 3]
    assert _shape(_rows(25), 200) == [20, 5]


def test_space_before_falls_away_at_the_head_of_a_page() -> None:
    rows = [replace(row, before=5) for row in _rows(4)]
    assert [placed.top for page in paginate(rows, 25) for placed in page] == [0, 15, 0, 15]


def test_unbreakable_rows_longer_than_a_page_are_parted_all_the_same() -> None:
    assert sum(_shape(_rows(25, NEVER), 100)) == 25


def test_paragraph_leaves_no_line_alone() -> None:
    register_faces()
    spans = [Span("ord " * 120, BODY, Element(Kind.PARAGRAPH))]
    rows = paragraph(spans, BODY, Column(0, 100))
    assert len(rows) > 4
    assert [row.part_cost >= NEVER for row in rows] == [
        n in {1, len(rows) - 1} for n in range(len(rows))
    ]


def test_columns_side_by_side_share_their_rows() -> None:
    register_faces()
    columns = [
        paragraph([Span(text, BODY, Element(Kind.PARAGRAPH))], BODY, Column(x, 60), before=x)
        for text, x in (("tid", 3), ("en titel på flere linjer her", 7))
    ]
    rows = beside(*columns)
    assert [len(row.cells) for row in rows] == [2, *[1] * (len(columns[1]) - 1)]
    assert rows[0].before == 7


@given(st.lists(st.tuples(st.floats(1, 30), st.sampled_from([0.0, 3.0, NEVER])), max_size=60))
def test_pages_hold_every_row_in_order_and_never_run_over(rows: list[tuple[float, float]]) -> None:
    flow = [Row((), height, before=n % 3, part_cost=c) for n, (height, c) in enumerate(rows)]
    pages = paginate(flow, 100)
    assert [placed.row for page in pages for placed in page] == flow
    for page in pages:
        assert all(placed.top + placed.row.height <= 100.1 for placed in page)
