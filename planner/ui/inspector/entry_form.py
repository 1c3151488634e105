"""Everything an entry has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from planner.core.changes import Change, Edit, EditKind, change_fields
from planner.core.edits.place import Place, move
from planner.core.programme import Entry, EntryKind, Room, Track
from planner.core.queries import free_order, rooms_in_order, span, tracks_in_order
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.inspector.choices import ChoiceField, TickField
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField, suggest
from planner.ui.inspector.materials import Materials
from planner.ui.inspector.parts import Parts
from planner.ui.inspector.people import People
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source
from planner.ui.inspector.times import Times

LANGUAGES = ("da", "en", "sv", "nb", "de", "fi", "fr", "nl", "es", "it", "pl")


class EntryForm(Column):
    """The details of one entry at a time."""

    def __init__(self, editing: Editing, day: Callable[[], str]) -> None:
        super().__init__()
        self._editing = editing
        self._day = day
        self._id = ""
        self._make_fields()
        self._lay_out()

    def show_entry(self, id_: str) -> None:
        """Shows that entry; what was typed for the one before is settled."""
        self._id = id_
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        entry = self._editing.entry(self._id)
        if entry is None:
            return
        self._bind_texts()
        self._bind_choices()
        suggest(self.room, [room.name for room in rooms_in_order(self._editing.programme)])
        suggest(self.track, [track.name for track in tracks_in_order(self._editing.programme)])
        self.people.show_place(self._id)
        self.parts.show_entry(self._id)
        self.materials.show_entry(self._id)
        session = entry.kind == EntryKind.SESSION
        self.parts.setVisible(session or bool(entry.parts))
        self._parts_heading.setVisible(session or bool(entry.parts))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self._text_fields(), self.people, self.parts, self.materials)

    def _make_fields(self) -> None:
        editing, _ = self._editing, self._editing.texts.gettext
        self.title = editing.text_field(_("Title"))
        self.subtitle = editing.text_field(_("Subtitle"))
        self.kind = ChoiceField(_("Kind"), kinds(editing.texts))
        self.start = editing.text_field(_("Start"), hint=_("not placed"))
        self.end = editing.text_field(_("End"), hint=_("open"))
        self.length = editing.text_field(_("Minutes"))
        self.room = editing.text_field(_("Room"), hint=_("all rooms"))
        self.track = editing.text_field(_("Track"), hint=_("none"))
        self.fixed = TickField(_("Fixed: keeps its time"))
        self.public = TickField(_("In the printed programme"))
        self.open_end = TickField(_("Open end: print the start only"))
        self.people = People(editing, _("Add a speaker"))
        self.abstract = editing.text_field(_("Abstract"), lines=4)
        self.parts = Parts(editing)
        self.materials = Materials(editing)
        self.note = editing.text_field(_("Internal note"), lines=2)
        self.web = editing.text_field(_("Web address"))
        self.language = ChoiceField(_("Language"), languages(editing.texts, inherit=True))
        self.least = editing.text_field(_("At least, minutes"))
        self.most = editing.text_field(_("At most, minutes"))

    def _lay_out(self) -> None:
        _ = self._editing.texts.gettext
        self.row(self.title)
        self.row(self.subtitle)
        self.row(self.start, self.end, self.length)
        self.row(self.kind, self.room, self.track)
        self.close_together(self.fixed, self.open_end, self.public)
        self.row(self.abstract)
        self.heading(_("Speakers"))
        self.row(self.people)
        self._parts_heading = self.heading(_("Parts"))
        self.row(self.parts)
        self.heading(_("Materials"))
        self.row(self.materials)
        self.heading(_("More"))
        self.row(self.note)
        self.row(self.web)
        self.row(self.language, self.least, self.most, shares=(3, 2, 2))
        self.close_column()

    def _text_fields(self) -> list[TextField]:
        return [
            self.title, self.subtitle, self.start, self.end, self.length, self.room, self.track,
            self.abstract, self.note, self.web, self.least, self.most,
        ]  # fmt: skip

    def _bind_texts(self) -> None:
        editing, id_ = self._editing, self._id
        times = Times(editing, id_, self._day)
        for field, source in (
            (self.title, editing.text_of(id_, "title")),
            (self.subtitle, editing.text_of(id_, "subtitle")),
            (self.start, times.start()),
            (self.end, times.end()),
            (self.length, times.length()),
            (self.room, self._room()),
            (self.track, self._track()),
            (self.abstract, editing.text_of(id_, "abstract", line=False)),
            (self.note, editing.text_of(id_, "note", line=False)),
            (self.web, editing.text_of(id_, "web")),
            (self.least, editing.number_of(id_, "least")),
            (self.most, editing.number_of(id_, "most")),
        ):
            field.bind(source)

    def _bind_choices(self) -> None:
        commands = self._editing.commands
        self.kind.bind(
            lambda: self._held("kind"),
            lambda kind: kind == self._held("kind") or commands.change_kind(self._id),
        )
        self.language.bind(
            lambda: self._held("language"), lambda value: self._change(language=value)
        )
        self.fixed.bind(lambda: self._is("pinned"), lambda _: commands.toggle_fixed([self._id]))
        self.public.bind(lambda: self._is("public"), lambda yes: self._change(public=yes))
        self.open_end.bind(lambda: self._is("open_end"), lambda yes: self._change(open_end=yes))

    def _held(self, field: str) -> str:
        entry = self._editing.entry(self._id)
        return "" if entry is None else str(getattr(entry, field))

    def _is(self, field: str) -> bool:
        entry = self._editing.entry(self._id)
        return entry is not None and bool(getattr(entry, field))

    def _change(self, **values: object) -> None:
        if self._editing.entry(self._id) is not None:
            programme = self._editing.programme
            self._editing.attempt(change_fields(programme, EditKind.CHANGE, {self._id: values}))

    def _room(self) -> Source:
        def read(entry: Entry) -> str:
            room = self._editing.programme.rooms.get(entry.room or "")
            return room.name if room else ""

        return self._editing.source(self._id, "room", read, self._write_room)

    def _write_room(self, text: str) -> None:
        editing, entry = self._editing, self._editing.programme.entries[self._id]
        name = on_one_line(text)
        known = {room.name.casefold(): room for room in editing.programme.rooms.values()}
        room = known.get(name.casefold()) if name else None
        if name and room is None:
            order = free_order([other.order for other in editing.programme.rooms.values()])
            new = Room(editing.new_id(), order=order, name=name)
            changes = (
                Change(new.id, None, None, new),
                Change(entry.id, "room", entry.room, new.id),
            )
            editing.apply(Edit(EditKind.ADD, changes))
        elif entry.placed:
            to = Place(entry.day or "", span(entry).start, room.id if room else None)
            if to.room != entry.room:
                follow = editing.commands.follow
                editing.make(move(editing.programme, entry.id, to, follow=follow), entry.id)
        else:
            editing.change(entry.id, room=room.id if room else None)

    def _track(self) -> Source:
        def read(entry: Entry) -> str:
            track = self._editing.programme.tracks.get(entry.track or "")
            return track.name if track else ""

        return self._editing.source(self._id, "track", read, self._write_track)

    def _write_track(self, text: str) -> None:
        editing, entry = self._editing, self._editing.programme.entries[self._id]
        name = on_one_line(text)
        known = {track.name.casefold(): track for track in editing.programme.tracks.values()}
        track = known.get(name.casefold()) if name else None
        if name and track is None:
            order = free_order([other.order for other in editing.programme.tracks.values()])
            new = Track(editing.new_id(), order=order, name=name)
            own = Change(entry.id, "track", entry.track, new.id)
            editing.apply(Edit(EditKind.ADD, (Change(new.id, None, None, new), own)))
        else:
            editing.change(entry.id, track=track.id if track else None)


def kinds(texts: Texts) -> list[tuple[str, str]]:
    """The kinds of entry, with their words."""
    return [
        (EntryKind.SESSION, texts.gettext("Session")),
        (EntryKind.BREAK, texts.gettext("Break")),
    ]


def languages(texts: Texts, *, inherit: bool) -> list[tuple[str, str]]:
    """Languages by their own names; with `inherit` the programme's comes first."""
    named = [(code, QLocale(code).nativeLanguageName().capitalize()) for code in LANGUAGES]
    return [("", texts.gettext("As the programme")), *named] if inherit else named
