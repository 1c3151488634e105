"""What a speaker is written before the day: when, where and as what, and what is practical to know.

It says in short what the speaker's sheet says, in the language of the prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.core.checks.speakers import busy_stretch
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Entry,
    FactKind,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import days_in_order
from planner.core.recipients import their_items
from planner.core.spacing import on_one_line
from planner.text import Texts

_PRACTICAL = (FactKind.CONTACT, FactKind.PARKING, FactKind.OTHER)
"""The facts that concern who speaks."""


@dataclass(frozen=True)
class Letter:
    """A subject and the lines below it, as plain text."""

    subject: str
    lines: tuple[str, ...]


def speaker_letter(
    programme: Programme, speaker: Speaker, texts: Texts, *, enclosed: bool
) -> Letter:
    """The letter to one speaker; `enclosed` says that their sheet goes with it.

    Somebody who appears nowhere yet is only greeted and told what is practical.
    """
    _ = texts.gettext
    event = on_one_line(programme.title)
    theirs = their_items(programme, speaker.id)
    about = _("Your appearances") if theirs else _("Practical information")
    name = on_one_line(speaker.name)
    lines = [_("Dear %(name)s") % {"name": name} if name else _("Hello"), ""]
    if theirs:
        lines += [_thanks(theirs, texts), "", *_appearances(programme, theirs, texts)]
    known = list(_practical(programme, texts))
    if known:
        lines += [_("Practical information"), *known, ""]
    if enclosed:
        lines += [_("Your sheet is attached; it also shows how the day runs."), ""]
    lines += [_("Kind regards"), *filter(None, map(on_one_line, programme.organisers))]
    return Letter(f"{about} – {event}" if event else about, tuple(lines))


_Items = Sequence[tuple[Entry, list[Appearance]]]


def _thanks(theirs: _Items, texts: Texts) -> str:
    if all(a.state is AppearanceState.ASKED for _entry, held in theirs for a in held):
        return texts.gettext("We hope that you will take part. Please tell us whether you can.")
    return texts.gettext("Thank you for taking part. Here is what you need to know.")


def _appearances(programme: Programme, theirs: _Items, texts: Texts) -> Iterator[str]:
    """Each item in lines of its own, under its day."""
    numbers = {day.id: n for n, day in enumerate(days_in_order(programme), start=1)}
    day = None
    for entry, held in theirs:
        if entry.day != day:
            day = entry.day
            if words := _day(programme, day or "", numbers, texts):
                yield words
        yield f"{_time(entry, texts)}  {_title(entry, texts)}"
        yield from (f"    {line}" for line in _circumstances(programme, entry, held, texts))
        yield ""


def _day(programme: Programme, id_: str, numbers: dict[str, int], texts: Texts) -> str:
    """The day's label and date; nothing where an only day has neither."""
    day = programme.days[id_]
    said = [on_one_line(day.label), texts.date(day.date) if day.date else ""]
    known = ", ".join(filter(None, said))
    if known or len(numbers) == 1:
        return known
    return texts.gettext("Day %(number)s") % {"number": numbers[id_]}


def _time(entry: Entry, texts: Texts) -> str:
    stretch = entry.stretch
    return texts.time_span(stretch.start, None if entry.open_end else stretch.end)


def _title(entry: Entry, texts: Texts) -> str:
    return on_one_line(entry.title) or texts.gettext("Session")


def _circumstances(
    programme: Programme, entry: Entry, held: Sequence[Appearance], texts: Texts
) -> Iterator[str]:
    """The room, as what somebody appears, their parts, and whether an answer is wanted."""
    _ = texts.gettext
    room = on_one_line(programme.rooms[entry.room].name) if entry.room else ""
    if room:
        yield f"{_('Room')}: {room}"
    titles = {part.id: on_one_line(part.title) for part in entry.parts}
    for appearance in held:
        role = _role(appearance.role, texts)
        if appearance.part is None:
            yield role
            continue
        own = busy_stretch(entry, appearance)
        when = "" if own == entry.stretch else f"{texts.time_span(own.start, own.end)} "
        yield f"{when}{titles.get(appearance.part, '') or role}"
    if any(a.state is AppearanceState.ASKED for a in held):
        yield _("Please tell us whether you can take part in this.")


def _role(role: Role, texts: Texts) -> str:
    names = {
        Role.SPEAKER: texts.gettext("Speaker"),
        Role.MODERATOR: texts.ngettext("Moderator", "Moderators", 1),
        Role.PANELLIST: texts.ngettext("Panellist", "Panel", 1),
        Role.HOST: texts.ngettext("Host", "Hosts", 1),
    }
    return names[role]


def _practical(programme: Programme, texts: Texts) -> Iterator[str]:
    """Where it is, and those facts that concern who speaks."""
    _ = texts.gettext
    venue = programme.venue
    place = ", ".join(filter(None, map(on_one_line, (venue.name, venue.address, venue.web))))
    if place:
        yield f"{_('Venue')}: {place}"
    usual = {FactKind.CONTACT: _("Contact"), FactKind.PARKING: _("Parking")}
    for fact in programme.facts:
        text = on_one_line(fact.text)
        if fact.kind in _PRACTICAL and text:
            label = on_one_line(fact.label) or usual.get(fact.kind, "")
            yield f"{label}: {text}" if label else text
