"""What the command line tells of pictures that a print lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.cli import DONE, run
from planner.core.changes import EditKind, change_fields
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.document.document import Document
from planner.pdf.options import Options, written


def _refuse(_path: Path | None) -> int:
    raise AssertionError("a window was asked for")


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (b"no picture", "it is damaged, or none of JPEG, PNG and SVG"),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Havn</text></svg>',
            "it has text in it, which must be made into outlines first",
        ),
    ],
)
def test_a_picture_that_cannot_be_printed_is_left_out_with_a_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    picture: bytes,
    reason: str,
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    programme = Programme(
        "p",
        title="Havedag",
        days={"d": Day("d")},
        entries={"e": Entry("e", title="Samtale", day="d", start=540)},
        speakers={"s": Speaker("s", "Asta Brun", photo="0" * 64)},
        appearances={"a": Appearance("a", "s", "e")},
    )
    source = tmp_path / "a.programme"
    with Document.new(source, programme) as document:
        options = Options(logo=document.add_blob(picture, ""), speaker_pages=True)
        settings = {"p": {"print_settings": written(options)}}
        document.apply(change_fields(document.programme, EditKind.CHANGE, settings))
    out = tmp_path / "a.pdf"

    assert run(["print", str(source), "-o", str(out)], _refuse) == DONE

    assert out.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().err.splitlines() == [
        f"The logo was left out: {reason}.",
        "The photo of Asta Brun was left out: it is not kept in this file.",
    ]
