"""How the handout marks what has changed: with a bar in the margin and with words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reportlab.lib.colors import HexColor

from planner.core.programme import Day, Entry
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf.changes import Changes, Mark
from planner.pdf.flow import NEVER, Picture, Row, beside, ending_together
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.front import day_name
from planner.pdf.products.names import in_words_language
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import entry_title, in_own_language, spoken_time, time_rows
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Box, Element, Kind, TaggedCanvas
from planner.pdf.typography import Face, TextStyle

_BAR = 2.25
"""How wide the bar is, in points at the usual size: seen in grey and by eyes that see little."""


def since_rows(sheet: Sheet, section: Element) -> list[Row]:
    """The line at the front that says since when changes are marked; then those of no one item."""
    changes = sheet.changes
    if changes is None:
        return []
    texts, style = sheet.texts, sheet.scale.body.emphasised()
    date = texts.day_and_month(changes.since)
    sentence = (
        texts.gettext("Changes since %(date)s are marked.")
        if changes
        else texts.gettext("Nothing has changed since %(date)s.")
    )
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    spans = plain_spans(sentence % {"date": date}, style, element)
    rows = sheet.column(spans, before=sheet.scale.lines(1))
    for now, was in _of_all(sheet, changes):
        rows += sheet.column(_called(sheet, now, was, section.child(Kind.PARAGRAPH)))
    return barred(sheet, rows) if changes else rows


def _called(sheet: Sheet, now: str, was: str, element: Element) -> list[Span]:
    """What something is called and was called, the words between the names in their language."""
    words = sheet.texts.gettext("%(now)s: formerly %(was)s")
    names = {"%(now)s": now, "%(was)s": was}
    spans: list[Span] = []
    for piece in filter(None, re.split(r"(%\((?:now|was)\)s)", words)):
        own = element if piece in names else in_words_language(sheet, element)
        spans += plain_spans(names.get(piece, piece), sheet.scale.body, own)
    return spans


def mark_words(sheet: Sheet, entry: Entry, heading: Element) -> list[Row]:
    """What is said of an item above its title; nothing of one that is as it was."""
    mark = sheet.changes.marks.get(entry.id) if sheet.changes else None
    if mark is None:
        return []
    style = _style(sheet)
    if mark.was is None:
        element = in_words_language(sheet, heading)
        new = plain_spans(sheet.texts.gettext("New:"), style, element)
        return sheet.column([*new, _space(heading, style)])
    said = _said(sheet, mark, mark.was, entry)
    spans: list[Span] = []
    for number, (words, title) in enumerate(said):
        behind = sheet.texts.gettext("%(words)s:") if number == len(said) - 1 else "%(words)s. "
        spans += _spans(sheet, behind % {"words": words}, title, mark.was, heading, style)
    return sheet.column([*spans, _space(heading, style)], manner=Manner.TITLE)


def barred(sheet: Sheet, rows: Sequence[Row]) -> list[Row]:
    """The rows with a bar beside them in the margin, from the first to the last."""
    unit = sheet.scale.unit
    wide = _BAR * unit
    x = max(sheet.style.left - sheet.overhang - 2 * wide, 1.0)
    colour = HexColor(sheet.scale.body.colour)

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        canvas.setFillColor(colour)
        canvas.rect(box[0], box[1], box[2] - box[0], box[3] - box[1], stroke=0, fill=1)

    found = []
    for row, following in zip_longest(rows, rows[1:]):
        long = row.height + (following.before if following else 0.0)
        bar = Picture(x, wide, long, draw)
        found.append(replace(row, pictures=(*row.pictures, bar)))
    return found


def with_bar(sheet: Sheet, entry: Entry, rows: list[Row]) -> list[Row]:
    """An item's rows, with the bar where it has changed."""
    if sheet.changes is None or entry.id not in sheet.changes.marks:
        return rows
    return barred(sheet, rows)


def moved_day(sheet: Sheet, day: Day, section: Element) -> list[Row]:
    """Which date a day had before, where it has another one."""
    if sheet.changes is None or day.id not in sheet.changes.days:
        return []
    was = sheet.changes.before.days[day.id].date
    if was is None:
        return []
    words = sheet.texts.gettext("Moved from %(place)s") % {"place": sheet.texts.date(was)}
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    rows = sheet.column(plain_spans(words, _style(sheet), element))
    return barred(sheet, [replace(row, part_cost=NEVER) for row in rows])


def cancelled_rows(sheet: Sheet, day: str, section: Element) -> list[Row]:
    """What was to be on a day and is not any more, as a list; "" for days that are gone."""
    changes = sheet.changes
    if changes is None or day not in changes.cancelled:
        return []
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    rows: list[Row] = []
    for entry in changes.cancelled[day]:
        item = listing.child(Kind.LIST_ITEM)
        before = sheet.scale.lines(0.25 if rows else 1.25)
        own = _cancelled(sheet, entry, item, dated=not day)
        rows += ending_together([replace(own[0], before=before), *own[1:]])
    return barred(sheet, rows)


