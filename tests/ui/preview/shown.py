"""A pane that shows printed pages, and what can be seen in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.core.programme import Programme
from planner.ui.preview import PagePane
from planner.ui.preview.view import PagesView
from tests.builders.programmes import a_small_conference
from tests.ui.preview.waiting import until


def no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def a_long_programme(title: str = "Skoven som læsesal", paragraphs: int = 60) -> Programme:
    introduction = "\n\n".join(["Vi går en tur mellem træerne og taler om bøger."] * paragraphs)
    return replace(a_small_conference(), title=title, introduction=introduction)


def show(pane: PagePane, programme: Programme) -> None:
    """Shows it and waits until all pages in sight are drawn."""
    pane.show_programme(programme, no_blob)
    pane.show()
    until(lambda: all_drawn(pane))


def all_drawn(pane: PagePane) -> bool:
    """Nothing waits, and what is in sight is drawn as it is now."""
    view = pane._view
    seen = [(page, view._device_width(view._layout.boxes[page])) for page in view._in_sight(0)]
    return (
        not pane._pending
        and not pane._renderer.busy
        and all(view._pictures.current(*p) for p in seen)
    )


def view_of(pane: PagePane) -> PagesView:
    return pane.findChildren(PagesView)[0]


def words_in(pane: PagePane) -> str:
    labels = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    return " | ".join(label.text() for label in labels if label.text())


def picture_of(pane: PagePane) -> QImage:
    return view_of(pane).viewport().grab().toImage()


def ink(picture: QImage) -> int:
    """How many of the picture's pixels are nearly black."""
    return sum(
        picture.pixelColor(x, y).lightness() < 90
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )


def turn_to(pane: PagePane, product: str) -> None:
    """Turns to a product by the keyboard, and waits for its pages."""
    combo = pane.header.products
    combo.setFocus()
    combo.showPopup()
    combo.view().setCurrentIndex(combo.model().index(combo.findData(product), 0))
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    until(lambda: pane._shown == product and all_drawn(pane))
