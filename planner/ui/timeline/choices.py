"""What the verbs that offer a choice have to offer: rooms, days, people, places to split at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from planner.core.edits.split import split_places
from planner.core.programme import Entry
from planner.core.queries import (
    appearances_in,
    days_in_order,
    entries_of_day,
    part_minutes,
    rooms_in_order,
    span,
)
from planner.ui.outcomes import items
from planner.ui.timeline.going_on import going_on
from planner.wording import day_name

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


class Choice(NamedTuple):
    """One line of a menu; `checked` is how things are now."""

    words: str
    deed: Callable[[], object]
    checked: bool = False


Choices = Callable[["TimelineView", Sequence[str]], list[Choice]]


def rooms(view: TimelineView, ids: Sequence[str]) -> list[Choice]:
    """All rooms, and each of them."""
    programme, commands = view.relay.programme, view.commands
    there = {programme.entries[id_].room for id_ in ids}
    offered: list[tuple[str | None, str]] = [(None, view.texts.gettext("All rooms"))]
    offered += [(room.id, room.name) for room in rooms_in_order(programme)]

    def choice(room: str | None, name: str) -> Choice:
        return Choice(name, lambda: commands.change_room(ids, room), there == {room})

    return [choice(room, name) for room, name in offered] if programme.rooms else []


def days(view: TimelineView, ids: Sequence[str]) -> list[Choice]:
    """The other days, where there are any."""
    programme, commands = view.relay.programme, view.commands

    def choice(day: str) -> Choice:
        name = day_name(view.texts, programme, day)
        return Choice(name, lambda: going_on(view, ids, lambda: commands.to_day(ids, day)))

    return [choice(day.id) for day in days_in_order(programme) if day.id != view.day]


def people(view: TimelineView, ids: Sequence[str]) -> list[Choice]:
    """Those who appear in the entries: all that each of them does that day can be selected."""
    programme = view.relay.programme
    found = [who for id_ in ids for who in _people_in(view, programme.entries[id_])]
    speakers = [programme.speakers[id_] for id_ in dict.fromkeys(found)]

    def choice(id_: str, name: str) -> Choice:
        return Choice(name, lambda: select_of(view, id_))

    return [choice(each.id, each.name) for each in speakers if each.name]


def splits(view: TimelineView, ids: Sequence[str]) -> list[Choice]:
    """The borders of the parts; without parts the middle, and any other time."""
    entry, texts, commands = view.relay.programme.entries[ids[0]], view.texts, view.commands
    own = span(entry)
    if entry.parts:
        titles = _part_titles(entry)
        words = texts.gettext("At %(time)s, before “%(title)s”")

        def choice(minute: int) -> Choice:
            values = {"time": texts.time(minute), "title": titles.get(minute, "")}
            return Choice(words % values, lambda: commands.split(entry.id, minute))

        return [choice(minute) for minute in split_places(entry)]
    middle = view.snap.on_grid(own.start + own.minutes / 2)
    if not own.start < middle < own.end:
        middle = own.start + own.minutes // 2
    if middle == own.start:
        return []
    at = texts.gettext("At %(time)s, in the middle") % {"time": texts.time(middle)}
    return [
        Choice(at, lambda: commands.split(entry.id, middle)),
        Choice(texts.gettext("At another time…"), lambda: _ask_split(view, entry, middle)),
    ]


def select_of(view: TimelineView, speaker: str) -> None:
    """Selects all in which somebody appears on the day."""
    appears = {a.entry for a in view.relay.programme.appearances.values() if a.speaker == speaker}
    select(view, [entry.id for entry in shown_entries(view) if entry.id in appears])


def select(view: TimelineView, ids: Sequence[str]) -> None:
    """Selects entries and says how many."""
    if ids:
        view.select(ids)
        count = items(view.texts, len(ids))
        view.relay.announce(view.texts.gettext("%(items)s selected") % {"items": count})
    else:
        view.relay.announce(view.texts.gettext("nothing of the kind on this day"))


def shown_entries(view: TimelineView) -> list[Entry]:
    """The day's entries that can be seen, as they run."""
    entries = entries_of_day(view.relay.programme, view.day)
    return [entry for entry in entries if entry.id in view.picture.shown.by_id]


def _people_in(view: TimelineView, entry: Entry) -> list[str]:
    """The ids of those who appear in an entry or its parts."""
    places = [None, *(part.id for part in entry.parts)]
    programme = view.relay.programme
    return [a.speaker for place in places for a in appearances_in(programme, entry.id, place)]


def _part_titles(entry: Entry) -> dict[int, str]:
    """The titles of the parts by the minute at which each begins."""
    starts = accumulate((span(entry).start, *part_minutes(entry)))
    return {start: part.title for start, part in zip(starts, entry.parts, strict=False)}


def _ask_split(view: TimelineView, entry: Entry, proposed: int) -> None:
    from planner.ui.dialogs.split import SplitDialog  # noqa: PLC0415 - only when wanted

    dialog = SplitDialog(view.texts, entry, proposed, view)

    def take() -> None:
        minute = dialog.minute()
        if minute is not None and entry.id in view.relay.programme.entries:
            view.commands.split(entry.id, minute)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
