"""Programs with a window, watched from outside: when they are seen and ready, and their memory.

Qt itself tells what it has painted where the category of its log about painting is asked for, so
that a bundle is watched just as a source tree is, and a bare window just as ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread, Timer
from typing import NamedTuple

MIB = 1024 * 1024
CALM = 8.0
"""Seconds after which a window at rest has loaded all that it loads by itself."""
_PATIENCE = 30.0
_FRAME = ("Flushing",)
_DAY = ("TimelineView", "Flushing")
_TOLD = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_LOGGING_RULES": "qt.widgets.painting=true",
    "QT_MESSAGE_PATTERN": "%{category} %{message}",
    "QT_FORCE_STDERR_LOGGING": "1",
}


class Took(NamedTuple):
    """Milliseconds from its start, and those of them in which the process was at work."""

    whole: float
    busy: float


class Program(NamedTuple):
    """How to start a program with a window, and whether it opens a file."""

    command: Sequence[str | Path]
    file: Path | None = None


BARE = Path(__file__).with_name("bare.py")
"""The window that the others are compared with."""


def bare_window() -> Program:
    """Qt's own window with nothing in it, in this Python."""
    return Program([sys.executable, "-P", BARE])


def ours(file: Path | None = None) -> Program:
    """The program from its source, in this Python."""
    source = "import sys; from planner.__main__ import main_windowed; sys.exit(main_windowed())"
    return Program([sys.executable, "-P", "-c", source], file)


_EDIT = """
import builtins, os, sys
plain_import = builtins.__import__
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from planner.__main__ import main_windowed
from planner.ui import program
builtins.__import__ = plain_import  # as `planner.app` has it

class Program(program.Program):
    def show(self, file=None):
        super().show(file)
        moved = (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        strokes = ((Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier), moved)
        for number, stroke in enumerate(strokes):
            QTimer.singleShot(2000 + 1000 * number, lambda stroke=stroke: self.press(*stroke))

    def press(self, key, modifiers):
        panes = self.window.desk.panes
        before = panes.document.head
        QApplication.sendEvent(panes.timeline, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        if (panes.document.head != before) != bool(modifiers.value):
            os._exit(1)  # or what is measured would be something else

program.Program = Program
sys.exit(main_windowed())
"""


def ours_edited(file: Path) -> Program:
    """The program from its source, in which an item is moved once the file is open."""
    return Program([sys.executable, "-P", "-c", _EDIT], file)


def bundled(folder: Path) -> Callable[[Path | None], Program]:
    """The program in that bundle."""
    return lambda file: Program([(folder / "programme-planner").resolve()], file)


def child(of: str) -> int:
    """The number of the process that this one has started and whose command says that."""
    me = os.getpid()
    for each in Path(f"/proc/{me}/task/{me}/children").read_text().split():
        if of in Path(f"/proc/{each}/cmdline").read_text():
            return int(each)
    raise LookupError(of)


def first_paint(program: Program, home: Path) -> Took:
    """From the start of the process until its window has been painted."""
    with _running(program, home) as process:
        return _awaited(process, time.perf_counter(), _FRAME)


def ready(program: Program, home: Path) -> Took:
    """From the start of the process until the timeline with the file's day has been painted."""
    with _running(program, home) as process:
        return _awaited(process, time.perf_counter(), _DAY)


def memory(program: Program, home: Path) -> tuple[float, float]:
    """MiB that a window at rest takes: all that is resident, and what is its alone."""
    wanted = _FRAME if program.file is None else _DAY
    with _running(program, home) as process:
        begun = time.perf_counter()
        _awaited(process, begun, wanted)
        # Whoever is not listened to waits in the midst of what it tells.
        Thread(target=lambda: deque(process.stderr or (), 0), daemon=True).start()
        time.sleep(CALM)
        return held(process.pid)


def _busy(process: int) -> float:
    """Milliseconds in which the threads that a process has now have been at work."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(each.read_text().split()[0]) for each in threads) / 1e6


def held(process: int) -> tuple[float, float]:
    """MiB of a process: all that is resident, and what no other process shares with it."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    sizes = {name: int(size.split()[0]) * 1024 for name, size in (x.split(":", 1) for x in lines)}
    alone = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return sizes["Rss"] / MIB, alone / MIB


@contextmanager
def _running(program: Program, home: Path) -> Iterator[subprocess.Popen[str]]:
    """The program with a settings folder of its own, until the block ends."""
    home.mkdir(exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    process = subprocess.Popen(
        [*program.command, *([program.file] if program.file else [])],
        env={**kept, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": str(Path.cwd()), **_TOLD},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    watch = Timer(_PATIENCE, process.kill)  # which ends what it says
    watch.start()
    try:
        yield process
    finally:
        watch.cancel()
        process.kill()
        process.wait()
        process.stderr.close()


def _awaited(process: subprocess.Popen[str], begun: float, words: Sequence[str]) -> Took:
    """When the words have been told, one line after another."""
    assert process.stderr is not None
    left = list(words)
    said = []
    for line in process.stderr:
        if not line.startswith("qt.widgets.painting"):
            said.append(line)
        if left[0] in line:
            left.pop(0)
        if not left:
            return Took((time.perf_counter() - begun) * 1000, _busy(process.pid))
    raise RuntimeError(f"{process.args!r} never came to {left}: {''.join(said[-40:])}")