def _cancelled(sheet: Sheet, entry: Entry, item: Element, *, dated: bool) -> list[Row]:
    """The time in the rail, and beside it what is cancelled; with its day where that is gone."""
    scale = sheet.scale
    end = None if entry.open_end or not sheet.options.ends else entry.end
    quiet = replace(scale.time, face=Face.REGULAR, colour=scale.quiet.colour)
    label = item.child(Kind.LABEL)
    when = spoken_time(sheet, (entry.start or 0, end), label, quiet)
    times = time_rows(sheet, when, sheet.rail_column)
    body = item.child(Kind.LIST_BODY)
    words = sheet.texts.gettext("Cancelled: %(title)s")
    spans = _spans(sheet, words, entry_title(entry, sheet), entry, body, scale.body)
    if dated:
        day = f", {_day(sheet, entry)}"
        spans += plain_spans(day, scale.body, body)
    return beside(times, sheet.column(spans))


def _said(sheet: Sheet, mark: Mark, was: Entry, now: Entry) -> list[tuple[str, str]]:
    """Words about what has changed, and the title that stands in them, if one does."""
    texts = sheet.texts
    said: list[tuple[str, str]] = []
    if mark.moved and (place := _place(sheet, was, now)):
        said.append((place, ""))
    if mark.ends:
        said.append((_ended(sheet, was), ""))
    if mark.renamed:
        title = on_one_line(was.title)
        words = texts.gettext("Formerly “%(title)s”") if title else texts.gettext("New title")
        said.append((words, title))
    if mark.people:
        said.append((texts.gettext("Other speakers"), ""))
    if mark.otherwise or not said:
        said.append((texts.gettext("Changed"), ""))
    return said


def _place(sheet: Sheet, was: Entry, now: Entry) -> str:
    """Whence an item was moved: its time, with its day if that was another, and its room."""
    texts, start = sheet.texts, sheet.texts.time(was.start or 0)
    room = _room(sheet, was) if was.room != now.room and sheet.options.rooms else ""
    if was.day == now.day and was.start != now.start:
        clock = ", ".join(filter(None, (start, room)))
        return texts.gettext("Moved from %(time)s") % {"time": clock}
    day = f"{_day(sheet, was)} {start}" if was.day != now.day else ""
    place = ", ".join(filter(None, (day, room)))
    return texts.gettext("Moved from %(place)s") % {"place": place} if place else ""


def _ended(sheet: Sheet, was: Entry) -> str:
    """When an item was to end; that its end is known now is a change, and no more can be said."""
    if was.open_end or not sheet.options.ends:
        return sheet.texts.gettext("Changed")
    words = sheet.texts.gettext("Formerly until %(time)s")
    return words % {"time": sheet.texts.time(was.end or 0)}  # of what was placed


def _room(sheet: Sheet, was: Entry) -> str:
    if was.room is None:
        return sheet.texts.gettext("all rooms")
    room = sheet.changes.before.rooms.get(was.room) if sheet.changes else None
    return on_one_line(room.name) if room else ""


def _day(sheet: Sheet, was: Entry) -> str:
    """The name of the day an item was on; with no label and no date, its number."""
    before = sheet.changes.before if sheet.changes else sheet.programme
    days = days_in_order(before)
    names = {day.id: day_name(day, n, sheet.texts) for n, day in enumerate(days, start=1)}
    return names.get(was.day or "", "")


def _of_all(sheet: Sheet, changes: Changes) -> list[tuple[str, str]]:
    """What is called or placed otherwise in the whole programme: what it is now, what it was."""
    before, after = changes.before, sheet.programme
    found = [
        (after.rooms[id_].name, before.rooms[id_].name)
        for id_ in after.rooms
        if id_ in changes.rooms and sheet.options.rooms
    ]
    if changes.venue:
        found.append((sheet.texts.gettext("Venue"), before.venue.name))
    return [(now, was) for now, was in found if now.strip() and was.strip()]


def _space(heading: Element, style: TextStyle) -> Span:
    """What parts the words from the title below them for those who hear both."""
    return Span("\u00a0", style, heading)


def _style(sheet: Sheet) -> TextStyle:
    return replace(sheet.scale.quiet, face=Face.SEMIBOLD, colour=sheet.scale.body.colour)


def _spans(
    sheet: Sheet, words: str, title: str, entry: Entry, element: Element, style: TextStyle
) -> list[Span]:
    """Fixed words with a title in their middle, each in its own language."""
    before, _, behind = words.partition("%(title)s")
    spans = plain_spans(before, style, in_words_language(sheet, element)) if before else []
    if title:
        spans += in_own_language(sheet, title, entry, element, style)
    if behind:
        spans += plain_spans(behind, style, in_words_language(sheet, element))
    return spans
