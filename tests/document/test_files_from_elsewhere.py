"""Files that are not ours, not whole, or too new: a clear word, and not a byte of them changed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from planner import wording
from planner.core.changes import EditKind, change_fields
from planner.document import sqlite
from planner.document.document import Document
from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileTooLargeError,
    NewerVersionError,
    NoSuchFileError,
    NotAFileError,
    NotAProgrammeError,
    ReadOnlyDocumentError,
)
from planner.document.tables import VERSION
from planner.text import texts
from tests.builders.programmes import a_small_conference

Contents = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def file(path: Path) -> Path:
    """A sound programme file with one edit, for a test to spoil."""
    with Document.new(path, a_small_conference()) as document:
        edit = change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": "Hylder"}})
        document.apply(edit)
    return path


@pytest.fixture
def refused(contents_of: Contents) -> Callable[[Path, type[DocumentError]], str]:
    """Opens a file that cannot be opened: its sentence, once nothing in its folder has changed."""

    def check(path: Path, error: type[DocumentError]) -> str:
        before = contents_of(path.parent)
        with pytest.raises(error) as caught:
            Document.open(path)
        assert type(caught.value) is error
        assert contents_of(path.parent) == before
        return wording.fault(texts("en"), caught.value)

    return check


Refused = Callable[[Path, type[DocumentError]], str]


@contextmanager
def meddling(path: Path) -> Iterator[sqlite3.Connection]:
    """The file in the hands of another tool."""
    with closing(sqlite3.connect(path)) as tool:
        yield tool
        tool.commit()


def run_sql(path: Path, *statements: str) -> None:
    with meddling(path) as tool:
        for statement in statements:
            tool.execute(statement)


def test_a_path_without_a_file_has_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError):
        Document.open(tmp_path / "missing.programme")
    with pytest.raises(NoSuchFileError):
        Document.open(tmp_path / "no\0name")
    with pytest.raises(NotAFileError):
        Document.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices to open here")
def test_a_device_is_no_file() -> None:
    with pytest.raises(NotAFileError):
        Document.open(Path("/dev/zero"))


@pytest.mark.parametrize("content", [b"", b"9.00 Velkomst\n", b"PK\x03\x04" * 5000, bytes(100_000)])
def test_another_kind_of_file_is_refused(content: bytes, path: Path, refused: Refused) -> None:
    path.write_bytes(content)
    assert "not a programme file" in refused(path, NotAProgrammeError)


def test_another_programs_database_is_refused(path: Path, refused: Refused) -> None:
    run_sql(path, "CREATE TABLE programme (id TEXT)", "PRAGMA user_version = 1")
    refused(path, NotAProgrammeError)


def test_a_file_of_no_version_is_refused(file: Path, refused: Refused) -> None:
    run_sql(file, "PRAGMA user_version = 0")
    refused(file, DamagedFileError)


def test_a_huge_file_is_refused_before_it_is_read(file: Path) -> None:
    with file.open("r+b") as grown:  # a hole: it takes no room on the disk
        grown.truncate(sqlite.MAX_FILE_BYTES + 1)
    with pytest.raises(FileTooLargeError) as caught:
        Document.open(file)
    assert caught.value.size == sqlite.MAX_FILE_BYTES + 1
    assert file.stat().st_size == sqlite.MAX_FILE_BYTES + 1


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_file_is_damaged(part: float, file: Path, refused: Refused) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * part)])
    assert "damaged" in refused(file, DamagedFileError)


def test_a_spoilt_page_wherever_it_is_is_found_before_anything_is_written(
    file: Path, contents_of: Contents
) -> None:
    """At once where it holds what opening reads; in the history and the rest, by looking there."""
    data = file.read_bytes()
    pages = range(4096, len(data), 4096)
    found = {"opening": 0, "check": 0, "undo": 0}
    for page in pages:
        file.write_bytes(data[:page] + b"\xa5" * 4096 + data[page + 4096 :])
        before = contents_of(file.parent)
        try:
            document = Document.open(file)
        except DamagedFileError:
            found["opening"] += 1
        else:
            with document:
                assert document.programme.entries["talk"].title == "Hylder"
                for name in ("check", "undo"):
                    with pytest.raises(DamagedFileError):
                        getattr(document, name)()
                    found[name] += 1
        assert contents_of(file.parent) == before
    assert found["opening"] > 10
    assert found["opening"] + found["check"] == len(pages)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET start = 'nine' WHERE id = 'talk'",
        "UPDATE entries SET title = x'00ff' WHERE id = 'talk'",
        "UPDATE entries SET title = CAST(x'c328' AS TEXT) WHERE id = 'talk'",
        "UPDATE entries SET kind = 'party' WHERE id = 'talk'",
        "UPDATE entries SET parts = '[{\"id\": 1}]' WHERE id = 'talk'",
        "UPDATE entries SET parts = 'not JSON' WHERE id = 'talk'",
        "UPDATE entries SET parts = '" + "[" * 50_000 + "' WHERE id = 'talk'",
        "UPDATE entries SET day = 'yesterday' WHERE id = 'talk'",
        "UPDATE entries SET start = NULL WHERE id = 'talk'",
        "UPDATE entries SET duration = 4000000000 WHERE id = 'talk'",
        "UPDATE entries SET id = 'hall' WHERE id = 'talk'",
        "UPDATE days SET date = 'Monday'",
        "UPDATE appearances SET speaker = 'nobody'",
        "UPDATE programme SET venue = '[]'",
        "DELETE FROM programme",
        """INSERT INTO programme SELECT 'two', title, subtitle, language, time_zone, introduction,
           venue, organisers, facts, web, print_settings, ignored FROM programme""",
        "DELETE FROM history",
        "INSERT INTO history VALUES ('second head')",
        "UPDATE history SET head = 'no step'",
        "UPDATE steps SET changes = '{}'",
        "UPDATE steps SET changes = '{'",
        "UPDATE steps SET made = 'yesterday'",
        "UPDATE steps SET kind = 'magic'",
        "UPDATE steps SET redo = 'no step'",
        "DROP TABLE drafts",
        "ALTER TABLE rooms DROP COLUMN note",
        "ALTER TABLE rooms ADD COLUMN extra TEXT",
        "CREATE TABLE extra (id TEXT)",
        "CREATE INDEX extra ON rooms (name)",
        "CREATE VIRTUAL TABLE extra USING fts5 (text)",
    ],
    ids=lambda statement: statement[:50],
)
def test_a_file_whose_rows_do_not_hold_together_is_damaged(
    statement: str, file: Path, refused: Refused
) -> None:
    run_sql(file, statement)
    refused(file, DamagedFileError)


def test_two_rows_of_one_id_are_refused(file: Path, refused: Refused) -> None:
    run_sql(
        file,
        "ALTER TABLE tracks RENAME TO held",
        "CREATE TABLE tracks AS SELECT * FROM held UNION ALL SELECT * FROM held",
        "DROP TABLE held",
    )
    assert "one id" in refused(file, DamagedFileError)


@pytest.mark.parametrize("version", [1, VERSION, VERSION + 1])
@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TRIGGER trap AFTER UPDATE ON history BEGIN DELETE FROM entries; END"],
        ["CREATE VIEW trap AS SELECT * FROM entries"],
        ["ALTER TABLE rooms RENAME TO held", "CREATE VIEW rooms AS SELECT * FROM held"],
        ["ALTER TABLE rooms ADD COLUMN trap AS (zeroblob(1000000))"],
    ],
    ids=["trigger", "view", "view in a table's place", "computed column"],
)
def test_what_could_run_a_strangers_code_is_refused(
    statements: list[str], version: int, file: Path, refused: Refused
) -> None:
    run_sql(file, *statements, f"PRAGMA user_version = {version}")
    refused(file, NewerVersionError if version > VERSION else DamagedFileError)


def test_a_trigger_added_while_a_document_is_open_does_not_run(
    file: Path, contents_of: Contents
) -> None:
    with Document.open(file) as document:
        run_sql(file, "CREATE TRIGGER trap AFTER UPDATE ON history BEGIN DELETE FROM entries; END")
        before = contents_of(file.parent)
        with pytest.raises(DocumentError):
            document.undo()
        assert contents_of(file.parent) == before


def test_a_newer_version_opens_to_be_read_only(file: Path, contents_of: Contents) -> None:
    run_sql(
        file,
        "ALTER TABLE rooms ADD COLUMN floor TEXT",
        "CREATE TABLE sponsors (id TEXT)",
        "CREATE INDEX by_floor ON rooms (floor)",
        "PRAGMA user_version = 7",
    )
    before = contents_of(file.parent)
    with Document.open(file) as document:
        assert document.read_only
        assert document.programme.entries["talk"].title == "Hylder"
        assert document.drafts() == {}
        for write in (
            document.undo,
            lambda: document.add_blob(b"picture", "image/png"),
            lambda: document.keep_draft("talk", "title", "H"),
        ):
            with pytest.raises(ReadOnlyDocumentError):
                write()
    assert contents_of(file.parent) == before


def test_a_newer_version_that_cannot_be_read_is_said_to_be(file: Path, refused: Refused) -> None:
    run_sql(file, "DROP TABLE tracks", "PRAGMA user_version = 7")
    assert "newer" in refused(file, NewerVersionError)


def test_a_history_that_does_not_fit_stops_undo_and_changes_nothing(
    file: Path, contents_of: Contents
) -> None:
    run_sql(file, "UPDATE entries SET title = 'Something else' WHERE id = 'talk'")
    before = contents_of(file.parent)
    with Document.open(file) as document:
        with pytest.raises(DamagedFileError):
            document.undo()
        assert document.programme.entries["talk"].title == "Something else"
    assert contents_of(file.parent) == before


def test_a_file_that_a_tool_left_in_wal_mode_becomes_one_file_again(file: Path) -> None:
    run_sql(file, "PRAGMA journal_mode = WAL")
    assert file.read_bytes()[18] == 2  # SQLite's header: the version that needs a WAL
    with Document.open(file) as document:
        document.undo()
    assert file.read_bytes()[18] == 1
    assert list(file.parent.iterdir()) == [file]


def test_a_write_broken_off_by_another_process_is_rolled_back(file: Path, tmp_path: Path) -> None:
    """The journal it leaves is what SQLite needs to mend the file when it is opened next."""
    sound = file.read_bytes()
    torn = tmp_path / "torn.programme"
    with closing(sqlite3.connect(file)) as tool:
        tool.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the commit
        tool.execute("UPDATE steps SET changes = ?", ("x" * 500_000,))
        shutil.copyfile(file, torn)
        shutil.copyfile(f"{file}-journal", f"{torn}-journal")
        tool.rollback()
    assert torn.read_bytes() != sound
    with Document.open(torn) as document:
        assert document.programme.entries["talk"].title == "Hylder"
        assert document.undo() is not None
    assert not Path(f"{torn}-journal").exists()
