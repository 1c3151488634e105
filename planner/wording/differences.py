"""What differs between two programmes, as sentences: for a list, and as lines for a mail."""

from __future__ import annotations

from collections.abc import Iterable

from planner.core.comparison import Aspect, Difference, DifferenceKind
from planner.core.programme import Day, Entry, Programme, Room, Row, Speaker, Track
from planner.text import Texts
from planner.wording.aspects import changed, instead
from planner.wording.entry_changes import EntryChanges
from planner.wording.names import day_name, name


def difference_kind(texts: Texts, kind: DifferenceKind) -> str:
    """The heading of the differences of a kind, for two states of one programme."""
    _ = texts.gettext
    return {
        DifferenceKind.NEW: _("New"),
        DifferenceKind.CHANGED: _("Changed"),
        DifferenceKind.MISSING: _("Cancelled"),
    }[kind]


def difference(texts: Texts, before: Programme, after: Programme, found: Difference) -> str:
    """What one difference is, on one line; what it is about is named beside it.

    A new or a missing one is told by where it stands or stood.
    """
    if found.kind is DifferenceKind.CHANGED:
        return " · ".join(changes(texts, before, after, found))
    programme, id_ = (before, found.before) if found.after is None else (after, found.after)
    entry = programme.entries.get(id_ or "")
    return "" if entry is None else _where(texts, programme, entry)


def changes(texts: Texts, before: Programme, after: Programme, found: Difference) -> list[str]:
    """What has changed, a few words for each aspect."""
    if found.before is None or found.after is None:
        return []
    was, now = before.entries.get(found.before), after.entries.get(found.after)
    if was is not None and now is not None:
        return EntryChanges(texts, before, after, was, now).changes(found.aspects)
    owner = _owner(before, found.before), _owner(after, found.after)
    return [_of_row(texts, which, *owner) for which in found.aspects]


def comparison_lines(
    texts: Texts, before: Programme, after: Programme, differences: Iterable[Difference]
) -> list[str]:
    """All differences as lines of plain text: new, changed, cancelled, each under a heading.

    Of entries and of the rest, as `compare` and `compare_rest` give them. No line ends in a line
    break; an empty one stands between the headings.
    """
    found = list(differences)
    lines: list[str] = []
    for kind in DifferenceKind:
        own = [one for one in found if one.kind is kind]
        if not own:
            continue
        if lines:
            lines.append("")
        lines.append(difference_kind(texts, kind))
        for one in own:
            lines.append(f"- {_subject(texts, before, after, one)}")
            lines += [f"  {change}" for change in changes(texts, before, after, one)]
    return lines


def _subject(texts: Texts, before: Programme, after: Programme, found: Difference) -> str:
    """What a difference is about; an entry with its day, where there are several, and its room."""
    programme, id_ = (before, found.before) if found.after is None else (after, found.after)
    told = name(texts, programme, id_ or "")
    row = programme.row(id_ or "")
    if isinstance(row, Entry):
        return ", ".join([*_day_of(texts, programme, row), told, *_room_of(programme, row)])
    sort = _sort(texts, row)
    return f"{sort}: {told}" if sort else told


def _sort(texts: Texts, row: Row | None) -> str:
    """What a row is called whose name alone does not say it; a day's name does."""
    _ = texts.gettext
    if isinstance(row, Room):
        return _("Room")
    if isinstance(row, Track):
        return _("Track")
    return _("Speaker") if isinstance(row, Speaker) else ""


def _where(texts: Texts, programme: Programme, entry: Entry) -> str:
    """An entry's day where there are several, its time, and its room: 9.30–10.00, Salen."""
    if entry.start is None:
        return texts.gettext("not placed")
    time = texts.time_span(entry.start, None if entry.open_end else entry.end)
    return ", ".join([*_day_of(texts, programme, entry), time, *_room_of(programme, entry)])


def _day_of(texts: Texts, programme: Programme, entry: Entry) -> list[str]:
    several = entry.day is not None and len(programme.days) > 1
    return [day_name(texts, programme, entry.day)] if several and entry.day else []


def _room_of(programme: Programme, entry: Entry) -> list[str]:
    room = programme.rooms.get(entry.room or "")
    return [room.name] if room is not None and room.name else []


def _owner(programme: Programme, id_: str) -> Programme | Row | None:
    return programme if id_ == programme.id else programme.row(id_)


def _of_row(
    texts: Texts, which: Aspect, was: Programme | Row | None, now: Programme | Row | None
) -> str:
    """What has changed of a day, a room, a track, somebody, or the programme itself."""
    if which is Aspect.HOURS and isinstance(was, Day) and isinstance(now, Day):
        hours = [texts.time_span(day.opens, day.closes) for day in (now, was)]
        return instead(texts, which, *hours)
    field = _SHORT.get(which)
    if field is None:
        return changed(texts, which)
    told = [getattr(row, field, None) for row in (now, was)]
    if which is Aspect.DATE:
        told = [texts.date(date) if date else "" for date in told]
    return instead(texts, which, *(str(value or "") for value in told))


_SHORT = {
    Aspect.TITLE: "title",
    Aspect.SUBTITLE: "subtitle",
    Aspect.NAME: "name",
    Aspect.DATE: "date",
    Aspect.POSITION: "position",
    Aspect.AFFILIATION: "affiliation",
    Aspect.CAPACITY: "capacity",
}
"""Aspects that a line can say, with their fields."""
