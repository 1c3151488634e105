"""A whole day from nothing but its text, in both languages: pasted, mended, printed, read again.

The text is a real one that lies beside the checkout; without it there is nothing to plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox

from planner.ui.dialogs.day import DayDialog
from planner.ui.dialogs.export import ExportDialog
from planner.ui.findings.list import FindingsList
from planner.ui.review.dialog import ReviewDialog
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
TEXT = SEEDS / "conference-programme.da.txt"
PRINTS = {
    "da": ("Program", "Drejebog", "Dørskilte"),
    "en": ("Programme", "Run sheet", "Door signs"),
}
"""The prints that are wanted, as each language calls them."""

pytestmark = pytest.mark.skipif(not TEXT.exists(), reason="the texts of real days are not here")


@pytest.fixture(params=["da", "en"])
def stage(home: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    with on_stage(home, request.param) as stage:
        yield stage


def _paste(stage: Stage, path: Path) -> None:
    QGuiApplication.clipboard().setText(TEXT.read_text(encoding="utf-8"))
    stage.keys((CTRL | SHIFT, Key.Key_V))
    dialog = stage.dialog(ReviewDialog)
    stage.until(lambda: dialog.reading() is not None)
    stage.click(dialog.take)
    stage.keep_as(path)
    stage.until(lambda: stage.desk.panes is not None)


def _told(stage: Stage, number: int) -> list[str]:
    """What the list of findings says once there are so many; it is closed again."""
    stage.until(lambda: len(stage.panes.checks.to_check) == number)
    stage.click(stage.desk.status.findings)
    (popup,) = (each for each in stage.window.findChildren(FindingsList) if each.isVisible())
    lines = [popup.list.item(row).text() for row in range(popup.list.count())]
    stage.keys(Key.Key_Escape)
    stage.window.activateWindow()  # as any window manager does when a popup ends
    stage.settle()
    return [line for line in lines if line[0] not in "▾▸"]


def _give_a_date_to_come(stage: Stage) -> None:
    stage.keys((CTRL | SHIFT, Key.Key_D))
    dialog = stage.dialog(DayDialog)
    stage.replace(dialog.date, "15.9.2027")
    stage.keys(Key.Key_Return)
    stage.window.activateWindow()


def _give_people_a_break_in_time(stage: Stage) -> None:
    """The long lecture ends five minutes earlier, and so does the break after it begin."""
    stage.walk_to("Fra New Public")
    stage.keys((CTRL | SHIFT, Key.Key_Up))
    stage.walk_to("Strække ben")
    stage.keys((CTRL, Key.Key_Up), (CTRL | SHIFT, Key.Key_Down))
    assert stage.times("Fra New Public")[1] == stage.times("Strække ben")[0]
    stage.walk_to("Opsamling")
    stage.keys((CTRL | SHIFT, Key.Key_Up))


def _print_all(stage: Stage, names: tuple[str, ...], folder: Path) -> dict[str, str]:
    """Exports those prints at once; gives the text of each by its name."""
    stage.keys((CTRL | SHIFT, Key.Key_E))
    dialog = stage.dialog(ExportDialog)
    for tick in dialog.findChildren(QCheckBox):
        if tick.isChecked() != (tick.text() in names):
            stage.click(tick)
    files = [order.path for order in dialog.orders]
    assert [file.parent for file in files] == [folder] * len(names)
    stage.keys(Key.Key_Return)
    stage.until(lambda: all(file.exists() for file in files))
    return dict(zip(names, map(_text_of, files), strict=True))


def _text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_a_day_from_its_text(stage: Stage, tmp_path: Path) -> None:
    _paste(stage, tmp_path / "dag.programme")
    assert len(stage.programme.entries) == 12
    assert len(stage.programme.speakers) == 9
    assert stage.entry("Frokost").pinned
    sitting, closing, abstract, past = _told(stage, 4)
    assert "New Public" in sitting
    assert "105" in sitting
    assert "Opsamling" in closing
    assert "Opsamling" in abstract
    assert "2015" in past

    _give_a_date_to_come(stage)
    assert _told(stage, 3) == [sitting, closing, abstract]
    _give_people_a_break_in_time(stage)
    assert _told(stage, 0) == []
    assert (stage.entry("Frokost").start, stage.entry("Frokost").end) == (750, 795)

    texts = _print_all(stage, PRINTS[stage.window.texts.language], tmp_path)
    for text in texts.values():
        assert "Onsdag den 15. september 2027" in text
        for words in ("9.30–10.55", "10.55–11.10", "12.30–13.15", "15.40–15.55", "Frokost"):
            assert words in text
    handout, run_sheet, _sign = texts.values()
    assert "Jacob Torfing" in handout
    assert "Jacob Torfing" in run_sheet
    assert "samskabelse" in handout

    planned = stage.programme
    stage.window.activateWindow()
    stage.keys((CTRL, Key.Key_W))
    stage.click(stage.window.start.recent_rows[0])
    assert stage.programme == planned
