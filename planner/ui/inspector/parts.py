"""The parts of a session, in order: title, minutes, abstract and speakers of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from planner.core.edits.parts import add_part, change_part, move_part, remove_part
from planner.core.programme import Part
from planner.core.spacing import on_one_line
from planner.ui.inspector.cards import Cards
from planner.ui.inspector.editing import Editing, tidy
from planner.ui.inspector.people import People
from planner.ui.inspector.row_tools import RowTools
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source
from planner.ui.scale import MEDIUM


class Parts(Cards["PartCard"]):
    """All parts of an entry, and a button to add another."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(lambda: PartCard(editing))
        self._editing = editing
        self._entry = ""
        self.add = QPushButton(editing.texts.gettext("Add a part"), self)
        self.add.clicked.connect(self._add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entry(self, id_: str) -> None:
        """Shows the parts of that entry."""
        self._entry = id_
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        entry = self._editing.entry(self._entry)
        if entry is None:
            return
        ids = [part.id for part in entry.parts]
        self._deal(ids, lambda card, id_: card.show_part(entry.id, id_))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self.cards.values())

    def _add(self) -> None:
        if self._editing.entry(self._entry) is not None:
            editing = self._editing
            editing.attempt(add_part(editing.programme, self._entry, editing.new_id))


class PartCard(QFrame):
    """One part."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._editing = editing
        self._entry = ""
        self._id = ""
        _ = editing.texts.gettext
        self.title = editing.text_field(_("Part"))
        self.minutes = editing.text_field(_("Minutes"), hint=_("the rest"))
        self.abstract = editing.text_field(_("Abstract"), lines=2)
        self.people = People(editing, _("Add a speaker"))
        self.tools = RowTools(editing.texts, _("this part"), self._move, self._remove)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.title, 3)
        top.addWidget(self.minutes, 1)
        top.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addLayout(top)
        column.addWidget(self.abstract)
        column.addWidget(self.people)

    def show_part(self, entry: str, id_: str) -> None:
        """Shows that part; what was typed for the one before is settled."""
        self._entry, self._id = entry, id_
        self.title.bind(self._source("title", lambda t: {"title": on_one_line(t)}))
        self.abstract.bind(self._source("abstract", lambda t: {"abstract": tidy(t)}))
        self.minutes.bind(self._source("minutes", lambda t: {"minutes": self._editing.minutes(t)}))
        self.people.show_place(self._entry, self._id)

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(self.title, self.minutes, self.abstract, self.people)

    def _source(self, field: str, write: Callable[[str], Mapping[str, Any]]) -> Source:
        editing, entry, id_ = self._editing, self._entry, self._id

        def held() -> Part | None:
            there = editing.entry(entry)
            parts = () if there is None else there.parts
            return next((part for part in parts if part.id == id_), None)

        def read() -> str:
            part = held()
            value = None if part is None else getattr(part, field)
            return "" if value is None else str(value)

        def write_if_there(text: str) -> None:
            if held() is not None:
                editing.apply(change_part(editing.programme, entry, id_, **write(text)))

        return Source((id_, field), read, write_if_there, whole=field == "minutes")

    def _move(self, steps: int) -> None:
        self.settle()
        self._editing.attempt(move_part(self._editing.programme, self._entry, self._id, steps))

    def _remove(self) -> None:
        self.settle()
        self._editing.attempt(remove_part(self._editing.programme, self._entry, self._id))
