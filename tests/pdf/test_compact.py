"""The file's small objects stand in compressed groups, and its letters in codes of one byte."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf

from planner.pdf import PRODUCTS
from planner.pdf.painting import draw_text
from planner.pdf.tagging import Kind, Metadata, TaggedCanvas
from planner.pdf.typography import Face, TextStyle, register_faces, shown
from tests.benchmarks.talks import talks
from tests.pdf.printing import no_blob, page_texts, problems_of
from tests.pdf.tagged_text import read_structure

BODY = TextStyle(Face.REGULAR, 9, 12)
LETTERS = "".join(
    map(chr, [*range(0x21, 0x7F), *range(0xC0, 0xD7), *range(0xD8, 0x17F), *range(0x410, 0x450)])
)


def printed(path: Path, sessions: int) -> Path:
    with path.open("wb") as out:
        PRODUCTS["handout"](talks(sessions), out, read_blob=no_blob)
    return path


def drawn(path: Path, *lines: str) -> Path:
    register_faces()
    out = BytesIO()
    canvas = TaggedCanvas(out, Metadata("Bogstaver", "da"), size=(900, 300), font=BODY.font)
    for number, line in enumerate(lines):
        with canvas.tagged(canvas.root.child(Kind.PARAGRAPH)):
            draw_text(canvas, 20, 250 - 12 * number, line, BODY)
    canvas.save()
    path.write_bytes(out.getvalue())
    return path


def test_a_strict_reader_finds_every_object(tmp_path: Path) -> None:
    path = printed(tmp_path / "talks.pdf", 50)
    with pikepdf.open(path, attempt_recovery=False) as pdf:
        assert len(pdf.objects) > 500
        assert pdf.check_pdf_syntax() == []
    assert path.read_bytes().count(b"/Type/ObjStm") > 2
    assert problems_of(path) == []


def test_no_small_object_stands_alone(tmp_path: Path) -> None:
    file = printed(tmp_path / "talks.pdf", 25).read_bytes()
    with pikepdf.open(tmp_path / "talks.pdf") as pdf:
        streams = sum(isinstance(one, pikepdf.Stream) for one in pdf.objects)
    assert file.count(b" 0 obj\n") == streams
    assert b"trailer" not in file


def test_files_of_other_contents_have_other_marks(tmp_path: Path) -> None:
    marks = []
    for name, words in (("a", "Først"), ("b", "Først"), ("c", "Sidst")):
        with pikepdf.open(drawn(tmp_path / f"{name}.pdf", words)) as pdf:
            first, second = pdf.trailer.ID
            assert bytes(first) == bytes(second)
            marks.append(bytes(first))
    assert marks[0] == marks[1] != marks[2]


def test_more_letters_than_a_font_has_codes_for_are_read_and_seen(tmp_path: Path) -> None:
    assert len(LETTERS) > 256
    assert [font for _, font in shown(LETTERS, BODY)] == [BODY.font]
    lines = [LETTERS[n : n + 80] for n in range(0, len(LETTERS), 80)] + [LETTERS[::-5]]
    path = drawn(tmp_path / "letters.pdf", *lines)
    assert [node.text() for node in read_structure(path).all("P")] == lines
    assert page_texts(path) == [" ".join(lines)]
    assert problems_of(path) == []


def test_codes_that_mean_something_in_a_string_are_read_as_letters(tmp_path: Path) -> None:
    """The hundred letters take the codes of parentheses, the backslash and both line ends."""
    line = LETTERS[:100]
    path = drawn(tmp_path / "letters.pdf", line, line[::-1])
    assert [node.text() for node in read_structure(path).all("P")] == [line, line[::-1]]
    assert page_texts(path) == [f"{line} {line[::-1]}"]


def test_spoken_words_may_hold_any_sign(tmp_path: Path) -> None:
    register_faces()
    words = ["kl. (ni) \\ ti)", "fra å til ø", "tab\tog linje\nnummer to"]
    out = BytesIO()
    canvas = TaggedCanvas(out, Metadata("Ord", "da"), size=(300, 300), font=BODY.font)
    for spoken in words:
        with canvas.tagged(canvas.root.child(Kind.SPAN, actual_text=spoken)):
            draw_text(canvas, 20, 250, "9.00", BODY)
    canvas.save()
    path = tmp_path / "words.pdf"
    path.write_bytes(out.getvalue())
    assert [node.actual_text for node in read_structure(path).all("Span")] == words
