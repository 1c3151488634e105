"""How data of a file reads without a person. Pure: plain JSON data in and out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planner.core.programme import TABLES, Speaker
from planner.core.queries import PARTICIPANTS
from planner.document.erasing.person import Person
from planner.document.mapping import PlainChange

_FULL_STOP = re.compile(r"[*_]*\.(?!\.)")
"""The end of a sentence, behind marks of emphasis that close there; no ellipsis."""
_EMPTY: Mapping[str, Any] = {
    "name": "",
    "position": "",
    "affiliation": "",
    "mail": "",
    "phone": "",
    "biography": "",
    "photo": None,
    "unavailable": [],
    "note": "",
}
_SPEAKERS = TABLES[Speaker]
_IDS = frozenset(("id", "table", "field", "day", "room", "track", "speaker", "entry", "part"))
_OURS = frozenset(
    ("kind", "role", "state", "language", "time_zone", "colour", "date", "media_type")
)
_NO_TEXT = _IDS | _OURS | {"photo", "blob", "logo", "hidden_rooms"}
"""Names of fields that hold ids, hashes or words of ours, which nobody typed."""
_CALLED = frozenset(("name", "mail", "phone"))


Text = tuple[str, str, str]
"""A text of the file, behind the id of its row (or of the programme) and its field."""


@dataclass(frozen=True)
class Cleaning:
    """Makes data say nothing of a person: the same of the same, so that a history stays whole.

    The row stays, empty. A list of participants loses the person's lines. With a `replacement`,
    name, mail and phone become that in every other text, too, but for what another speaker is
    called and where they are reached, and for the texts that are `kept`.
    """

    person: Person
    replacement: str | None
    kept: frozenset[Text] = frozenset()

    def text(self, id_: str, field: str, text: str) -> str:
        """Some other text of the file; the full stop of "N.N." ends a sentence too."""
        pattern = self.person.pattern
        if self.replacement is None or pattern is None or (id_, field, text) in self.kept:
            return text
        said = self.replacement

        def instead(found: re.Match[str]) -> str:
            ends = said.endswith(".") and _FULL_STOP.match(text, found.end())
            return f"{found['blank']}{said[:-1] if ends else said}" if said else ""

        return pattern.sub(instead, text)

    def value(self, id_: str, field: str | None, value: Any) -> Any:
        """A value of the row of that id, which is not the person's, with all it holds."""
        if field in _NO_TEXT:
            return value
        if isinstance(value, str):
            people = field == PARTICIPANTS
            return self._participants(value) if people else self.text(id_, field or "", value)
        if isinstance(value, list):
            return [self.value(id_, field, each) for each in value]
        if isinstance(value, dict):
            return {name: self.value(id_, name, each) for name, each in value.items()}
        return value

    def own(self, field: str, value: Any) -> Any:
        """A value of the person's own row."""
        if field == "name" and value:
            return self.replacement or ""
        return _EMPTY.get(field, value)

    def change(self, change: PlainChange) -> PlainChange:
        """A step's change."""
        id_, field, table = change["id"], change["field"], change["table"]

        def clean(value: Any) -> Any:
            if table != _SPEAKERS:
                return self.value(id_, field, value)
            if field is None:
                return self._speaker(id_, value)
            if id_ == self.person.id:
                return self.own(field, value)
            return value if field in _CALLED else self.value(id_, field, value)

        return {**change, "before": clean(change["before"]), "after": clean(change["after"])}

    def programme(self, programme: Mapping[str, Any]) -> dict[str, Any]:
        """A whole programme as JSON."""
        own, cleaned = programme["id"], {}
        for name, value in programme.items():
            if name == _SPEAKERS:
                cleaned[name] = {id_: self._speaker(id_, row) for id_, row in value.items()}
            elif name in TABLES.values():
                cleaned[name] = {id_: self.value(id_, None, row) for id_, row in value.items()}
            else:
                cleaned[name] = self.value(own, name, value)
        return cleaned

    def _speaker(self, id_: str, row: Any) -> Any:
        """A speaker's row, or None; somebody else of the same name keeps it."""
        if not isinstance(row, dict):
            return row
        if id_ == self.person.id:
            return {field: self.own(field, value) for field, value in row.items()}
        kept = {field: row[field] for field in _CALLED & row.keys()}
        return {**self.value(id_, None, row), **kept}

    def _participants(self, people: str) -> str:
        pattern = self.person.pattern
        if pattern is None:
            return people
        return "".join(
            line for line in people.splitlines(keepends=True) if not pattern.search(line)
        )


def texts_of(programme: Mapping[str, Any]) -> Iterator[Text]:
    """The texts of a programme as JSON, with the id and the field they belong to."""
    for name, value in programme.items():
        if name not in TABLES.values():
            yield from ((programme["id"], field, text) for field, text in _texts_in(value, name))
            continue
        for id_, row in value.items():
            yield from _texts_of_row(name, id_, row)


def texts_of_change(change: PlainChange) -> Iterator[Text]:
    """The texts of a step's change, likewise."""
    for value in (change["before"], change["after"]):
        row = value if change["field"] is None else {change["field"]: value}
        yield from _texts_of_row(change["table"], change["id"], row)


def _texts_of_row(table: str, id_: str, row: Any) -> Iterator[Text]:
    for field, text in _texts_in(row):
        if table != _SPEAKERS or field not in _CALLED:
            yield id_, field, text


def _texts_in(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text of JSON data, behind the name it stands under."""
    if field in _NO_TEXT:
        return
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each, field)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts_in(each, name)
