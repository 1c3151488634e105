"""The list of steps: the arrow keys look at each, Enter goes there."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListView, QWidget

from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.history.delegate import HistoryDelegate
from planner.ui.history.model import HistoryModel, Index
from planner.ui.history.rows import RowKind

_PAUSE = 60
"""Milliseconds on a step before it is shown: who scrolls past it needs no picture of it."""


class StepList(QListView):
    """Shows a history; it reads the file only while it is seen."""

    looked = Signal(object)
    """The StepLine somebody rests on."""
    wanted = Signal(object)
    """The StepLine to go to."""
    left = Signal()
    """Esc: what was is no longer to be seen."""
    failed = Signal(object)
    """The PlannerError with which the history could not be read."""

    def __init__(self, model: HistoryModel, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = model
        self._stale = True
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(self))
        self.setUniformItemSizes(True)
        self.setProperty("part", "list")
        self.setAccessibleName(texts.gettext("History"))
        self.setAccessibleDescription(
            texts.gettext("The arrow keys show the programme as it was; Enter goes back to there.")
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._look = QTimer(self, singleShot=True, interval=_PAUSE)
        self._look.timeout.connect(self._tell)
        self._read = QTimer(self, singleShot=True, interval=0)
        self._read.timeout.connect(self._refresh_if_seen)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._go_to_step)

    def refresh(self) -> None:
        """Reads the history anew, now or once the list is seen, and stands where it stands."""
        self._stale = True
        self._read.start()

    def go_home(self) -> None:
        """Makes the step current at which the programme stands, and tells nobody."""
        self._look.stop()
        self._quiet = True
        home = self.steps.index_of(self.steps.head)
        if home.isValid():
            self.setCurrentIndex(home)
            self.scrollTo(home)
        self._quiet = False

    def showEvent(self, event: QShowEvent) -> None:
        """Now the history is needed."""
        super().showEvent(event)
        self._refresh_if_seen()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Rests on another row."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self._look.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to a step, or unfolds; so do Space and the arrows to the sides. Esc leaves."""
        index, key = self.currentIndex(), event.key()
        fold = index.isValid() and self.steps.row(index).kind is RowKind.OTHER_WAYS
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index)
        elif key == Qt.Key.Key_Escape:
            self.go_home()
            self.left.emit()
        elif fold and key == Qt.Key.Key_Space:
            self._toggle(index)
        elif fold and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if self.steps.row(index).unfolded == (key == Qt.Key.Key_Left):
                self._toggle(index)
        else:
            super().keyPressEvent(event)

    def _refresh_if_seen(self) -> None:
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        self._quiet = True
        try:
            self.steps.refresh()
        except PlannerError as error:
            self.failed.emit(error)
        finally:
            self._quiet = False
        self.go_home()

    def _click(self, index: QModelIndex) -> None:
        if self.steps.row(index).kind is RowKind.OTHER_WAYS:
            self._toggle(index)

    def _go_to_step(self, index: QModelIndex) -> None:
        if self.steps.row(index).line is not None:
            self._go(index)

    def _go(self, index: Index) -> None:
        self._look.stop()
        if not index.isValid():
            return
        row = self.steps.row(index)
        if row.line is not None:
            self.wanted.emit(row.line)
        elif row.kind is RowKind.OTHER_WAYS:
            self._toggle(index)

    def _toggle(self, index: Index) -> None:
        self.steps.toggle(self.steps.row(index))

    def _tell(self) -> None:
        index = self.currentIndex()
        line = self.steps.row(index).line if index.isValid() else None
        if line is not None:
            self.looked.emit(line)
