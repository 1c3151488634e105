"""Makes one state of three: row by row and field by field, then what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from planner.core.changes import PROGRAMME_FIELDS
from planner.core.merging.conflict import Conflict, Key, Side
from planner.core.merging.fields import MISSING, either, merged
from planner.core.merging.mending import hold_together
from planner.core.merging.naming import named
from planner.core.merging.states import States, as_programme
from planner.core.programme import Appearance, Entry, Programme, Row

_OTHER = {Side.OURS: Side.THEIRS, Side.THEIRS: Side.OURS}
_PLACE = ("day", "start", "room", "order")
"""What an entry loses when its day or its room goes."""


class Weaving:
    """One way through a merge: with these choices, ours where there is none.

    `known` are the conflicts found before; None finds them, into `conflicts`.
    """

    def __init__(
        self, states: States, choices: Mapping[Key, Side], known: Mapping[Key, Conflict] | None
    ) -> None:
        self.conflicts: dict[Key, Conflict] = {}
        self._states = states
        self._choices = choices
        self._known = known
        self._rows: dict[str, Row] = {}
        self._refused: set[str] = set()
        self._kept: list[tuple[str, Side]] = []  # although the other side removed them

    def weave(self) -> Programme:
        """The outcome, which holds together."""
        base, ours, theirs = self._states.own
        names = sorted(PROGRAMME_FIELDS)
        own = self._values(ours.id, names, (base, ours, theirs))
        for id_ in self._states.ids():
            row = self._row(id_, *self._states.of(id_))
            if row is not None:
                self._rows[id_] = row
        for id_, side in self._kept:
            self._bring_back(id_, side)
        self._keep_what_is_named()
        self._keep_parts()
        self._keep_what_is_named()
        return hold_together(as_programme(ours, own, self._rows))

    def _side(self, conflict: Conflict) -> Side:
        """What is chosen there; a conflict that is new is noted."""
        if self._known is None:
            self.conflicts.setdefault(conflict.key, conflict)
        return self._choices.get(conflict.key, Side.OURS)

    def _row(self, id_: str, base: Row | None, ours: Row | None, theirs: Row | None) -> Row | None:
        if theirs in (ours, base):
            return ours
        if ours == base:
            return theirs
        if ours is None or theirs is None or type(ours) is not type(theirs):
            side = self._side(Conflict(id_, (), base, ours, theirs))
            chosen = {Side.OURS: ours, Side.THEIRS: theirs}[side]
            if chosen is None:
                self._refused.add(id_)
            elif ours is None or theirs is None:
                self._kept.append((id_, side))
            return chosen
        if type(base) is not type(ours):
            base = None
        names = [field.name for field in fields(ours) if field.name != "id"]
        return replace(ours, **self._values(id_, names, (base, ours, theirs)))

    def _values(self, id_: str, names: list[str], states: tuple[Any, ...]) -> dict[str, Any]:
        """What each field becomes."""
        found: dict[str, Any] = {}
        for group in _groups(names, states):
            values = [tuple(getattr(state, name, MISSING) for name in group) for state in states]
            if len(group) == 1:
                one, other = merged(group[0], *(value[0] for value in values))
                here, there = (one,), (other,)
            else:
                here, there = either(*values)
            if here != there:
                side = self._side(Conflict(id_, group, values[0], here, there))
                here = here if side is Side.OURS else there
            found.update(zip(group, here, strict=True))
        return found

    def _keep_what_is_named(self) -> None:
        """Brings back what one side removed and the other names, unless its removal is chosen."""
        while missing := self._missing():
            for id_ in missing:
                base, ours, theirs = self._states.of(id_)
                keeper = Side.OURS if ours is not None else Side.THEIRS
                conflict = Conflict(id_, (), base, ours, theirs)
                asked = self._known is None or conflict.key in self._known
                if asked and self._side(conflict) is not keeper:
                    self._refused.add(id_)
                else:
                    self._bring_back(id_, keeper)

    def _missing(self) -> list[str]:
        """The ids that rows name and that nobody has refused."""
        ids = (id_ for row in self._rows.values() for _, id_ in named(row))
        gone = (id_ for id_ in ids if id_ not in self._rows and id_ not in self._refused)
        return list(dict.fromkeys(gone))

    def _bring_back(self, id_: str, side: Side) -> None:
        """Puts a row back as one side has it, with what went with it on the other."""
        self._rows[id_] = self._states.sides[side][id_]
        for row in self._states.naming(side, id_):
            self._hang_on(row, id_, side)

    def _hang_on(self, row: Row, kept: str, side: Side) -> None:
        """Brings back what named the row that is kept, as far as nothing else became of it."""
        there = self._states.sides[_OTHER[side]].get(row.id)
        now = self._rows.get(row.id)
        if now is None:
            if isinstance(row, Appearance) and row.id not in self._refused:
                self._rows[row.id] = row
            return
        if type(now) is not type(row) or any(id_ == kept for _, id_ in named(now)):
            return
        for field in {field for field, id_ in named(row) if id_ == kept}:
            of_place = field in _PLACE and isinstance(now, Entry)
            moved_on = of_place and isinstance(now, Entry) and now.placed
            if getattr(now, field) == getattr(there, field, MISSING) and not moved_on:
                names = _PLACE if of_place else (field,)
                now = replace(now, **{name: getattr(row, name) for name in names})
        self._rows[row.id] = now

    def _keep_parts(self) -> None:
        """Where somebody newly appears in a part that is gone, the parts are in conflict."""
        for appearance in list(self._rows.values()):
            if not isinstance(appearance, Appearance) or appearance.part is None:
                continue
            entry = self._rows.get(appearance.entry)
            if isinstance(entry, Entry) and not _has_part(entry, appearance.part):
                self._keep_part(entry, appearance.part)

    def _keep_part(self, entry: Entry, part: str) -> None:
        """Takes the parts of the side that has it, unless the other side's are chosen."""
        states = self._states.of(entry.id)
        base, ours, theirs = (state.parts if isinstance(state, Entry) else () for state in states)
        keeper = Side.OURS if any(own.id == part for own in ours) else Side.THEIRS
        conflict = Conflict(entry.id, ("parts",), (base,), (ours,), (theirs,))
        asked = self._known is None or conflict.key in self._known
        if asked and self._side(conflict) is not keeper:
            return
        kept = ours if keeper is Side.OURS else theirs
        self._rows[entry.id] = replace(entry, parts=kept)
        for row in self._states.naming(keeper, entry.id):
            lost = row.id not in self._rows and row.id not in self._refused
            if lost and isinstance(row, Appearance) and row.part is not None:
                self._rows[row.id] = row


def _groups(names: Sequence[str], states: Iterable[Any]) -> Iterator[tuple[str, ...]]:
    """The fields, those as one that make sense only together.

    Day and start always are; where one side set an entry aside, its room is lost with them.
    """
    there = {state.placed for state in states if isinstance(state, Entry)}
    together: tuple[str, ...] = ((), ("day", "start"), ("day", "start", "room"))[len(there)]
    if together:
        yield together
    yield from ((name,) for name in names if name not in together)


def _has_part(entry: Entry, part: str) -> bool:
    return any(own.id == part for own in entry.parts)
