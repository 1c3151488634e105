"""Everything that can be done to rooms and tracks, in a list each."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from planner.core.queries import rooms_in_order, tracks_in_order
from planner.ui.relay import Relay
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.room_form import RoomForm, close_button
from planner.ui.rooms.rows_page import Kind, RowsPage
from planner.ui.rooms.swatches import swatches
from planner.ui.rooms.track_form import TrackForm
from planner.ui.scale import DIALOG, WIDE


class RoomsAndTracks(QDialog):
    """The list of rooms, and that of tracks behind it. Each change is an edit at once."""

    def __init__(self, commands: RoomCommands, relay: Relay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = commands.texts.gettext
        self._commands = commands
        self.setWindowTitle(_("Rooms and tracks"))
        room_form, track_form = RoomForm(commands), TrackForm(commands)
        self.room_form, self.track_form = room_form, track_form
        self.rooms = RowsPage(commands.texts, self._about_rooms(), room_form, room_form)
        self.tracks = RowsPage(commands.texts, self._about_tracks(), track_form, track_form)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(_("Rooms and tracks"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rooms, _("Rooms"))
        self.tabs.addTab(self.tracks, _("Tracks"))
        self.buttons = close_button(commands, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        self.resize(680, 440)
        for page in (self.rooms, self.tracks):
            page.setEnabled(not relay.read_only)
        for key, walk in (
            (QKeySequence.StandardKey.Undo, relay.undo),
            (QKeySequence.StandardKey.Redo, relay.redo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(walk)
        relay.changed.connect(self._follow)
        self.rooms.list.setFocus()

    def done(self, result: int) -> None:
        """Closes once what was typed is settled."""
        if self.rooms.settle() and self.tracks.settle():
            super().done(result)

    def choose(self, row: str | None) -> None:
        """Turns to a room or a track."""
        tracks = row in self._commands.programme.tracks
        self.tabs.setCurrentWidget(self.tracks if tracks else self.rooms)
        (self.tracks if tracks else self.rooms).choose(row)

    def _follow(self) -> None:
        self.rooms.refresh()
        self.tracks.refresh()

    def _about_rooms(self) -> Kind:
        commands = self._commands
        _ = commands.texts.gettext
        return Kind(
            _("&Add a room"),
            _("Rooms"),
            _("the room"),
            _("Without rooms, a day is one column in which everything follows on."),
            lambda: rooms_in_order(commands.programme),
            lambda: commands.add_room(commands.proposed_room()),
            commands.step,
            commands.remove,
        )

    def _about_tracks(self) -> Kind:
        commands = self._commands
        _ = commands.texts.gettext
        return Kind(
            _("&Add a track"),
            _("Tracks"),
            _("the track"),
            _("A track is a colour for items that belong together, whichever room they are in."),
            lambda: tracks_in_order(commands.programme),
            lambda: commands.add_track(commands.proposed_track(), self._next_colour()),
            commands.step,
            commands.remove,
        )

    def _next_colour(self) -> str:
        """The first of the offered colours that no track has."""
        offered = [colour for colour, _name in swatches(self._commands.texts)]
        taken = {track.colour for track in self._commands.programme.tracks.values()}
        free = (colour for colour in offered if colour not in taken)
        return next(free, offered[len(taken) % len(offered)])


def open_rooms_and_tracks(
    commands: RoomCommands, relay: Relay, row: str | None, parent: QWidget
) -> RoomsAndTracks:
    """Opens the dialog at a room or track, if one is named."""
    dialog = RoomsAndTracks(commands, relay, parent)
    dialog.choose(row)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
