"""What a board says: now and next, and the time left, in words and as it is read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from planner.core.on_the_day import Moment, Phase, Standing, people_in
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import span
from planner.text import Texts
from planner.ui.entries import untitled

_SECONDS_SHOWN = 120
"""Within so many seconds they are counted, too; before only minutes are, so that it is calm."""
_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Shown:
    """The words of a board; empty ones are not there.

    `count` is the time left, `beside` what it counts. `over` says that time is up; `word` then says
    so, too. `spoken` is what has become news when it changes: not the time left.
    """

    word: str
    title: str
    people: str = ""
    count: str = ""
    beside: str = ""
    next: str = ""
    spoken: str = ""
    over: bool = False
    rest: bool = False


def shown(texts: Texts, programme: Programme, moment: Moment, standing: Standing) -> Shown:
    """The words for how things stand in a room."""
    now, coming = standing.now, standing.next
    if now is not None:
        return _of_now(texts, programme, now, standing)
    _ = texts.gettext
    if coming is None:
        words = _("The day is over")
        if standing.phase == Phase.EMPTY:
            words = _("Nothing is planned here on this day")
        return Shown("", words, spoken=words)
    begins = _("Begins at %(time)s") if standing.phase == Phase.BEFORE else _("Goes on at %(time)s")
    word = begins % {"time": texts.time(span(coming).start)}
    date = programme.days[moment.day].date
    if moment.seconds < 0 and date is not None:
        word = f"{texts.date(date)}: {word}"
        word = word[:1].upper() + word[1:]
    title, people = _title(texts, coming), ", ".join(people_in(programme, coming))
    count = "" if moment.seconds < 0 else counted(texts, standing.seconds or 0)
    spoken = ", ".join(filter(None, (word, title, people)))
    rest = coming.kind == EntryKind.BREAK
    return Shown(word, title, people, count, _("to go") if count else "", spoken=spoken, rest=rest)


def _of_now(texts: Texts, programme: Programme, now: Entry, standing: Standing) -> Shown:
    _, coming = texts.gettext, standing.next
    over = standing.phase == Phase.OVER
    rest = now.kind == EntryKind.BREAK
    word = _("Time is up") if over else _("Break") if rest else _("Now")
    if rest and not over and coming is not None:
        word = _("Goes on at %(time)s") % {"time": texts.time(span(coming).start)}
    title, part = _title(texts, now), standing.part
    if part is not None and now.parts[part].title:
        title = f"{title}\n{now.parts[part].title}"
    people = ", ".join(people_in(programme, now, part))
    count = "" if standing.seconds is None else counted(texts, standing.seconds)
    beside = (_("over") if over else _("left")) if count else ""
    then = ""
    if coming is not None:
        told = _title(texts, coming), ", ".join(people_in(programme, coming))
        line = " – ".join(filter(None, told))
        then = _("Next, %(time)s: %(what)s") % {
            "time": texts.time(span(coming).start), "what": line,
        }  # fmt: skip
    spoken = ". ".join(filter(None, (f"{word}: {title}", people, then))).replace("\n", ", ")
    return Shown(word, title, people, count, beside, then, spoken, over, rest)


def counted(texts: Texts, seconds: int) -> str:
    """A time that runs: 1 h 5 min, 12 min, and 1:45 within the last two minutes.

    Minutes that have begun count whole, so that nothing is promised that is not there.
    """
    if seconds <= _SECONDS_SHOWN:
        return f"{seconds // 60}:{seconds % 60:02d}"
    minutes = -(-seconds // 60)
    if seconds >= _DAY:
        days = timedelta(seconds=seconds).days
        return texts.ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
    hours, rest = divmod(minutes, 60)
    if not hours:
        return texts.gettext("%(number)s min") % {"number": minutes}
    return texts.gettext("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}


def _title(texts: Texts, entry: Entry) -> str:
    return entry.title or untitled(texts, entry)
