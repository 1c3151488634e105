"""A process that opens a programme, leaves it alone, and then takes it in hand as people do.

What comes then must be loaded first. A line of JSON says how long each act held the window up.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.heartbeat import heartbeat
from tests.ui.stage import LEFT, PLAIN, Stage

_CALM = 1500
"""Milliseconds in which what opening leaves over is done."""
_ON_THE_WAY = 700
"""Milliseconds from when the pointer begins to move until a card is pressed."""
_HELD = 350
"""Milliseconds for which a card is held in hand at least."""
_BETWEEN = 350
"""Milliseconds between two keys."""
_AFTER = 3000
"""Milliseconds in which the windows to come are loaded."""


def main() -> None:
    """Do what is named first in the file named next, and tell of it."""
    act = {"mouse": _drag, "keyboard": _move_by_keys}[sys.argv[1]]
    file = Path(sys.argv[2])
    stage = Stage(file.parent, file=file)
    stage.until(lambda: stage.desk.found)
    QTest.mouseMove(stage.window.windowHandle(), QPoint(5, 5))  # where it rests
    _wait(_CALM)
    before = stage.programme
    held: dict[str, object] = {"loaded before": "sqlalchemy" in sys.modules}
    with heartbeat(process_time) as heart:
        for name, step in (("act", lambda: act(stage)), ("after", lambda: _wait(_AFTER))):
            held[name] = heart.during(step)
    held["edited"] = stage.programme is not before
    sys.stdout.write(f"{json.dumps(held)}\n")
    stage.close()


def _drag(stage: Stage) -> None:
    view = stage.panes.timeline.viewport()
    card = stage.panes.timeline.visualRect(stage.panes.timeline.entries.index_of("E0x0x0"))
    start = card.topLeft() + QPoint(150, 6)
    _then(lambda: QTest.mouseMove(stage.window.windowHandle(), QPoint(90, 90)), _ON_THE_WAY)
    _then(lambda: QTest.mousePress(view, LEFT, PLAIN, start), _HELD // 4)
    for part in (1, 2, 3):
        _then(lambda: QTest.mouseMove(view, start + QPoint(0, 20 * part)), _HELD // 4)  # noqa: B023 - called at once
    _then(lambda: QTest.mouseRelease(view, LEFT, PLAIN, start + QPoint(0, 60)), _BETWEEN)


def _move_by_keys(stage: Stage) -> None:
    timeline = stage.panes.timeline
    for modifiers, key in (
        (PLAIN, Qt.Key.Key_Down),
        (PLAIN, Qt.Key.Key_Down),
        (PLAIN, Qt.Key.Key_Up),
        (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down),
    ):
        _then(lambda: QTest.keyClick(timeline, key, modifiers), _BETWEEN)  # noqa: B023 - as above


def _then(deed: Callable[[], object], wait: int) -> None:
    deed()
    _wait(wait)


def _wait(milliseconds: int) -> None:
    """Lets the window live, and other threads: QTest.qWait would not let those."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
