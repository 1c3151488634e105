"""The main job in one sitting, once by mouse and once by keyboard alone.

Paste a text, see that lunch stays put, lengthen what comes before it, make room, move the coffee,
take that back, close, open again, and export.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from planner.core.checks import FindingKind, check
from planner.core.programme import Programme
from planner.ui.review.dialog import ReviewDialog
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TITLE = "Vinterlæsning i kommunen"
TEXT = """Konference: Vinterlæsning i kommunen

En dag om læsning i den mørke tid, for alle der arbejder med bøger og mennesker.

Målgruppe: Bibliotekarer, pædagoger og frivillige
Arrangører: Sneby Bibliotek og Læselauget
Dato: Torsdag den 14. januar 2027
Sted: Lygten, 2. sal. Isgade 4, 9990 Sneby

PROGRAM
9.00 – 9.15 Morgenbrød og te/kaffe
9.15 – 9.30 Velkomst
Ved Gerda Frost, bibliotekschef ved Sneby Bibliotek
9.30 – 10.45

Lyset over siden

Hvad gør mørket ved den måde, vi læser på? Et oplæg om lamper, stole og ro.

Ved Kaj Rimfrost, lektor ved Sneby Seminarium

10.45 – 11.00 Strække ben
11.00 – 12.00

Højtlæsning for voksne

Fem år med højtlæsning i et kulturhus, og hvad de voksne sagde bagefter.

Ved Tove Istap, læseven

12.00 – 12.45 Frokost
12.45 – 13.45

Bogbussen i sne

Om at nå frem, også når vejen er lukket.

Ved Erling Drive, chauffør og bibliotekar

13.45 – 14.00 Kaffe
14.00 – 14.40

Læseklub på recept

En læge og en bibliotekar om bøger som selskab.

Ved Signe Vante, praktiserende læge

14.40 – 15.00

Opsamling og tak

