"""The programme as it once was, in the place where the day else stands."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit
from planner.core.edits.restore import restore
from planner.core.programme import Programme
from planner.document.errors import NoSuchBlobError, ReadOnlyDocumentError
from planner.text import Texts
from planner.ui.day_pane import DayPane
from planner.ui.entries import EntryTable
from planner.ui.looks import Look
from planner.ui.relay import Relay
from planner.ui.scale import MEDIUM, SMALL, WIDE
from planner.ui.timeline.colours import ColourBy
from planner.ui.timeline.frame import ZOOM_STEP
from planner.ui.timeline.view import TimelineView


@dataclass(frozen=True)
class Sight:
    """What is looked at: its words, the programme as it was, and which entries it was about.

    `step` is the step of the history it was after; empty where there is no way back to it.
    """

    words: str
    programme: Programme
    step: str = ""
    about: tuple[str, ...] = ()


class Bygone:
    """A programme as it was, where panels expect one that is open: it can only be looked at."""

    read_only = True

    def __init__(self, programme: Programme, path: Path) -> None:
        self.programme = programme
        self._path = path
        self._subscribers: list[Callable[[Edit], None]] = []

    def show(self, programme: Programme) -> None:
        """Holds the programme as it was at another time, and tells what that changes."""
        edit = restore(self.programme, programme)
        self.programme = programme
        for subscriber in tuple(self._subscribers):
            subscriber(edit)

    def subscribe(self, subscriber: Callable[[Edit], None]) -> Callable[[], None]:
        """Tells the subscriber what another time changes, until what this gives is called."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def apply(self, edit: Edit) -> object:
        """Nothing that was can be changed."""
        del edit
        raise ReadOnlyDocumentError(self._path)

    def undo(self) -> Edit | None:
        """It has no history."""
        return None

    redo = undo

    def go_to(self, step: str) -> Edit | None:
        """It has no history."""
        del step
        return None

    def add_blob(self, data: bytes, media_type: str) -> str:
        """Nothing is added to what was."""
        del data, media_type
        raise ReadOnlyDocumentError(self._path)

    def read_blob(self, sha256: str) -> bytes:
        """No picture is shown of what was."""
        raise NoSuchBlobError(self._path, sha256)

    def drafts(self) -> Mapping[tuple[str, str], str]:
        """Nothing is half-typed in what was."""
        return {}

    def keep_draft(self, id_: str, field: str, text: str) -> None:
        """As above."""

    def drop_draft(self, id_: str, field: str) -> None:
        """As above."""

    def blob_size(self, sha256: str) -> int:
        """As above."""
        raise NoSuchBlobError(self._path, sha256)


class PastBar(QFrame):
    """Says from when it is what is seen, and what can be done with it."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setProperty("part", "past")
        self.words = QLabel(self)
        self.words.setProperty("part", "heading")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go = QPushButton(_("&Go back to here"), self)
        self.go.setToolTip(_("Undoes what came after; redo brings it back"))
        self.restore = QPushButton(_("&Restore this"), self)
        self.restore.setToolTip(_("Makes it so again as a new step; nothing is taken out"))
        self.leave = QPushButton(_("&Close"), self)
        self.leave.setToolTip(_("Back to the programme as it is now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self.words, 1)
        for button in (self.go, self.restore, self.leave):
            button.setAccessibleDescription(button.toolTip())
            row.addWidget(button)


class PastPane(QWidget):
    """A bar, and below it the days as they were."""

    go_wanted = Signal()
    restore_wanted = Signal()
    left = Signal()

    def __init__(self, sight: Sight, path: Path, texts: Texts, look: Look) -> None:
        super().__init__()
        self.sight = sight
        self._bygone = Bygone(sight.programme, path)
        self.relay = Relay(self._bygone, self)
        table = EntryTable(self.relay, texts, self)
        self.days = DayPane(self.relay, table, texts, look)
        self.days.hint.setText(texts.gettext("Nothing was placed on this day."))
        self.bar = PastBar(texts, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.days, 1)
        self.days.timeline.viewport().installEventFilter(self)
        self.bar.go.clicked.connect(self.go_wanted)
        self.bar.restore.clicked.connect(self.restore_wanted)
        self.bar.leave.clicked.connect(self.left)

    def begin_as(self, view: TimelineView) -> None:
        """Shows the same day, as large, as far down and in the same colours as another does."""
        own = self.days.timeline
        if view.day in self.relay.programme.days:
            self.days.show_day(view.day)
        own.set_colour_by(ColourBy(view.picture.colour_by))
        if view.frame.fitted:
            own.frame.fit()
        else:
            ratio = view.picture.scale.per_minute / own.picture.scale.per_minute
            own.frame.zoom(log(ratio) / log(ZOOM_STEP))
        own.verticalScrollBar().setValue(view.verticalScrollBar().value())

    def show_sight(self, sight: Sight, *, changeable: bool) -> None:
        """Looks at another time, on a day with what it was about."""
        self.sight = sight
        self._bygone.show(sight.programme)
        self.bar.words.setText(sight.words)
        self.bar.go.setVisible(bool(sight.step))
        for button in (self.bar.go, self.bar.restore):
            button.setEnabled(changeable)
        entries = sight.programme.entries
        about = [id_ for id_ in sight.about if id_ in entries and entries[id_].day is not None]
        if about:
            here = [id_ for id_ in about if entries[id_].day == self.days.day]
            if not here:
                self.days.show_day(entries[about[0]].day or "")
                here = [id_ for id_ in about if entries[id_].day == self.days.day]
            self.days.select(here)
        else:
            self.days.clear_selection()

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self.days.wear(look)

    def let_go(self) -> None:
        """Shows nothing any more."""
        self.relay.let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets nothing be dragged or written on that cannot be changed."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            return bool(event.buttons())
        return super().eventFilter(watched, event)
