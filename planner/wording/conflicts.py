"""What is in conflict in a merge, as words to choose by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from enum import Enum
from typing import Any

from planner.core.comparison import Aspect
from planner.core.merging import Conflict, Merged
from planner.core.programme import Appearance, EntryKind, Programme
from planner.text import Texts
from planner.wording.aspects import aspect
from planner.wording.names import day_name, minutes, name

_ASPECTS: Mapping[str, Aspect] = {
    "day": Aspect.TIME,
    "start": Aspect.TIME,
    "duration": Aspect.LENGTH,
    "label": Aspect.NAME,
    "opens": Aspect.HOURS,
    "closes": Aspect.HOURS,
    "mail": Aspect.CONTACT,
    "phone": Aspect.CONTACT,
    **{
        each.value: each
        for each in Aspect
        if each not in (Aspect.DAY, Aspect.TIME, Aspect.OTHER, Aspect.PLACED)
    },
}
"""What a field is called; those that are not here are other details."""

_CLOCK = frozenset(("start", "opens", "closes"))


@dataclass(frozen=True)
class ConflictWords:
    """What it is about, which of its details, and what that is on each side."""

    subject: str
    what: str
    ours: str
    theirs: str


def conflict(texts: Texts, merged: Merged, found: Conflict) -> ConflictWords:
    """The words of one conflict. `what` is empty where it is about the whole of something."""
    _ = texts.gettext
    subject = _subject(texts, merged, found)
    if found.fields:
        what = aspect(texts, _ASPECTS.get(found.fields[0], Aspect.OTHER))
        ours = _values(texts, merged.ours, found.fields, found.ours)
        theirs = _values(texts, merged.theirs, found.fields, found.theirs)
        return ConflictWords(subject, what, ours, theirs)
    if found.ours is not None and found.theirs is not None:
        sides = (_called(texts, merged.ours, found.id), _called(texts, merged.theirs, found.id))
        return ConflictWords(subject, "", *sides)
    removed, kept = _("Removed"), _("Still needed")
    if found.base is not None and found.base not in (found.ours, found.theirs):
        kept = _("Changed")
    sides = (removed, kept) if found.ours is None else (kept, removed)
    return ConflictWords(subject, "", *sides)


def _subject(texts: Texts, merged: Merged, found: Conflict) -> str:
    """What a user calls it, from the side that has it."""
    for programme in (merged.ours, merged.theirs, merged.base):
        if found.id == programme.id or programme.row(found.id) is not None:
            return _called(texts, programme, found.id)
    return ""


def _called(texts: Texts, programme: Programme, id_: str) -> str:
    row = programme.row(id_)
    if isinstance(row, Appearance):
        told = {"name": name(texts, programme, row.speaker)}
        told["item"] = name(texts, programme, row.entry)
        return texts.gettext("%(name)s in %(item)s") % told
    return name(texts, programme, id_) or texts.gettext("Untitled")


def _values(
    texts: Texts, programme: Programme, fields: tuple[str, ...], values: tuple[Any, ...]
) -> str:
    """The values of fields that belong together."""
    if fields[:2] == ("day", "start") and values[1] is None:
        return texts.gettext("not placed")
    several = len(programme.days) > 1
    told = [
        _value(texts, programme, field, value)
        for field, value in zip(fields, values, strict=True)
        if field != "day" or several
    ]
    return ", ".join(part for part in told if part) or texts.gettext("nothing")


def _value(texts: Texts, programme: Programme, field: str, value: Any) -> str:
    _ = texts.gettext
    if value is None or value == "":
        return ""
    if isinstance(value, bool | int):
        return _number(texts, field, value)
    if isinstance(value, EntryKind):
        return _("Break") if value is EntryKind.BREAK else _("Session")
    if isinstance(value, Date):
        return texts.date(value)
    if isinstance(value, str) and not isinstance(value, Enum):
        return _of_id(texts, programme, field, value)
    return _many(texts, value)


def _number(texts: Texts, field: str, value: int) -> str:
    if isinstance(value, bool):
        return texts.gettext("yes") if value else texts.gettext("no")
    if field in _CLOCK:
        return texts.time(value)
    return minutes(texts, value) if field in ("duration", "least", "most") else str(value)


def _of_id(texts: Texts, programme: Programme, field: str, value: str) -> str:
    """A text, or what the row of that id is called."""
    if field == "day" and value in programme.days:
        return day_name(texts, programme, value)
    if field in ("room", "track", "speaker", "entry"):
        return name(texts, programme, value)
    return texts.gettext("a picture") if field == "photo" else value


def _many(texts: Texts, value: Any) -> str:
    """What a list holds, as far as its parts have names."""
    if isinstance(value, tuple):
        named = [
            each if isinstance(each, str) else getattr(each, "title", getattr(each, "text", ""))
            for each in value
        ]
        if all(named):
            return ", ".join(named)
    return texts.gettext("changed")
