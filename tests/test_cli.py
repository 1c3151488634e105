"""The command line, with real files; texts are invented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from planner import __version__, cli
from planner.core.programme import Programme, Scalar
from planner.document.document import Document
from tests.pdf.tagged_text import read_structure

TEXT = """Temadag: Læsning for alle

Dato: torsdag den 15. april 2027
Sted: Fjordby Bibliotek, Havnegade 12

PROGRAM
9.00 – 9.30 Kaffe og rundstykker
9.30 – 10.30
Højtlæsning for voksne

Hvorfor holder vi op med at læse højt, når børnene bliver store?

Ved Ida Holm, forfatter

12.00 – 12.45 Frokost
"""
CLASH = {
    "title": "Aften",
    "days": [{"date": "2027-04-15"}],
    "entries": [
        {"title": "Oplæg", "day": 1, "start": "10:00", "duration": 45},
        {"title": "Samtale", "day": 1, "start": "10:30", "duration": 30},
    ],
}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "temadag.txt"
    path.write_text(TEXT, "utf-8")
    return path


def planner(*arguments: object) -> int:
    def no_window(file: Path | None) -> int:
        raise AssertionError(f"opened a window for {file}")

    return cli.run([str(argument) for argument in arguments], no_window)


def as_json(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def test_a_text_becomes_a_programme_file_and_json(text: Path, tmp_path: Path) -> None:
    document, exchanged, direct = (tmp_path / name for name in ("t.programme", "a.json", "b.json"))
    assert planner("convert", text, "-o", document) == cli.DONE
    assert planner("convert", document, "-o", exchanged) == cli.DONE
    assert planner("convert", text, "-o", direct) == cli.DONE
    content = as_json(exchanged)
    assert content["title"] == "Læsning for alle"
    (day,) = content["days"]
    assert (day["date"], day["opens"], day["closes"]) == ("2027-04-15", "09:00", "12:45")

    def without_ids(path: Path) -> object:
        entries = as_json(path)["entries"]
        return [{key: entry[key] for key in entry if key != "id"} for entry in entries]

    assert without_ids(exchanged) == without_ids(direct)


def test_warnings_go_to_standard_error_and_into_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "fredag.txt", tmp_path / "fredag.json"
    source.write_text(TEXT.replace("torsdag", "fredag"), "utf-8")
    assert planner("convert", source, "-o", target) == cli.DONE
    (warning,) = as_json(target)["warnings"]
    assert warning["line"] == 3
    assert f"{source}:3: {warning['text']}" in capsys.readouterr().err


def test_hints_say_what_a_text_leaves_out(tmp_path: Path) -> None:
    source, target = tmp_path / "uden.txt", tmp_path / "uden.json"
    source.write_text("Temadag\n\n9.00 Kaffe\n9.30 Oplæg\n", "utf-8")
    assert planner("convert", source, "-o", target, "--date", "2027-05-01", "--language", "nb") == 0
    content = as_json(target)
    assert content["language"] == "nb"
    (day,) = content["days"]
    assert day["date"] == "2027-05-01"


def test_a_programme_file_is_not_overwritten_unless_forced(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "t.programme"
    assert planner("convert", text, "-o", document) == cli.DONE
    before = document.read_bytes()
    assert planner("convert", text, "-o", document) == cli.FAILED
    assert document.read_bytes() == before
    assert str(document) in capsys.readouterr().err
    assert planner("convert", text, "-o", document, "--force") == cli.DONE


def test_a_file_is_not_converted_onto_itself(text: Path) -> None:
    assert planner("convert", text, "-o", text, "--force") == cli.FAILED
    assert text.read_text("utf-8") == TEXT


@pytest.mark.parametrize("kind", ["programme", "txt"])
def test_a_print_never_replaces_its_source(text: Path, tmp_path: Path, kind: str) -> None:
    source = tmp_path / f"t.{kind}"
    planner("convert", text, "-o", source)
    before = source.read_bytes()
    assert planner("print", source, "-o", source) == cli.FAILED
    assert source.read_bytes() == before


def test_no_export_replaces_a_programme_file(text: Path, tmp_path: Path) -> None:
    document = tmp_path / "t.programme"
    planner("convert", text, "-o", document)
    before = document.read_bytes()
    assert planner("convert", text, "-o", document, "--to", "json") == cli.FAILED
    assert planner("print", text, "-o", document) == cli.FAILED
    assert document.read_bytes() == before


def test_what_cannot_be_printed_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "t.json"
    source.write_text(json.dumps({"title": "Fest 🎉"}), "utf-8")
    assert planner("print", source, "-o", tmp_path / "t.pdf") == cli.DONE
    assert "🎉" in capsys.readouterr().err


def test_hints_are_for_texts(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "t.programme"
    planner("convert", text, "-o", document)
    assert planner("check", document, "--language", "en-GB") == cli.DONE
    assert "Only a text" in capsys.readouterr().err


def test_content_overrules_the_suffix_of_what_is_read(text: Path, tmp_path: Path) -> None:
    document = tmp_path / "t.programme"
    planner("convert", text, "-o", document)
    disguised = document.rename(tmp_path / "t.txt")
    assert planner("convert", disguised, "-o", tmp_path / "t.json") == cli.DONE
    assert as_json(tmp_path / "t.json")["title"] == "Læsning for alle"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_text_may_be_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    source, target = tmp_path / "t.txt", tmp_path / "t.json"
    source.write_text(TEXT, encoding)
    assert planner("convert", source, "-o", target) == cli.DONE
    assert as_json(target)["title"] == "Læsning for alle"


def test_a_handout_is_printed_from_any_kind_of_file(text: Path, tmp_path: Path) -> None:
    assert planner("print", text, "-o", tmp_path / "out.pdf") == cli.DONE
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.docinfo["/Title"] == "Læsning for alle"


def test_the_command_line_says_how_a_print_looks(text: Path, tmp_path: Path) -> None:
    options = ["--style", "classic", "--paper", "A5", "--language", "en", "--large-print"]
    assert planner("print", text, "-o", tmp_path / "plain.pdf") == cli.DONE
    assert planner("print", text, "-o", tmp_path / "out.pdf", *options) == cli.DONE
    with pikepdf.open(tmp_path / "out.pdf") as pdf, pikepdf.open(tmp_path / "plain.pdf") as plain:
        fonts = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
        assert float(pdf.pages[0].mediabox[2]) < 421 < float(plain.pages[0].mediabox[2])
        assert all("SourceSerif4" in name for name in fonts)
        assert pdf.Root.Lang == "da"
    heard = [node.words() for node in read_structure(tmp_path / "out.pdf").walk()]
    assert "Thursday, 15 April 2027" in heard
    assert "9:00 to 9:30 Kaffe og rundstykker" in heard


def test_a_print_has_the_options_that_the_programme_holds(tmp_path: Path) -> None:
    document = tmp_path / "t.programme"
    settings: dict[str, Scalar] = {"paper": "A6", "draft": True}
    programme = Programme("p", title="Aften", print_settings=settings)
    Document.new(document, programme).close()
    assert planner("print", document, "-o", tmp_path / "own.pdf") == cli.DONE
    assert planner("print", document, "-o", tmp_path / "said.pdf", "--paper", "A4") == cli.DONE
    heard = {name: read_structure(tmp_path / name).words() for name in ("own.pdf", "said.pdf")}
    assert heard["own.pdf"] == heard["said.pdf"]
    widths = []
    for name in heard:
        with pikepdf.open(tmp_path / name) as pdf:
            widths.append(round(float(pdf.pages[0].mediabox[2])))
    assert widths == [298, 595]
    with Document.open(document) as opened:
        assert opened.programme.print_settings == settings


def test_the_language_of_a_text_and_that_of_its_print_are_two_things(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "uden.txt"
    source.write_text("Temadag\n\n9.00 Kaffe\n9.30 Oplæg\n", "utf-8")
    out = tmp_path / "out.pdf"
    said = ["--date", "2027-05-01", "--text-language", "nb", "--language", "de"]
    assert planner("print", source, "-o", out, *said) == cli.DONE
    assert capsys.readouterr().err == ""
    with pikepdf.open(out) as pdf:
        assert pdf.Root.Lang == "nb"
    assert "Samstag, 1. Mai 2027" in read_structure(out).words()


def test_check_fails_on_what_matters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "aften.json"
    source.write_text(json.dumps(CLASH), "utf-8")
    assert planner("check", source) == cli.FAILED
    assert capsys.readouterr().out == (
        "10:00–10:45 “Oplæg” and 10:30–11:00 “Samtale” overlap by 15 minutes.\n"
    )
    assert planner("check", source, "--json") == cli.FAILED
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["kind"], row["severity"], row["minutes"]) == ("overlap", "error", 15)


def test_check_is_content_with_a_day_in_order(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert planner("check", text) == cli.DONE
    (note,) = capsys.readouterr().out.splitlines()
    assert note.startswith("Nothing is planned for 90 minutes between 9:30–10:30")
    text.write_text("9.00-9.30 Velkomst\n9.30-10.15 Frø i jord\n10.15-10.30 Kaffe\n", "utf-8")
    assert planner("check", text) == cli.DONE
    assert capsys.readouterr().out == "Nothing to look at.\n"


def test_errors_are_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rubbish.txt").write_bytes(bytes(range(256)))
    (tmp_path / "rubbish.json").write_text('{"title": 7}')
    (tmp_path / "rubbish.programme").write_bytes(b"SQLite format 3\0" + bytes(200))
    target = tmp_path / "out.json"
    long = "x" * 300 + ".txt"
    names = ("missing.txt", "", "rubbish.txt", "rubbish.json", "rubbish.programme", long)
    for name in names:
        assert planner("convert", tmp_path / name, "-o", target) == cli.FAILED
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert str(tmp_path / name) in said.err
        assert not target.exists()


def test_a_failed_write_leaves_what_was_there(text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out.json"
    folder.mkdir()
    assert planner("convert", text, "-o", folder) == cli.FAILED
    assert planner("print", text, "-o", tmp_path / "no" / "such" / "folder.pdf") == cli.FAILED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "temadag.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "a.txt"],
        ["convert", "a.txt", "-o", "a.json", "--from", "runes"],
        ["convert", "a.txt", "-o", "a.json", "--date", "i morgen"],
        ["convert", "a.txt", "-o", "a.json", "--language", "dansk"],
        ["print", "a.txt", "-o", "a.pdf", "--product", "wallpaper"],
        ["print", "a.txt", "-o", "a.pdf", "--style", "baroque"],
        ["print", "a.txt", "-o", "a.pdf", "--paper", "A0"],
        ["print", "a.txt", "-o", "a.pdf", "--language", "tlh"],
        ["chek", "a.txt"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_is_told_apart(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        planner(*arguments)
    assert stopped.value.code == cli.WRONG_USAGE


def test_an_unknown_kind_of_output_is_wrong_usage(text: Path, tmp_path: Path) -> None:
    assert planner("convert", text, "-o", tmp_path / "out.xyz") == cli.WRONG_USAGE


def test_a_file_or_nothing_opens_the_window(tmp_path: Path) -> None:
    opened: list[Path | None] = []

    def open_window(file: Path | None) -> int:
        opened.append(file)
        return 0

    assert cli.run([], open_window) == 0
    assert cli.run([str(tmp_path / "a.programme")], open_window) == 0
    assert opened == [None, tmp_path / "a.programme"]


def test_the_version_is_said() -> None:
    command = [sys.executable, "-m", "planner", "--version"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert said == f"planner {__version__}\n"
