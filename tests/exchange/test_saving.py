from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.core.faults import Fault, PlannerError
from planner.core.material import Material
from planner.core.programme import Entry, Programme, Speaker
from planner.document.document import Document
from planner.exchange.files import write_whole
from planner.exchange.kinds import FileKind, kind_of_content, kind_to_write
from planner.exchange.opening import open_any
from planner.exchange.saving import save_as
from planner.exchange.sources import Hints
from planner.formats.foreign.encoding import decode

HINTS = Hints(today=date(2027, 1, 1))


def test_pictures_and_files_come_along_to_another_programme_file(tmp_path: Path) -> None:
    source, target = tmp_path / "a.programme", tmp_path / "b.programme"
    with Document.new(source, Programme("p", speakers={"s": Speaker("s")})) as document:
        photo = document.add_blob(b"a face", "image/png")
        slides = document.add_blob(b"%PDF", "application/pdf")
        logo = document.add_blob(b"a flag", "image/svg+xml")
        chosen: dict[str, dict[str, object]] = {
            "s": {"photo": photo},
            "p": {"print_settings": {"logo": logo}},
        }
        document.apply(change_fields(document.programme, EditKind.CHANGE, chosen))
    programme = document.programme
    talk = Entry("e", materials=(Material("m", blob=slides, media_type="application/pdf"),))
    opened = open_any(source, HINTS)
    reading = replace(opened.reading, programme=replace(programme, entries={"e": talk}))
    save_as(replace(opened, reading=reading), target, FileKind.PROGRAMME)
    with Document.open(target) as copy:
        assert copy.read_blob(photo) == b"a face"
        assert copy.read_blob(logo) == b"a flag"
        assert copy.read_blob(slides) == b"%PDF"


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"9.00 Kaffe", FileKind.TEXT),
        ("a.TXT", b"9.00 Kaffe", FileKind.TEXT),
        ("a.json", b"{}", FileKind.JSON),
        ("a", b"\xef\xbb\xbf\n {", FileKind.JSON),
        ("a", b"9.00 Kaffe", FileKind.TEXT),
        ("a.programme", b"SQLite format 3\0", FileKind.PROGRAMME),
        ("a.json", b"SQLite format 3\0", FileKind.PROGRAMME),
        ("a.programme", b"", FileKind.PROGRAMME),
    ],
)
def test_kinds_are_told_apart_by_suffix_and_content(name: str, head: bytes, kind: FileKind) -> None:
    assert kind_of_content(Path(name), head) == kind


def test_a_kind_to_write_needs_a_suffix_that_is_known() -> None:
    assert kind_to_write(Path("a.Programme")) == FileKind.PROGRAMME
    with pytest.raises(PlannerError) as caught:
        kind_to_write(Path("a.pages"))
    assert caught.value.fault == Fault.UNKNOWN_FORMAT


@pytest.mark.parametrize(
    "data",
    [
        "Kære æøå".encode(),
        "Kære æøå".encode("utf-8-sig"),
        "Kære æøå".encode("utf-16"),
        "Kære æøå".encode("cp1252"),
    ],
)
def test_usual_encodings_are_read(data: bytes) -> None:
    assert decode(data) == "Kære æøå"


@pytest.mark.parametrize("data", [b"\0\1\2", b"\xff\xfea", b"PK\x03\x04\0\0"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(PlannerError) as caught:
        decode(data)
    assert caught.value.fault == Fault.NOT_TEXT


def test_a_text_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_bytes(b"9.00 Kaffe\n" * 100_000)
    with pytest.raises(PlannerError) as caught:
        open_any(path, HINTS)
    assert (caught.value.fault, caught.value.path) == (Fault.TOO_LARGE, path)


def test_writing_whole_keeps_links_and_what_is_no_regular_file(tmp_path: Path) -> None:
    target, link = tmp_path / "a.json", tmp_path / "b.json"
    link.symlink_to(target)
    write_whole(link, b"{}")
    assert link.is_symlink()
    assert target.read_bytes() == b"{}"
    write_whole(Path("/dev/null"), b"{}")
    assert Path("/dev/null").is_char_device()


def test_writing_whole_keeps_the_rights_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.touch(mode=0o600)
    write_whole(path, b"{}")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize("name", ["no/such/a.json", "file/a.json"])
def test_a_missing_folder_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlannerError) as caught:
        write_whole(tmp_path / name, b"{}")
    assert (caught.value.fault, caught.value.path) == (Fault.NO_FOLDER, (tmp_path / name).parent)
