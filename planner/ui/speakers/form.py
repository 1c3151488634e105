"""What is known of one speaker."""

from __future__ import annotations

from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.speakers.absences import Absences


class SpeakerForm(Column):
    """The details of one speaker at a time."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._id = ""
        _ = editing.texts.gettext
        self.name = editing.text_field(_("Name"))
        self.position = editing.text_field(_("Title"))
        self.affiliation = editing.text_field(_("Affiliation"))
        self.mail = editing.text_field(_("Mail"))
        self.phone = editing.text_field(_("Phone"))
        self.biography = editing.text_field(_("Biography"), lines=3)
        self.note = editing.text_field(_("Internal note"), lines=2)
        self.absences = Absences(editing)
        for field, _name in self._texts():
            self.row(field)
        self.heading(_("Not available"))
        self.row(self.absences)
        self.close_column()

    def show_speaker(self, id_: str) -> None:
        """Shows that speaker; what was typed for the one before is settled."""
        self._id = id_
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        editing = self._editing
        if self._id not in editing.programme.speakers:
            return
        for field, name in self._texts():
            long = name in ("biography", "note")
            field.bind(editing.text_of(self._id, name, line=not long))
        self.absences.show_speaker(self._id)

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*(field for field, _name in self._texts()), self.absences)

    def _texts(self) -> list[tuple[TextField, str]]:
        return [
            (self.name, "name"),
            (self.position, "position"),
            (self.affiliation, "affiliation"),
            (self.mail, "mail"),
            (self.phone, "phone"),
            (self.biography, "biography"),
            (self.note, "note"),
        ]
