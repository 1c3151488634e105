"""Files that earlier releases wrote: opened without a loss, and kept as they were beside.

`files/version-1.programme` was written by the release that knew no other version. It holds two
days, seven steps to where it stands, two that redo would make again, one left branch, a photo and
two drafts.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Part, Programme
from planner.document import sqlite
from planner.document.document import Document
from planner.document.errors import DamagedFileError, ReadOnlyDocumentError
from planner.document.tables import VERSION
from tests.builders.programmes import a_small_conference

FILES = Path(__file__).parent / "files"
Contents = Callable[[Path], dict[str, bytes]]


@pytest.fixture(params=sorted(FILES.iterdir()), ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """One stored file of each past version, in a folder of its own."""
    (tmp_path / "Mit").mkdir()
    return Path(shutil.copyfile(request.param, tmp_path / "Mit" / "Lysdage.programme"))


def check_contents(document: Document) -> None:
    """What every stored file holds."""
    programme = document.programme
    assert (programme.title, programme.venue.name) == ("Lysdage", "Teatret")
    assert [day.date for day in programme.days.values()] == [date(2025, 9, 15), date(2025, 9, 16)]
    assert programme.entries["lamps"].title == "Lamper i læsesalen"
    assert programme.entries["lamps"].parts[0] == Part("warm", "Varmt", minutes=20)
    assert programme.entries["film"].duration == 50
    assert (programme.entries["coffee"].start, programme.entries["walk"].title) == (610, "Rundgang")
    assert programme.print_settings == {"style": "plain", "scale": 1.5, "cover": True, "logo": None}
    photo = programme.speakers["eva"].photo
    assert photo is not None
    assert document.read_blob(photo).startswith(b"\x89PNG")
    assert document.drafts() == {
        ("lamps", "abstract"): "Om lamper og sk",
        ("film", "title"): "Filmen om ly",
    }


def check_history(document: Document) -> None:
    standings = [line.standing.value for line in document.steps()]
    assert standings == [*["done"] * 5, "left", "done", "done", "undone", "undone"]
    assert document.steps()[-1].made == datetime(2025, 4, 10, 7, tzinfo=UTC)
    assert document.programme_at("step06").entries["film"].title == "Filmen om lys"
    assert document.programme_at("step10").title == "Lysdagene 2025"
    assert "bo" in document.programme_at("step01").speakers


def everything_of(document: Document) -> list[Programme]:
    return [document.programme_at(line.id) for line in document.steps()]


def tables_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as file:
        names = [name for (name,) in file.execute("SELECT name FROM sqlite_master").fetchall()]
        return {
            name: file.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
            for name in names
        }


def test_an_older_file_opens_with_all_it_holds_and_goes_on(old: Path) -> None:
    with Document.open(old) as document:
        assert not document.read_only
        check_contents(document)
        check_history(document)
        assert document.versions() == ()
        assert document.redo() is not None
        assert document.undo() is not None
        while document.undo():
            pass
        assert document.programme.entries["lamps"].title == "Lamper"
        document.go_to("step08")
        document.name_version("Fra dengang")
        title = {"lamps": {"title": "Andre lamper"}}
        document.apply(change_fields(document.programme, EditKind.CHANGE, title))
    with Document.open(old) as document:
        assert document.programme.entries["lamps"].title == "Andre lamper"
        assert sqlite.version_of(old) == VERSION


def test_it_is_copied_aside_before(old: Path) -> None:
    before = old.read_bytes()
    version = sqlite.version_of(old)
    Document.open(old).close()
    copy = old.with_name("Lysdage (before version 2).programme")
    assert sorted(old.parent.iterdir()) == [copy, old]
    assert sqlite.version_of(copy) == version
    with Document.open(copy, read_only=True) as document:
        check_contents(document)
        check_history(document)
    Document.open(old).close()  # which is no older file any more
    assert len(list(old.parent.iterdir())) == 2
    assert len(before) == copy.stat().st_size


def test_the_copy_goes_where_it_is_asked_to_and_overwrites_nothing(
    old: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Kopier"
    folder.mkdir()
    taken = folder / "Lysdage (before version 2).programme"
    taken.write_text("somebody's own")
    Document.open(old, keep_older_in=folder).close()
    assert taken.read_text() == "somebody's own"
    copy = folder / "Lysdage (before version 2, 2).programme"
    assert set(folder.iterdir()) == {copy, taken}
    assert list(old.parent.iterdir()) == [old]
    with Document.open(copy, read_only=True) as document:
        check_contents(document)


def test_a_migrated_file_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.programme"
    Document.new(new, a_small_conference()).close()
    Document.open(old).close()
    assert tables_of(old) == tables_of(new)


def test_an_older_file_that_is_only_read_stays_as_it_is(old: Path, contents_of: Contents) -> None:
    before = contents_of(old.parent)
    with Document.open(old, read_only=True) as document:
        assert document.read_only
        check_contents(document)
        check_history(document)
        with pytest.raises(ReadOnlyDocumentError):
            document.undo()
    assert contents_of(old.parent) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("protect", ["file", "folder"])
def test_one_that_is_write_protected_is_read(
    old: Path, protect: str, contents_of: Contents
) -> None:
    before = contents_of(old.parent)
    protected = old if protect == "file" else old.parent
    protected.chmod(protected.stat().st_mode & 0o555)
    try:
        with Document.open(old) as document:
            assert document.read_only
            check_contents(document)
    finally:
        protected.chmod(0o755)
    assert contents_of(old.parent) == before


def test_without_a_place_for_the_copy_nothing_is_migrated(
    old: Path, contents_of: Contents, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("but a file")
    before = contents_of(old.parent)
    with Document.open(old, keep_older_in=tmp_path / "no folder") as document:
        assert document.read_only
        check_contents(document)
    assert contents_of(old.parent) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET room = 'nowhere' WHERE id = 'lamps'",
        "DROP TABLE drafts",
        "ALTER TABLE steps DROP COLUMN redo",
        "CREATE TABLE versions (id TEXT)",
        "CREATE TRIGGER trap AFTER UPDATE ON history BEGIN DELETE FROM entries; END",
        "UPDATE history SET head = 'nowhere'",
    ],
)
def test_an_older_file_that_does_not_hold_together_is_left_as_it_was(
    old: Path, statement: str, contents_of: Contents
) -> None:
    with closing(sqlite3.connect(old)) as tool:
        tool.execute(statement)
        tool.commit()
    before = contents_of(old.parent)
    for read_only in (False, True):
        with pytest.raises(DamagedFileError):
            Document.open(old, read_only=read_only)
    assert contents_of(old.parent) == before


def test_a_spoilt_page_of_an_older_file_is_found_before_it_is_migrated(
    old: Path, contents_of: Contents
) -> None:
    data = old.read_bytes()
    for page in range(4096, len(data), 4096):
        old.write_bytes(data[:page] + b"\xa5" * 4096 + data[page + 4096 :])
        before = contents_of(old.parent)
        with pytest.raises(DamagedFileError):
            Document.open(old)
        assert contents_of(old.parent) == before


def test_two_windows_that_open_it_at_once_migrate_it_once(old: Path) -> None:
    with Document.open(old, read_only=True) as first, Document.open(old) as second:
        assert everything_of(first) == everything_of(second)
        with Document.open(old) as third:
            assert third.programme == second.programme
