"""How long after an edit the page beside the timeline shows it, and what a drag feels of that.

Run by hand: `pytest tests/benchmarks/test_preview.py -s`. A day of 25 sessions, the page beside it
in the window as it stands. It prints and asserts nothing. Wanted: a page repainted within 200 ms
in nineteen of twenty cases, and a step of a drag within 8.3 ms while pages are being set.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.pdf import PRODUCTS
from planner.ui.preview import PagePane
from planner.ui.preview.messages import Drawn
from tests.benchmarks.many import row, send, timed
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

EDITS = 60
ABSTRACT = "Vi læser højt for hinanden og taler om det, vi hører. " * 4


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _day(sessions: int = 25) -> Programme:
    entries = [
        Entry(
            f"e{n}",
            title=f"Oplæg nummer {n}",
            day="d",
            start=480 + 20 * n,
            duration=20,
            abstract=ABSTRACT,
        )
        for n in range(sessions)
    ]
    return Programme(
        "p",
        title="En lang dag",
        language="da",
        days={"d": Day("d", opens=480, closes=480 + 20 * sessions)},
        entries={entry.id: entry for entry in entries},
    )


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def _settled(page: PagePane, product: str) -> bool:
    return page._shown == product and not page._renderer.busy


def _late(values: list[float]) -> str:
    late = quantiles(values, n=20)[18]
    return f"p50 {median(values):6.1f}  p95 {late:6.1f}  most {max(values):6.1f} ms"


def _page(stage: Stage) -> PagePane:
    stage.window.actions_["page"].trigger()
    page = stage.panes.side.page
    assert page is not None
    stage.until(lambda: page._view._pictures.image(0))
    return page


def _repainted(stage: Stage, page: PagePane, title: str) -> float:
    """Milliseconds from an edit until the first page has been painted with it."""
    painted: list[Drawn] = []
    took = page._renderer.drawn.connect(painted.append)
    edit = change_fields(stage.programme, EditKind.CHANGE, {"e3": {"title": title}})
    start = perf_counter()
    stage.panes.relay.apply(edit)
    while not painted:
        QTest.qWait(1)
    page._view.viewport().repaint()
    end = perf_counter()
    page._renderer.drawn.disconnect(took)
    return (end - start) * 1000


def test_an_edit_is_on_the_page(stage: Stage) -> None:
    stage.open(_day())
    page = _page(stage)
    for product in PRODUCTS:
        page.show_product(product)
        stage.until(partial(_settled, page, product))
        times = []
        for number in range(EDITS if product == "handout" else EDITS // 6):
            times.append(_repainted(stage, page, f"{product} {number}"))
            QTest.qWait(120)
        print(f"\n{product:16} edit to page {_late(times)}", end="")


def test_a_step_of_a_drag_while_pages_are_set(stage: Stage) -> None:
    stage.open(_day())
    page = _page(stage)
    view = stage.panes.timeline
    card = view.visualRect(view.entries.index_of("e2"))
    start = card.topLeft() + QPoint(150, 12)
    for busy in (False, True):
        send(view.viewport(), QEvent.Type.MouseButtonPress, start)
        steps = []
        for step in range(400):
            if busy and not page._renderer.busy:
                page._compose()
            point = start + QPoint(0, 5 + step % 120)
            move = partial(send, view.viewport(), QEvent.Type.MouseMove, point)
            steps.append(timed(move))
            QTest.qWait(4)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        send(view.viewport(), QEvent.Type.MouseButtonRelease, start)
        print("\n" + row(f"a step of a drag, pages {'being set' if busy else 'at rest'}", steps))


def test_where_the_time_goes() -> None:
    programme = _day()
    write = PRODUCTS["handout"]
    parts: dict[str, list[float]] = {"pickle": [], "set": [], "open": [], "draw": [], "send": []}
    for _ in range(20):
        clock = [perf_counter()]
        sent = pickle.dumps(programme, pickle.HIGHEST_PROTOCOL)
        pickle.loads(sent)  # noqa: S301 - our own
        clock.append(perf_counter())
        made = BytesIO()
        write(programme, made, read_blob=_no_blob)
        clock.append(perf_counter())
        pages = pypdfium2.PdfDocument(made.getvalue())
        clock.append(perf_counter())
        bitmap = pages[0].render(scale=700 / pages[0].get_width(), prefer_bgrx=True)
        clock.append(perf_counter())
        pickle.loads(pickle.dumps(bytes(bitmap.buffer)))  # noqa: S301 - our own
        clock.append(perf_counter())
        for name, begin, end in zip(parts, clock, clock[1:], strict=False):
            parts[name].append((end - begin) * 1000)
    for name, times in parts.items():
        print(f"\n{name:8} {_late(times)}", end="")
