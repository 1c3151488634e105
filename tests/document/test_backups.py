"""Backups are made whole, thinned out sensibly, and come back as new files."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Programme
from planner.document import sqlite as sqlite_marks
from planner.document.backups import Backup, Backups, preview, restore
from planner.document.document import Document
from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileInUseError,
    NotAFileError,
    WriteFailedError,
)
from tests.builders.programmes import a_small_conference

IS_ROOT = os.name != "nt" and os.geteuid() == 0
MORNING = datetime(2026, 11, 22, 10, 42, 7, tzinfo=UTC)


class WallClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = MORNING

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def backups(tmp_path: Path, clock: WallClock) -> Backups:
    return Backups(tmp_path / "user data" / "backups", clock)


@pytest.fixture
def in_denmark(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of this system cannot be set by a test")
    monkeypatch.setenv("TZ", "Europe/Copenhagen")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def retitle(document: Document, title: str) -> None:
    change = change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": title}})
    document.apply(change)


def talk_of(programme: Programme) -> str:
    return programme.entries["talk"].title


@pytest.mark.usefixtures("in_denmark")
def test_a_backup_is_a_programme_under_a_name_people_can_read(
    backups: Backups, document: Document
) -> None:
    retitle(document, "Hylder på hjul")
    made = backups.make(document)
    assert made.path.name == "Dagen om inventar 2026-11-22 11.42.programme"
    assert (made.lineage, made.title, made.made) == ("programme", "Dagen om inventar", MORNING)
    assert made.size == made.path.stat().st_size == document.path.stat().st_size
    assert preview(made) == document.programme
    with Document.open(made.path) as opened:
        assert opened.undo() is not None
        assert opened.programme == a_small_conference()


def test_backups_are_listed_with_the_latest_first(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    assert backups.of("programme") == backups.everything() == ()
    first = backups.make(document)
    clock.moment += timedelta(hours=2)
    retitle(document, "Hylder på hjul")
    second = backups.make(document.path)
    assert backups.of("programme") == backups.everything() == (second, first)
    assert document.next_undo is not None
    assert second.head == document.next_undo.id != first.head
    assert [talk_of(preview(each)) for each in (second, first)] == [
        "Hylder på hjul",
        "Hylder med hjul",
    ]


def test_a_backup_is_due_when_there_is_none_and_then_hourly_while_something_changes(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    assert backups.changed(document)
    assert backups.due(document)
    backups.make(document)
    clock.moment += timedelta(hours=3)
    assert not backups.changed(document)
    assert not backups.due(document)
    retitle(document, "Reoler")
    assert backups.changed(document)
    assert backups.due(document)
    backups.make(document)
    retitle(document, "Skabe")
    clock.moment += timedelta(minutes=59)
    assert backups.changed(document)
    assert not backups.due(document)
    clock.moment += timedelta(minutes=1)
    assert backups.due(document)


def test_two_in_one_minute_get_two_names(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    first = backups.make(document)
    clock.moment += timedelta(seconds=5)
    second = backups.make(document)
    assert second.path.stem == f"{first.path.stem} (2)"
    assert backups.of("programme") == (second,)  # of one hour, the last is enough


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Børn: leg/lær?", "Børn leg lær"),
        ("  ..\\..\\x  ", "x"),
        ("Æ" * 300, "Æ" * 80),
        ("...", "Inventar 2026 – æøå"),
        ("", "Inventar 2026 – æøå"),
        ("CON\n\tNUL", "CON NUL"),
    ],
)
def test_any_title_gives_a_name_that_every_system_takes(
    title: str, name: str, backups: Backups, path: Path
) -> None:
    with Document.new(path, replace(a_small_conference(), title=title)) as document:
        made = backups.make(document)
    assert made.path.parent.parent == backups.folder
    assert made.path.name.startswith(f"{name} 20")
    assert made.title == title


def test_an_identity_that_looks_like_a_path_stays_in_the_folder(
    backups: Backups, tmp_path: Path
) -> None:
    made = []
    for number, lineage in enumerate(["../../away", "..", "a/b", "", "A" * 500]):
        path = tmp_path / f"{number}.programme"
        with Document.new(path, Programme(lineage)) as document:
            made.append(backups.make(document))
            assert backups.of(lineage) == (made[-1],)
    assert {backup.path.parent.parent for backup in made} == {backups.folder}
    assert len(backups.everything()) == 5


def test_programmes_of_one_title_are_kept_apart_and_copies_of_one_together(
    backups: Backups, document: Document, tmp_path: Path, clock: WallClock
) -> None:
    backups.make(document)
    copy = tmp_path / "copy.programme"
    copy.write_bytes(document.path.read_bytes())
    clock.moment += timedelta(hours=1)
    backups.make(copy)
    other = replace(a_small_conference(), id="another")
    with Document.new(tmp_path / "other.programme", other) as stranger:
        backups.make(stranger)
    assert len(backups.of("programme")) == 2
    assert len(backups.of("another")) == 1


def test_restoring_gives_a_new_file_beside_and_never_replaces_one(
    backups: Backups, document: Document
) -> None:
    made = backups.make(document)
    retitle(document, "Alt andet")
    before = document.path.read_bytes()
    first = restore(made, document.path.parent)
    second = restore(made, document.path.parent)
    assert first.name == made.path.name
    assert second.stem == f"{first.stem} (2)"
    for path in (first, second):
        with Document.open(path) as restored:
            assert talk_of(restored.programme) == "Hylder med hjul"
            retitle(restored, "Nu igen")
    assert document.path.read_bytes() == before
    assert talk_of(preview(made)) == "Hylder med hjul"


def test_a_damaged_programme_gives_no_backup_and_pushes_none_out(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    sound = backups.make(document)
    document.close()
    data = document.path.read_bytes()
    page = data.index(b"Hylder med hjul") // 4096 * 4096
    document.path.write_bytes(data[:page] + bytes(4096) + data[page + 4096 :])
    clock.moment += timedelta(hours=5)
    with pytest.raises(DamagedFileError):
        backups.make(document.path)
    assert backups.of("programme") == (sound,)
    assert list(sound.path.parent.iterdir()) == [sound.path]


def test_a_damaged_backup_is_not_offered_and_not_restored(
    backups: Backups, document: Document
) -> None:
    made = backups.make(document)
    data = made.path.read_bytes()
    made.path.write_bytes(data[:4096] + b"\xa5" * 8192)
    with pytest.raises(DamagedFileError):
        restore(made, document.path.parent)
    assert list(document.path.parent.glob("*.programme")) == [document.path]
    made.path.write_bytes(b"something else")
    assert backups.of("programme") == ()
    assert backups.due(document)


def test_a_programme_being_written_by_another_is_said_to_be_in_use(
    backups: Backups, document: Document
) -> None:
    with closing(sqlite3.connect(document.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileInUseError):
            backups.make(document)
        other.execute("ROLLBACK")
    assert backups.make(document).size > 0


def test_a_file_where_the_folder_should_be_has_its_word(
    backups: Backups, document: Document
) -> None:
    backups.folder.parent.mkdir()
    backups.folder.write_text("not a folder")
    with pytest.raises((NotAFileError, WriteFailedError)):
        backups.make(document)
    assert backups.everything() == ()


AS_NOBODY = """
import os, sys
from pathlib import Path
from planner.document.backups import Backups
from planner.document.errors import NoPermissionError
os.setgid(65534), os.setuid(65534)
try:
    Backups(Path(sys.argv[2])).make(Path(sys.argv[1]))
