"""Sentences for what the inner layers say in values: findings, edits, faults, reading warnings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.changes import Change, Edit, EditKind
from planner.core.checks import Finding, FindingKind
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Appearance, Day, Entry, EntryKind, Programme, Row, Speaker
from planner.core.queries import days_in_order, span
from planner.core.reading import Doubt, ReadingWarning, WarningKind
from planner.text import Texts


def fault(texts: Texts, error: PlannerError) -> str:
    """What went wrong with a file, as one sentence."""
    _ = texts.gettext
    sentence = {
        Fault.NOT_FOUND: _("There is no file %(path)s."),
        Fault.NO_FOLDER: _("There is no folder %(path)s."),
        Fault.READ_FAILED: _("%(path)s could not be read: %(what)s."),
        Fault.DISK_FULL: _("%(path)s could not be written: the disk is full."),
        Fault.NOT_A_FILE: _("%(path)s is a folder or a device, not a file."),
        Fault.NO_PERMISSION: _("There is no permission to open or write %(path)s."),
        Fault.EXISTS: _("%(path)s exists already and is left as it is."),
        Fault.SAME_FILE: _("%(path)s cannot be both read and written at once."),
        Fault.WRITE_FAILED: _("%(path)s could not be written: %(what)s."),
        Fault.UNKNOWN_FORMAT: _("%(path)s: %(what)s is no format that can be used here."),
        Fault.TOO_LARGE: _("%(path)s is too large; %(what)s is the most that can be read."),
        Fault.NOT_TEXT: _("%(path)s is not a text."),
        Fault.NOT_JSON: _("%(path)s is not valid JSON: %(what)s."),
        Fault.WRONG_FIELD: _("%(path)s: the field %(where)s cannot be used: %(what)s."),
        Fault.NOT_A_PROGRAMME: _("%(path)s is not a programme file."),
        Fault.DAMAGED: _("%(path)s is damaged and was left as it is: %(what)s."),
        Fault.NEWER_VERSION: _(
            "%(path)s was made by a newer Programme Planner; please install that to open it."
        ),
        Fault.IN_USE: _("%(path)s is in use by another program; please try again."),
        Fault.READ_ONLY: _("%(path)s can be read but not changed."),
        Fault.CHANGED_ELSEWHERE: _(
            "%(path)s was changed by someone else while it was open; please open it again."
        ),
        Fault.UNSTORABLE: _("%(path)s cannot hold this: %(what)s."),
        Fault.NO_ATTACHMENT: _("%(path)s lacks an attachment, %(what)s."),
    }[error.fault]
    return sentence % {
        "path": error.path or texts.gettext("The text"),
        "where": error.where,
        "what": error.what.rstrip("."),
    }


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
        WarningKind.NO_TITLE: _("No title was found for what begins at %(start)s.")
        if "start" in warning.values
        else _("No title was found for the programme."),
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


def finding(texts: Texts, programme: Programme, found: Finding) -> str:
    """What a check found, as one sentence."""
    _ = texts.gettext
    names = [name(texts, programme, id_) for id_ in found.ids]
    values = {
        "first": names[0],
        "second": names[1] if len(names) > 1 else "",
        "third": names[2] if len(names) > 2 else "",
        "minutes": minutes(texts, found.minutes),
        "text": found.text,
    }
    sentence = {
        FindingKind.OVERLAP: _("%(first)s and %(second)s overlap by %(minutes)s."),
        FindingKind.OVER_FIXED: _("%(first)s runs %(minutes)s over %(second)s, which is fixed."),
        FindingKind.SPEAKER_TWICE: _(
            "%(first)s is in two places for %(minutes)s: %(second)s and %(third)s."
        ),
        FindingKind.OVER_PLENARY: _(
            "%(first)s runs %(minutes)s over %(second)s, which is for all rooms."
        ),
        FindingKind.SPEAKER_AWAY: _("%(first)s is not available for %(minutes)s of %(second)s."),
        FindingKind.BEFORE_OPENING: _("%(first)s begins %(minutes)s before the day opens."),
        FindingKind.AFTER_CLOSING: _("%(first)s ends %(minutes)s after the day closes."),
        FindingKind.MORE: _("There is more of this kind than is listed here."),
        FindingKind.UNPRINTABLE: _("%(first)s has characters that cannot be printed: %(text)s"),
    }[found.kind]
    return sentence % values


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


def items(texts: Texts, number: int) -> str:
    """How many entries, in words."""
    return texts.ngettext("%(number)s item", "%(number)s items", number) % {"number": number}


def edit_name(texts: Texts, programme: Programme, edit: Edit) -> str:
    """What an edit did, for the undo menu: the kind, and the title of what was grabbed.

    Of several entries, how many; and nothing of what was not about an entry, but about its time.
    """
    _ = texts.gettext
    kind = {
        EditKind.MOVE: _("Move"),
        EditKind.REORDER: _("Change order"),
        EditKind.SWAP: _("Swap"),
        EditKind.OPEN_GAP: _("Insert a gap"),
        EditKind.CLOSE_GAP: _("Close the gap"),
        EditKind.PACK: _("Close all gaps"),
        EditKind.SHIFT: _("Shift the times"),
        EditKind.FIT: _("Make it fit"),
        EditKind.TRIM: _("Change length"),
        EditKind.SPLIT: _("Split"),
        EditKind.DUPLICATE: _("Duplicate"),
        EditKind.PASTE: _("Paste"),
        EditKind.INSERT: _("Insert"),
        EditKind.LIFT: _("Set aside"),
        EditKind.PIN: _("Fix the time") if _fixes(edit) else _("Free the time"),
        EditKind.CHANGE: _("Change"),
        EditKind.ADD: _("Add"),
        EditKind.DELETE: _("Delete"),
        EditKind.IMPORT: _("Take over a programme"),
    }[edit.kind]
    grabbed = _grabbed(edit)
    ids = {change.id for change in grabbed}
    if len(ids) > 1 and all(_is_entry(programme, change) for change in grabbed):
        return _("%(kind)s (%(items)s)") % {"kind": kind, "items": items(texts, len(ids))}
    title = next((_subject(programme, change) for change in grabbed), "")
    return _("%(kind)s “%(title)s”") % {"kind": kind, "title": title} if title else kind


_ABOUT_TIME = frozenset(
    (EditKind.OPEN_GAP, EditKind.CLOSE_GAP, EditKind.PACK, EditKind.SHIFT, EditKind.FIT)
)
_OF_ROWS = frozenset((EditKind.ADD, EditKind.DUPLICATE, EditKind.PASTE, EditKind.DELETE))
_ELSEWHERE = frozenset((EditKind.MOVE, EditKind.INSERT))
_ALL_IN_HAND = frozenset((EditKind.LIFT, EditKind.PIN, EditKind.SWAP, EditKind.CHANGE))


def _grabbed(edit: Edit) -> Sequence[Change]:
    """The changes of what was in hand: not of what made room for it, nor of what hangs on it."""
    found: Sequence[Change] = ()
    if edit.kind in _ABOUT_TIME:
        return found
    if edit.kind in _OF_ROWS:
        whole = [change for change in edit.changes if change.field is None]
        rows = [change for change in whole if not isinstance(_row_of(change), Appearance)]
        found = [change for change in rows if isinstance(_row_of(change), Entry)] or rows or whole
        if edit.kind == EditKind.PASTE:  # cells over cells are about no entry above others
            return found
    elif edit.kind in _ELSEWHERE:  # what is pushed keeps its day and its room
        found = [change for change in edit.changes if change.field in ("day", "room")]
    elif edit.kind in _ALL_IN_HAND:
        found = edit.changes
    return found or edit.changes[:1]


def _fixes(edit: Edit) -> bool:
    return not edit or any(change.after for change in edit.changes)


def _row_of(change: Change) -> Row:
    """The row that a change adds or removes."""
    row: Row = change.before if change.after is None else change.after
    return row


def _is_entry(programme: Programme, change: Change) -> bool:
    if change.field is None:
        return isinstance(_row_of(change), Entry)
    return change.id in programme.entries


def _subject(programme: Programme, change: Change) -> str:
    """What a change is about, also where that is not there yet or any more."""
    if change.id == programme.id:
        return programme.title
    row = programme.row(change.id)
    if row is None and change.field is None:
        row = _row_of(change)
    if isinstance(row, Appearance):
        row = programme.speakers.get(row.speaker)
    return getattr(row, "title", "") or getattr(row, "name", "")


def _entry_name(texts: Texts, entry: Entry) -> str:
    title = entry.title or (
        texts.gettext("Break") if entry.kind == EntryKind.BREAK else texts.gettext("Untitled")
    )
    quoted = texts.gettext("“%(title)s”") % {"title": title}
    if not entry.placed:
        return quoted
    stretch = span(entry)
    end = None if entry.open_end else stretch.end
    return f"{texts.time_span(stretch.start, end)} {quoted}"
