"""Every write, sync and removal of a save fails once, or from then on: memory and disk agree.

A hard run tries each of them instead of a few: `PLANNER_FAULTS=all pytest tests/document`.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.document.document import Document
from tests.builders.programmes import a_small_conference
from tests.document.crash_child import print_of
from tests.document.fault_child import DEEDS, path_of

STRACE = shutil.which("strace")
EVERY = os.environ.get("PLANNER_FAULTS") == "all"


def may_trace() -> bool:
    """Whether strace is here and is allowed to do its work."""
    if STRACE is None:
        return False
    tried = subprocess.run([STRACE, "-o", os.devnull, "true"], capture_output=True, check=False)
    return tried.returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not may_trace(), reason="strace, which makes calls fail, is not usable here"
    ),
]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A programme with a step to undo, one to redo, and more to drop than to keep."""
    path = tmp_path / "sound.programme"
    with Document.new(path, a_small_conference()) as document:
        for title in ("Et", "To"):
            values = {"talk": {"title": title}}
            document.apply(change_fields(document.programme, EditKind.CHANGE, values))
        document.undo()
        document.add_blob(bytes(2 * path.stat().st_size), "image/png")
    return path


def numbers() -> Iterator[int]:
    """Which call of its kind fails: the first six, then fewer and fewer.

    A save has five syncs, the last one when it is in the file already.
    """
    number = 1
    while True:
        yield number
        number += 1 if EVERY or number < 6 else number


@pytest.mark.parametrize(
    ("calls", "error", "when"),
    [
        ("pwrite64", "ENOSPC", "{}"),
        ("pwrite64", "ENOSPC", "{}+"),  # from then on
        ("fsync,fdatasync", "EIO", "{}"),
        ("unlink", "EIO", "{}+"),
    ],
)
def test_whatever_call_of_a_save_fails_memory_and_disk_agree(
    calls: str,
    error: str,
    when: str,
    sound: Path,
    checkout: Path,
    counted: Callable[[str], None],
) -> None:
    outcomes: Counter[str] = Counter()
    for number in numbers():
        folder = sound.parent / str(number)
        folder.mkdir()
        for deed in DEEDS:
            shutil.copyfile(sound, path_of(folder, deed))
        log = folder / "calls.log"
        fault = f"{calls}:error={error}:when={when.format(number)}"
        said = run_with_fault(fault, log, folder, checkout)
        assert len(said) == len(DEEDS)
        for line in said:
            outcomes[line["outcome"]] += 1
            agree(path_of(folder, line["deed"]), line)
        if "INJECTED" not in log.read_text():
            break
        shutil.rmtree(folder)
    often = "from one on" if when.endswith("+") else "once"
    places = outcomes.total() // len(DEEDS) - 1  # none was left at the last
    failed = outcomes.total() - outcomes["done"]
    counted(
        f"fault test: {calls} failing {often} with {error}, at {places} places in {len(DEEDS)}"
        f" deeds: {failed} told, {outcomes['done']} done, memory and disk agree"
    )
    assert outcomes["done"] >= len(DEEDS)
    assert not outcomes["DamagedFileError"]  # the file is whole: it is the disk that fails


def run_with_fault(fault: str, log: Path, folder: Path, checkout: Path) -> list[dict[str, str]]:
    """What the process said of each deed; it tries again where the fault comes but once."""
    calls = fault.partition(":")[0]
    trace = [str(STRACE), "-f", "-qq", "--seccomp-bpf", "-o", str(log)]
    trace += ["-e", f"trace={calls}", "-e", f"inject={fault}"]
    child = [sys.executable, "-B", "-m", "tests.document.fault_child", str(folder)]
    child.append("once" if fault.endswith("+") else "again")
    done = subprocess.run(
        [*trace, *child], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def agree(path: Path, said: dict[str, str]) -> None:
    """The file, opened once the faults are over, is what the process believed."""
    with Document.open(path) as document:
        assert print_of(document.programme) == said["programme"], said
        while document.undo() is not None:
            pass
        assert document.programme == a_small_conference()
    with closing(sqlite3.connect(path)) as tool:
        assert tool.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not list(path.parent.glob(f"{path.name}-*"))
