"""The words in which a programme's days, items and people are told, and who is told of what."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category, normalize

from planner import markup
from planner.core.material import Material, Slide
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Speaker,
)
from planner.pdf.options import read
from planner.text import texts


def seen(text: str) -> str:
    """The text as it can be printed: without control characters, on one line."""
    kept = (c for c in normalize("NFC", text) if c.isspace() or category(c)[0] != "C")
    return " ".join("".join(kept).split())


def placed(programme: Programme) -> list[Entry]:
    """What has a day, in the order of the days; within a day as it begins."""
    return [
        entry
        for day in days(programme)
        for entry in sorted(
            (entry for entry in programme.entries.values() if entry.day == day.id),
            key=lambda entry: entry.start or 0,
        )
    ]


def public(programme: Programme) -> list[Entry]:
    """What everybody may know of."""
    return [entry for entry in placed(programme) if entry.public]


def days(programme: Programme) -> list[Day]:
    """The days in their order."""
    return sorted(programme.days.values(), key=lambda day: (day.order, day.id))


def day_name(programme: Programme, day: Day) -> str:
    """The day's label and date, or its number."""
    words = texts(programme.language)
    date = words.date(day.date) if day.date else ""
    known = [seen(day.label), date] if seen(day.label) else [date[:1].upper() + date[1:]]
    number = words.gettext("Day %(number)s") % {"number": days(programme).index(day) + 1}
    return " · ".join(word for word in known if word) or number


def day_words(programme: Programme, day: Day) -> str:
    """The same where there is something to say: nothing of an only day that nobody knows."""
    several = len(programme.days) > 1
    return day_name(programme, day) if several or day.date or seen(day.label) else ""


def timed(programme: Programme, entry: Entry, *, ends: bool | None = None) -> str:
    """The item's time as it is spoken, and its title."""
    wanted = read(programme.print_settings).ends if ends is None else ends
    until = end(entry) if wanted else None
    return f"{spoken(programme, entry.start or 0, until)} {titled(programme, entry)}"


def end(entry: Entry) -> int | None:
    """When the item ends, if somebody has stated it."""
    return None if entry.open_end else entry.end


def spoken(programme: Programme, start: int, end: int | None) -> str:
    """A time as it is spoken."""
    return texts(programme.language).spoken_span(start, end)


def titled(programme: Programme, entry: Entry) -> str:
    """The item's title, or what it is."""
    kind = "Session" if entry.kind is EntryKind.SESSION else "Break"
    return seen(entry.title) or texts(programme.language).gettext(kind)


def prose(text: str) -> list[str]:
    """The paragraphs and items of a text with markup."""
    return [seen(words) for words in markup.plain(text).split("\n\n")]


def who(programme: Programme, entry: Entry, part: Part | None) -> list[str]:
    """Names, positions and affiliations of those who appear there."""
    people = [
        programme.speakers[one.speaker]
        for one in coming(programme, entry)
        if one.part == (part.id if part else None)
    ]
    return [seen(word) for one in people for word in (one.name, one.position, one.affiliation)]


def everyone(programme: Programme, entry: Entry) -> list[str]:
    """The names of those who appear in the item or a part of it."""
    names = (programme.speakers[one.speaker].name for one in coming(programme, entry))
    return list(dict.fromkeys(names))


def speakers(programme: Programme) -> list[Speaker]:
    """All who have a name and appear somewhere, public or not."""
    found = (programme.speakers[id_] for id_ in held_by(programme))
    return [one for one in found if one.name.strip()]


def held_by(programme: Programme) -> dict[str, list[Entry]]:
    """Who appears, by their ids, with the items that they appear in."""
    found: dict[str, list[Entry]] = {}
    for entry in placed(programme):
        for id_ in dict.fromkeys(one.speaker for one in coming(programme, entry)):
            found.setdefault(id_, []).append(entry)
    return found


def coming(programme: Programme, entry: Entry) -> list[Appearance]:
    """Who has not declined, in their order."""
    coming = [
        one
        for one in programme.appearances.values()
        if one.entry == entry.id and one.state is not AppearanceState.DECLINED
    ]
    return sorted(coming, key=lambda one: one.order)


def event_title(programme: Programme) -> str:
    return seen(programme.title) or texts(programme.language).gettext("Programme")


def room_name(programme: Programme, entry: Entry) -> str:
    return seen(programme.rooms[entry.room].name) if entry.room else ""


def lane(programme: Programme, room: str | None) -> str:
    """What a room's column is called, though the room may have no name; empty for all rooms."""
    named = seen(programme.rooms[room].name) if room else ""
    return named or (texts(programme.language).gettext("Room") if room else "")


def track_name(programme: Programme, entry: Entry) -> str:
    return seen(programme.tracks[entry.track].name) if entry.track else ""


def web_words(web: str) -> str:
    """A web address as it is read; nothing that leads elsewhere."""
    if web.startswith("javascript:"):
        return ""
    return "".join(web.split()).removeprefix("https://").removeprefix("http://").rstrip("/")


def shown_slides(material: Material) -> list[Slide]:
    return [slide for slide in material.slides if not slide.hidden]


def some(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in map(seen, words) if word)
