from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from planner.ui.timeline.view import TimelineView
from tests.benchmarks.many import dressed, many, row, send, shown, timed
from tests.core.pictures import a_day

STEPS = 200
SEMINAR = (
    "A 9:00-9:15, B 9:15-9:30, C 9:30-11:00, D 11:00-11:10, E 11:10-11:45, F 11:45-12:30, "
    "L! 12:30-13:15, G 13:15-14:00, K 14:00-14:15, H 14:15-14:35, I 14:35-15:40, J 15:40-16:00"
)
ROOM, EDGE = "to another room", "its end"


@pytest.fixture
def application() -> Iterator[QApplication]:
    """An application without a screen, in the program's own look."""
    with dressed() as application:
        yield application


def path(view: TimelineView, id_: str, how: str) -> tuple[QPoint, list[QPoint]]:
    """Where to press, and the points the pointer then goes through: down and up again."""
    area = view.visualRect(view.entries.index_of(id_))
    start = area.topLeft() + QPoint(60, 8)
    aside = 0
    if how == EDGE:
        view.select([id_])
        start = QPoint(area.left() + 60, area.bottom())
    elif how == ROOM:
        aside = view.picture.lanes.width + view.picture.lanes.gap
    down = [number if number < STEPS // 2 else STEPS - number for number in range(STEPS)]
    return start, [start + QPoint(aside + n % 7, 2 * n + 8) for n in down]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "programme", "grabbed", "how"),
    [
        ("12 entries, 1 room", a_day(SEMINAR, closes=960), "E", "down"),
        ("12 entries, 1 room", a_day(SEMINAR, closes=960), "E", EDGE),
        ("63 entries, 1 room", many(1, 63), "E0x0x5", "down"),
        ("63 entries, 1 room", many(1, 63), "E0x0x5", EDGE),
        ("504 entries, 8 rooms", many(8, 63), "E0x3x5", "down"),
        ("504 entries, 8 rooms", many(8, 63), "E0x3x5", EDGE),
        ("504 entries, 8 rooms", many(8, 63), "E0x3x5", ROOM),
        ("497 entries, 8 rooms, plenary", many(8, 63, lunch_at=6), "L0", "down"),
        ("497 entries, 8 rooms, plenary", many(8, 63, lunch_at=6), "L0", EDGE),
        ("5000 entries, 8 rooms", many(8, 625), "E0x3x5", "down"),
        ("5000 entries, 8 rooms", many(8, 625), "E0x3x5", EDGE),
        ("5000 entries, 8 rooms", many(8, 625), "E0x3x5", ROOM),
        ("5000 entries, 8 rooms, plenary", many(8, 625, lunch_at=6), "L0", EDGE),
        ("5040 entries, 8 rooms, 10 days", many(8, 63, days=10), "E0x3x5", "down"),
        ("5040 entries, 8 rooms, 10 days", many(8, 63, days=10), "E0x3x5", EDGE),
        ("5040 entries, 8 rooms, 10 days", many(8, 63, days=10), "E0x3x5", ROOM),
    ],
)
def test_drag_step(  # noqa: PLR0917 - pytest gives them
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    application: QApplication,
    what: str,
    programme: Programme,
    grabbed: str,
    how: str,
) -> None:
    del application
    with shown(tmp_path / "day.programme", programme) as view:
        view.scrollTo(view.entries.index_of(grabbed))
        QApplication.processEvents()
        viewport = view.viewport()
        start, points = path(view, grabbed, how)
        send(viewport, QEvent.Type.MouseButtonPress, start)
        steps, moved = [], 0
        for point in points:
            steps.append(timed(partial(send, viewport, QEvent.Type.MouseMove, point)))
            before, now = view.picture.settled.by_id, view.picture.shown.by_id
            moved = max(moved, sum(box != now.get(id_) for id_, box in before.items()))
        assert view.pointing.busy
        view.pointing.cancel()
    with capsys.disabled():
        print("\n" + row(f"{what}, {how}", steps, f"  up to {moved} cards moved"), end="")
