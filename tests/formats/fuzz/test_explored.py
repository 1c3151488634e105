"""A moment of looking for trouble with atheris, where that is installed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.fuzz.readers import READERS, SLOW

_MOST_SECONDS = 3


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed")
@pytest.mark.parametrize("reader", [reader for reader in READERS if reader not in SLOW])
def test_no_reader_fails_while_its_lines_are_explored(reader: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.formats.fuzz.explore", reader, str(tmp_path / "corpus")]
    done = subprocess.run(
        [*command, f"-max_total_time={_MOST_SECONDS}", "-timeout=20", "-rss_limit_mb=1500"],
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
    )
    assert done.returncode == 0, done.stderr[-2000:].decode("utf-8", "replace")