Ved Gerda Frost, bibliotekschef ved Sneby Bibliotek
"""


@pytest.fixture(params=["en", "da"])
def stage(home: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    with on_stage(home, request.param) as stage:
        yield stage


def _said(stage: Stage, english: str, danish: str) -> str:
    """What is said in the language of the interface."""
    return danish if stage.window.texts.language == "da" else english


def _times(stage: Stage, title: str) -> tuple[str, str]:
    """When an entry starts and ends, as 9:30 in either language."""
    start, end = stage.times(title)
    return start.replace(".", ":"), end.replace(".", ":")


def _over_lunch(programme: Programme) -> int:
    """By how many minutes something runs over the fixed lunch."""
    found = [f for f in check(programme) if f.kind == FindingKind.OVER_FIXED]
    return sum(finding.minutes for finding in found)


def _lunch_says_that_it_is_fixed(stage: Stage) -> None:
    lunch = stage.entry("Frokost")
    assert lunch.pinned
    sentence = _said(
        stage,
        "Frokost, break, 12:00 to 12:45, fixed",
        "Frokost, pause, 12.00 til 12.45, ligger fast",
    )
    assert stage.panes.table.sentence(lunch) == sentence


def _text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _paste(stage: Stage) -> ReviewDialog:
    """Copies the text elsewhere and asks to paste it here; the review shows what is understood."""
    QGuiApplication.clipboard().setText(TEXT)
    stage.keys((CTRL | SHIFT, Qt.Key.Key_V))
    dialog = stage.dialog(ReviewDialog)
    stage.until(lambda: (read := dialog.reading()) is not None and read.title == TITLE)
    return dialog


def _export(stage: Stage, path: Path) -> str:
    stage.keep_as(path)
    stage.until(path.exists)
    exported = _said(stage, "Exported to day.pdf", "Eksporteret til day.pdf")
    stage.until(lambda: stage.desk.status.message.text() == exported)
    return _text_of(path)


def _click_tool(stage: Stage, name: str) -> None:
    button = stage.window.tools.widgetForAction(stage.window.actions_[name])
    stage.click(button)


def test_plan_a_day_by_mouse(stage: Stage, tmp_path: Path) -> None:
    stage.click(_paste(stage).take)
    stage.keep_as(tmp_path / "day.programme")
    assert stage.programme.title == TITLE
    _lunch_says_that_it_is_fixed(stage)

    stage.drag_end("Højtlæsning", 10)
    assert _times(stage, "Højtlæsning") == ("11:00", "12:10")
    assert _over_lunch(stage.programme) == 10
    over = _said(stage, "10 minutes over before Frokost", "10 minutter for meget før Frokost")
    assert over in stage.desk.status.message.text()
    count = _said(stage, "1 to check", "1 bør ses efter")
    stage.until(lambda: stage.desk.status.findings.text() == count)

    stage.drag("Frokost", 10)
    assert _times(stage, "Frokost") == ("12:10", "12:55")
    assert _times(stage, "Bogbussen") == ("12:55", "13:55")
    assert _over_lunch(stage.programme) == 0

    before = _times(stage, "Læseklub")
    for _ in range(5):  # until single minutes can be hit beside the neighbours' edges
        _click_tool(stage, "zoom_in")
    stage.drag("Kaffe", 10)
    assert _times(stage, "Kaffe") == ("14:05", "14:20")
    assert _times(stage, "Læseklub") == ("14:20", "15:00")
    _click_tool(stage, "undo")
    assert _times(stage, "Læseklub") == before

    stage.window.actions_["close"].trigger()
    stage.click(stage.window.start.recent_rows[0])
    assert _times(stage, "Frokost") == ("12:10", "12:55")
    _click_tool(stage, "undo")
    assert _times(stage, "Frokost") == ("12:00", "12:45")
    _click_tool(stage, "redo")

    _click_tool(stage, "export")
    text = _export(stage, tmp_path / "day.pdf")
    assert "12.10–12.55" in text
    assert "11.00–12.10" in text
    assert "12.00–12.45" not in text


def test_plan_a_day_by_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    _paste(stage)
    stage.keys((CTRL, Qt.Key.Key_Return))
    stage.keep_as(tmp_path / "day.programme")
    _lunch_says_that_it_is_fixed(stage)

    stage.walk_to("Højtlæsning")
    stage.keys((CTRL | SHIFT, Qt.Key.Key_Down), (CTRL | SHIFT, Qt.Key.Key_Down))
    assert _over_lunch(stage.programme) == 10

    stage.walk_to("Frokost")
    stage.keys((CTRL, Qt.Key.Key_Down), (CTRL, Qt.Key.Key_Down))
    assert _times(stage, "Frokost") == ("12:10", "12:55")
    assert _over_lunch(stage.programme) == 0

    before = _times(stage, "Læseklub")
    stage.walk_to("Kaffe")
    stage.keys((CTRL, Qt.Key.Key_Down), (CTRL, Qt.Key.Key_Down))
    assert _times(stage, "Kaffe") == ("14:05", "14:20")
    assert _times(stage, "Læseklub") == ("14:20", "15:00")
    stage.keys((CTRL, Qt.Key.Key_Z), (CTRL, Qt.Key.Key_Z))
    assert _times(stage, "Læseklub") == before

    stage.keys((CTRL, Qt.Key.Key_S))
    saved = _said(stage, "Everything is saved", "Alt er gemt")
    assert stage.desk.status.message.text().startswith(saved)
    stage.keys((CTRL, Qt.Key.Key_W))
    row = stage.window.start.recent_rows[0]
    stage.tab_to(row)
    stage.keys(Qt.Key.Key_Space)
    assert _times(stage, "Frokost") == ("12:10", "12:55")
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert _times(stage, "Frokost") == ("12:05", "12:50")
    stage.keys((CTRL | SHIFT, Qt.Key.Key_Z))

    stage.keys((CTRL, Qt.Key.Key_E))
    text = _export(stage, tmp_path / "day.pdf")
    assert "12.10–12.55" in text
    assert "12.00–12.45" not in text
