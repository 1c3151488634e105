"""Tidy the typography: see each text before and after, leave out what is to stay, and say yes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit
from planner.core.edits.reword import Rewording
from planner.core.edits.tidy import tidy
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.dialogs.tidy_table import TidyTable, TidyView
from planner.ui.dialogs.tidy_words import TIE, verdict
from planner.ui.looks import DARK, LIGHT
from planner.ui.scale import FRAME, LARGE, MEDIUM, WIDE

_MARGIN = 22
_WIDTH = 980
_LEAST_WIDTH, _LEAST_HEIGHT = 640, 160


class TidyDialog(QDialog):
    """A table of what was found in that programme, at least one text, each with a box to tick.

    After `accepted`, `edit()` is one step that tidies what is ticked.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        found: Sequence[Rewording],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts, self._programme = texts, programme
        _ = texts.gettext
        self.setWindowTitle(_("Tidy the typography"))
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.table = TidyTable(texts, programme, found)
        self.view = TidyView(self.table, look, self)
        self.view.setAccessibleName(_("Texts before and after"))
        self.all = QPushButton(_("Select &all"), self)
        self.none = QPushButton(_("Select &none"), self)
        self.verdict = QLabel(self)
        self.verdict.setProperty("part", "heading")
        self.legend = QLabel(
            _("%(mark)s stands for a space at which no line ends.") % {"mark": TIE}, self
        )
        self.legend.setProperty("part", "muted")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.do = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.do.setText(_("Tidy"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))
        self._lay_out()
        self._connect()
        self._tell()
        self.view.setCurrentIndex(self.table.index(0, 0))
        self.view.setFocus()

    def edit(self) -> Edit:
        """What the present ticks would do."""
        return tidy(self._programme, self.table.chosen())

    def _lay_out(self) -> None:
        choosing = QHBoxLayout()
        choosing.setSpacing(MEDIUM)
        choosing.addWidget(self.verdict, 1)
        choosing.addWidget(self.all)
        choosing.addWidget(self.none)
        ending = QHBoxLayout()
        ending.addWidget(self.legend, 1)
        ending.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, LARGE, _MARGIN, LARGE)
        column.setSpacing(WIDE)
        column.addLayout(choosing)
        column.addWidget(self.view, 1)
        column.addLayout(ending)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.view.setMinimumHeight(_LEAST_HEIGHT)
        for first, then in pairwise((self.all, self.none, self.view, self.do)):
            self.setTabOrder(first, then)
        wanted = QSize(_WIDTH, self.sizeHint().height())
        self.resize(wanted.boundedTo(self.screen().availableSize() - FRAME))
        column.activate()  # rows are as high as the width lets them be
        wanted += QSize(0, max(0, self.view.whole_height() - self.view.sizeHint().height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() - FRAME))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.all.clicked.connect(lambda: self.table.choose_all(ticked=True))
        self.none.clicked.connect(lambda: self.table.choose_all(ticked=False))
        self.table.ticked.connect(self._tell)

    def _tell(self) -> None:
        """How many are ticked, and whether that is anything at all."""
        chosen = len(self.table.chosen())
        sentence = verdict(self._texts, chosen, self.table.rowCount())
        self.verdict.setText(sentence)
        self.view.setAccessibleDescription(sentence)
        say_aloud(self.verdict, sentence)
        self.do.setEnabled(chosen > 0)
