"""The look of the print by Tab alone: every stop has a name, and comes as it is seen."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.arranging import settle
from tests.ui.print_look.looking import LookAt, Looked

ROW = 50
"""Pixels of two controls that belong together, which may stand beside two others."""


def day() -> Programme:
    return replace(a_day("A 9:00-9:40"), title="Garden day", print_settings={"style": "clear"})


def name(widget: QWidget) -> str:
    """What a screen reader says first; of a list that is its label, which some systems ask for."""
    return widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(
        QAccessible.Text.Name
    )


def stops(on: Looked) -> list[QWidget]:
    """Where Tab leads within the form, from its first control on."""
    found: list[QWidget] = []
    here = QApplication.focusWidget()
    while here is not None and on.window.form.isAncestorOf(here) and here not in found:
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        settle()
        here = QApplication.focusWidget()
    return found


def test_tab_goes_through_named_controls_from_top_to_bottom(look_at: LookAt) -> None:
    on = look_at(day())
    passed = stops(on)
    names = [name(widget) for widget in passed]
    assert all(names)
    assert len(set(names)) == len(names)
    assert names[:6] == [
        "Clear", "Everything as usual", "Typeface", "Size", "Size: as the look has it",
        "Air between lines and items",
    ]  # fmt: skip
    assert names[-3:] == [
        "Make it fit…",
        "Size of a badge",
        "Participants, one a line: name, place of work, role",
    ]
    form = on.window.form.widget()
    assert form is not None
    heights = [widget.mapTo(form, QPoint()).y() for widget in passed]
    assert all(after > before - ROW for before, after in pairwise(heights))


def letters(group: QWidget) -> list[str]:
    """What Alt goes with in a group."""
    words = [each.text() for each in group.findChildren(QAbstractButton)]
    words += [each.text() for each in group.findChildren(QLabel) if each.buddy() is not None]
    return [found[1].lower() for each in words if (found := re.search(r"&(\w)", each))]


@pytest.mark.parametrize("language", ["en", "da"])
def test_no_letter_stands_for_two_controls_of_a_group(look_at: LookAt, language: str) -> None:
    on = look_at(day(), language=language)
    doubled = {
        type(group).__name__: letter
        for group in on.window.groups
        for letter, number in Counter(letters(group)).items()
        if number > 1
    }
    assert doubled == {}
    assert all(letters(group) for group in on.window.groups)


@pytest.mark.parametrize("size", [(640, 360), (1280, 720)])
def test_no_control_is_wider_than_the_form(look_at: LookAt, size: tuple[int, int]) -> None:
    on = look_at(day(), language="da")
    on.window.resize(*size)
    settle()
    assert on.window.size().toTuple() == size
    form = on.window.form.widget()
    assert form is not None
    assert form.width() <= max(on.window.form.viewport().width(), 420)


def test_a_letter_brings_its_control_into_sight(look_at: LookAt) -> None:
    on = look_at(day())
    on.see(on.window.badges.people)
    paper = on.window.paper.paper.editor
    assert paper.visibleRegion().isEmpty()
    on.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert paper.hasFocus()
    assert paper.visibleRegion().boundingRect() == paper.rect()
