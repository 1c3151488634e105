"""What is known of a track, as fields that are edits at once."""

from __future__ import annotations

from collections.abc import Callable

from planner.core.programme import Track
from planner.ui.inspector.fields import Field
from planner.ui.inspector.section import Column
from planner.ui.inspector.source import UnusableError
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.fields import line_field, source_of
from planner.ui.rooms.swatches import Swatches


class TrackForm(Column):
    """Name and colour."""

    def __init__(self, commands: RoomCommands) -> None:
        super().__init__(within=True)
        self._commands = commands
        self._track = ""
        _ = commands.texts.gettext
        self.name = line_field(commands, _("Name"))
        self.colours = Swatches(commands.texts)
        self.row(self.name)
        self.row(Field(_("Colour"), self.colours))
        self.colours.chosen.connect(lambda colour: commands.set_colour(self._track, colour))

    def show_row(self, track: str) -> None:
        """Shows a track; what was typed for the one before is settled."""
        self._track = track
        key = (track, "name")
        write = self._name(track)
        self.name.bind(source_of(self._commands, Track, key, lambda held: held.name, write))
        held = self._commands.programme.tracks.get(track)
        self.colours.show_colour(held.colour if held else "")

    def settle(self) -> bool:
        """Makes an edit of what was typed; False where it cannot be used."""
        return self.name.settle()

    def _name(self, track: str) -> Callable[[str], bool]:
        def name(text: str) -> bool:
            if not text.strip():
                raise UnusableError(self._commands.texts.gettext("A track needs a name."))
            return self._commands.rename(track, text)

        return name
