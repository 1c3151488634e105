"""How fields reach the programme: sources over values by id, and edits that must succeed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Entry, IdFactory, Programme, random_id
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.commands import Commands
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.source import Drafts, Source, UnusableError
from planner.ui.relay import Relay


class Editing:
    """What every part of the details needs: the way to read, to write and to draft."""

    def __init__(
        self,
        relay: Relay,
        commands: Commands,
        drafts: Drafts,
        texts: Texts,
        new_id: IdFactory = random_id,
    ) -> None:
        self.relay = relay
        self.commands = commands
        self.drafts = drafts
        self.texts = texts
        self.new_id = new_id

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self.relay.programme

    def apply(self, edit: Edit) -> None:
        """Saves an edit. Raises UnusableError where that could not be done."""
        if edit and not self.relay.apply(edit):
            raise UnusableError(self.texts.gettext("This could not be saved."))

    def make(self, edit: Edit, id_: str) -> None:
        """Saves an edit about an entry's place and says what came of it. Raises UnusableError."""
        if not self.commands.make(edit, id_) and edit:
            raise UnusableError(self.texts.gettext("This could not be saved."))

    def change(self, id_: str, **values: Any) -> None:
        """Gives a row, or the programme itself, these field values. Raises UnusableError."""
        self.apply(change_fields(self.programme, EditKind.CHANGE, {id_: values}))

    def attempt(self, edit: Edit) -> None:
        """Saves an edit of a button or choice; what fails is told by the window."""
        if edit:
            self.relay.apply(edit)

    def text_field(self, label: str, *, lines: int = 1, hint: str = "") -> TextField:
        """A text field with drafts."""
        restored = self.texts.gettext("Restored from last time; press Esc to drop it.")
        return TextField(label, self.drafts, restored, lines=lines, hint=hint)

    def text_of(self, id_: str, field: str, *, line: bool = True) -> Source:
        """A source over a text field of a row or of the programme itself."""
        return self.source(
            id_,
            field,
            lambda owner: str(getattr(owner, field)),
            lambda text: self.change(id_, **{field: on_one_line(text) if line else tidy(text)}),
            whole=False,
        )

    def source(
        self,
        id_: str,
        field: str,
        read: Callable[[Any], str],
        write: Callable[[str], None],
        *,
        whole: bool = True,
    ) -> Source:
        """A source over a value that may be gone by the time it is looked at; see Source."""

        def owner() -> Any:
            programme = self.programme
            return programme if id_ == programme.id else programme.row(id_)

        def read_if_there() -> str:
            held = owner()
            return "" if held is None else read(held)

        def write_if_there(text: str) -> None:
            if owner() is not None:
                write(text)

        return Source((id_, field), read_if_there, write_if_there, whole)

    def number_of(self, id_: str, field: str) -> Source:
        """A source over minutes that may be unknown."""

        def read(owner: Any) -> str:
            value = getattr(owner, field)
            return "" if value is None else str(value)

        return self.source(
            id_, field, read, lambda text: self.change(id_, **{field: self.minutes(text)})
        )

    def minutes(self, text: str) -> int | None:
        """A number of minutes, None for nothing typed. Raises UnusableError."""
        typed = text.strip().casefold().removesuffix("min.").removesuffix("min").strip()
        if not typed:
            return None
        if not typed.isdecimal() or not 1 <= int(typed) <= 24 * 60:
            sentence = self.texts.gettext("Write a number of minutes, such as 45.")
            raise UnusableError(sentence)
        return int(typed)

    def entry(self, id_: str) -> Entry | None:
        """The entry of that id, if it is still there."""
        return self.programme.entries.get(id_)


def tidy(text: str) -> str:
    """A text without spaces at its ends."""
    return text.strip()
