"""Badges from the command line, with a list of participants in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner import cli
from planner.pdf.participants import MOST
from tests.pdf.tagged_text import read_structure


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


def _print(tmp_path: Path, guests: bytes, *options: str) -> int:
    source, listed = tmp_path / "aften.json", tmp_path / "guests.txt"
    source.write_text('{"title": "Aften"}', "utf-8")
    listed.write_bytes(guests)
    arguments = ["print", source, "-o", tmp_path / "out.pdf", "--product", "badges"]
    said = [str(argument) for argument in (*arguments, "--participants", listed, *options)]

    def no_window(file: Path | None) -> int:
        raise AssertionError(f"opened a window for {file}")

    return cli.run(said, no_window)


def _names(tmp_path: Path) -> list[str]:
    return [node.words() for node in read_structure(tmp_path / "out.pdf").all("H1")]


def test_a_list_in_a_file_becomes_badges(tmp_path: Path) -> None:
    assert _print(tmp_path, "Navn;Sted\nÅse Brun;Kajen".encode("cp1252")) == cli.DONE
    assert _names(tmp_path) == ["Åse Brun"]
    assert _print(tmp_path, "Bo Li\n".encode("utf-16"), "--badge", "105x74") == cli.DONE
    assert _names(tmp_path) == ["Bo Li"]


def test_a_line_that_names_nobody_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _print(tmp_path, b"Bo Li;Kajen\n;Torvet\n") == cli.DONE
    (told,) = capsys.readouterr().err.splitlines()
    assert told == f"{tmp_path / 'guests.txt'}:2: This line was not used: “;Torvet”."
    assert _print(tmp_path, b"\n") == cli.DONE
    (told,) = capsys.readouterr().err.splitlines()
    assert told.endswith("guests.txt names nobody; the badges are those of the speakers.")


def test_a_list_that_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crowd = "\n".join(f"Gæst {n}" for n in range(MOST + 2)).encode()
    assert _print(tmp_path, crowd) == cli.FAILED
    too_large = "guests.txt is too large; 5000 participants is the most that can be read."
    assert capsys.readouterr().err.strip().endswith(too_large)
    assert _print(tmp_path, b"Bo\0Li") == cli.FAILED
    assert capsys.readouterr().err.strip().endswith("guests.txt is not a text.")
    assert not (tmp_path / "out.pdf").exists()