except NoPermissionError as error:
    print(error.path)
"""


@pytest.mark.skipif(not IS_ROOT, reason="needs to become another user")
def test_a_folder_that_must_not_be_written_is_named(
    backups: Backups, document: Document, checkout: Path
) -> None:
    for above in (document.path.parent, *document.path.parents[1:4]):
        above.chmod(0o755)
    backups.folder.mkdir(parents=True)
    before = document.path.read_bytes()
    arguments = [sys.executable, "-c", AS_NOBODY, str(document.path), str(backups.folder)]
    done = subprocess.run(arguments, cwd=checkout, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(backups.folder / "programme")
    assert document.path.read_bytes() == before


ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from planner.document.backups import Backups
from planner.document.errors import WriteFailedError
resource.setrlimit(resource.RLIMIT_FSIZE, (16384, resource.RLIM_INFINITY))
try:
    Backups(Path(sys.argv[2])).make(Path(sys.argv[1]))
except WriteFailedError as error:
    print(error.path)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs the limits of POSIX")
def test_a_full_disk_is_told_and_leaves_nothing_behind(
    backups: Backups, document: Document, checkout: Path
) -> None:
    older = backups.make(document)
    before = document.path.read_bytes()
    arguments = [sys.executable, "-c", ON_A_FULL_DISK, str(document.path), str(backups.folder)]
    done = subprocess.run(arguments, cwd=checkout, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).parent == older.path.parent
    assert list(older.path.parent.iterdir()) == [older.path]
    assert document.path.read_bytes() == before


def test_many_windows_may_make_backups_at_once(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    made: list[Backup] = []
    failed: list[DocumentError] = []

    def make() -> None:
        try:
            made.append(Backups(backups.folder, clock).make(document.path))
        except DocumentError as error:
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert len(made) == 8
    left = backups.of("programme")
    assert left
    assert all(preview(backup) == document.programme for backup in left)
    assert {path.suffix for path in left[0].path.parent.iterdir()} == {".programme"}


def test_after_the_clock_was_put_back_a_backup_is_made_all_the_same(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    clock.moment = MORNING.replace(year=2039)
    ahead = backups.make(document)
    clock.moment = MORNING
    retitle(document, "Reoler")
    assert backups.due(document)
    right = backups.make(document)
    assert set(backups.of("programme")) == {ahead, right}


@pytest.mark.usefixtures("in_denmark")
def test_the_hour_that_comes_twice_in_autumn_gives_two_backups(
    backups: Backups, document: Document, clock: WallClock
) -> None:
    clock.moment = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    first = backups.make(document)
    clock.moment += timedelta(hours=1)
    second = backups.make(document)
    assert first.path.name == "Dagen om inventar 2026-10-25 02.30.programme"
    assert second.path.name == "Dagen om inventar 2026-10-25 02.30 (2).programme"
    assert backups.of("programme") == (second, first)


def test_a_clock_that_jumps_leaves_the_history_in_the_order_it_was_made(
    path: Path, clock: WallClock
) -> None:
    years = (2026, 2039, 1999, 2026)
    with Document.new(path, a_small_conference(), clock=clock) as document:
        for year in years:
            clock.moment = MORNING.replace(year=year, tzinfo=timezone(timedelta(hours=year % 12)))
            retitle(document, f"Titel {year} {len(document.steps())}")
    with Document.open(path, clock=clock) as document:
        assert [line.made.year for line in document.steps()] == [2026, *years]
        document.prune()
        titles = []
        while document.next_undo is not None:
            titles.append(talk_of(document.programme))
            document.undo()
        assert titles == ["Titel 2026 4", "Titel 1999 3", "Titel 2039 2", "Titel 2026 1"]
        assert document.programme == a_small_conference()


def test_a_file_of_an_older_version_is_backed_up_as_it_is(
    backups: Backups, checkout: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older.programme"
    older.write_bytes((checkout / "tests/document/files/version-1.programme").read_bytes())
    made = backups.make(older)
    assert sqlite_marks.version_of(made.path) == 1
    assert preview(made).title == "Lysdage"
    with Document.open(restore(made, tmp_path)) as restored:
        assert restored.programme == preview(made)
