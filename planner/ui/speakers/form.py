"""What is known of one speaker."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.speakers.absences import Absences
from planner.ui.speakers.appearances import Appearances
from planner.ui.speakers.faces import Faces
from planner.ui.speakers.fold import Fold
from planner.ui.speakers.photo import PhotoField


class SpeakerForm(Column):
    """The details of one speaker at a time; what is not needed folds away."""

    entry_wanted = Signal(str)
    """The id of an entry that somebody wants to see."""

    def __init__(self, editing: Editing, faces: Faces) -> None:
        super().__init__()
        self._editing = editing
        self._id = ""
        _ = editing.texts.gettext
        self.name = editing.text_field(_("Name"))
        self.photo = PhotoField(editing, faces, self.name)
        self.position = editing.text_field(_("Title"))
        self.affiliation = editing.text_field(_("Affiliation"))
        self.mail = editing.text_field(_("Mail"))
        self.phone = editing.text_field(_("Phone"))
        self.biography = editing.text_field(_("Biography"), lines=3)
        self.note = editing.text_field(_("Internal note"), lines=2)
        self.appearances = Appearances(editing)
        self.absences = Absences(editing)
        self.row(self.photo)
        for field in (self.position, self.affiliation):
            self.row(field)
        self.items = self._fold(_("Appears in"), self.appearances)
        self._fold(_("How to reach them"), _under_each_other(self.mail, self.phone))
        self._fold(_("Texts"), _under_each_other(self.biography, self.note))
        self.away = self._fold(_("Not available"), self.absences)
        self.close_column()
        self.appearances.wanted.connect(self.entry_wanted)
        self.photo.take_drops_on(self)

    def show_speaker(self, id_: str) -> None:
        """Shows that speaker; what was typed for the one before is settled."""
        self._id = id_
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        editing = self._editing
        speaker = editing.programme.speakers.get(self._id)
        if speaker is None:
            return
        for field, name in self._texts():
            long = name in ("biography", "note")
            field.bind(editing.text_of(self._id, name, line=not long))
        self.photo.show_speaker(self._id)
        self.appearances.show_speaker(self._id)
        self.absences.show_speaker(self._id)
        self.items.count(len(self.appearances.cards))
        self.away.count(len(speaker.unavailable))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*(field for field, _name in self._texts()), self.absences)

    def _fold(self, words: str, content: QWidget) -> Fold:
        made = Fold(words, content)
        self.row(made)
        return made

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


def _under_each_other(*fields: QWidget) -> Column:
    column = Column(within=True)
    for field in fields:
        column.row(field)
    return column
