"""What is known of a track, as fields that are edits at once."""

from __future__ import annotations

from planner.core.programme import Track
from planner.ui.inspector.fields import Field
from planner.ui.inspector.section import Column
from planner.ui.inspector.source import UnusableError
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.fields import LineField
from planner.ui.rooms.swatches import Swatches


class TrackForm(Column):
    """Name and colour."""

    def __init__(self, commands: RoomCommands) -> None:
        super().__init__(within=True)
        self._commands = commands
        self._track = ""
        _ = commands.texts.gettext
        self.name = LineField(_("Name"), lambda: self._held.name, self._name)
        self.colours = Swatches(commands.texts)
        self.row(self.name)
        self.row(Field(_("Colour"), self.colours))
        self.colours.chosen.connect(lambda colour: commands.set_colour(self._track, colour))

    def show_row(self, track: str) -> None:
        """Shows a track; what was typed for the one before is settled."""
        if track != self._track:
            self.settle()
            self.name.editor.setModified(False)
        self._track = track
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        self.name.refresh()
        self.colours.show_colour(self._held.colour)

    def settle(self) -> bool:
        """Makes an edit of what was typed; False where it cannot be used."""
        return self._track not in self._commands.programme.tracks or self.name.settle()

    @property
    def _held(self) -> Track:
        return self._commands.programme.tracks.get(self._track) or Track("")

    def _name(self, text: str) -> None:
        if not text.strip():
            raise UnusableError(self._commands.texts.gettext("A track needs a name."))
        self._commands.rename(self._track, text)
