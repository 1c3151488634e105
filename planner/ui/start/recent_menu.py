"""The menu of programmes that were open before."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from planner.text import Texts
from planner.ui.settings import Recent, Settings
from planner.ui.start.presence import Presence


class RecentMenu(QObject):
    """Fills its menu each time it is opened. What is gone is greyed out, as on the start page."""

    opened = Signal(Path)

    def __init__(self, menu: QMenu, settings: Settings, texts: Texts) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        self._texts = texts
        self._rows: dict[Path, QAction] = {}
        self._presence: Presence | None = None
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if self._presence is not None:
            self._presence.answered.disconnect(self._grey_out)
            self._presence.deleteLater()
        self._menu.clear()
        recent = self._settings.recent()
        self._rows = {Path(row.path): self._add(n, row) for n, row in enumerate(recent, 1)}
        if not recent:
            self._menu.addAction(self._texts.gettext("None yet")).setEnabled(False)
        self._presence = Presence(list(self._rows), self)
        self._presence.answered.connect(self._grey_out)
        self._grey_out(self._presence.look())

    def _add(self, number: int, recent: Recent) -> QAction:
        """A row with its number, which chooses it; its tip tells programmes of one name apart."""
        path = Path(recent.path)
        words = (recent.title or path.stem).replace("&", "&&")
        row = self._menu.addAction(f"&{number}  {words}", partial(self.opened.emit, path))
        row.setToolTip(str(path))
        return row

    def _grey_out(self, gone: frozenset[Path]) -> None:
        for path in gone:
            self._rows[path].setEnabled(False)
