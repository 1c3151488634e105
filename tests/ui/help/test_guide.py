"""The guide and what is new: complete in both languages, and read by keys alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest

from planner import __version__
from planner.text import LANGUAGES
from planner.ui.dialogs.shortcuts import plain
from planner.ui.help.pages import Page, guide, news, plain_words
from planner.ui.help.window import PagesWindow
from planner.ui.looks import DARK, LIGHT
from planner.ui.settings import Theme
from tests.ui.stage import Stage, on_stage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _links(page: Page) -> list[str]:
    return re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", page.text)


def _pictures(page: Page) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]*)\)", page.text)


def test_guide_says_the_same_in_each_language() -> None:
    danish, english = guide("da"), guide("en")
    assert [page.name for page in danish] == [page.name for page in english]
    assert 8 <= len(danish) <= 10
    for one, other in zip(danish, english, strict=True):
        assert one.title != other.title
        assert _links(one) == _links(other)
        assert _pictures(one) == _pictures(other)
        assert one.text.count("\n- ") == other.text.count("\n- ")
        assert len(re.findall(r"\*[^*]+\*", one.text)) == len(re.findall(r"\*[^*]+\*", other.text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page(language: str) -> None:
    pages = guide(language)
    names = {page.name for page in pages}
    assert {link for page in pages for link in _links(page)} <= names
    assert all(_links(page) for page in pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_calls_things_stands_in_the_window(checkout: Path, language: str) -> None:
    folder = checkout / "resources" / "locale" / "da" / "LC_MESSAGES"
    with (folder / "planner.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    said = {
        plain(words)
        for message in messages
        for words in [message.string if language == "da" else message.id]
        if isinstance(words, str)
    }
    named = {
        plain(words)
        for page in (*guide(language), *news(language))
        for words in re.findall(r"\*([^*]+)\*", page.text)
    }
    assert named - said == set()
    assert len(named) > 20


def test_what_is_new_has_a_page_for_this_version_in_each_language() -> None:
    for language in LANGUAGES:
        newest = news(language)[0]
        assert __version__.startswith(newest.name.removesuffix(".md"))


def test_the_guide_is_english_for_other_languages() -> None:
    assert guide("fi") == guide("en")


def test_words_are_found_in_links_and_not_in_addresses() -> None:
    page = Page("a.md", "A", "# A\n\nSee [the *rest*](hidden.md).")
    assert page.holds("THE rest")
    assert not page.holds("hidden")
    assert plain_words("# A [b](c) ![d](e.png) *f*") == " A b d f"


def _open(stage: Stage) -> PagesWindow:
    stage.keys((Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F1))
    window = stage.desk.help.guide
    assert window is not None
    window.activateWindow()
    stage.settle()
    return window


@pytest.mark.parametrize("language", LANGUAGES)
def test_guide_is_read_by_keys_alone(tmp_path: Path, language: str) -> None:
    with on_stage(tmp_path, language) as stage:
        window = _open(stage)
        pages = guide(language)
        assert window.reader.document().toPlainText().startswith(pages[0].title)
        stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
        assert window.page == pages[2].name
        assert window.reader.document().toPlainText().startswith(pages[2].title)
        stage.keys((ALT, Qt.Key.Key_Left))
        assert window.page == pages[1].name
        stage.keys(Qt.Key.Key_Escape)
        assert not window.isVisible()
        assert _open(stage) is window


def test_a_link_turns_to_its_page(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        window = _open(stage)
        window.reader.setFocus()
        stage.keys(Qt.Key.Key_Tab, Qt.Key.Key_Return)  # to the link, which it follows
        assert window.page == "02-moving.md"
        assert window.back.isEnabled()
        stage.click(window.back)
        assert window.page == "01-from-text.md"


def test_search_leaves_the_pages_that_hold_the_words_and_marks_them(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        window = _open(stage)
        stage.keys((CTRL, Qt.Key.Key_F))
        stage.type("running late")
        shown = [row for row in range(window.list.count()) if not window.list.item(row).isHidden()]
        assert [window.list.item(row).text() for row in shown] == ["On the day"]
        assert window.page == "09-on-the-day.md"
        assert window.reader.extraSelections()
        stage.type("zzz")
        assert window.nothing.isVisible()
        window.search.clear()
        assert not window.nothing.isVisible()


def test_pictures_are_no_wider_than_the_column_and_lost_ones_leave_no_trace(
    tmp_path: Path,
) -> None:
    with on_stage(tmp_path) as stage:
        window = _open(stage)
        kind = QTextDocument.ResourceType.ImageResource
        image = window.reader.loadResource(int(kind.value), QUrl("day.png"))
        assert isinstance(image, QImage)
        assert 200 < image.width() / image.devicePixelRatio() <= 600
        lost = Page("x.md", "X", "# X\n\n![Gone](gone.png)\n\nHere.")
        window.reader.show_page(lost)
        assert "￼" not in window.reader.document().toPlainText()


def test_guide_takes_the_look_that_is_worn(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        window = _open(stage)
        assert LIGHT.accent in window.reader.toHtml()
        assert stage.program.themes is not None
        stage.program.themes.wear(Theme.DARK)
        stage.settle()
        assert DARK.accent in window.reader.toHtml()


def test_a_narrow_window_sets_the_page_anew(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        window = _open(stage)
        window.resize(560, 400)
        QTest.qWait(200)
        assert window.reader.document().size().width() <= window.reader.viewport().width()
