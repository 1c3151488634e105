"""Slides kept with their entries from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner import cli
from planner.core.material import Material
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.document.document import Document
from tests.formats.slides.presentations import NIGHT, as_odp, as_pdf, as_pptx


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """A file with three items, two of them with a speaker."""
    path = tmp_path / "havedag.programme"
    entries = (
        Entry("animals", title="Haven om natten", day="d", start=540),
        Entry("light", title="Nye lamper", day="d", start=600),
        Entry("dark", title="Nye tider", day="d", start=660),
    )
    day = Programme(
        "p",
        days={"d": Day("d")},
        entries={entry.id: entry for entry in entries},
        speakers={"ida": Speaker("ida", "Ida Holt"), "bo": Speaker("bo", "Bo Krog")},
        appearances={
            "1": Appearance("1", "ida", "animals"),
            "2": Appearance("2", "bo", "light"),
        },
    )
    Document.new(path, day).close()
    return path


def _attach(*arguments: object) -> int:
    def no_window(file: Path | None) -> int:
        raise AssertionError(f"opened a window for {file}")

    return cli.run(["attach", *map(str, arguments)], no_window)


def _kept(path: Path, entry: str) -> tuple[Material, ...]:
    with Document.open(path) as document:
        return document.programme.entries[entry].materials


def _nothing_kept(path: Path) -> bool:
    with Document.open(path) as document:
        return document.next_undo is None


def test_files_go_to_the_items_of_their_speakers_and_titles(
    programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = tmp_path / "oplæg.pptx", tmp_path / "bo_krog.pdf"
    ours.write_bytes(as_pptx(NIGHT))
    theirs.write_bytes(as_pdf(NIGHT[1:4]))
    assert _attach(programme, ours, theirs) == cli.DONE
    (slides,) = _kept(programme, "animals")
    assert (slides.title, slides.file_name, slides.slides) == (NIGHT[0].title, "oplæg.pptx", NIGHT)
    (pages,) = _kept(programme, "light")
    assert (pages.media_type, len(pages.slides)) == ("application/pdf", 3)
    assert capsys.readouterr().out.splitlines() == [
        "oplæg.pptx is kept with “Haven om natten” (5 slides)",
        "bo_krog.pdf is kept with “Nye lamper” (3 slides)",
    ]


def test_all_files_are_one_step_and_their_bytes_are_kept(programme: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "a.odp", tmp_path / "b.pptx", tmp_path / "c.docx"]
    for path, data in zip(paths, (as_odp(NIGHT), as_pptx(NIGHT), b"noter"), strict=True):
        path.write_bytes(data)
    assert _attach(programme, *paths, "--to", "haven  om natten") == cli.DONE
    with Document.open(programme) as document:
        kept = document.programme.entries["animals"].materials
        assert [document.read_blob(own.blob or "") for own in kept] == [
            path.read_bytes() for path in paths
        ]
        assert [len(own.slides) for own in kept] == [5, 5, 0]
        document.undo()
        assert document.programme.entries["animals"].materials == ()
        assert document.next_undo is None


def test_a_file_kept_before_its_slides_were_read_gets_them(programme: Path, tmp_path: Path) -> None:
    path = tmp_path / "aften.pptx"
    path.write_bytes(as_pptx(NIGHT))
    assert _attach(programme, path, "--to", "lamper") == cli.DONE
    assert _attach(programme, path, "--to", "lamper") == cli.DONE
    assert len(_kept(programme, "light")) == 1


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Frokost", "No item in {path} is called “Frokost”."),
        ("nye", "Several items in {path} are called “nye”."),
        ("", "No item in {path} is called “”."),
    ],
)
def test_a_title_must_be_that_of_one_item(
    programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], title: str, sentence: str
) -> None:
    (tmp_path / "a.txt").write_bytes(b"noter")
    assert _attach(programme, tmp_path / "a.txt", "--to", title) == cli.FAILED
    assert capsys.readouterr().err.strip() == sentence.format(path=programme)
    assert _nothing_kept(programme)


def test_one_file_in_question_keeps_all_from_being_kept(
    programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known, unknown = tmp_path / "ida holt.pptx", tmp_path / "budget.pptx"
    known.write_bytes(as_pptx(NIGHT))
    unknown.write_bytes(as_pptx(NIGHT[2:3]))
    assert _attach(programme, known, unknown) == cli.FAILED
    told = f"Which item {unknown} belongs to is not clear; name it with --to."
    assert capsys.readouterr().err.strip() == told
    assert _nothing_kept(programme)


def test_slides_that_cannot_be_read_are_told_in_a_sentence(
    programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "haven om natten.pptx"
    path.write_bytes(b"PK\x03\x04 snegle")
    assert _attach(programme, path) == cli.FAILED
    assert capsys.readouterr().err.strip() == f"{path} cannot be read as slides; is it damaged?"
    assert _nothing_kept(programme)


def test_only_a_programme_file_can_be_given_slides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dag.json").write_text('{"title": "Dag"}', "utf-8")
    (tmp_path / "a.txt").write_bytes(b"noter")
    assert _attach(tmp_path / "dag.json", tmp_path / "a.txt") == cli.FAILED
    told = capsys.readouterr().err.strip()
    assert told == f"{tmp_path / 'dag.json'} is not a programme file."


def test_the_real_transcript_is_kept_with_all_its_slides(programme: Path, shared: Path) -> None:
    transcript = shared / "seeds" / "slide-transcript.da.txt"
    assert _attach(programme, transcript, "--to", "Nye lamper") == cli.DONE
    (kept,) = _kept(programme, "light")
    assert len(kept.slides) == 23
