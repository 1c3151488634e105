"""The handout with change marks from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner.cli import DONE, FAILED, run
from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from tests.pdf.printing import page_texts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dag.programme"
    entries = {"a": Entry("a", title="Gamle kort", day="d", start=540, duration=30)}
    programme = Programme("p", title="Kortdagen", language="da", days={"d": Day("d")})
    with Document.new(path, replace(programme, entries=entries)) as document:
        document.name_version("Trykt")
        later = {"a": {"title": "Nye kort"}}
        document.apply(change_fields(document.programme, EditKind.CHANGE, later))
    return path


def _run(*arguments: object) -> int:
    def no_window(path: Path | None) -> int:
        raise AssertionError(path)

    return run([str(argument) for argument in arguments], no_window)


def test_changes_since_a_version_are_marked(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert _run("print", file, "-o", out, "--changes-since", "Trykt") == DONE
    assert "Før »Gamle kort«: Nye kort" in page_texts(out)[0]


def test_a_version_that_is_not_there_is_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    assert _run("print", file, "-o", out, "--changes-since", "Sendt") == FAILED
    said = capsys.readouterr().err
    assert "dag.programme" in said
    assert "Sendt" in said
    assert not out.exists()


def test_another_product_says_that_it_marks_nothing(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    asked = ("--product", "overview", "--changes-since", "Trykt")
    assert _run("print", file, "-o", out, *asked) == DONE
    assert capsys.readouterr().err.strip()
    assert "Før" not in page_texts(out)[0]
