"""How one comes to the look of the print, and how it goes with the programme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from planner.pdf.looks import LookName
from planner.ui.findings.list import FindingsList
from planner.ui.inspector.choices import ChoiceField
from planner.ui.print_look.number import NumberField
from planner.ui.print_look.window import PrintLook
from planner.ui.tinted import TintedButton
from tests.ui.print_look.test_fewer_pages import day
from tests.ui.stage import Stage, on_stage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as made:
        made.open(day(9))
        yield made


def look(stage: Stage) -> PrintLook:
    return stage.dialog(PrintLook)


def test_a_key_opens_it_beside_the_day_and_undo_says_what_it_took_back(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    stage.click(look(stage).looks.buttons[LookName.CLASSIC])
    assert stage.programme.print_settings == {"style": "classic"}
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.programme.print_settings == {}
    assert stage.desk.status.message.text() == "Undone: Change the look of the print"


def test_there_is_one_and_asking_again_brings_it_forward(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    first = look(stage)
    stage.window.activateWindow()
    stage.window.actions_["print_look"].trigger()
    assert look(stage) is first
    first.close()
    stage.window.actions_["print_look"].trigger()
    assert look(stage) is not first


def test_a_button_above_the_page_opens_it_at_the_product_shown(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_F9)
    page = stage.panes.side.page
    assert page is not None
    stage.panes.side.show_product("overview")
    (button,) = [
        each
        for each in page.header.findChildren(TintedButton)
        if each.accessibleName().startswith("Look of the print")
    ]
    stage.click(button)
    assert look(stage).page.product == "overview"


def test_what_is_typed_is_settled_when_the_programme_is_saved_or_closed(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    edges = look(stage).edges
    edges.header.editor.setFocus()
    stage.type("Garden day, hall A")
    stage.window.actions_["save"].trigger()
    assert stage.programme.print_settings == {"header": "Garden day, hall A"}
    edges.footer.editor.setFocus()
    stage.type("See you")
    path = stage.panes.document.path
    stage.desk.close_programme()
    assert [each for each in stage.window.findChildren(PrintLook) if each.isVisible()] == []
    stage.desk.open(path)
    stage.until(lambda: stage.desk.panes)
    assert stage.programme.print_settings["footer"] == "See you"


def test_too_many_pages_are_found_and_lead_to_the_page(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    pages = look(stage).pages
    stage.until(pages.count.text)
    pages.most.spin.setFocus()
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("1")
    look(stage).close()
    assert stage.programme.print_settings == {"pages": 1}
    stage.until(lambda: any(found.lines for found in stage.desk.found))
    stage.panes.side.show_product("grid")
    stage.panes.side.show_details()
    stage.window.actions_["findings"].trigger()
    stage.settle()
    (popup,) = stage.window.findChildren(FindingsList)
    found = popup.findChild(QListWidget)
    assert isinstance(found, QListWidget)
    (row,) = found.findItems("The programme runs over:", Qt.MatchFlag.MatchStartsWith)
    stage.click(found.viewport(), found.visualItemRect(row).center())
    assert stage.panes.side.product == "handout"
    assert stage.panes.side.tabs.currentIndex() == 1


def test_controls_side_by_side_are_of_one_height(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    controls = look(stage).letters.controls
    size, density = controls["size"], controls["density"]
    assert isinstance(size, NumberField)
    assert isinstance(density, ChoiceField)
    assert size.spin.height() == density.editor.height()


def test_a_list_opens_below_its_field_in_one_frame(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F9))
    products = look(stage).page.header.products
    products.showPopup()
    stage.settle()
    below = products.mapToGlobal(products.rect().bottomLeft()).y()
    assert products.view().window().geometry().top() in range(below - 2, below + 3)
    products.hidePopup()
