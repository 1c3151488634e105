"""Killed at any instant: the file holds all that was acknowledged, and one thing more at most.

A hard run: `PLANNER_CRASHES=300 pytest tests/document/test_crash.py`; each run says its counts.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from planner.document.document import Document
from tests.builders.programmes import a_small_conference
from tests.document.crash_child import Deed, edit_until_killed, print_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="needs the signals of POSIX"),
]
ROUNDS = int(os.environ.get("PLANNER_CRASHES", "12"))
PER_FILE = 6  # rounds that share a file and its history
LONGEST = 0.02  # seconds that a child lives on after what it was heard to say


@dataclass
class Known:
    """What the file must hold, by what was reported, and what it may hold besides."""

    programme: str
    drafts: dict[str, str] = field(default_factory=dict)
    blobs: set[str] = field(default_factory=set)
    tried: Deed | None = None

    def hear(self, word: str, deed: Deed) -> None:
        if word == "try":
            self.tried = deed
            return
        self.tried = None
        self.take(deed)

    def take(self, deed: Deed) -> None:
        if deed.programme:
            self.programme = deed.programme
        elif deed.kind == "draft":
            self.drafts.update([deed.draft])
        else:
            self.blobs.add(deed.blob)


def test_a_child_killed_at_any_instant_loses_nothing_it_acknowledged(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    counts: Counter[str] = Counter()
    for number in range(ROUNDS):
        folder = tmp_path / str(number // PER_FILE)
        path = folder / "crash.programme"
        if number % PER_FILE == 0:
            folder.mkdir()
            Document.new(path, a_small_conference()).close()
            known = Known(print_of(a_small_conference()))
        for deed in run_and_kill(path, number, known):
            counts[deed.kind] += 1
        counts["journals found"] += len(list(folder.glob("*-journal")))
        counts[check(path, known)] += 1
        shutil.copyfile(path, copy := tmp_path / "copy.programme")  # the one file is enough
        counts["steps taken back"] += undo_all(copy)
    edits = sum(counts[kind] for kind in ("edit", "undo", "redo"))
    assert edits > ROUNDS
    counted(
        f"crash test: {ROUNDS} rounds of kill -9, {edits} edits and {counts['draft']} drafts"
        f" acknowledged, none lost, {counts['last deed in the file']} more in the file;"
        f" {counts['steps taken back']} steps taken back to the beginning"
    )


def run_and_kill(path: Path, seed: int, known: Known) -> list[Deed]:
    """Lets a child edit for a while and kills it; what it acknowledged."""
    chance = random.Random(seed)  # noqa: S311 - chance that repeats itself
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.document.crash_child"])
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=edit_until_killed, args=(path, seed, theirs))
    child.start()
    theirs.close()
    acknowledged: list[Deed] = []
    with closing(ours):
        hear(ours, known, acknowledged, 60.0, at_most=chance.randrange(1, 50))
        hear(ours, known, acknowledged, chance.uniform(0, LONGEST))
        child.kill()
        child.join()
        assert child.exitcode == -9
        hear(ours, known, acknowledged, 1.0)  # what it had said before it died
    return acknowledged


def hear(
    reports: Connection,
    known: Known,
    acknowledged: list[Deed],
    seconds: float,
    at_most: int | None = None,
) -> None:
    """Takes in reports until the time is over, or nothing more can come."""
    until, heard = time.monotonic() + seconds, 0
    with suppress(EOFError, OSError):  # the end, perhaps in the middle of a word
        while heard != at_most and reports.poll(max(0.0, until - time.monotonic())):
            word, deed = reports.recv()
            heard += 1
            known.hear(word, deed)
            if word == "done":
                acknowledged.append(deed)
            if time.monotonic() > until:
                return


def check(path: Path, known: Known) -> str:
    """That the file is sound and holds what is known; says whether the last deed is in it."""
    tried, known.tried = known.tried, None
    with Document.open(path) as document:
        found = Known(print_of(document.programme))
        drafts = {name: text for (_, name), text in document.drafts().items()}
        blobs = known.blobs | ({tried.blob} if tried and tried.blob else set())
        for sha256 in known.blobs:
            assert document.read_blob(sha256)
    # A journal that came to no page of the file yet stays until the next write; nobody needs it.
    assert {file.name for file in path.parent.iterdir()} <= {path.name, f"{path.name}-journal"}
    with closing(sqlite3.connect(path)) as tool:
        assert tool.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        kept = {sha256 for (sha256,) in tool.execute("SELECT sha256 FROM blobs")}
    assert known.blobs <= kept <= blobs
    found.drafts, found.blobs = drafts, kept
    if found == known:
        return "last deed not in the file"
    assert tried is not None
    known.take(tried)
    assert found == known
    return "last deed in the file"


def undo_all(path: Path) -> int:
    with Document.open(path) as document:
        steps = 0
        while document.undo() is not None:
            steps += 1
        assert document.programme == a_small_conference()
    return steps
