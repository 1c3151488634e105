"""The rooms' names above the timeline: to look at, to rename in place, and to drag into order."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from planner.core.programme import Room
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.menus import Ways, header_menu
from planner.ui.timeline.header_drag import HeaderDrag, scroll_along
from planner.ui.timeline.header_keys import press_header_key
from planner.ui.timeline.header_look import Name, RoomEdge, paint_held_name, paint_name, tip
from planner.ui.timeline.header_name import RoomName
from planner.ui.timeline.header_tools import HeaderTools
from planner.ui.timeline.picture import DayPicture

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RoomHeader(QWidget):
    """The rooms of the shown day over their columns, and a button that adds one.

    A double click or F2 renames in place, dragging sideways changes the order, and each room has
    a menu. With the focus, arrow keys go from room to room.
    """

    def __init__(self, picture: DayPicture, view: TimelineView) -> None:
        super().__init__(view)
        self.commands = RoomCommands(view.relay, view.texts)
        self._picture = picture
        self._view = view
        self._from = 0
        self._at = 0
        self._ringed = False
        self._hovered: str | None = None
        self._drag: HeaderDrag | None = None
        self._pressed: HeaderDrag | None = None
        self.name = RoomName(self.commands, lambda room: self.columns().get(room), self)
        self._ways = Ways(self.rename, self.describe, self.add, self.show_list)
        self.tools = HeaderTools(self.commands, lambda: view.day, self.add, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.horizontalScrollBar().valueChanged.connect(self.name.keep_up)

    def show_from(self, left: int) -> None:
        """The columns begin that many pixels from its left, beyond the hours."""
        self._from = left
        self.refresh()

    def hint_height(self) -> int:
        """Pixels it needs; none where there are no rooms."""
        return self._picture.cards.faces.line + 16 if self._rooms else 0

    def refresh(self) -> None:
        """Shows the rooms as they are."""
        if self._pressed is not None and self._pressed.room not in self._picture.lanes.rooms:
            self._let_go()
        self.go(self._at)
        self.tools.refresh(self.size())
        self.name.keep_up()

    def current(self) -> str | None:
        """The room that the keys act on."""
        rooms = self._picture.lanes.rooms
        return rooms[self._at] if rooms else None

    @property
    def place(self) -> int:
        """The current room's place among those that are shown, from 0."""
        return self._at

    def go(self, place: int) -> None:
        """Makes another room the current one, and says its name for a screen reader."""
        rooms = self._picture.lanes.rooms
        self._at = min(max(0, place), max(0, len(rooms) - 1))
        room = self._rooms.get(self.current() or "")
        words = self._view.texts.gettext("Rooms: %(name)s, number %(place)s of %(number)s")
        values = {"name": room.name if room else "", "place": self._at + 1, "number": len(rooms)}
        self.setAccessibleName(words % values)
        if self.hasFocus() and self._ringed and room is not None:
            self._reveal(room.id)
        self.update()

    def columns(self) -> dict[str, QRect]:
        """Where the shown rooms' columns are in the header, in order."""
        lanes, found = self._picture.lanes, {}
        for room in lanes.rooms:
            left, width = lanes.span(room) or (0, 0)
            x = self._from + left - self._view.horizontalOffset()
            found[room] = QRect(x, 0, width, self.height() - 2)
        return found

    def room_at(self, point: QPoint) -> str | None:
        """The room at that point of the header."""
        if point.x() < self._from:
            return None
        found = (room for room, column in self.columns().items() if column.contains(point))
        return next(found, None)

    def rename(self, room: str, typed: str = "") -> None:
        """Opens a room's name in its place; Enter and going elsewhere keep what was typed."""
        if room in self._picture.lanes.rooms:
            self.go(self._picture.lanes.rooms.index(room))
            self.name.open(room, self._picture.cards.faces.title, typed)

    def add(self) -> str | None:
        """Adds a room behind the others and begins to name it; gives its id."""
        room = self.commands.add_room(self.commands.proposed_room())
        if room is not None:
            self.rename(room)
        return room

    def describe(self, room: str) -> None:
        """Opens a room's capacity, colour and note."""
        from planner.ui.rooms.room_form import open_room  # noqa: PLC0415 - only when wanted

        open_room(self.commands, self._view.relay, room, self._view)

    def show_list(self) -> None:
        """Opens the list of all rooms and tracks."""
        from planner.ui.rooms.dialog import open_rooms_and_tracks  # noqa: PLC0415 - as above

        open_rooms_and_tracks(self.commands, self._view.relay, self.current(), self._view)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each name in the middle of its column, in a line below all of them."""
        cards = self._picture.cards
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(cards.colours.canvas))
        painter.setClipRect(self.rect().adjusted(self._from, 0, 0, 0))
        for name in self._names():
            paint_name(painter, name, cards)
        if self._drag is not None:
            held = self.columns()[self._drag.room].translated(self._drag.way, 0)
            paint_held_name(painter, Name(self._rooms[self._drag.room], held, held), cards)
        painter.setClipping(False)
        painter.setPen(QColor(cards.colours.hour_line))
        painter.drawLine(QPoint(0, self.height() - 1), QPoint(self.width(), self.height() - 1))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """A room says in a tip what there was no space for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            room = self._rooms.get(self.room_at(event.pos()) or "")
            words = tip(self._view.texts, room) if room else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a drag would begin."""
        point = event.position().toPoint()
        room = self.room_at(point)
        self._let_go()
        if room is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = self._picture.lanes.rooms.index(room)
            self._pressed = HeaderDrag(room, point.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A step of a drag, or hovering."""
        point = event.position().toPoint()
        pressed = self._pressed
        if pressed is None:
            self._hover(self.room_at(point))
        elif self._drag or abs(point.x() - pressed.start) >= QApplication.startDragDistance():
            self._hover(None)
            self._drag = pressed
            scroll_along(self._view.horizontalScrollBar(), point.x() - self._from, self._page)
            pressed.move(point.x(), self.columns(), self._picture.lanes.gap)
            self._show_edge(pressed.edge)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Puts the room where the line shows."""
        drag = self._drag
        self._let_go()
        if (
            drag is not None
            and event.button() == Qt.MouseButton.LeftButton
            and drag.edge is not None
        ):
            self.commands.put_before(drag.room, drag.before)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the name."""
        room = self.room_at(event.position().toPoint())
        if room is not None and event.button() == Qt.MouseButton.LeftButton:
            self.rename(room)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the room there, or with the menu key of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        room = self.current() if by_key else self.room_at(event.pos())
        at = event.globalPos()
        if room is not None:
            self.go(self._picture.lanes.rooms.index(room))
        if room is not None and by_key:
            at = self.mapToGlobal(self.columns()[room].bottomLeft())
        menu = self.menu(room)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu(self, room: str | None) -> QMenu:
        """The commands for a room, or where there is none."""
        return header_menu(self.commands, self._ways, self._view.day, room, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The header's keys; none goes on to the timeline, where it would mean something else."""
        self._ringed = True
        if self._drag is not None and event.key() == Qt.Key.Key_Escape:
            self._let_go()
        else:
            press_header_key(self, event)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key, the current room has a ring."""
        super().focusInEvent(event)
        self._ringed = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self._ringed = False
        self.update()

    @property
    def _rooms(self) -> Mapping[str, Room]:
        return self._view.relay.programme.rooms

    @property
    def _page(self) -> int:
        """Pixels of the columns that are in sight."""
        return self.width() - self._from

    def _names(self) -> list[Name]:
        rest = QRect(self._from, 0, self.tools.x() - self._from, self.height() - 2)
        names = []
        for room, column in self.columns().items():
            if room not in self._rooms:
                continue  # it was removed: the columns are about to follow
            faint = self._drag is not None and self._drag.room == room
            ringed = self._ringed and room == self.current()
            free = column.intersected(rest)
            names.append(
                Name(self._rooms[room], column, free, faint, room == self._hovered, ringed)
            )
        return names

    def _reveal(self, room: str) -> None:
        left, width = self._picture.lanes.span(room) or (0, 0)
        bar = self._view.horizontalScrollBar()
        bar.setValue(min(left, max(bar.value(), left + width - self._page)))

    def _hover(self, room: str | None) -> None:
        if room != self._hovered:
            self._hovered = room
            self.update()

    def _show_edge(self, edge: int | None) -> None:
        """A line down the day where the room would come to stand."""
        layer = None
        if edge is not None:
            x = edge - self._from + self._view.horizontalOffset()
            layer = RoomEdge(x, self._picture.scale.height)
        self._view.put("room", layer)
        self.update()

    def _let_go(self) -> None:
        self._drag = self._pressed = None
        self._show_edge(None)
