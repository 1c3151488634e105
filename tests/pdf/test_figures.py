"""Pictures: each with its place on the page and words for those who do not see it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from planner.pdf.tagging import Metadata, TaggedCanvas
from planner.pdf.typography import Face, TextStyle, register_faces
from tests.pdf.printing import problems_of
from tests.pdf.sheets import attributes
from tests.pdf.tagged_text import read_structure

FONT = TextStyle(Face.REGULAR, 10, 12).font


def test_a_picture_is_a_figure_with_words_and_a_box(tmp_path: Path) -> None:
    register_faces()
    path = tmp_path / "figure.pdf"
    out = BytesIO()
    canvas = TaggedCanvas(out, Metadata("Billede", "da"), size=(300, 300), font=FONT)
    with canvas.figure(canvas.root.figure("Et hus ved havnen"), (20, 30, 70, 90)):
        canvas.rect(20, 30, 50, 60)
    canvas.save()
    path.write_bytes(out.getvalue())
    assert [node.kind for node in read_structure(path).walk()] == ["Document", "Figure"]
    (figure,) = attributes(path, "Figure")
    assert (figure["Alt"], figure["O"]) == ("Et hus ved havnen", "/Layout")
    assert "BBox" in figure
    assert problems_of(path) == []


def test_a_picture_without_words_is_refused() -> None:
    register_faces()
    canvas = TaggedCanvas(BytesIO(), Metadata("Billede", "da"), size=(300, 300), font=FONT)
    with (
        pytest.raises(ValueError, match="without words"),
        canvas.figure(canvas.root.figure("  "), (0, 0, 10, 10)),
    ):
        pass
