"""A drag that began on another widget, and is followed from here."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.ui.timeline.dragging import Dragging

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


class Leash(QObject):
    """Follows a mouse whose button went down on another widget, which hears of its moves."""

    def __init__(self, dragging: Dragging, view: TimelineView) -> None:
        super().__init__(view)
        self._dragging = dragging
        self._viewport = view.viewport()

    def follow(self) -> None:
        """From now on, until the button is let go."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes moves for itself; of the release the other widget may know."""
        del watched
        moves = event.type() == QEvent.Type.MouseMove
        if not isinstance(event, QMouseEvent) or not (
            moves or event.type() == QEvent.Type.MouseButtonRelease
        ):
            return False
        if self._dragging.busy:
            point = self._viewport.mapFromGlobal(event.globalPosition().toPoint())
            self._dragging.copy(on=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            (self._dragging.step if moves else self._dragging.drop)(point)
        if not moves or not self._dragging.busy:
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        return moves
