"""The left half of the review: the source, as a text here, as a sheet in its own module."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from planner.exchange.kinds import TEXTS
from planner.exchange.sources import Hints, Source
from planner.text import Texts
from planner.ui.review.text import SourceText
from planner.ui.scale import MEDIUM
from planner.ui.settings import Settings

_GAP = 12
"""Pixels to the line between the halves."""


class SourcePane(QWidget):
    """What both kinds of pane do. `source` and `asked` say what to read, and how."""

    changed = Signal()
    """The source, or how it is to be read, is another."""
    line_chosen = Signal(int)
    """The line somebody has gone to, from 1."""
    refused = Signal(object)
    """A PlannerError: what was pasted cannot be taken."""

    source: Source
    view: QWidget
    """Where the keyboard goes."""
    words: str
    """What the pane is called, with the letter that leads to it."""
    heading: QLabel

    def show_heading(self, *, shown: bool) -> None:
        """Shows what the pane is called, or leaves that to a tab; then nothing is kept aside."""
        self.heading.setVisible(shown)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, _GAP if shown else 0, 0)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that marks count, from 1."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether somebody has changed the source itself."""
        return False

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return False

    @property
    def is_written_by_hand(self) -> bool:
        """Whether people wrote it, so that its lines can be put to use."""
        return True

    @property
    def line(self) -> int:
        """The line somebody has gone to, from 1; 0 for none."""
        raise NotImplementedError

    def asked(self, hints: Hints) -> Hints:
        """The hints with what this pane knows."""
        return hints

    def light(self, first: int, last: int) -> None:
        """Lights lines, from 1, and shows them unless the keyboard is here; (0, 0) lights none."""
        raise NotImplementedError

    def show_line(self, number: int) -> None:
        """Goes to a line."""
        raise NotImplementedError

    def keep(self, settings: Settings) -> None:
        """Remembers what holds for other sources of the kind, once this one is taken over."""


class TextPane(SourcePane):
    """A text under its name; one that another program wrote can only be looked at."""

    def __init__(self, texts: Texts, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.source = source
        self.text = SourceText(self)
        self.view = self.text
        self.text.setReadOnly(source.kind not in TEXTS)
        if self.text.isReadOnly():
            self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(_("Text of the programme"))
        self.text.setPlaceholderText(_("Paste or type the programme here"))
        self.text.setPlainText(source.text)
        self._first = self.text.toPlainText()
        column = pane_column(self)
        self.words = _("&Text")
        self.heading = pane_heading(self.words, source, self.text, self)
        column.addWidget(self.heading)
        column.addWidget(self.text, 1)
        self.text.textChanged.connect(self._change)
        self.text.line_chosen.connect(self.line_chosen)
        self.text.refused.connect(self.refused)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that marks count, from 1."""
        return tuple(self.source.text.splitlines())

    @property
    def is_written_by_hand(self) -> bool:
        """Whether people wrote it, so that its lines can be put to use."""
        return not self.text.isReadOnly()

    @property
    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.text.textCursor().blockNumber() + 1

    @property
    def is_changed(self) -> bool:
        """Whether somebody has typed."""
        return self.text.toPlainText() != self._first

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but white space to make anything of."""
        return self.source.reading is None and not self.text.toPlainText().strip()

    def light(self, first: int, last: int) -> None:
        """Lights lines, from 1, and shows them unless the keyboard is here; (0, 0) lights none."""
        with QSignalBlocker(self.text):
            self.text.light(first, last, show=not self.text.hasFocus())

    def show_line(self, number: int) -> None:
        """Goes to a line."""
        self.text.show_line(number)

    def _change(self) -> None:
        self.source = replace(self.source, text=self.text.toPlainText())
        self.changed.emit()


def pane_column(pane: QWidget) -> QVBoxLayout:
    """The layout of a pane."""
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, _GAP, 0)
    column.setSpacing(MEDIUM)
    return column


def pane_heading(words: str, source: Source, buddy: QWidget, parent: QWidget) -> QLabel:
    """The pane's name, and the file's where there is one."""
    name = source.name.replace("&", "&&")
    label = QLabel(f"{words}: {name}" if name else words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("part", "heading")
    label.setBuddy(buddy)
    return label
