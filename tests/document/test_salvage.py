"""A damaged file is read as far as it goes, into a new file, and what was lost is said."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.losses import Loss, Remark
from planner.core.material import Material
from planner.core.programme import Day, Entry, Programme, Room
from planner.document.backups import Backups, preview
from planner.document.document import Document
from planner.document.errors import (
    DocumentError,
    FileAlreadyThereError,
    NoSuchFileError,
    NotAFileError,
    NotAProgrammeError,
)
from planner.document.salvage import Salvage, salvage
from tests.builders.programmes import a_small_conference

PAGE = 4096
PICTURE = b"a picture" * 3000
SHA256 = hashlib.sha256(PICTURE).hexdigest()
Snapshot = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def file(path: Path) -> Path:
    """A sound file with some history, a long text, a picture and a half-typed word."""
    with Document.new(path, a_small_conference()) as document:
        document.add_blob(PICTURE, "image/png")
        talk = {"abstract": "Om hylder. " * 1000, "materials": (Material("m", blob=SHA256),)}
        for values in ({"talk": talk}, {"ida": {"photo": SHA256}}, {"monday": {"label": "I dag"}}):
            document.apply(change_fields(document.programme, EditKind.CHANGE, values))
        document.apply(add_rows(EditKind.ADD, [Entry("late", title="Tak for i dag")]))
        document.keep_draft("talk", "note", "Husk nøg")
    return path


def programme_in(path: Path) -> Programme:
    with Document.open(path) as document:
        return document.programme


def pages_of(path: Path, table: str) -> list[int]:
    """The pages that hold the rows of a table and nothing else of it, from 1."""
    with closing(sqlite3.connect(path)) as tool:
        query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
        try:
            return [page for (page,) in tool.execute(query, (table,))]
        except sqlite3.OperationalError:  # built without that table
            query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
            return [page for (page,) in tool.execute(query, (table,))]


def spoil(path: Path, *pages: int, with_: bytes = bytes(PAGE)) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = with_
    path.write_bytes(data)


def losses(salvaged: Salvage) -> set[Loss]:
    return {remark.loss for remark in salvaged.remarks}


def test_a_sound_file_comes_out_whole_with_pictures_and_half_typed_text(file: Path) -> None:
    new = file.with_name("new.programme")
    salvaged = salvage(file, new)
    assert salvaged.path == new
    assert salvaged.programme == programme_in(file) == programme_in(new)
    assert salvaged.remarks == (Remark(Loss.HISTORY, count=4),)
    with Document.open(new) as document:
        assert document.read_blob(SHA256) == PICTURE
        assert document.drafts() == {("talk", "note"): "Husk nøg"}
        assert document.next_undo is None


def test_named_versions_are_kept(file: Path) -> None:
    with Document.open(file) as document:
        document.name_version("Sendt til tryk")
        then = document.programme
        document.apply(change_fields(then, EditKind.CHANGE, {"talk": {"title": "Andet"}}))
    new = file.with_name("new.programme")
    assert salvage(file, new).versions == ("Sendt til tryk",)
    with Document.open(new) as document:
        (version,) = document.versions()
        assert document.version_programme(version.id) == then


def test_the_damaged_file_stays_as_it_is_and_no_file_is_replaced(
    file: Path, contents_of: Snapshot
) -> None:
    spoil(file, 1, 4)
    before = contents_of(file.parent)
    for there in (file, shutil.copyfile(file, file.with_name("there"))):
        before = contents_of(file.parent)
        with pytest.raises(FileAlreadyThereError):
            salvage(file, there)
        assert contents_of(file.parent) == before
    salvage(file, file.with_name("new.programme"))
    assert contents_of(file.parent).items() >= before.items()


@pytest.mark.parametrize(
    "spoilt",
    [bytes(100), b"\xa5" * 100, bytes(PAGE), b"\xa5" * PAGE],
    ids=["blank header", "spoilt header", "blank page", "spoilt page"],
)
def test_a_spoilt_beginning_loses_nothing(spoilt: bytes, file: Path) -> None:
    whole = programme_in(file)
    data = file.read_bytes()
    file.write_bytes(spoilt + data[len(spoilt) :])
    with pytest.raises(DocumentError):
        Document.open(file)
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme == whole


def test_lost_rows_are_named_and_those_the_history_knows_come_back(file: Path) -> None:
    whole = programme_in(file)
    spoil(file, *pages_of(file, "entries"))
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme.entries == {"late": whole.entries["late"]}
    assert Remark(Loss.FROM_HISTORY, "entries", "late", "Tak for i dag") in salvaged.remarks
    assert Remark(Loss.ROW, "entries", "talk", "") in salvaged.remarks
    assert Remark(Loss.REFERENCE, "appearances", "ida-talks", "") in salvaged.remarks
    assert salvaged.programme.speakers == whole.speakers
    assert programme_in(salvaged.path) == salvaged.programme


def test_entries_keep_their_times_and_rooms_where_days_and_rooms_are_lost(file: Path) -> None:
    whole = programme_in(file)
    for table in ("days", "rooms", "tracks"):
        spoil(file, *pages_of(file, table))
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme.entries == whole.entries
    assert salvaged.programme.days == {"monday": Day("monday", opens=540, closes=620)}
    assert salvaged.programme.rooms == {"hall": Room("hall")}
    stood_in = {r.table for r in salvaged.remarks if r.loss is Loss.STAND_IN}
    assert stood_in == {"days", "rooms", "tracks"}


def test_a_lost_picture_is_no_longer_named(file: Path) -> None:
    data = file.read_bytes()
    at = data.index(b"a picture")
    file.write_bytes(data[:at] + b"A" + data[at + 1 :])
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme.speakers["ida"].photo is None
    assert salvaged.programme.entries["talk"].materials == (Material("m"),)
    pictures = {r.name for r in salvaged.remarks if r.loss is Loss.PICTURE}
    assert pictures == {"Ida Fjord", "Hylder med hjul"}


def test_the_lost_fields_of_the_programme_are_said_and_its_identity_kept_if_known(
    file: Path,
) -> None:
    with Document.open(file) as document:
        own = {document.programme.id: {"title": "Inventardagen"}}
        document.apply(change_fields(document.programme, EditKind.CHANGE, own))
    whole = programme_in(file)
    spoil(file, *pages_of(file, "programme"))
    salvaged = salvage(file, file.with_name("new.programme"))
    assert Remark(Loss.OWN, "programme", "programme", "Inventardagen") in salvaged.remarks
    assert salvaged.programme == whole


def test_a_text_that_goes_on_in_a_lost_page_is_not_made_up(file: Path) -> None:
    whole = programme_in(file)
    data = file.read_bytes()
    page = data.index(b'"Hjulene"') // PAGE + 1  # where the long row ends
    spoil(file, page)
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme.entries["talk"] == replace(
        whole.entries["talk"], abstract="", parts=(), materials=()
    )
    assert Remark(Loss.TEXT, "entries", "talk", "Hylder med hjul") in salvaged.remarks


def test_a_row_that_breaks_a_bound_is_refused_alone(file: Path) -> None:
    whole = programme_in(file)
    with closing(sqlite3.connect(file)) as tool:
        tool.execute("UPDATE entries SET duration = 4000000000 WHERE id = 'coffee'")
        tool.execute("UPDATE entries SET start = 'nine' WHERE id = 'welcome'")
        tool.execute("UPDATE appearances SET speaker = 'nobody' WHERE id = 'ida-talks'")
        tool.commit()
    salvaged = salvage(file, file.with_name("new.programme"))
    gone = whole.entries.keys() - salvaged.programme.entries.keys()
    assert gone == {"coffee", "welcome"}
    assert losses(salvaged) >= {Loss.REFUSED, Loss.SPOILT, Loss.REFERENCE}
    assert Remark(Loss.REFUSED, "entries", "coffee", "Kaffe") in salvaged.remarks


def test_what_a_broken_off_write_left_is_rolled_back_first(file: Path, tmp_path: Path) -> None:
    whole, torn = programme_in(file), tmp_path / "torn.programme"
    with closing(sqlite3.connect(file)) as tool:
        tool.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the commit
        tool.execute("UPDATE entries SET title = 'half done', abstract = ?", ("x" * 90_000,))
        shutil.copyfile(file, torn)
        shutil.copyfile(f"{file}-journal", f"{torn}-journal")
        tool.rollback()
    assert b"x" * 4000 in torn.read_bytes()
    assert salvage(torn, tmp_path / "new.programme").programme == whole
    assert Path(f"{torn}-journal").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"9.00 Velkomst\n" * 900, bytes(100_000), b"\x0d" * 9000],
    ids=["nothing", "a text", "zeros", "what looks like leaves"],
)
def test_what_is_no_programme_at_all_is_said_to_be_none(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAProgrammeError):
        salvage(path, path.with_name("new.programme"))
    assert list(path.parent.iterdir()) == [path]


def test_another_programs_database_is_not_taken_for_one(path: Path) -> None:
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("CREATE TABLE tracks (name TEXT, number INT, album TEXT, genre TEXT)")
        tool.execute("INSERT INTO tracks VALUES ('a', 1, 'b', 'c')")
        tool.commit()
    with pytest.raises(DocumentError):
        salvage(path, path.with_name("new.programme"))
    assert list(path.parent.iterdir()) == [path]


def test_what_is_not_there_has_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError):
        salvage(tmp_path / "none.programme", tmp_path / "new.programme")
    with pytest.raises(NotAFileError):
        salvage(tmp_path, tmp_path / "new.programme")


def test_a_backup_is_named_where_there_is_one(file: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    assert salvage(file, tmp_path / "one.programme", backups=backups).backup is None
    made = backups.make(file)
    spoil(file, *pages_of(file, "speakers"))
    found = salvage(file, tmp_path / "two.programme", backups=backups).backup
    assert found is not None
    assert found.path == made.path
    assert preview(found).speakers.keys() == {"ida", "bo"}


def test_a_file_made_to_be_read_for_ever_is_not(path: Path) -> None:
    """A thousand pages of two thousand pointers, each to the same record as long as the file."""
    cell = bytes([0x80 | 1, 0x80 | 122, 0, 1]) + b"x" * 80  # four million bytes, row 1
    page = bytearray(b"\x0d" + bytes(2) + (1900).to_bytes(2) + bytes(3))
    page += (PAGE - len(cell)).to_bytes(2) * 1900
    page += bytes(PAGE - len(cell) - len(page)) + cell
    path.write_bytes(bytes(page) * 1000)
    begin = time.monotonic()
    with pytest.raises(NotAProgrammeError):
        salvage(path, path.with_name("new.programme"))
    assert time.monotonic() - begin < 10


def test_a_programme_whose_introduction_runs_into_a_lost_page_keeps_its_title(file: Path) -> None:
    with Document.open(file) as document:
        own = {document.programme.id: {"introduction": "Velkommen. " * 2000, "web": "https://x.dk"}}
        document.apply(change_fields(document.programme, EditKind.CHANGE, own))
    data = file.read_bytes()
    spoil(file, data.index(b"https://x.dk") // PAGE + 1)
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme.title == "Dagen om inventar"
    assert salvaged.programme.introduction in ("", "Velkommen. " * 2000)
    assert Remark(Loss.TEXT, "programme", "programme", "Dagen om inventar") in salvaged.remarks


@pytest.mark.parametrize("spoilt", [bytes(PAGE), b"\xa5" * PAGE, bytes(range(256)) * 16])
@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("appearances", "appearances"),
        ("blobs", "blobs"),
        ("drafts", "drafts"),
        ("steps", "history"),
        ("history", "history"),
        ("versions", "versions"),
    ],
)
def test_a_table_that_is_gone_with_its_index_is_told(
    table: str, told: str, spoilt: bytes, file: Path
) -> None:
    with Document.open(file) as document:
        document.name_version("Sendt til tryk")
    with closing(sqlite3.connect(file)) as tool:
        query = "SELECT rootpage FROM sqlite_master WHERE tbl_name = ?"
        roots = [page for (page,) in tool.execute(query, (table,))]
    spoil(file, *roots, with_=spoilt)
    salvaged = salvage(file, file.with_name("new.programme"))
    assert Remark(Loss.PAGES, told) in salvaged.remarks


def test_pages_nobody_can_recognise_are_counted(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data + b"\xa5" * PAGE * 3)
    spoil(file, 1, with_=bytes(PAGE))
    salvaged = salvage(file, file.with_name("new.programme"))
    assert Remark(Loss.PAGES, count=4) in salvaged.remarks


def test_a_page_written_over_by_another_one_is_told(file: Path) -> None:
    (rooms,), (tracks,) = pages_of(file, "rooms"), pages_of(file, "tracks")
    with closing(sqlite3.connect(file)) as tool:
        query = "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'tracks'"
        roots = [page for (page,) in tool.execute(query)]
    assert tracks in roots
    data = file.read_bytes()
    spoil(file, *roots, with_=data[(rooms - 1) * PAGE : rooms * PAGE])
    salvaged = salvage(file, file.with_name("new.programme"))
    assert Remark(Loss.PAGES, "tracks") in salvaged.remarks


def test_a_file_that_is_cut_off_tells_the_pages_that_are_missing(file: Path) -> None:
    data = file.read_bytes()
    said = len(data) // PAGE
    file.write_bytes(data[: 5 * PAGE])
    salvaged = salvage(file, file.with_name("new.programme"))
    pages = [remark for remark in salvaged.remarks if remark.loss is Loss.PAGES]
    assert {remark.table for remark in pages} >= {"entries", "speakers", "appearances", "history"}
    assert sum(remark.count for remark in pages) <= said - 5


def test_a_lost_page_of_an_index_loses_nothing(file: Path) -> None:
    with closing(sqlite3.connect(file)) as tool:
        query = "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'entries'"
        ((page,),) = tool.execute(query)
    whole = programme_in(file)
    spoil(file, page)
    salvaged = salvage(file, file.with_name("new.programme"))
    assert salvaged.programme == whole
    assert losses(salvaged) == {Loss.HISTORY}


def test_a_head_no_page_accounts_for_is_a_history_that_is_lost(file: Path) -> None:
    with closing(sqlite3.connect(file)) as tool:
        tool.execute("UPDATE history SET head = 'a step that never was'")
        tool.commit()
    salvaged = salvage(file, file.with_name("new.programme"))
    assert Remark(Loss.PAGES, "history") in salvaged.remarks
