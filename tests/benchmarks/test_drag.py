"""How long one step of a drag takes, from the mouse event to the painted pixels.

`pytest tests/benchmarks -s` prints the table. Nothing is asserted about time: machines differ.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.programme import Programme
from planner.document.document import Document
from planner.text import texts
from planner.ui.entries import EntryTable
from planner.ui.relay import Relay
from planner.ui.timeline.view import TimelineView
from tests.core.pictures import a_day

STEPS = 200
SEMINAR = (
    "A 9:00-9:15, B 9:15-9:30, C 9:30-11:00, D 11:00-11:10, E 11:10-11:45, F 11:45-12:30, "
    "L! 12:30-13:15, G 13:15-14:00, K 14:00-14:15, H 14:15-14:35, I 14:35-15:40, J 15:40-16:00"
)


@pytest.fixture
def application() -> QCoreApplication:
    """An application without a screen."""
    return QApplication.instance() or QApplication(["planner", "-platform", "offscreen"])


def many(rooms: int, entries: int) -> Programme:
    """A long day with that many entries in each of so many rooms, ten minutes each."""
    names = [f"r{n}" for n in range(rooms)]
    items = [
        f"E{room}x{n}/{room} {(480 + 10 * n) // 60}:{(480 + 10 * n) % 60:02d}"
        f"-{(490 + 10 * n) // 60}:{(490 + 10 * n) % 60:02d}"
        for room in names
        for n in range(entries)
    ]
    return a_day(", ".join(items), rooms=" ".join(names))


def milliseconds(action: object) -> float:
    assert callable(action)
    start = perf_counter()
    action()
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


def send(widget: QWidget, kind: QEvent.Type, point: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind,
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        button,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "programme", "grabbed"),
    [
        ("12 entries, 1 room", a_day(SEMINAR, closes=960), "E"),
        ("63 entries, 1 room", many(1, 63), "Er0x5"),
        ("504 entries, 8 rooms", many(8, 63), "Er3x5"),
    ],
)
def test_drag_step(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    application: QCoreApplication,
    what: str,
    programme: Programme,
    grabbed: str,
) -> None:
    del application
    relay = Relay(Document.new(tmp_path / "day.programme", programme))
    view = TimelineView(relay, EntryTable(relay, texts("da")), texts("da"), "d")
    view.resize(1400, 900)
    view.show()
    view.scrollTo(view.entries.index_of(grabbed))
    QApplication.processEvents()
    viewport = view.viewport()
    empty = [milliseconds(lambda: viewport.update(0, 0, 1, 1)) for _ in range(50)]
    start = view.visualRect(view.entries.index_of(grabbed)).topLeft() + QPoint(60, 8)
    send(viewport, QEvent.Type.MouseButtonPress, start)
    steps = []
    for number in range(STEPS):
        down = number if number < STEPS // 2 else STEPS - number
        point = start + QPoint(down % 7, 2 * down)
        steps.append(milliseconds(lambda p=point: send(viewport, QEvent.Type.MouseMove, p)))
    assert view.pointing.busy
    view.pointing.cancel()
    late, nothing = quantiles(steps, n=20)[18], median(empty)
    with capsys.disabled():
        print(
            f"\n{what:22} p50 {median(steps):5.2f} ms  p95 {late:5.2f} ms"
            f"  most {max(steps):5.2f} ms"
            f"  {late / nothing:6.1f} x an empty repaint ({nothing:.3f} ms)"
        )
