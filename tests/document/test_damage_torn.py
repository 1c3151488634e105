"""A write broken off may leave a file that nothing can read until its journal has mended it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from planner.document.document import Document
from tests.builders.programmes import a_small_conference


def test_a_file_torn_in_its_first_page_is_mended_by_its_journal(path: Path, tmp_path: Path) -> None:
    Document.new(path, a_small_conference()).close()
    torn = tmp_path / "torn.programme"
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("PRAGMA cache_size = 1")  # so that pages and journal reach the disk at once
        tool.execute("BEGIN")
        tool.execute("PRAGMA user_version = 77")
        tool.execute("UPDATE entries SET abstract = ?", ("x" * 90_000,))
        shutil.copyfile(path, torn)
        shutil.copyfile(f"{path}-journal", f"{torn}-journal")
        tool.execute("ROLLBACK")
    with torn.open("r+b") as file:  # the first page is written, the further ones it counts are not
        file.seek(28)
        file.write((10_000).to_bytes(4))
    with Document.open(torn) as document:
        assert document.programme == a_small_conference()
    assert torn.read_bytes() == path.read_bytes()
