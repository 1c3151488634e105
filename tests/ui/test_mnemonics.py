"""In no menu do two entries wait for the same letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.stage import on_stage


def _letter(words: str) -> str:
    found = re.search(r"&(\w)", words.replace("&&", ""))
    return found[1].lower() if found else ""


def _doubled(name: str, words: list[str]) -> Iterator[tuple[str, list[str]]]:
    counts = Counter(filter(None, map(_letter, words)))
    for letter, count in counts.items():
        if count > 1:
            yield name, [each for each in words if _letter(each) == letter]


def _menus(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _menus(within)


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_letter_stands_for_two_entries_of_a_menu(tmp_path: Path, language: str) -> None:
    programme: Programme = a_day("A/r 9:00-9:30, B/s 9:30-10:00", rooms="r s")
    with on_stage(tmp_path, language) as stage:
        stage.open(programme)
        stage.walk_to("A")
        bar = [menu.title() for menu in stage.window.menu_bar_menus()]
        found = list(_doubled("menu bar", bar))
        for menu in stage.window.menu_bar_menus():
            for each in _menus(menu):
                found += _doubled(each.title(), [a.text().split("\t")[0] for a in each.actions()])
    assert found == []
