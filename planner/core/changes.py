"""Edits as data: what a user did, as a set of changes that can be applied, taken back and stored.

One edit is the unit of preview, transaction, undo, history and comparison. It holds ids, fields,
before and after, never a whole programme.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial
from itertools import repeat
from types import MappingProxyType
from typing import Any, NamedTuple

from planner.core.programme import TABLES, Programme, Row
from planner.core.references import dangling


class EditKind(StrEnum):
    """What the user did; the interface makes its name for the undo menu from this."""

    MOVE = "move"
    REORDER = "reorder"
    SWAP = "swap"
    OPEN_GAP = "open_gap"
    CLOSE_GAP = "close_gap"
    PACK = "pack"
    SHIFT = "shift"
    FIT = "fit"
    TRIM = "trim"
    SPLIT = "split"
    DUPLICATE = "duplicate"
    PASTE = "paste"
    INSERT = "insert"
    LIFT = "lift"
    PIN = "pin"
    CHANGE = "change"
    ADD = "add"
    DELETE = "delete"
    IMPORT = "import"
    TIDY = "tidy"
    REPLACE = "replace"
    RESTORE = "restore"
    MERGE = "merge"


class EditError(Exception):
    """An edit that cannot be applied to this programme."""


class StaleEditError(EditError):
    """The programme no longer is what the edit was made for."""


class BrokenReferenceError(EditError):
    """The edit would leave a row that names another one that is not there."""


class Change(NamedTuple):
    """One field of one value, before and after.

    `id` is a row's or the programme's own. `field` None means the whole row: `before` None adds
    it, `after` None removes it. A push makes hundreds of them at each step of a drag: as a tuple
    each is made in a third of the time.
    """

    id: str
    field: str | None
    before: Any
    after: Any

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.id, self.field, self.after, self.before)


_change = partial(tuple.__new__, Change)  # without a call of Python for each


@dataclass(frozen=True)
class Edit:
    """One user action."""

    kind: EditKind
    changes: tuple[Change, ...]

    def inverse(self) -> Edit:
        """The edit that takes this one back: the inverse changes in reverse order."""
        return Edit(self.kind, tuple(change.inverse() for change in reversed(self.changes)))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all values it touches."""
        return frozenset(change.id for change in self.changes)

    def __bool__(self) -> bool:
        """Whether it changes anything at all."""
        return bool(self.changes)


def change_fields(
    programme: Programme,
    kind: EditKind,
    after: Mapping[str, Mapping[str, Any]],
    starts: Mapping[str, int] = MappingProxyType({}),
) -> Edit:
    """The edit that gives rows (or the programme) these field values; what is equal is left out.

    `after` maps id to field to new value; `starts` maps the ids of other entries, which a push
    names by the hundred, to starts other than theirs.
    """
    changes = []
    for id_, values in after.items():
        owner = _owner(programme, id_)
        for name, value in values.items():
            before = getattr(owner, name)
            if before != value:
                changes.append(Change(id_, name, before, value))
    held = [programme.entries[id_].start for id_ in starts]
    pushed = map(_change, zip(starts, repeat("start"), held, starts.values()))
    return Edit(kind, (*changes, *pushed))


def add_rows(kind: EditKind, rows: Iterable[Row]) -> Edit:
    """The edit that adds these rows."""
    return Edit(kind, tuple(Change(row.id, None, None, row) for row in rows))


def remove_rows(kind: EditKind, rows: Iterable[Row]) -> Edit:
    """The edit that removes these rows."""
    return Edit(kind, tuple(Change(row.id, None, row, None) for row in rows))


def as_one(kind: EditKind, *edits: Edit) -> Edit:
    """Edits made one after another as a single one; what comes back to itself is left out.

    Each edit is made for the programme as the one before leaves it:

        A 9:00 -> 9:30, A 9:30 -> 10:00        as one:  A 9:00 -> 10:00
        A added, its title "" -> "Maps"        as one:  A added with the title "Maps"
        A 9:00 -> 9:30, A removed              as one:  A removed as it was at 9:00
    """
    merged: dict[str, dict[str | None, Change]] = {}
    for edit in edits:
        for change in edit.changes:
            _fold_in(merged.setdefault(change.id, {}), change)
    changes = (change for own in merged.values() for change in own.values())
    return Edit(kind, tuple(change for change in changes if change.before != change.after))


