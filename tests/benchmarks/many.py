"""Days with many entries, a window that shows them, and how long it takes to paint a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.programme import Appearance, Day, Entry, Programme, Room, Speaker
from planner.document.document import Document
from planner.text import texts
from planner.ui.entries import EntryTable
from planner.ui.relay import Relay
from planner.ui.settings import Theme
from planner.ui.theme import Themes
from planner.ui.timeline.view import TimelineView

MINUTES = 10
OPENS = 480


def many(rooms: int, each: int, *, days: int = 1, lunch_at: int | None = None) -> Programme:
    """Days with that many sessions of ten minutes in each of so many rooms, one after another.

    Each has a speaker who also speaks an hour and a half later in the next room. `lunch_at` puts
    a plenary in the place of the session of that number.
    """
    entries: dict[str, Entry] = {}
    appearances: dict[str, Appearance] = {}
    for day in range(days):
        for room in range(rooms):
            for number in range(each):
                id_ = f"E{day}x{room}x{number}"
                start = OPENS + MINUTES * number
                entries[id_] = Entry(
                    id_,
                    title=f"Session {number} in room {room}",
                    duration=MINUTES,
                    day=f"d{day}",
                    start=start,
                    room=f"r{room}",
                )
                who = f"s{day}x{(number + 9 * room) % each}x{room // 2}"
                appearances[f"a{id_}"] = Appearance(f"a{id_}", who, id_)
        if lunch_at is not None:
            for room in range(rooms):
                gone = f"E{day}x{room}x{lunch_at}"
                del entries[gone], appearances[f"a{gone}"]
            lunch = Entry(
                f"L{day}",
                title="Lunch",
                duration=MINUTES,
                day=f"d{day}",
                start=OPENS + MINUTES * lunch_at,
            )
            entries[lunch.id] = lunch
    people = {each.speaker for each in appearances.values()}
    closes = OPENS + MINUTES * each
    return Programme(
        "p",
        days={f"d{n}": Day(f"d{n}", n, opens=OPENS, closes=closes) for n in range(days)},
        rooms={f"r{n}": Room(f"r{n}", n, f"Room {n}") for n in range(rooms)},
        entries=entries,
        speakers={id_: Speaker(id_, f"Speaker {id_}") for id_ in people},
        appearances=appearances,
    )


@contextmanager
def dressed() -> Iterator[QApplication]:
    """The application in the program's own look, whose scroll bars cost a tenth of the usual."""
    found = QApplication.instance()
    application = (
        found
        if isinstance(found, QApplication)
        else QApplication(["planner", "-platform", "offscreen"])
    )
    font, palette = application.font(), application.palette()
    themes = Themes(application, Theme.LIGHT)
    yield application
    themes.deleteLater()
    application.setStyleSheet("")
    application.setPalette(palette)
    application.setFont(font)


@contextmanager
def shown(path: Path, programme: Programme) -> Iterator[TimelineView]:
    """The first day of a programme in a window of 1400 by 900 pixels."""
    document = Document.new(path, programme)
    relay = Relay(document)
    day = next(iter(programme.days))
    view = TimelineView(relay, EntryTable(relay, texts("da")), texts("da"), day)
    view.reduced_motion = True
    view.resize(1400, 900)
    view.show()
    view.activateWindow()
    QApplication.processEvents()
    view.stillness.come()  # as a moment after any document is opened
    yield view
    relay.let_go()
    view.close()
    document.close()


class Step(NamedTuple):
    """Milliseconds that went by, and those of them in which this thread was at work."""

    whole: float
    busy: float


def timed(action: Callable[[], object]) -> Step:
    """How long an action takes until what it changes is painted."""
    start, busy = perf_counter(), thread_time()
    action()
    QApplication.processEvents()
    return Step((perf_counter() - start) * 1000, (thread_time() - busy) * 1000)


def send(widget: QWidget, kind: QEvent.Type, point: QPoint) -> None:
    """A mouse event with the left button down."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    there, held = QPointF(widget.mapToGlobal(point)), Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, QPointF(point), there, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def row(what: str, steps: Sequence[Step], more: str = "") -> str:
    """A line of a table: the median, the nineteenth of twenty, and the longest, in milliseconds.

    On a machine that others use too, the time this thread was at work tells more.
    """
    columns = []
    for name, values in zip(Step._fields, zip(*steps, strict=True), strict=True):
        late = quantiles(values, n=20)[18]
        columns.append(f"{name} p50 {median(values):6.2f} p95 {late:6.2f} most {max(values):7.2f}")
    return f"{what:48} {'   '.join(columns)}{more}"
