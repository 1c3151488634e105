"""What values are called, and numbers of things."""

from __future__ import annotations

from planner.core.programme import Day, Entry, EntryKind, Programme, Speaker
from planner.core.queries import days_in_order, span
from planner.text import Texts


def name(texts: Texts, programme: Programme, id_: str) -> str:
    """What a user calls a value: an entry's time and title, a speaker's name, a day's date."""
    if id_ == programme.id:
        return programme.title or texts.gettext("The programme")
    row = programme.row(id_)
    if isinstance(row, Entry):
        return _entry_name(texts, row)
    if isinstance(row, Speaker):
        return row.name or texts.gettext("A speaker without a name")
    if isinstance(row, Day):
        return day_name(texts, programme, row.id)
    return getattr(row, "name", "")


def day_name(texts: Texts, programme: Programme, id_: str) -> str:
    """What a day is called in few words: its own name, else its date, else "Day 2"."""
    day = programme.days[id_]
    if day.label:
        return day.label
    if day.date is not None:
        return texts.date(day.date)
    number = [other.id for other in days_in_order(programme)].index(id_) + 1
    return texts.gettext("Day %(number)s") % {"number": number}


def minutes(texts: Texts, number: int) -> str:
    """A length in words."""
    return texts.ngettext("%(number)s minute", "%(number)s minutes", number) % {"number": number}


def lines(texts: Texts, number: int) -> str:
    """How many lines of a print, in words."""
    return texts.ngettext("%(number)s line", "%(number)s lines", number) % {"number": number}


def pages(texts: Texts, number: int) -> str:
    """How many pages, in words."""
    return texts.ngettext("%(number)s page", "%(number)s pages", number) % {"number": number}


def slides(texts: Texts, number: int | None) -> str:
    """How many slides a file holds, in words; None where it is no file of slides."""
    if number is None:
        return texts.gettext("no slides were read")
    return texts.ngettext("%(number)s slide", "%(number)s slides", number) % {"number": number}


def items(texts: Texts, number: int) -> str:
    """How many entries, in words."""
    return texts.ngettext("%(number)s item", "%(number)s items", number) % {"number": number}


def title_of(texts: Texts, entry: Entry) -> str:
    """An entry's title in quotation marks, or what stands for it where there is none."""
    title = entry.title or (
        texts.gettext("Break") if entry.kind == EntryKind.BREAK else texts.gettext("Untitled")
    )
    return texts.gettext("“%(title)s”") % {"title": title}


def _entry_name(texts: Texts, entry: Entry) -> str:
    quoted = title_of(texts, entry)
    if not entry.placed:
        return quoted
    stretch = span(entry)
    end = None if entry.open_end else stretch.end
    return f"{texts.time_span(stretch.start, end)} {quoted}"
