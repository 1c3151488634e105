"""Two processes write one file at random and are killed: nobody overwrites anybody.

A hard run: `PLANNER_CRASHES=300 pytest tests/document/test_two_windows.py -s`.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count
from multiprocessing.connection import Connection, wait
from pathlib import Path

import pytest

from planner.document.document import Document
from tests.builders.programmes import a_small_conference
from tests.document.crash_child import print_of
from tests.document.windows_child import Report, edit_beside_another

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="needs the signals of POSIX"),
]
ROUNDS = int(os.environ.get("PLANNER_CRASHES", "12")) // 4
REPORTS = 80  # heard in a round, of both together


def test_two_windows_on_one_file_keep_each_others_work(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    counts: Counter[str] = Counter()
    for number in range(ROUNDS):
        path = tmp_path / f"{number}.programme"
        Document.new(path, a_small_conference()).close()
        reports = list(run_two_and_kill(path, number))
        counts.update(kind for kind, *_ in reports)
        check(path, reports)
    assert counts["step"] > ROUNDS
    assert counts["overtaken"] > ROUNDS
    counted(
        f"two windows: {ROUNDS} rounds, {counts['step']} edits acknowledged, none lost,"
        f" {counts['overtaken']} times one found the other's first"
    )


def run_two_and_kill(path: Path, seed: int) -> Iterator[Report]:
    """What both acknowledged; one is killed half-way and comes back, then both are."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.document.windows_child"])
    seeds = count(1000 * seed)

    def window() -> tuple[Connection, multiprocessing.process.BaseProcess]:
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=edit_beside_another, args=(path, next(seeds), theirs))
        child.start()
        theirs.close()
        return ours, child

    chance = random.Random(seed)  # noqa: S311 - chance that repeats itself
    windows = [window(), window()]
    half = chance.randrange(1, REPORTS)
    for heard in range(REPORTS):
        if heard == half:
            yield from killed(*windows[0])
            windows[0] = window()
        yield from one_report(windows)
    for own in windows:
        yield from killed(*own)


def one_report(
    windows: list[tuple[Connection, multiprocessing.process.BaseProcess]],
) -> Iterator[Report]:
    ready = wait([ours for ours, _ in windows], timeout=60.0)
    assert ready, "neither window says anything"
    ours = ready[0]
    assert isinstance(ours, Connection)
    yield ours.recv()


def killed(ours: Connection, child: multiprocessing.process.BaseProcess) -> Iterator[Report]:
    """Kills a window; what it had said before it died."""
    assert child.exitcode is None  # it fell over nothing
    child.kill()
    child.join()
    with closing(ours), suppress(EOFError, OSError):  # the end, perhaps in the middle of a word
        while ours.poll(1.0):
            yield ours.recv()


def check(path: Path, reports: list[Report]) -> None:
    """That the file is sound, all of one piece, and holds what both acknowledged."""
    with Document.open(path) as document:
        lines = {line.id for line in document.steps()}
        if all(report == ("pruned", "0") for report in reports if report[0] == "pruned"):
            assert {report[1] for report in reports if report[0] == "step"} <= lines
        for line in lines:  # each change fits what the ones before it left
            document.programme_at(line)
        for kind, id_, *prints in reports:
            if kind == "version":
                assert [print_of(document.version_programme(id_))] == prints
        for version in document.versions():
            if version.step in lines:
                assert document.version_programme(version.id) == document.programme_at(version.step)
        while document.undo() is not None:
            pass
    with closing(sqlite3.connect(path)) as tool:
        assert tool.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
