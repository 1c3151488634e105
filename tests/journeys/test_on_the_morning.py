"""A speaker cancels on the morning: the day is refitted, and the handout marks what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from planner.core.checks import FindingKind
from planner.core.programme import Programme
from planner.ui import opening
from planner.ui.dialogs.fit import FitDialog
from planner.ui.history.comparing import ComparisonDialog
from planner.ui.history.pane import HistoryPane
from planner.ui.inspector.people import PersonCard
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import LEFT, PLAIN, Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
LUNCH = (12 * 60, 60)
"""When lunch begins, and how long it lasts; it is fixed."""
MORNING = datetime(2027, 9, 15, 7, 40)  # noqa: DTZ001 - the program's clock is local


@pytest.fixture(params=["da", "en"])
def stage(home: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    with on_stage(home, request.param) as stage:
        stage.window.around = stage.window.around._replace(now=lambda: MORNING)
        yield stage


def _today() -> Programme:
    sample = opening.read_sample()
    days = {id_: replace(day, date=MORNING.date()) for id_, day in sample.days.items()}
    return replace(sample, days=days)


def _name_this_point(stage: Stage, name: str) -> None:
    stage.keys((CTRL | SHIFT, Key.Key_N))
    assert stage.dialog(QInputDialog).isVisible()
    stage.type(name)
    stage.keys(Key.Key_Return)
    stage.window.activateWindow()  # as any window manager does when a dialog ends
    stage.settle()


def _go_to(stage: Stage, title: str) -> None:
    """Clicks a card wherever it is."""
    stage.keys(Key.Key_F7)
    view = stage.panes.timeline
    index = view.entries.index_of(stage.entry(title).id)
    view.scrollTo(index)
    stage.settle()
    stage.click(view.viewport(), view.visualRect(index).topLeft() + QPoint(90, 12))
    assert view.current() == stage.entry(title).id


def _decline(stage: Stage, title: str, speaker: str) -> None:
    """Says in the details of an item that its speaker does not come."""
    _go_to(stage, title)
    stage.keys(Key.Key_F8)
    cards = stage.panes.details.findChildren(PersonCard)
    (card,) = (each for each in cards if each.isVisible() and each.name.editor.text() == speaker)
    stage.tab_to(card.state.editor)
    stage.keys(Key.Key_End)


def _drag_from_the_tray(stage: Stage, title: str, to: QPoint) -> None:
    """Drags what waits to that point of the timeline."""
    tray, view = stage.panes.left.tray.list.viewport(), stage.panes.timeline.viewport()
    card = stage.panes.left.tray.list.entries.index_of(stage.entry(title).id)
    start = stage.panes.left.tray.list.visualRect(card).center()
    end = tray.mapFromGlobal(view.mapToGlobal(to))
    QTest.mousePress(tray, LEFT, PLAIN, start)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(tray, start + (end - start) * (step / 4))
    QTest.mouseRelease(view, LEFT, PLAIN, to)
    stage.settle()


def _compare(stage: Stage) -> ComparisonDialog:
    """What has changed since the version that is listed first."""
    stage.keys((CTRL, Key.Key_H))
    (pane,) = stage.panes.side.findChildren(HistoryPane)
    pane.tabs.setCurrentIndex(1)
    pane.versions.list.setFocus()
    stage.keys(Key.Key_Return)
    return stage.dialog(ComparisonDialog)


def test_a_speaker_cancels_on_the_morning(stage: Stage, tmp_path: Path) -> None:
    stage.open(_today())
    printed = stage.programme
    _name_this_point(stage, "Sendt til tryk")

    for title in ("Alene sammen", "Hvem ejer stuen?"):
        _decline(stage, title, "Mette Sofie Krogh")
    stage.until(
        lambda: any(f.kind == FindingKind.ALL_DECLINED for f in stage.panes.checks.to_check)
    )

    # Her talk is set aside; one that waited takes its place, and is given the time up to the next.
    _go_to(stage, "Alene sammen")
    view = stage.panes.timeline
    freed = view.visualRect(view.currentIndex()).topLeft() + QPoint(60, 10)
    stage.keys(Key.Key_Delete)
    assert stage.entry("Alene sammen").start is None
    _drag_from_the_tray(stage, "Lydbogen", freed)
    found = stage.entry("Lydbogen")
    assert (found.start, found.room) == (650, stage.entry("What the night").room)
    stage.keys(*[(CTRL | SHIFT, Key.Key_Down)] * 4)
    assert stage.entry("Lydbogen").end == stage.entry("What the night").start

    # In the afternoon a panel loses a quarter of an hour, and the rest is to end earlier by more.
    _go_to(stage, "Hvem ejer stuen?")
    stage.keys(*[(CTRL | SHIFT, Key.Key_Up)] * 3)
    stage.keys((CTRL | SHIFT, Key.Key_T))
    assert stage.dialog(FitDialog).edit()
    stage.keys(Key.Key_Return)
    stage.window.activateWindow()
    assert (stage.entry("Frokost").start, stage.entry("Frokost").duration) == LUNCH
    assert stage.entry("Rundvisning").end == 16 * 60
    stage.until(lambda: FindingKind.GAP not in {f.kind for f in stage.panes.checks.to_check})

    # What is handed out marks the changes; she is named in it no more.
    dialog = _compare(stage)
    assert any("Lydbogen" in line for line in dialog.lines())
    assert not any("Frokost" in line for line in dialog.lines())
    stage.click(dialog.handout)
    stage.keep_as(tmp_path / "rettet.pdf")
    stage.until((tmp_path / "rettet.pdf").exists)
    with pypdfium2.PdfDocument(tmp_path / "rettet.pdf") as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "10.50–11.30 Ny:" in text
    assert "Krogh" not in text
    assert "12.00–13.00 Frokost" in text

    # All of it can be taken back, step by step.
    stage.window.activateWindow()
    stage.keys(*[(CTRL, Key.Key_Z)] * 12)
    assert stage.programme == printed
