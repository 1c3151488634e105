"""The window of the look of the print: the choices on the left, the pages on the right."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from planner.pdf.options import Options
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.preview import PagePane
from planner.ui.preview.process import ReadBlob
from planner.ui.print_look.badges import Badges
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group
from planner.ui.print_look.letters import Letters
from planner.ui.print_look.looks import Looks
from planner.ui.print_look.pages import Pages
from planner.ui.print_look.paper import Paper
from planner.ui.print_look.shown import Edges, Shown
from planner.ui.scale import FRAME, LARGE, MEDIUM, WIDE
from planner.ui.settings import Settings

_LAYOUT = "print_look"
_SIZE = QSize(1080, 660)
_LEAST_FORM, _LEAST_PAGE = 340, 240
_FORM = 450
_SEEN_ON = {
    "pages": "handout",
    "badge": "badges",
    "participants": "badges",
    "slide_notes": "materials",
}
"""Choices that only one product shows, by their fields of Options."""


class PrintLook(QDialog):
    """Stands beside the main window; each choice is an edit at once and one step back.

    `product` is the one whose pages are shown first.
    """

    def __init__(
        self,
        choosing: Choosing,
        read_blob: ReadBlob,
        settings: Settings,
        product: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self._read_blob = read_blob
        self._settings = settings
        self._options = choosing.options
        self.setWindowTitle(choosing.texts.gettext("Look of the print"))
        self.looks = Looks(choosing)
        self.letters = Letters(choosing)
        self.paper = Paper(choosing)
        self.shown = Shown(choosing)
        self.edges = Edges(choosing)
        self.pages = Pages(choosing, read_blob)
        self.badges = Badges(choosing)
        self.page = PagePane(choosing.texts, self)
        self.page.header.export.hide()
        self.page.show_product(product)
        self.form = QScrollArea()
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._connect()
        self._follow()
        self.looks.buttons[choosing.options.style].setFocus()

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups of choices, from the top."""
        return (
            self.looks, self.letters, self.paper, self.shown, self.edges, self.pages, self.badges
        )  # fmt: skip

    def walk_with(self, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Has the keys of undo and redo do what they do in the main window."""
        for key, walk in (
            (QKeySequence.StandardKey.Undo, undo),
            (QKeySequence.StandardKey.Redo, redo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(walk)

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self.groups)

    def let_go(self) -> None:
        """Closes, whatever stays unsettled; that is kept as a draft."""
        for group in self.groups:
            group.let_go()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; there is none that it presses always."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Closes once what was typed is settled."""
        if self.settle():
            self._settings.keep_layout(_LAYOUT, self.saveGeometry())
            self.page.close()
            super().done(result)

    def _lay_out(self) -> None:
        """From the outside inwards: Qt dresses anew all that comes into another widget."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        whole.addWidget(self.split)
        column = QVBoxLayout(QWidget(self.split))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        self._fill()
        column.addWidget(self.buttons)
        self.buttons.setContentsMargins(LARGE, MEDIUM, LARGE, WIDE)
        close = self.buttons.addButton(
            self._choosing.texts.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.setAutoDefault(False)
        self.page.setMinimumWidth(_LEAST_PAGE)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(1, 1)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.split.setSizes([_FORM, self.width() - _FORM])
        kept = self._settings.layout(_LAYOUT)
        if not kept.isEmpty():
            self.restoreGeometry(kept)

    def _fill(self) -> None:
        """Puts the groups of choices under each other."""
        form = Column()
        form.setEnabled(not self._choosing.relay.read_only)
        self.form.setWidget(form)
        self.form.setWidgetResizable(True)
        self.form.setFrameShape(QFrame.Shape.NoFrame)
        self.form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setMinimumWidth(_LEAST_FORM)
        if self._choosing.relay.read_only:
            form.row(QLabel(self._choosing.texts.gettext("This file can only be read.")))
        for group in self.groups:
            form.row(group)
        form.close_column()

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        self._choosing.relay.changed.connect(self._follow)
        self.page.handout_counted.connect(self.pages.show_number)
        self.page.lines_over_changed.connect(
            lambda: self.pages.show_lines_over(self.page.lines_over)
        )

    def _follow(self) -> None:
        before, self._options = self._options, self._choosing.options
        self._turn_to_changed(before, self._options)
        for group in self.groups:
            group.refresh()
        self.page.show_programme(self._choosing.programme, self._read_blob)

    def _reveal(self, old: QWidget | None, now: QWidget | None) -> None:
        """Brings into sight what the keyboard has come to by a letter; Qt does so only for Tab.

        Not what is clicked: it would move away under the pointer.
        """
        del old
        form, pressed = self.form.widget(), QApplication.mouseButtons()
        if form is None or now is None or pressed != Qt.MouseButton.NoButton:
            return
        if form.isAncestorOf(now):
            self.form.ensureWidgetVisible(now)

    def _turn_to_changed(self, before: Options, after: Options) -> None:
        """Shows the product on which a change is seen, where only one is."""
        for name, product in _SEEN_ON.items():
            if getattr(before, name) != getattr(after, name):
                self.page.show_product(product)
