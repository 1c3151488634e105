"""No finding loses its last words to the edge of its row."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from planner.core.programme import Day, Entry, Programme
from planner.ui.findings.list import FindingsList
from tests.ui.stage import on_stage

_ASIDE, _ABOVE = 20, 16
"""Pixels that the theme pads a row with: left and right, above and below together."""
_ICON = 16


def _titles_of_all_lengths() -> Programme:
    entries = {
        f"e{n}": Entry(f"e{n}", title="o" * n, day="d", start=1010 + n, duration=30)
        for n in range(8, 40)
    }
    return Programme("p", days={"d": Day("d")}, entries=entries)


def test_a_row_is_tall_enough_for_its_words(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(_titles_of_all_lengths())
        stage.until(lambda: "to check" in stage.desk.status.findings.text())
        stage.click(stage.desk.status.findings)
        (shown,) = stage.window.findChildren(FindingsList)
        QApplication.processEvents()
        rows = shown.list
        margin = rows.style().pixelMetric(rows.style().PixelMetric.PM_FocusFrameHMargin) + 1
        lines = set()
        for number in range(rows.count()):
            item = rows.item(number)
            if item.icon().isNull():
                continue
            place = rows.visualItemRect(item)
            assert place.width() <= rows.viewport().width(), item.text()
            width = rows.viewport().width() - _ASIDE - _ICON - 4 * margin
            metrics, wrap = rows.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
            needed = metrics.boundingRect(QRect(0, 0, width, 1000), wrap, item.text()).height()
            lines.add(round(needed / metrics.lineSpacing()))
            assert place.height() - _ABOVE >= needed, item.text()
        assert {1, 2} <= lines
