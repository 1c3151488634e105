"""Whatever harm a file is made to do: in bounds, with one clear sentence, nothing is changed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.formats.hostile.cases import PERHAPS_READ, REFUSED

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it"),
]
SECONDS = 10.0
"""Of a processor, for others may be at work beside us. Half of it is what an ordinary machine needs
at most; a slow one must not fail here, and what has no bounds takes many times as long."""
KILOBYTES = 500_000
_GUARD = 3 * 2**30
"""Bytes and as many seconds more than anything may need: a machine shall survive a failing test."""


@dataclass(frozen=True)
class Outcome:
    """How a run of the program ended, and the most it took."""

    code: int
    said: list[str]
    seconds: float
    kilobytes: int


_RUN = f"""
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_AS, ({_GUARD}, {_GUARD}))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
told, *sys.argv[1:] = sys.argv[1:]
try:
    runpy.run_module("planner", run_name="__main__")
finally:
    # What the system counts begins with what our parent took; the peak of our own is told here.
    with open("/proc/self/status") as status, open(told, "w") as out:
        own = next(line.split()[1] for line in status if line.startswith("VmHWM"))
        others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        used = resource.getrusage(resource.RUSAGE_SELF)
        theirs = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = sum(each.ru_utime + each.ru_stime for each in (used, theirs))
        print(max(int(own), others), seconds, file=out)
"""


def converted(source: Path, target: Path) -> Outcome:
    """Runs `planner convert` on a file, with a guard around it."""
    told = target.with_suffix(".told")
    done = subprocess.run(
        [sys.executable, "-c", _RUN, told, "convert", source, "-o", target],
        capture_output=True,
        check=False,
        env={**os.environ, "LANGUAGE": "en"},
        cwd=Path(__file__).resolve().parents[3],
    )
    kilobytes, seconds = told.read_text().split() if told.exists() else (_GUARD, 60)
    said = done.stderr.decode("utf-8", "replace").splitlines()
    return Outcome(done.returncode, said, float(seconds), int(kilobytes))


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    source, target = tmp_path / name, tmp_path / "out.json"
    data = REFUSED[name]()
    source.write_bytes(data)
    _is_refused(name, source, target, converted(source, target))
    assert source.read_bytes() == data


@pytest.mark.parametrize("name", PERHAPS_READ)
def test_what_is_hard_to_read_is_read_or_refused_in_bounds(name: str, tmp_path: Path) -> None:
    source, target = tmp_path / name, tmp_path / "out.json"
    source.write_bytes(PERHAPS_READ[name]())
    outcome = converted(source, target)
    if outcome.code:
        _is_refused(name, source, target, outcome)
    else:
        assert target.exists()
        _is_in_bounds(outcome)


def _is_refused(name: str, source: Path, target: Path, outcome: Outcome) -> None:
    assert (outcome.code, len(outcome.said)) == (1, 1), outcome.said[-3:]
    (sentence,) = outcome.said
    assert name in sentence
    assert sentence.endswith((".", "?"))
    assert len(sentence) < 300 + len(str(source))
    assert not target.exists()
    _is_in_bounds(outcome)


def _is_in_bounds(outcome: Outcome) -> None:
    assert outcome.kilobytes < KILOBYTES
    assert outcome.seconds < SECONDS
    assert not [line for line in outcome.said if line.startswith("Traceback")]
