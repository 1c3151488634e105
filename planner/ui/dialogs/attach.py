"""Shows which item each of several files seems to belong to, to be corrected before it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.faults import PlannerError
from planner.core.programme import Entry, Programme
from planner.core.queries import running_order, tray
from planner.core.spacing import on_one_line
from planner.exchange.attaching import ReadFile
from planner.exchange.matching import Match, match_all
from planner.text import Texts
from planner.ui.inspector.choices import Calm
from planner.ui.scale import DIALOG, LARGE, MEDIUM, NARROW, WIDE

if TYPE_CHECKING:
    from planner.ui.attaching import Outcome

_WIDTH, _HIGHEST = 760, 600
_ABOVE_AND_BELOW, _ROW = 150, 74
_TOP = Qt.AlignmentFlag.AlignTop
_BOX_TEXT = 7
"""Pixels from the upper edge of a choice to its text, so that names stand beside it."""


class AttachDialog(QDialog):
    """A row for each file: what it is, the item it goes to, and why that one."""

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        paths: Sequence[Path],
        found: Sequence[Outcome],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.window())
        _ = texts.gettext
        self._texts = texts
        self._entries = [*running_order(programme), *tray(programme)]
        files = [each for each in found if isinstance(each, ReadFile)]
        self._matches = dict(zip(map(id, files), match_all(programme, files), strict=True))
        self.rows: list[tuple[ReadFile, QComboBox]] = []
        self._names = QStringListModel(
            [_("Not kept"), *(self._name(programme, entry) for entry in self._entries)], self
        )
        self.setWindowTitle(_("Add files"))
        self.lead = QLabel(_("Which items do these files belong to?"), self)
        self.lead.setProperty("part", "title")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(LARGE)
        self.grid.setVerticalSpacing(LARGE)
        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 3)
        for path, outcome in zip(paths, found, strict=True):
            self._add_row(path, outcome)
        self._lay_out()
        self._look()

    def chosen(self) -> dict[str, list[ReadFile]]:
        """The files that are to be kept, by the ids of their entries."""
        given: defaultdict[str, list[ReadFile]] = defaultdict(list)
        for file, box in self.rows:
            if box.currentIndex() > 0:
                given[self._entries[box.currentIndex() - 1].id].append(file)
        return dict(given)

    def _name(self, programme: Programme, entry: Entry) -> str:
        """The title first: it is what somebody looks for."""
        said = [on_one_line(entry.title) or wording.name(self._texts, programme, entry.id)]
        if entry.start is not None:
            said.append(self._texts.time(entry.start))
        if len(programme.days) > 1 and entry.day is not None:
            said.append(wording.day_name(self._texts, programme, entry.day))
        return " · ".join(said)

    def _add_row(self, path: Path, outcome: Outcome) -> None:
        line = self.grid.rowCount()
        name = _label(path.name, "heading")
        if isinstance(outcome, PlannerError):
            outcome.path = Path(path.name)  # the folder is everybody's
            words = _label(wording.fault(self._texts, outcome), "problem")
            self.grid.addLayout(_column(name), line, 0, _TOP)
            self.grid.addLayout(_column(words), line, 1, _TOP)
            return
        match = self._matches[id(outcome)]
        slides = _label(wording.slides(self._texts, outcome.slides), "muted")
        why = _label(self._why(match), "muted" if match.certain else "restored")
        box = self._box(match)
        box.setAccessibleName(outcome.name)
        box.setAccessibleDescription(f"{slides.text()}. {why.text()}")
        box.activated.connect(lambda _number: why.clear())  # somebody has chosen
        self.rows.append((outcome, box))
        self.grid.addLayout(_column(name, slides), line, 0, _TOP)
        self.grid.addLayout(_column(box, why, above=0), line, 1, _TOP)

    def _box(self, match: Match) -> QComboBox:
        """All items to choose from, with the one that was found."""
        box = Calm(self)
        box.setModel(self._names)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        ids = [entry.id for entry in self._entries]
        box.setCurrentIndex(0 if match.entry is None else ids.index(match.entry) + 1)
        box.currentIndexChanged.connect(self._look)
        return box

    def _why(self, match: Match) -> str:
        """Why that item was chosen, in a few words."""
        _ = self._texts.gettext
        if match.entry is None:
            return _("No item has this speaker or title.")
        if not match.certain:
            return _("Only a guess; please check it.")
        if match.by_speaker and match.by_title:
            return _("The speaker and the title fit.")
        return _("The speaker fits.") if match.by_speaker else _("The title fits.")

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, MEDIUM, 0)
        rows.addLayout(self.grid)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        buttons = QDialogButtonBox(self)
        self.keep = buttons.addButton(_("Add files"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setDefault(True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addWidget(self.lead)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(_WIDTH, min(_HIGHEST, _ABOVE_AND_BELOW + _ROW * self.grid.rowCount()))

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.chosen()))


def _column(*widgets: QWidget, above: int = _BOX_TEXT) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, above, 0, 0)
    column.setSpacing(NARROW)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _label(words: str, part: str) -> QLabel:
    """Words as they are: names of files are never taken for rich text."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    label.setWordWrap(True)
    label.setProperty("part", part)
    return label
