"""The bar below the pages: which page it is of how many, and how large."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.preview.area import PagesArea
from planner.ui.preview.layout import LEAST_ZOOM, MOST_ZOOM
from planner.ui.scale import MEDIUM, NARROW, SMALL, WIDE


class PageBar(QWidget):
    """Tells and sets what the view shows."""

    def __init__(self, texts: Texts, view: PagesArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._view = view
        self._page_words, self._zoom_words = _("Page %(page)s of %(pages)s"), _("%(number)s%%")
        self._drawing_words = _("The page is being drawn…")
        self._page = QLabel()
        self._zoom = QLabel()
        self._smaller = self._button("−", _("Make the page smaller (Ctrl+−)"), -1)
        self._larger = self._button("+", _("Make the page larger (Ctrl++)"), 1)
        self._fit = self._button(_("Fit width"), _("The page fills the width (Ctrl+0)"), 0)
        self._fit.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, NARROW, MEDIUM, NARROW)
        row.setSpacing(SMALL)
        row.addWidget(self._page)
        row.addStretch(1)
        for widget in (self._smaller, self._zoom, self._larger, self._fit):
            row.addWidget(widget)
        view.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Says what the view shows now, aloud to whoever turns its pages by keyboard."""
        view = self._view
        words = self._page_words % {"page": view.page, "pages": view.pages}
        if words != self._page.text() and view.hasFocus():
            say_aloud(view, words)
        self._page.setText(words)
        self._zoom.setText(self._zoom_words % {"number": round(view.zoom * 100)})
        self._smaller.setEnabled(view.zoom > LEAST_ZOOM)
        self._larger.setEnabled(view.zoom < MOST_ZOOM)
        self._fit.setChecked(view.fits_width)

    def say_drawing(self) -> None:
        """Says that newer pages are on their way, until they come or others are looked at."""
        self._page.setText(self._drawing_words)

    def _button(self, text: str, does: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(does)
        button.setAccessibleName(does)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self._view.step_zoom(step))
        return button
