"""The page and the timeline show the same programme, and each finds in the other what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.ui.preview import PagePane
from planner.ui.settings import Settings
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open(_two_days())
        yield stage


def _two_days() -> Programme:
    entries = [
        Entry("a", title="Arkivet åbner", day="d", start=540, duration=60),
        Entry("b", title="Bogbind i hånden", day="d", start=600, duration=60),
        Entry("c", title="Citater fra kajen", day="e", start=540, duration=60),
        Entry("x", title="Ekstra oplæg", duration=30),
    ]
    return Programme(
        "p",
        title="To dage ved havnen",
        language="da",
        days={"d": Day("d"), "e": Day("e", order=1)},
        entries={entry.id: entry for entry in entries},
    )


def _page(stage: Stage) -> PagePane:
    """Turns to the page and waits until it is drawn."""
    stage.window.actions_["page"].trigger()
    page = stage.panes.side.page
    assert page is not None
    stage.until(lambda: page._view._pictures.image(0))
    return page


def _point(page: PagePane, entry: str) -> QPoint:
    place = next(place for place in page._view._places if place.entry == entry)
    return QPoint(round(place.left) + 5, round(place.top) + 5) - page._view._offset()


def test_a_click_on_the_page_selects_the_entry_on_its_day(stage: Stage) -> None:
    page = _page(stage)
    stage.click(page._view.viewport(), _point(page, "c"))
    assert (stage.panes.middle.day, stage.panes.timeline.selected()) == ("e", ["c"])
    assert page._view._marked == {"c"}
    assert stage.panes.side.page is not None
    assert page.isVisible(), "the page stays in sight"


def test_it_is_selected_in_the_table_where_that_is_shown(stage: Stage) -> None:
    stage.window.actions_["table"].trigger()
    page = _page(stage)
    stage.click(page._view.viewport(), _point(page, "c"))
    assert stage.panes.middle.selected() == ["c"]
    assert stage.panes.middle.as_table


def test_two_clicks_open_its_title_in_the_details(stage: Stage) -> None:
    page = _page(stage)
    at = _point(page, "b")
    stage.click(page._view.viewport(), at)
    QTest.mouseDClick(page._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert not page.isVisible()
    assert QApplication.focusWidget() is stage.panes.details.entry.title.editor
    assert stage.panes.details.entry.title.editor.text() == "Bogbind i hånden"
    stage.type(", dag 2")
    assert stage.panes.details.entry.title.editor.text() == "Bogbind i hånden, dag 2"


def test_enter_takes_the_keyboard_from_the_page_to_the_entry(stage: Stage) -> None:
    page = _page(stage)
    assert QApplication.focusWidget() is page._view
    stage.keys(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is stage.panes.timeline
    (chosen,) = stage.panes.timeline.selected()
    assert page._view._marked == {chosen}


def test_what_is_selected_is_outlined_also_when_the_page_comes_later(stage: Stage) -> None:
    stage.walk_to("Bogbind")
    page = _page(stage)
    assert page._view._marked == {"b"}
    stage.walk_to("Arkivet")
    assert page._view._marked == {"a"}


def test_an_entry_that_is_gone_meanwhile_is_no_harm(stage: Stage) -> None:
    page = _page(stage)
    at = _point(page, "b")
    page._renderer.close()  # the page stays as it is
    stage.panes.timeline.commands.delete(["b"])
    page._pause.stop()
    stage.click(page._view.viewport(), at)
    stage.keys(Qt.Key.Key_Return)
    assert "b" not in stage.programme.entries


@pytest.mark.slow
def test_the_pages_are_counted_while_nobody_looks_and_a_click_shows_them(stage: Stage) -> None:
    count = stage.desk.status.pages
    assert not count.isVisible()
    stage.until(count.isVisible)
    assert count.text() == "1 page"
    assert count.accessibleName() == "Programme, 1 page: show them (F9)"
    page = stage.panes.side.page
    assert page is not None
    assert not page.isVisible()
    stage.click(count)
    assert page.isVisible()
    stage.desk.close_programme()
    assert not count.isVisible()


@pytest.mark.slow
def test_the_count_follows_the_product_and_every_edit(stage: Stage) -> None:
    page = _page(stage)
    page._turn_to_product("door-signs")
    stage.until(lambda: re.fullmatch("[2-9] pages", stage.desk.status.pages.text()))
    assert stage.desk.status.pages.accessibleName().startswith("Door signs, ")
    page._turn_to_product("handout")
    stage.until(lambda: stage.desk.status.pages.text() == "1 page")
    long = "\n\n".join(["Et afsnit om havnen, bøgerne og alle dem der kommer forbi."] * 60)
    stage.panes.relay.apply(_abstract(stage, long))
    stage.until(lambda: re.fullmatch("[2-9] pages", stage.desk.status.pages.text()))


def _abstract(stage: Stage, text: str) -> Edit:
    return change_fields(stage.programme, EditKind.CHANGE, {"a": {"abstract": text}})


@pytest.mark.slow
def test_the_product_shown_is_remembered_for_each_programme(stage: Stage) -> None:
    page = _page(stage)
    page._turn_to_product("overview")
    assert stage.settings.product("p") == "overview"
    path = stage.panes.document.path
    stage.open(Programme("q", title="En anden"), "other.programme")
    assert stage.panes.side.product == "handout"
    stage.desk.open(path)
    stage.until(lambda: stage.desk.programme is not None and stage.desk.programme.id == "p")
    assert stage.panes.side.product == "overview"
    assert _page(stage).product == "overview"


def test_only_so_many_products_are_remembered(stage: Stage) -> None:
    settings: Settings = stage.settings
    for number in range(100):
        settings.keep_product(f"p{number}", "grid")
    assert settings.product("p99") == "grid"
    assert settings.product("p1") == ""
    settings._store.setValue("page/products", "[no json")
    assert settings.product("p99") == ""


def test_a_product_that_is_not_there_any_more_is_not_shown(stage: Stage) -> None:
    stage.panes.side.show_product("wallpaper")
    assert stage.panes.side.product == "handout"


def test_the_button_above_the_page_exports_what_is_shown(stage: Stage) -> None:
    page = _page(stage)
    stage.click(page.header.export)
    assert "program.pdf" in stage.dialog(QFileDialog).selectedFiles()[0]
