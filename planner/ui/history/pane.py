"""The history in the right pane: its steps, and the versions that were named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date  # noqa: N812 - as everywhere
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from planner.text import Texts
from planner.ui.history.model import HistoryModel
from planner.ui.history.steps import StepList
from planner.ui.history.versions import VersionsPane
from planner.ui.relay import Relay
from planner.ui.scale import HAIR, MEDIUM, NARROW

if TYPE_CHECKING:
    from planner.document.document import Document


class HistoryPane(QWidget):
    """Two tabs over one document's history."""

    def __init__(
        self, document: Document, relay: Relay, texts: Texts, today: Callable[[], Date]
    ) -> None:
        super().__init__()
        _ = texts.gettext
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(_("Steps"))
        self.tabs.addTab(_("Versions"))
        self.tabs.setAccessibleName(_("Steps or versions"))
        self.steps = StepList(HistoryModel(document, texts, today, self), texts, self)
        self.versions = VersionsPane(document, relay, texts, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.steps)
        self._stack.addWidget(self.versions)
        row = QVBoxLayout()
        row.setContentsMargins(MEDIUM, HAIR, MEDIUM, 0)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NARROW)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.steps.failed.connect(relay.failed)
        self.versions.named.connect(self.steps.refresh)
        self.setFocusProxy(self.steps)

    def refresh(self) -> None:
        """Reads steps and versions anew, once they are seen."""
        self.steps.refresh()
        self.versions.refresh()