def _fold_in(own: dict[str | None, Change], change: Change) -> None:
    """Lets the changes of one value, by field, do what this next one does as well."""
    whole = own.get(None)
    if change.field is None:
        before = change.before
        if whole is not None:
            before = whole.before
        elif own:
            before = replace(before, **{str(c.field): c.before for c in own.values()})
        own.clear()
        own[None] = Change(change.id, None, before, change.after)
    elif whole is not None:
        after = replace(whole.after, **{change.field: change.after})
        own[None] = Change(change.id, None, whole.before, after)
    else:
        first = own.get(change.field, change)
        own[change.field] = Change(change.id, change.field, first.before, change.after)


def apply(programme: Programme, edit: Edit) -> Programme:
    """The programme after the edit.

    Raises StaleEditError where `before` is not what the programme holds, and BrokenReferenceError
    where a row would name one that is not there. The programme given is untouched.
    """
    tables: dict[str, dict[str, Row]] = {}
    own: dict[str, Any] = {}
    for change in edit.changes:
        if change.id == programme.id:
            _change_programme(programme, own, change)
        else:
            _change_row(programme, tables, change)
    own.update(tables)
    changed = replace(programme, **own)
    parted = {change.id for change in edit.changes if change.field in (None, "parts")}
    broken = dangling(changed, edit.ids, parted)
    if broken:
        raise BrokenReferenceError(broken[0])
    return changed


def _owner(programme: Programme, id_: str) -> Programme | Row:
    owner = programme if id_ == programme.id else programme.row(id_)
    if owner is None:
        raise StaleEditError(f"no value has the id {id_}")
    return owner


def _change_programme(programme: Programme, own: dict[str, Any], change: Change) -> None:
    if change.field is None or change.field not in PROGRAMME_FIELDS:
        raise StaleEditError(f"a programme has no field {change.field} to change")
    held = own.get(change.field, getattr(programme, change.field))
    if held != change.before:
        raise StaleEditError(f"{change.field} of the programme has changed meanwhile")
    own[change.field] = change.after


def _change_row(programme: Programme, tables: dict[str, dict[str, Row]], change: Change) -> None:
    name = _table_of(programme, tables, change)
    table = tables.get(name)
    if table is None:
        table = tables[name] = dict(getattr(programme, name))
    held = table.get(change.id)
    if change.field is None:
        if held != change.before:
            raise StaleEditError(f"{change.id} has changed meanwhile")
        if change.before is None and any(
            change.id in tables.get(other, getattr(programme, other)) for other in TABLES.values()
        ):
            raise StaleEditError(f"{change.id} is the id of another row already")
        if change.after is None:
            del table[change.id]
        else:
            table[change.id] = change.after
        return
    if held is None or change.field == "id" or getattr(held, change.field, _NONE) != change.before:
        raise StaleEditError(f"{change.field} of {change.id} has changed meanwhile")
    table[change.id] = replace(held, **{change.field: change.after})


def _table_of(programme: Programme, tables: Mapping[str, Mapping[str, Row]], change: Change) -> str:
    """The table a change belongs to: told by the row it carries, or by who holds the id."""
    if change.field is None:
        row = change.before if change.after is None else change.after
        if type(row) not in TABLES or row.id != change.id:
            raise StaleEditError(f"{change.id} is no row of a programme")
        return TABLES[type(row)]
    for name in TABLES.values():
        if change.id in tables.get(name, getattr(programme, name)):
            return name
    raise StaleEditError(f"no value has the id {change.id}")


_NONE = object()
PROGRAMME_FIELDS = frozenset(
    field.name for field in fields(Programme) if field.name != "id"
) - frozenset(TABLES.values())
"""The programme's own fields, which a change may name; its tables change row by row."""
