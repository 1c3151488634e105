"""Tables: cells that keep their places, headings read once, rows kept whole where they can be."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from planner.pdf.flow import Column, Row, paginate, paragraph
from planner.pdf.painting import paint
from planner.pdf.pieces import Span
from planner.pdf.table import Ruling, Table
from planner.pdf.tagging import Element, Kind, Metadata, TaggedCanvas
from planner.pdf.typography import Face, TextStyle, register_faces
from tests.pdf.printing import page_texts, problems_of
from tests.pdf.sheets import attributes, tables
from tests.pdf.tagged_text import read_structure, untagged_text

BODY = TextStyle(Face.REGULAR, 10, 12)
COLUMNS = (Column(20, 80), Column(110, 80), Column(200, 80))
RULING = Ruling(20, 280, 3, "#cccccc", "#000000")


def _rows(root: Element, *texts: tuple[str, str, str]) -> list[Row]:
    table = Table(root, COLUMNS, RULING)
    rows = table.headings(("Tid", "Hvad", "Hvor"), BODY)
    for words in texts:
        cells = [
            paragraph([Span(text, BODY, cell)], BODY, column) if text else []
            for text, cell, column in zip(words, table.new_row(), COLUMNS, strict=True)
        ]
        rows += table.set_row(cells)
    return rows


def _printed(path: Path, *texts: tuple[str, str, str]) -> Path:
    register_faces()
    out = BytesIO()
    canvas = TaggedCanvas(out, Metadata("Tabel", "da"), size=(300, 300), font=BODY.font)
    pages = paginate(_rows(canvas.root, *texts), 260)
    paint(canvas, pages, 280, lambda _canvas, _page, _pages: None)
    canvas.save()
    path.write_bytes(out.getvalue())
    return path


def test_an_empty_cell_keeps_its_place(tmp_path: Path) -> None:
    path = _printed(tmp_path / "t.pdf", ("9.00", "", "Salen"), ("", "Kaffe", ""))
    assert tables(path) == [
        [["Tid", "Hvad", "Hvor"], ["9.00", "", "Salen"], ["", "Kaffe", ""]],
    ]
    assert problems_of(path) == []


def test_each_cell_has_the_heading_of_its_column_and_of_its_row(tmp_path: Path) -> None:
    path = _printed(tmp_path / "t.pdf", ("9.00", "Åbning", "Salen"), ("10.00", "Kaffe", ""))
    scopes = [heading["Scope"] for heading in attributes(path, "TH")]
    assert scopes == ["/Column", "/Column", "/Column", "/Row", "/Row"]
    (table,) = read_structure(path).all("Table")
    assert [node.kind for node in table.kids if not isinstance(node, str)] == ["THead", "TBody"]


def test_headings_stand_on_each_page_and_are_read_once(tmp_path: Path) -> None:
    path = _printed(tmp_path / "t.pdf", *((f"{n}", f"Indslag {n}", "") for n in range(40)))
    pages = page_texts(path)
    assert len(pages) > 2
    assert all(text.startswith("Tid Hvad Hvor") for text in pages)
    assert len(untagged_text(path)) == len(pages) - 1
    (read,) = tables(path)
    assert read == [["Tid", "Hvad", "Hvor"], *([f"{n}", f"Indslag {n}", ""] for n in range(40))]
    assert problems_of(path) == []


def test_a_short_row_is_never_parted_and_headings_never_stand_alone(tmp_path: Path) -> None:
    texts = [
        (f"{n:02}", f"først{n:02} og så en hel del ord til sidst{n:02}", "") for n in range(30)
    ]
    pages = page_texts(_printed(tmp_path / "t.pdf", *texts))
    for n in range(30):
        (on_page,) = [text for text in pages if f"først{n:02}" in text]
        assert f"sidst{n:02}" in on_page
    assert all("først" in text for text in pages)


def test_a_row_longer_than_a_page_is_parted_between_its_lines_and_stays_one_row(
    tmp_path: Path,
) -> None:
    words = " ".join(f"ord{n}" for n in range(200))
    path = _printed(tmp_path / "t.pdf", ("9.00", words, "Salen"), ("10.00", "Slut", ""))
    assert len(page_texts(path)) > 2
    assert tables(path)[0][1:] == [["9.00", words, "Salen"], ["10.00", "Slut", ""]]
    assert problems_of(path) == []


def test_a_row_without_a_line_is_refused() -> None:
    register_faces()
    table = Table(Element(Kind.DOCUMENT), COLUMNS, RULING)
    with pytest.raises(ValueError, match="without a line"):
        table.set_row([[], [], []])
