"""The people of an entry or a part: a card each, and a line to add another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from planner.core.changes import EditKind, change_fields
from planner.core.edits.people import appear, disappear, reorder_appearance
from planner.core.programme import AppearanceState, Role
from planner.core.queries import appearances_in, speakers_by_name
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.inspector.cards import Cards
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField, suggest
from planner.ui.inspector.row_tools import RowTools
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source
from planner.ui.scale import HAIR, MEDIUM


class People(Cards["PersonCard"]):
    """Everybody who appears in one place."""

    def __init__(self, editing: Editing, add_label: str) -> None:
        super().__init__(lambda: PersonCard(editing))
        self._editing = editing
        self._place: tuple[str, str | None] | None = None
        hint = editing.texts.gettext("Name")
        self.add = editing.text_field(add_label, hint=hint)
        self._column.addWidget(self.add)

    def show_place(self, entry: str, part: str | None = None) -> None:
        """Shows who appears in an entry, or in one of its parts."""
        self._place = (entry, part)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        if self._place is None:
            return
        entry, part = self._place
        programme = self._editing.programme
        ids = [appearance.id for appearance in appearances_in(programme, entry, part)]
        self._deal(ids, PersonCard.show_appearance)
        key = (part or entry, "new speaker")
        self.add.bind(Source(key, str, partial(self._add, entry, part), whole=True))
        names = [speaker.name for speaker in speakers_by_name(programme)]
        suggest(self.add, names)

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self.cards.values(), self.add)

    def _add(self, entry: str, part: str | None, name: str) -> None:
        if on_one_line(name) and entry in self._editing.programme.entries:
            self._editing.apply(
                appear(self._editing.programme, name, entry, self._editing.new_id, part)
            )


class PersonCard(QFrame):
    """One appearance: who, from where, as what, and how far the agreement has come."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._editing = editing
        self._id = ""
        _ = editing.texts.gettext
        self.name = editing.text_field(_("Name"))
        self.position = editing.text_field(_("Title"))
        self.affiliation = editing.text_field(_("Affiliation"))
        self.role = ChoiceField(_("Appears as"), roles(editing.texts))
        self.state = ChoiceField(_("Agreement"), states(editing.texts))
        grid = QGridLayout(self)
        grid.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        grid.setSpacing(MEDIUM)
        top = QHBoxLayout()
        top.setSpacing(HAIR)
        top.addWidget(self.name, 1)
        self.tools = RowTools(editing.texts, _("this person"), self._move, self._remove)
        top.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(top, 0, 0, 1, 2)
        grid.addWidget(self.position, 1, 0)
        grid.addWidget(self.affiliation, 1, 1)
        grid.addWidget(self.role, 2, 0)
        grid.addWidget(self.state, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_appearance(self, id_: str) -> None:
        """Shows that appearance; what was typed for the one before is settled."""
        self._id = id_
        editing = self._editing
        appearance = editing.programme.appearances.get(self._id)
        if appearance is None:
            return
        for field, name in self._texts():
            field.bind(editing.text_of(appearance.speaker, name))
        self.role.bind(lambda: self._held("role"), lambda value: self._change(role=Role(value)))
        self.state.bind(
            lambda: self._held("state"), lambda value: self._change(state=AppearanceState(value))
        )

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*(field for field, _name in self._texts()))

    def _texts(self) -> list[tuple[TextField, str]]:
        return [
            (self.name, "name"),
            (self.position, "position"),
            (self.affiliation, "affiliation"),
        ]

    def _held(self, field: str) -> str:
        appearance = self._editing.programme.appearances.get(self._id)
        return "" if appearance is None else str(getattr(appearance, field))

    def _change(self, **values: object) -> None:
        programme = self._editing.programme
        if self._id in programme.appearances:
            self._editing.attempt(change_fields(programme, EditKind.CHANGE, {self._id: values}))

    def _move(self, steps: int) -> None:
        self._editing.attempt(reorder_appearance(self._editing.programme, self._id, steps))

    def _remove(self) -> None:
        self.settle()
        self._editing.attempt(disappear(self._editing.programme, self._id))


def roles(texts: Texts) -> list[tuple[str, str]]:
    """What somebody may appear as, with its word."""
    _ = texts.gettext
    return [
        (Role.SPEAKER, _("Speaker")),
        (Role.MODERATOR, _("Moderator")),
        (Role.PANELLIST, _("Panellist")),
        (Role.HOST, _("Host")),
    ]


def states(texts: Texts) -> list[tuple[str, str]]:
    """How far an agreement may have come, with its word."""
    _ = texts.gettext
    return [
        (AppearanceState.ASKED, _("Asked")),
        (AppearanceState.CONFIRMED, _("Confirmed")),
        (AppearanceState.DECLINED, _("Declined")),
    ]
