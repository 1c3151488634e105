"""Every window of the program with the sample in it, one after another, for those who walk them.

What a menu ends in "…" opens a window, so those are found in the menus themselves: a new one is
walked as soon as it has its line there. The rest is named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.document.errors import ReadFailedError
from planner.formats import programme_text
from planner.ui import opening
from planner.ui.actions import rows
from tests.ui.stage import Stage

_NO_WINDOW_OF_OURS = frozenset({"print", "find", "findings"})
"""The system's own window; a line above the day; and a list that is opened from its button."""
_LIKE_HTML = ("docx", "xlsx", "csv", "text", "markdown", "schedule-xml", "schedule-json", "json")
"""What opens the same window as exporting a web page."""


@dataclass(frozen=True)
class Sight:
    """A window as it stands: what it is called here, and the widget that holds all of it."""

    name: str
    root: QWidget


def every_window(stage: Stage) -> Iterator[Sight]:
    """Opens one after another, and closes each when the next is asked for."""
    yield Sight("start", stage.window)
    stage.open_sample()
    stage.until(stage.desk.status.findings.isVisible)
    yield from _panes(stage)
    yield from _from_menus(stage)
    yield from _from_items(stage)
    yield from _others(stage)


def _windows(stage: Stage) -> list[QWidget]:
    found = QApplication.topLevelWidgets()
    return [each for each in found if each.isVisible() and each is not stage.window]


def _shown(stage: Stage, name: str, act: Callable[[], object]) -> Iterator[Sight]:
    act()
    stage.until(lambda: _windows(stage))  # some read a file first
    stage.settle()
    yield Sight(name, _windows(stage)[-1])
    for window in _windows(stage):
        window.close()
    stage.settle()
    left = [type(each).__name__ for each in _windows(stage)]
    assert left == [], f"{name} leaves windows open"


def _panes(stage: Stage) -> Iterator[Sight]:
    window, panes = stage.window, stage.panes
    panes.select([stage.entry("Værksted").id])
    stage.settle()
    yield Sight("item", window)
    for name in ("facts", "table", "timeline", "history", "page", "find"):
        window.actions_[name].trigger()
        stage.settle()
        yield Sight(name, window)
    stage.keys(Qt.Key.Key_Escape)
    window.actions_["details"].trigger()
    window.actions_["speakers"].trigger()
    stage.settle()
    yield Sight("speakers", window)
    assert panes.left.speakers is not None
    panes.left.speakers.select(next(iter(stage.programme.speakers)))
    stage.settle()
    yield Sight("speaker", window)
    window.actions_["speakers"].trigger()
    panes.timeline.commands.set_aside([stage.entry("Kaffe").id])
    window.actions_["tray"].trigger()
    stage.settle()
    yield Sight("not placed", window)


def _from_menus(stage: Stage) -> Iterator[Sight]:
    QGuiApplication.clipboard().setText(programme_text.write(opening.read_sample()))
    passed_over = _NO_WINDOW_OF_OURS.union(f"as_{kind}" for kind in _LIKE_HTML)
    for row in rows(stage.window.texts):
        action = stage.window.actions_[row.name]
        if row.words.endswith("…") and row.name not in passed_over and action.isEnabled():
            yield from _shown(stage, row.name, action.trigger)
    for name in ("shortcuts", "about", "on_the_day"):
        yield from _shown(stage, name, stage.window.actions_[name].trigger)


def _from_items(stage: Stage) -> Iterator[Sight]:
    stage.window.activateWindow()
    stage.walk_to("Alene")
    for group in stage.panes.timeline.verbs.groups.values():
        for verb in group:
            if verb.words.endswith("…"):
                yield from _shown(stage, verb.name, stage.panes.timeline.verbs[verb.name].trigger)


def _others(stage: Stage) -> Iterator[Sight]:
    desk, panes = stage.desk, stage.panes
    people = iter(stage.programme.speakers)
    header, path = panes.timeline.frame.header, panes.document.path
    yield from _shown(stage, "room", lambda: header.describe(next(iter(stage.programme.rooms))))
    yield from _shown(stage, "an error", lambda: desk.show_error(ReadFailedError(path, "EIO")))
    yield from _shown(stage, "an unforeseen error", lambda: desk.show_unforeseen("Traceback"))
    yield from _shown(stage, "to check", lambda: stage.click(desk.status.findings))
    yield from _shown(stage, "erase", lambda: desk.copies.erase(next(people)))
