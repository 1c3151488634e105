"""The review by keyboard and by ear: letters that are told apart, and names for everything."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from planner.core.programme import Programme
from planner.formats.programme_text import read
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.halves import Tab
from tests.ui.review.hands import TODAY, opened

SHEET = "Fra;Til;Hvad\n9.00;9.30;Kaffe\n;;Husk 11.15 at hente kagen\n9.30;10.15;Knob og stik\n"
TEXT = "Båddagen\n9.00-9.40 Kaffe\n9.30-10.15 Knob og stik\n10.30 Sejl\n"


def _there() -> Programme:
    text = "Dag\n9.00-9.30 Kaffe\n9.30-10.15 Knob og stik\n14.00-15.00 Tur\n"
    return read(text, today=TODAY).programme


def _opened(folder: Path, name: str, language: str) -> ReviewDialog:
    path = folder / name
    path.write_text(SHEET if name.endswith("csv") else TEXT, encoding="utf-8")
    return opened(path, _there(), language=language)


def _letters(dialog: ReviewDialog) -> Counter[str]:
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    shown: list[QLabel | QAbstractButton] = [*labels, *dialog.findChildren(QAbstractButton)]
    words = [widget.text() for widget in shown if widget.isVisible()]
    tabs = dialog.parts.tabs
    words += [tabs.tabText(tab) for tab in Tab if tabs.isTabVisible(tab)]
    found = (re.search(r"&(\w)", text.replace("&&", "")) for text in words)
    return Counter(match[1].lower() for match in found if match)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", ["dag.txt", "dag.csv"])
def test_no_letter_stands_for_two_things(tmp_path: Path, name: str, language: str) -> None:
    dialog = _opened(tmp_path, name, language)
    for tab in (Tab.UNDERSTOOD, Tab.CHANGES):
        dialog.parts.halves.go_to(tab)
        assert [letter for letter, count in _letters(dialog).items() if count > 1] == []


@pytest.mark.parametrize("name", ["dag.txt", "dag.csv"])
def test_everything_that_takes_the_keyboard_has_a_name(tmp_path: Path, name: str) -> None:
    dialog = _opened(tmp_path, name, "en")
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    for tab in (Tab.UNDERSTOOD, Tab.CHANGES):
        dialog.parts.halves.go_to(tab)
        fields: list[QWidget] = [w for kind in kinds for w in dialog.findChildren(kind)]
        nameless = [
            each
            for each in fields
            if each.isVisible()
            and not each.accessibleName()
            and each.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not isinstance(each, QHeaderView)
            and not isinstance(each.parent(), QAbstractSpinBox)
        ]
        assert nameless == []


def test_a_row_that_was_not_used_is_put_to_use(tmp_path: Path) -> None:
    dialog = _opened(tmp_path, "dag.csv", "en")
    noticed = dialog.understood.noticed
    told = [noticed.list.item(row).text() for row in range(noticed.list.count())]
    noticed.list.setCurrentRow(next(n for n, words in enumerate(told) if "kagen" in words))
    assert noticed.make_item.isVisible()
    noticed.make_item.click()
    assert "Husk at hente kagen" in {e.title for e in dialog._read.entries.values()}
    assert not any("kagen" in noticed.list.item(n).text() for n in range(noticed.list.count()))
