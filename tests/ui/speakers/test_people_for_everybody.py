"""The windows about several speakers: every control named, no word cut off, Tab in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from tests.ui.everybody import backwards, cut_off, unnamed
from tests.ui.speakers.people_stage import PeopleStage, people_on_stage

_MENU = {
    "en": ("Find duplicates", "Paste a list"),
    "da": ("Find dubletter", "Indsæt en navneliste"),
}


def _opened(people: PeopleStage, words: str) -> QDialog:
    people.choose(words)
    return people.stage.dialog(QDialog)


@pytest.mark.parametrize("language", list(_MENU))
def test_all_is_named_and_seen_whole(tmp_path: Path, language: str) -> None:
    with people_on_stage(tmp_path, language) as people:
        QGuiApplication.clipboard().setText("Anna Holm, leder, Byens Bibliotek\nhej med jer")
        for words in _MENU[language]:
            dialog = _opened(people, words)
            assert unnamed(dialog) == []
            assert cut_off(dialog) == []
            assert backwards(dialog) == []
            dialog.reject()
            people.stage.settle()
        assert unnamed(people.pane) == []
        assert cut_off(people.pane) == []
