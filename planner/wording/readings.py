"""What reading a text warns of, as sentences."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.reading import Doubt, ReadingWarning, WarningKind
from planner.text import Texts


def reading_warning(texts: Texts, warning: ReadingWarning) -> str:
    """What a reader noticed about a line, as one sentence."""
    _ = texts.gettext
    sentence = {
        WarningKind.NOT_USED: _("This line was not used: “%(text)s”."),
        WarningKind.CONTRADICTS: _(
            "“%(text)s” does not agree with the programme, which runs from %(opens)s to"
            " %(closes)s; it was not used."
        ),
        WarningKind.WEEKDAY: _("The text says %(weekday)s, but that date is %(date)s."),
        WarningKind.NO_YEAR: _("The text names no year; %(date)s was taken."),
        WarningKind.NO_DATE: _("No date was found for day %(day)s."),
        WarningKind.NO_ENTRIES: _("No times were found, so the programme has no items."),
        WarningKind.END_BEFORE_START: _(
            "“%(title)s” would end at %(end)s, before it begins; that end was not used."
        ),
        WarningKind.LOST_CELLS: _(
            "“%(title)s” is in no room: its row has fewer items than the table has rooms."
        ),
        WarningKind.NO_TITLE: _("No title was found for what begins at %(start)s.")
        if "start" in warning.values
        else _("No title was found for the programme."),
        WarningKind.NO_END: _("“%(title)s” has no end; a length was taken for it."),
        WarningKind.NO_START: _("“%(title)s” has no usable day and time; it is not placed."),
        WarningKind.WHOLE_DAY: _(
            "“%(title)s” lasts all day from %(date)s; it did not become an item."
        ),
        WarningKind.OTHER_DAY: _(
            "“%(title)s” stands under another day, but its own date is %(date)s; that was taken."
        ),
        WarningKind.REPEATS: _(
            "“%(title)s” repeats; only what falls on the days of the programme was taken."
        ),
        WarningKind.UTC: _(
            "The times are in UTC, and nothing says where it is; they were turned into those of"
            " the time zone %(text)s."
        ),
        WarningKind.ATTACHED: _(
            "There are no times in the mail itself; the attached “%(title)s” was read instead."
        ),
    }[warning.kind]
    return sentence % {key: _said(texts, key, value) for key, value in warning.values.items()}


def doubt(texts: Texts, found: Doubt) -> str:
    """Why somebody should look at a reading, in a word or two."""
    _ = texts.gettext
    return {
        Doubt.NO_YEAR: _("no year in the text"),
        Doubt.NO_DATE: _("no date in the text"),
        Doubt.WEEKDAY: _("weekday does not fit the date"),
        Doubt.NO_END: _("no end in the text"),
        Doubt.END_BEFORE_START: _("ends before it begins"),
        Doubt.NO_TITLE: _("no title"),
        Doubt.NAME: _("name or title unsure"),
        Doubt.KIND: _("session or break?"),
    }[found]


_TIMES = {"start", "end", "opens", "closes"}


def _said(texts: Texts, key: str, value: str | int | Date) -> str:
    """A warning's value as its sentence has it: a time, a date, or the text itself."""
    if isinstance(value, Date):
        return texts.date(value)
    if key == "weekday":
        return texts.weekday(int(value))
    return texts.time(int(value)) if key in _TIMES else str(value)
