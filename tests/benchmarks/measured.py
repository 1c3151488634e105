"""Every row of the table, from what the single benchmarks measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.programme import Programme
from planner.document.document import Document
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Hints, load, understand
from planner.exchange.writing import written
from planner.pdf.style import Style
from planner.ui.timeline.view import TimelineView
from tests.benchmarks import test_drag, test_preview, test_print, test_save, windows
from tests.benchmarks.many import dressed, many, send, shown, timed
from tests.benchmarks.table import Row
from tests.benchmarks.talks import talks
from tests.benchmarks.test_reading import conference
from tests.ui.stage import on_stage

_RATE = 1000 / 60
"""Milliseconds that a screen shows one picture."""
_SCROLLED = 60
"""Pixels of a step of a scroll."""


def _day(size: int) -> Programme:
    """A day of as many entries, in up to eight rooms."""
    rooms = 1 if size < 100 else 8
    return many(rooms, size // rooms)


def starts(
    what: str, bare: windows.Program, own: Callable[[Path | None], windows.Program],
    files: Mapping[int, Path], rounds: int, folder: Path,
) -> Iterator[Row]:  # fmt: skip
    """First paint, ready with a file of each size, and memory; each in turn with a bare window."""
    home = folder / "home"
    windows.ready(own(next(iter(files.values()))), home)  # what is written once is written
    windows.first_paint(bare, home)
    deeds: dict[int, Callable[[], windows.Took]] = {
        0: partial(windows.first_paint, own(None), home),
        **{size: partial(windows.ready, own(file), home) for size, file in files.items()},
    }
    took: dict[int, list[tuple[float, float]]] = {size: [] for size in deeds}
    for _ in range(rounds):
        for size, deed in deeds.items():
            took[size].append((windows.first_paint(bare, home).whole, deed().whole))
    beside = "first paint of a bare Qt window"
    values = {size: median(own for _, own in pairs) for size, pairs in took.items()}
    ratios = {size: median(own / bare for bare, own in pairs) for size, pairs in took.items()}
    yield Row(f"first paint, {what}", "ms", {0: values.pop(0)}, beside, {0: ratios.pop(0)})
    yield Row(f"ready and painted, {what}", "ms", values, beside, ratios)
    yield _memory(f"memory, {what}", bare, {n: own(file) for n, file in files.items()}, home)


def edited(bare: windows.Program, files: Mapping[int, Path], folder: Path) -> Row:
    """Memory once an item was moved, which loads what writes to a file."""
    own = {size: windows.ours_edited(file) for size, file in files.items()}
    return _memory("memory after an edit, from source", bare, own, folder / "home")


def _memory(
    name: str, bare: windows.Program, own: Mapping[int, windows.Program], home: Path
) -> Row:
    least = windows.memory(bare, home)[0]
    held = {size: windows.memory(program, home)[0] for size, program in own.items()}
    shares = {size: value / least for size, value in held.items()}
    return Row(name, "MiB", held, "a bare Qt window", shares)


def files_of(sizes: Sequence[int], folder: Path) -> dict[int, Path]:
    """A file with a day of each size."""
    files = {size: folder / f"{size}.programme" for size in sizes}
    # By a process of its own, as if somebody had made them before.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as another:
        list(another.map(_write_day, files.values(), files))
    return files


def _write_day(path: Path, size: int) -> None:
    Document.new(path, _day(size)).close()


def steps(sizes: Sequence[int], rounds: int, folder: Path) -> Iterator[Row]:
    """A step of dragging, scrolling and zooming, beside painting a plain widget of that size."""
    medians: dict[str, dict[int, float]] = {"drag": {}, "scroll": {}, "zoom": {}}
    with dressed():
        plain = QWidget()
        plain.resize(1400, 900)
        plain.show()
        QApplication.processEvents()
        repaint = median(timed(plain.update).whole for _ in range(rounds))
        plain.close()
        for size in sizes:
            with shown(folder / f"steps{size}.programme", _day(size)) as view:
                in_sight = view.verticalScrollBar().maximum() <= _SCROLLED  # nearly all of it
                for name, times in _stepped(view, rounds).items():
                    medians[name][size] = median(times)
                if in_sight:
                    del medians["scroll"][size]
    for name, values in medians.items():
        ratios = {size: value / repaint for size, value in values.items()}
        yield Row(f"a step of a {name}", "ms", values, "painting an empty window", ratios)


def _stepped(view: TimelineView, rounds: int) -> dict[str, list[float]]:
    bar = view.verticalScrollBar()
    end = max(1, bar.maximum())
    scrolled = [
        timed(partial(bar.setValue, _SCROLLED * n % (end + 1))).whole for n in range(rounds)
    ]
    ways = [1 if n % 16 < 8 else -1 for n in range(rounds)]
    zoomed = [timed(partial(view.frame.zoom, way, about=300)).whole for way in ways]
    view.scrollTo(view.entries.index_of("E0x0x5"))
    QApplication.processEvents()
    start, points = test_drag.path(view, "E0x0x5", "down")
    send(view.viewport(), QEvent.Type.MouseButtonPress, start)
    moves = [partial(send, view.viewport(), QEvent.Type.MouseMove, p) for p in points[:rounds]]
    dragged = [timed(move).whole for move in moves]
    view.pointing.cancel()
    return {"drag": dragged, "scroll": scrolled, "zoom": zoomed}


def files(sizes: Sequence[int], rounds: int, folder: Path) -> Iterator[Row]:
    """An edit until it is on disk, and opening, beside sqlite3 doing the same to the same rows."""
    saves: dict[int, tuple[float, float]] = {}
    opens: dict[int, tuple[float, float]] = {}
    for size in sizes:
        path = folder / f"rows{size}.programme"
        Document.new(path, talks(size)).close()
        with ExitStack() as opened:
            side = test_save.Sides(path, folder / f"sides{size}", opened)
            for number in range(min(rounds, size)):
                side.save(number)
        saves[size] = (_whole(side.ours), _whole(side.closed))
        test_save.open_and_close(path)  # what the first takes longer is part of the start
        ours, plain = [], []
        for _ in range(max(5, rounds // 8)):
            ours.append(test_save.milliseconds(test_save.open_and_close, path))
            plain.append(test_save.milliseconds(test_save.plain_open, path))
        opens[size] = (_whole(ours), _whole(plain))
    yield _compared("an edit until it is on disk", saves, "sqlite3 alone")
    yield _compared("opening a file", opens, "sqlite3 reading the rows")


def _whole(taken: Sequence[test_save.Step]) -> float:
    return median(step.whole for step in taken)


def _compared(what: str, pairs: Mapping[int, tuple[float, float]], beside: str) -> Row:
    values = {size: ours for size, (ours, _) in pairs.items()}
    ratios = {size: ours / other for size, (ours, other) in pairs.items()}
    return Row(what, "ms", values, beside, ratios)


def reading(sizes: Sequence[int], rounds: int, folder: Path) -> Iterator[Row]:
    """Understanding a text, for each kilobyte of it."""
    values = {}
    hints = Hints(date(2027, 1, 1))
    for size in sizes:
        path = folder / f"text{size}.txt"
        each = min(size, 50)
        path.write_bytes(written(conference(1, each, max(1, size // each)), FileKind.TEXT))
        taken = []
        for _ in range(max(2, rounds)):
            begun = process_time()
            understand(load(path, FileKind.TEXT), hints)
            taken.append(process_time() - begun)
        values[size] = 1000 * median(taken[1:]) / (path.stat().st_size / 1000)
    yield Row("understanding a text", "ms/kB", values)


def printing(sizes: Sequence[int], rounds: int) -> Iterator[Row]:
    """The tagged programme as PDF, beside plain reportlab's untagged and typst's tagged one."""
    style = Style()
    for write in test_print.WRITERS.values():
        write(talks(25), style)  # fonts and dictionaries are read once
    prints = {size: test_print.printed(talks(size), style, rounds) for size in sizes}
    for other, beside in (("plain", "plain reportlab, untagged"), ("typst", "typst, PDF/UA-1")):
        pairs = {
            size: (
                1000 * median(of["handout"].seconds),
                1000 * median(of[other].seconds),
            )
            for size, of in prints.items()
        }
        yield _compared("the programme as PDF/UA-1", pairs, beside)


def previewing(sizes: Sequence[int], rounds: int, folder: Path) -> Iterator[Row]:
    """From an edit until the page beside the timeline shows it, and the memory of its process."""
    values, held = {}, {}
    for size in sizes:
        place = folder / f"preview{size}"
        place.mkdir()
        with dressed(), on_stage(place) as stage:
            stage.open(talks(size))
            page = test_preview._page(stage)
            stage.until(partial(test_preview._settled, page, "handout"))
            edits = [f"handout {n}" for n in range(rounds)]
            values[size] = median(test_preview._repainted(stage, page, edit) for edit in edits)
            held[size] = windows.held(windows.child("planner.ui.preview.worker"))[0]
    yield Row("an edit until its page is shown", "ms", values)
    yield Row("memory of the process that sets pages", "MiB", held)


def first(sizes: Sequence[int], most: int) -> list[int]:
    """The sizes up to that one."""
    return list(islice((size for size in sizes if size <= most), len(sizes)))
