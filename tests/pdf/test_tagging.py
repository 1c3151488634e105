"""Everything drawn is content with a place in the structure, or an artifact on purpose."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import page as validation
import pikepdf
import pytest
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream

from planner.pdf.coverage import coverage
from planner.pdf.painting import draw_text
from planner.pdf.tagging import Kind, Metadata, TaggedCanvas, UntaggedTextError
from planner.pdf.typography import Face, TextStyle, register_faces
from tests.pdf.tagged_text import read_structure, untagged_text

BODY = TextStyle(Face.REGULAR, 10.5, 14)


def _canvas(out: BytesIO, created: datetime | None = None) -> TaggedCanvas:
    register_faces()
    metadata = Metadata("Prøve & <tegn>", "da", author="Husets Bibliotek", created=created)
    return TaggedCanvas(out, metadata, size=(300, 300), font=BODY.font)


def _saved(canvas: TaggedCanvas, out: BytesIO, path: Path) -> Path:
    canvas.save()
    path.write_bytes(out.getvalue())
    return path


def test_text_outside_the_structure_is_refused() -> None:
    canvas = _canvas(BytesIO())
    with pytest.raises(UntaggedTextError, match="page 1"):
        draw_text(canvas, 20, 250, "glemt", BODY)
    with pytest.raises(UntaggedTextError):
        canvas.drawString(20, 250, "også glemt")


def test_elements_never_nest_on_the_page() -> None:
    canvas = _canvas(BytesIO())
    one, other = (canvas.root.child(Kind.PARAGRAPH) for _ in range(2))
    canvas.tagged(one).__enter__()
    with pytest.raises(UntaggedTextError, match="never nest"), canvas.tagged(other):
        pass


def test_an_element_over_two_pages_is_one_element(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out)
    paragraph = canvas.root.child(Kind.PARAGRAPH)
    for words in ("Først her, ", "så der."):
        with canvas.tagged(paragraph):
            draw_text(canvas, 20, 250, words, BODY)
        canvas.showPage()
    structure = read_structure(_saved(canvas, out, tmp_path / "two.pdf"))
    assert [node.words() for node in structure.all("P")] == ["Først her, så der."]


def test_order_is_that_of_drawing_and_empty_elements_are_left_out(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out)
    section = canvas.root.child(Kind.SECTION)
    never, last, first = (section.child(Kind.PARAGRAPH) for _ in range(3))
    for element, words in ((first, "et"), (last, "to")):
        with canvas.tagged(element):
            draw_text(canvas, 20, 250, words, BODY)
    structure = read_structure(_saved(canvas, out, tmp_path / "order.pdf"))
    assert [node.words() for node in structure.all("P")] == ["et", "to"]
    assert never.kids == []


def test_adjoining_text_of_an_element_is_one_sequence() -> None:
    canvas = _canvas(BytesIO())
    paragraph = canvas.root.child(Kind.PARAGRAPH)
    for words in ("en ", "to ", "tre"):
        with canvas.tagged(paragraph):
            draw_text(canvas, 20, 250, words, BODY)
    assert len(paragraph.kids) == 1


def test_an_element_goes_on_behind_an_artifact_in_its_midst(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out)
    paragraph = canvas.root.child(Kind.PARAGRAPH)
    with canvas.tagged(paragraph):
        draw_text(canvas, 20, 250, "før og ", BODY)
    with canvas.artifact("Layout"):
        canvas.line(20, 240, 60, 240)
    with canvas.tagged(paragraph):
        draw_text(canvas, 20, 220, "efter", BODY)
    path = _saved(canvas, out, tmp_path / "midst.pdf")
    assert read_structure(path).words() == "før og efter"
    assert untagged_text(path) == []


def test_artifacts_are_not_in_the_structure(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out)
    with canvas.tagged(canvas.root.child(Kind.PARAGRAPH)):
        draw_text(canvas, 20, 250, "indhold", BODY)
    with canvas.artifact("Pagination", "Footer"):
        draw_text(canvas, 20, 20, "side 1", BODY)
    path = _saved(canvas, out, tmp_path / "artifact.pdf")
    assert read_structure(path).words() == "indhold"
    assert untagged_text(path) == ["side 1"]


def test_file_with_a_date_keeps_the_standards(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out, created=datetime(2027, 3, 11, 9, 30, tzinfo=UTC))
    heading = canvas.root.child(Kind.TITLE)
    spoken = heading.child(Kind.SPAN, language="en", actual_text="half past nine")
    with canvas.tagged(spoken):
        draw_text(canvas, 20, 250, "9:30", BODY)
    link = canvas.root.child(Kind.PARAGRAPH).child(Kind.LINK)
    with canvas.tagged(link):
        draw_text(canvas, 20, 220, "stedet", BODY)
    canvas.link(link, "https://eksempel.dk/", "stedet", (20, 215, 60, 235))
    path = _saved(canvas, out, tmp_path / "dated.pdf")
    for profile in ("ua1", "2a"):
        result = validation.validate_pdf(str(path), profile=profile)
        assert [failure.message for failure in result.failures] == []
    with pikepdf.open(path) as pdf:
        assert pdf.docinfo.CreationDate == "D:20270311093000+00'00'"
        assert str(pdf.docinfo.Title) == "Prøve & <tegn>"


def test_a_stream_that_ends_like_a_line_keeps_its_last_byte() -> None:
    canvas = _canvas(BytesIO())  # which mends reportlab's way of writing streams
    stream = PDFStream(PDFDictionary({}), b"abc\r")
    written = stream.format(canvas._doc)
    assert b"/Length 4" in written
    assert written.endswith(b"stream\nabc\r\r\nendstream\n")


def test_every_letter_of_several_subsets_can_be_read_back(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = _canvas(out)
    letters = "".join(c for c in map(chr, sorted(coverage())) if c.isalpha())[:600]
    with canvas.tagged(canvas.root.child(Kind.PARAGRAPH)):
        draw_text(canvas, 5, 250, letters, BODY)
    path = _saved(canvas, out, tmp_path / "letters.pdf")
    assert read_structure(path).text() == letters
