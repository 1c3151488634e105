"""Above the pages: which product they are of, how it looks, and its way to a file."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.pdf import PRODUCTS
from planner.pdf.naming import product_name
from planner.text import Texts
from planner.ui.inspector.choices import Calm
from planner.ui.scale import MEDIUM, SMALL, WIDE
from planner.ui.tinted import TintedButton

_WIDE = 460
"""Pixels from which the buttons have their words beside their icons."""


class PageHeader(QWidget):
    """Chooses; what is chosen is done elsewhere."""

    chosen = Signal(str)
    """The product that somebody wants to see."""
    export_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.products = Calm(self)
        self.products.setAccessibleName(_("What is printed"))
        self.products.setToolTip(_("What is printed"))
        self.products.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.products.setMinimumContentsLength(8)
        self.products.setMaxVisibleItems(len(PRODUCTS))
        for product in PRODUCTS:
            self.products.addItem(product_name(texts, product), product)
        self.export = TintedButton("file-down", _("Export what is shown as PDF (Ctrl+E)"), self)
        self.export.setText(_("Export…"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(WIDE, MEDIUM, MEDIUM, MEDIUM)
        self._row.setSpacing(SMALL)
        self._row.addWidget(self.products, 1)
        self._row.addWidget(self.export)
        self._buttons = [self.export]
        self.products.activated.connect(self._choose)
        self.export.clicked.connect(self.export_wanted)

    def offer(self, action: QAction, icon: str) -> None:
        """Puts a button for one more thing to do with the pages before that for exporting."""
        words = action.text().replace("&", "")
        button = TintedButton(icon, action.toolTip(), self)
        button.setText(words)
        button.clicked.connect(action.trigger)
        self._row.insertWidget(self._row.count() - 1, button)
        QWidget.setTabOrder(self.products, button)
        self._buttons.append(button)
        self._dress()

    def show_product(self, product: str) -> None:
        """Says which one is shown."""
        with QSignalBlocker(self.products):
            self.products.setCurrentIndex(self.products.findData(product))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the buttons say what they do."""
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        style = Qt.ToolButtonStyle
        worn = style.ToolButtonTextBesideIcon if self.width() >= _WIDE else style.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(worn)

    def _choose(self, index: int) -> None:
        self.chosen.emit(self.products.itemData(index))
