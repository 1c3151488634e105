"""The programmes that were open before, each with a small picture of its day."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from planner.text import Texts
from planner.ui.scale import MEDIUM
from planner.ui.settings import Recent
from planner.ui.start.choice import Choice
from planner.ui.start.day_picture import DayPicture
from planner.ui.start.presence import Presence
from planner.ui.tinted import TintedButton


class RecentList(QWidget):
    """One row for each; what can be done with one is in its menu, too."""

    opened = Signal(Path)
    started_from = Signal(Path)
    """A new programme is to be made from that one."""
    forgotten = Signal(Path)
    rebuilt = Signal()
    """Its rows are others than before, without having been asked for."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.rows: list[RecentRow] = []
        self._shown: Sequence[Recent] = ()
        self._gone: frozenset[Path] = frozenset()
        self._presence: Presence | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(MEDIUM)
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, rows: Sequence[Recent]) -> None:
        """Lists these; the place that had the focus keeps it."""
        if self._presence is not None:
            self._presence.answered.disconnect(self._grey_out)
            self._presence.deleteLater()
        self._shown = rows
        self._presence = Presence([Path(row.path) for row in rows], self)
        self._presence.answered.connect(self._grey_out)
        self._gone = self._presence.look()
        self._build()

    def _grey_out(self, gone: frozenset[Path]) -> None:
        """Shows what has turned out to be gone only now."""
        if gone != self._gone:
            self._gone = gone
            self._build()
            self.rebuilt.emit()

    def _build(self) -> None:
        held = next((n for n, row in enumerate(self.rows) if _holds_focus(row)), None)
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._add(number, row) for number, row in enumerate(self._shown)]
        if held is not None and self.rows:
            self.rows[min(held, len(self.rows) - 1)].stop().setFocus()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the top."""
        return [row.stop() for row in self.rows]

    def _add(self, number: int, recent: Recent) -> RecentRow:
        words = _words(self._texts, recent, self._shown, self._gone)
        there = Path(recent.path) not in self._gone
        row = RecentRow(self._texts, recent, words, number + 1, self, there=there)
        row.clicked.connect(lambda: self.opened.emit(row.path))
        row.started_from.connect(lambda: self.started_from.emit(row.path))
        row.forgotten.connect(lambda: self.forgotten.emit(row.path))
        self._grid.addWidget(row, number, 0, 1, 1 if row.forget else 2)
        if row.forget is not None:
            self._grid.addWidget(row.forget, number, 1)
        return row


class RecentRow(Choice):
    """A programme: its title, its date and folder, and its day. Greyed out if its file is gone."""

    started_from = Signal()
    forgotten = Signal()

    def __init__(
        self,
        texts: Texts,
        recent: Recent,
        line: str,
        number: int,
        parent: QWidget,
        *,
        there: bool,
    ) -> None:
        """`line` stands beneath the title; `number` is from 1, and Alt with that figure opens."""
        self.path = path = Path(recent.path)
        title = recent.title or path.stem
        super().__init__(title, line, parent)
        self._texts = texts
        self.put_before(DayPicture(recent.day, self))
        self.setEnabled(there)
        self.forget: TintedButton | None = None
        if there:
            self.setShortcut(QKeySequence(f"Alt+{number}"))
            keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.setToolTip(f"{path} ({keys})")
        else:
            self.setToolTip(str(path))
            words = texts.gettext("Remove %(title)s from the list") % {"title": title}
            self.forget = TintedButton("x", words, parent)
            self.forget.clicked.connect(self.forgotten)

    def stop(self) -> QWidget:
        """Where Tab stops: the row, or what takes it off the list if its file is gone."""
        return self.forget or self

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it; made only now, since the start page is to be seen at once."""
        _ = self._texts.gettext
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(_("&Open"), self.click)
        menu.addAction(_("&Start from this…"), self.started_from.emit)
        menu.addAction(_("Show in &folder"), self._open_folder)
        remove = menu.addAction(_("&Remove from the list"), self.forgotten.emit)
        remove.setShortcut(QKeySequence("Del"))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes it off the list."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.forgotten.emit()
        else:
            super().keyPressEvent(event)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))


def _words(texts: Texts, recent: Recent, shown: Sequence[Recent], gone: frozenset[Path]) -> str:
    """Its date and folder, and the name of its file where another row would say the same."""
    path = Path(recent.path)
    folder = path.parent.name or str(path.parent)
    if path in gone:
        return texts.gettext("The file is no longer in %(folder)s") % {"folder": folder}
    alike = sum(_told(other) == _told(recent) for other in shown) > 1
    return " · ".join(filter(None, (_short_date(recent.date), folder, path.name * alike)))


def _told(recent: Recent) -> tuple[str, str, str]:
    """What tells a programme from others, as long as no two are alike."""
    return recent.title, recent.date, Path(recent.path).parent.name


def _short_date(text: str) -> str:
    """A date in figures: the long form would load Babel before anything is seen."""
    try:
        day = Date.fromisoformat(text)
    except ValueError:
        return ""
    return f"{day.day}.{day.month}.{day.year}"


def _holds_focus(row: RecentRow) -> bool:
    return row.hasFocus() or (row.forget is not None and row.forget.hasFocus())
