"""`planner check` says in one sentence what is wrong with a file, whoever it came from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planner import cli
from planner.document import sqlite
from planner.document.document import Document
from tests.builders.programmes import a_small_conference

Spoil = Callable[[Path], object]


def no_window(path: Path | None) -> int:
    raise AssertionError(path)


def with_sql(*statements: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as tool:
            for statement in statements:
                tool.execute(statement)
            tool.commit()

    return spoil


def without(start: int, end: int) -> Spoil:
    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[:start] + bytes(end - start) + data[end:])

    return spoil


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def blown_up(path: Path) -> None:
    with path.open("r+b") as file:  # a hole: it takes no room on the disk
        file.truncate(sqlite.MAX_FILE_BYTES + 1)


def fingerprint(path: Path) -> tuple[int, int, bytes]:
    with path.open("rb") as file:
        return path.stat().st_size, path.stat().st_mtime_ns, file.read(2**20)


TRIGGER = "CREATE TRIGGER trap AFTER UPDATE ON history BEGIN DELETE FROM entries; END"
NEWER = "PRAGMA user_version = 9"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (cut_short, "is damaged"),
        (without(8192, 12288), "is damaged"),
        (without(0, 100), "is not a programme file"),
        (with_sql("PRAGMA application_id = 0"), "is not a programme file"),
        (lambda path: path.write_text("9.00 Velkomst"), "is not a programme file"),
        (blown_up, "is too large"),
        (with_sql("DROP TABLE tracks", NEWER), "newer"),
        (with_sql(TRIGGER), "a trigger trap"),
        (with_sql(TRIGGER, NEWER), "newer"),
        (with_sql("CREATE VIEW trap AS SELECT * FROM entries"), "a view trap"),
        (with_sql("ALTER TABLE rooms ADD COLUMN trap AS (zeroblob(9))"), "computed columns"),
        (with_sql("CREATE TABLE extra (id TEXT)"), "a table extra"),
        (with_sql("CREATE VIRTUAL TABLE extra USING fts5 (text)"), "extra"),
    ],
)
def test_check_says_in_one_sentence_what_is_wrong(
    spoil: Spoil,
    words: str,
    path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    Document.new(path, a_small_conference()).close()
    spoil(path)
    before = fingerprint(path)
    assert cli.run(["check", str(path)], no_window) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert words in said.err
    assert str(path) in said.err
    assert fingerprint(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_check_of_a_newer_file_that_can_be_read_warns_of_what_it_may_miss(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    Document.new(path, a_small_conference()).close()
    with_sql("ALTER TABLE rooms ADD COLUMN scent TEXT", NEWER)(path)
    before = fingerprint(path)
    assert cli.run(["check", "--json", str(path)], no_window) == 1
    said = capsys.readouterr()
    json.loads(said.out)
    assert f"{path} is from a newer version" in said.err
    assert fingerprint(path) == before
