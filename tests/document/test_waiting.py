"""A file that cannot be had is waited for a moment, never for ever, and stays as it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from planner.document import sqlite
from planner.document.document import Document
from planner.document.errors import FileInUseError
from tests.document.test_sharing import held_by_another_process

OLDER = Path(__file__).parent / "files" / "version-1.programme"
SOON = 15.0  # seconds: many times the patience of a busy machine

FOLDER_NOT_TO_BE_WRITTEN = """
import os, sys
from pathlib import Path
from planner.core.changes import EditKind, change_fields
from planner.document import saving
from planner.document.document import Document
from planner.document.errors import DocumentError
saving.load()  # afterwards not even Python's own library may be read
os.setgid(65534), os.setuid(65534)
path = Path(sys.argv[1])
document = Document.open(path)
before = document.programme
edit = change_fields(before, EditKind.CHANGE, {"talk": {"title": "To"}})
for deed in (lambda: document.apply(edit), lambda: document.name_version("Nu")):
    try:
        deed()
    except DocumentError as error:
        print(type(error).__name__)
assert document.programme is before
"""


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_file_held_by_another_process_is_not_waited_for_for_ever(
    tmp_path: Path, *, read_only: bool
) -> None:
    path = tmp_path / "older.programme"
    shutil.copyfile(OLDER, path)
    with held_by_another_process(path):
        start = monotonic()
        with pytest.raises(FileInUseError) as raised:
            Document.open(path, read_only=read_only)
        assert monotonic() - start < SOON
    assert raised.value.path == path
    assert path.read_bytes() == OLDER.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_of_a_file_held_by_another_process_names_that_file(
    document: Document, path: Path
) -> None:
    document.close()
    copy = path.with_name("copy.programme")
    with held_by_another_process(path), pytest.raises(FileInUseError) as raised:
        sqlite.copy_file(path, copy)
    assert raised.value.path == path


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs to become another user")
def test_in_a_folder_that_must_not_be_written_nothing_changes(
    document: Document, public_folder: Path, checkout: Path
) -> None:
    """SQLite could not put its journal beside the file, which alone may be written."""
    document.close()
    path = public_folder / "mine.programme"
    shutil.copyfile(document.path, path)
    before = path.read_bytes()
    path.chmod(0o666)
    done = subprocess.run(
        [sys.executable, "-c", FOLDER_NOT_TO_BE_WRITTEN, str(path)],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["ReadOnlyDocumentError"] * 2
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


TRY_TO_WRITE = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    file.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
"""


def test_looking_at_a_file_lets_nobody_into_a_save_that_is_under_way(
    document: Document, path: Path
) -> None:
    """As a backup in another thread looks: the system would drop the locks of the whole process."""
    with sqlite.write_transaction(sqlite.database_at(path), path):
        assert sqlite.version_of(path) == 2
        tried = subprocess.run(
            [sys.executable, "-c", TRY_TO_WRITE, str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
    assert tried.stdout == "database is locked\n"
    document.check()
