"""What of another programme is wanted, and what becomes of what was read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from planner.core.edits.take_over import Matter
from planner.text import Texts
from planner.ui.review.taking import Into
from planner.ui.scale import MEDIUM


class MattersRow(QWidget):
    """A box for each matter of another programme."""

    changed = Signal()
    """Others are ticked than before."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        words = {
            Matter.ENTRIES: _("I&tems"),
            Matter.SPEAKERS: _("All &speakers"),
            Matter.ROOMS: _("All &rooms and tracks"),
            Matter.STYLE: _("Loo&k of the print"),
        }
        self.boxes = {matter: QCheckBox(words[matter], self) for matter in Matter}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        self.setAccessibleName(_("What to take over"))
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self.changed)
            row.addWidget(box)
        row.addStretch()

    @property
    def chosen(self) -> frozenset[Matter]:
        """What is ticked."""
        return frozenset(matter for matter, box in self.boxes.items() if box.isChecked())


class IntoBox(QWidget):
    """Chooses among adding, updating and a programme of its own."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.box = QComboBox(self)
        for into, words in (
            (Into.UPDATE, _("Update what is there")),
            (Into.ADD, _("Add to what is there")),
            (Into.NEW, _("A new programme")),
        ):
            self.box.addItem(words, into)
        self.box.setAccessibleName(_("Into"))
        label = QLabel(_("Int&o"), self)
        label.setProperty("part", "label")
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(label)
        row.addWidget(self.box)
        self.box.currentIndexChanged.connect(self.changed)

    @property
    def into(self) -> Into:
        """What is chosen."""
        return Into(self.box.currentData())

    def choose(self, into: Into) -> None:
        """Chooses it as if by hand."""
        self.box.setCurrentIndex(self.box.findData(into))
