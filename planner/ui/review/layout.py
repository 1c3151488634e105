"""Where the parts of the review stand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
)

from planner.exchange.kinds import SHEETS, TEXTS, FileKind
from planner.exchange.sources import Source
from planner.text import Texts
from planner.ui.looks import DARK, LIGHT
from planner.ui.review.changes import ChangesPane
from planner.ui.review.halves import Halves, Parts
from planner.ui.review.matters import IntoBox, MattersRow
from planner.ui.review.sheet_pane import SheetPane
from planner.ui.review.source import SourcePane, TextPane
from planner.ui.review.understood import HowToRead, UnderstoodPane
from planner.ui.scale import LARGE, MEDIUM, SMALL, WIDE
from planner.ui.settings import Settings

_SIZE = (1240, 720)
_LEAST = QSize(480, 280)
_FRAME = QSize(12, 44)
"""What a window manager puts around."""
_LOW = 480
"""Pixels of height under which nothing is given away at the edges."""
_WINDOW = "review/window"
_SHEET_SHARE, _TEXT_SHARE = 0.42, 0.36
"""Of the width."""


class ReviewLayout:
    """Makes the parts, and puts them into the dialog.

    The source is hidden where it is nothing to look at, the list of changes where there is none.
    """

    def __init__(
        self,
        dialog: QDialog,
        texts: Texts,
        source: Source,
        settings: Settings,
        *,
        offers_into: bool,
    ) -> None:
        look = DARK if dialog.palette().window().color().lightness() < 128 else LIGHT
        self._dialog = dialog
        self._texts = texts
        self.source: SourcePane
        if source.sheets:
            self.source = SheetPane(texts, source, settings, look, dialog)
        else:
            self.source = TextPane(texts, source, dialog)
        self.understood = UnderstoodPane(texts, look, dialog)
        self.changes = ChangesPane(texts, look, dialog)
        self.how = HowToRead(texts, dialog)
        self.into = IntoBox(texts, dialog)
        self.into.setVisible(offers_into)
        self.matters = MattersRow(texts, dialog)
        self.matters.setVisible(source.kind is FileKind.PROGRAMME)
        self.problem = QLabel(dialog)
        self.problem.setProperty("part", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._make_buttons()
        shows_source = bool(source.sheets or source.text) or source.reading is None
        is_hinted = source.kind in (*TEXTS, *SHEETS)
        parts = Parts(self.source, self.understood, self.changes, self.how, shows_source, is_hinted)
        self.halves = Halves(texts, parts, dialog)
        self.tabs, self.splitter = self.halves.tabs, self.halves.splitter
        self._lay_out()
        self._place(settings)

    def say(self, sentence: str) -> None:
        """Shows what is wrong; empty for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @property
    def _splitter_name(self) -> str:
        """Under which it is remembered: a sheet wants another share of the width than a text."""
        return "review/sheet" if isinstance(self.source, SheetPane) else "review/text"

    def keep(self, settings: Settings) -> None:
        """Remembers where everything stands."""
        settings.keep_layout(_WINDOW, self._dialog.saveGeometry())
        if self.source.isVisibleTo(self._dialog) and not self.halves.is_narrow:
            settings.keep_layout(self._splitter_name, self.splitter.saveState())

    def adapt(self) -> None:
        """Gives the edges as much as the dialog's height allows."""
        low = self._dialog.height() < _LOW
        self._column.setContentsMargins(
            *((MEDIUM, SMALL, MEDIUM, MEDIUM) if low else (LARGE, LARGE, LARGE, WIDE))
        )
        self._column.setSpacing(SMALL if low else WIDE)

    def _make_buttons(self) -> None:
        _ = self._texts.gettext
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel,
            self._dialog,
        )
        self.take = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.take.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))

    def _lay_out(self) -> None:
        ending = QHBoxLayout()
        ending.setSpacing(WIDE)
        ending.addWidget(self.into)
        ending.addWidget(self.buttons, 1)
        self._column = column = QVBoxLayout(self._dialog)
        # The halves fold where there is little room, which they get to know by getting little.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.halves, 1)
        column.addWidget(self.problem)
        column.addWidget(self.matters)
        column.addLayout(ending)
        self.adapt()

    def _place(self, settings: Settings) -> None:
        room = self._dialog.screen().availableSize() - _FRAME
        width, height = min(_SIZE[0], room.width()), min(_SIZE[1], room.height())
        self._dialog.setMinimumSize(_LEAST.boundedTo(room))
        self._dialog.resize(width, height)
        self._dialog.restoreGeometry(settings.layout(_WINDOW))
        self._dialog.resize(self._dialog.size().boundedTo(room))

    def share_width(self, settings: Settings) -> None:
        """Gives both halves their share as they last had it; once the dialog has its size."""
        self.halves.adapt()
        if self.halves.is_narrow:
            return
        width = self.splitter.width()
        share = _SHEET_SHARE if isinstance(self.source, SheetPane) else _TEXT_SHARE
        self.splitter.setSizes([round(width * share), round(width * (1 - share))])
        state = settings.layout(self._splitter_name)
        if not state.isEmpty():
            self.splitter.restoreState(state)
