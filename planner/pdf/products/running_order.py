"""The running order: days, sessions, parts and breaks, each with its time in the rail.

Breaks are headings as sessions are. A listener walks the day from heading to heading and asks
first when lunch is; a break that were a mere paragraph would be passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.core.programme import Day, Entry, EntryKind, Part
from planner.core.spacing import on_one_line
from planner.pdf.flow import (
    NEVER,
    Band,
    Bookmark,
    Row,
    beside,
    ending_together,
    kept_to_next,
)
from planner.pdf.lines import Manner
from planner.pdf.preflight import legible
from planner.pdf.products.change_marks import cancelled_rows, mark_words, moved_day, with_bar
from planner.pdf.products.facts import web_address
from planner.pdf.products.parallel import among_others, are_parallel, by_room, together
from planner.pdf.products.people import people
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import (
    DayWords,
    entry_title,
    in_own_language,
    part_times,
    spoken_time,
    time_rows,
    title_spans,
)
from planner.pdf.prose import Setting, link_span, plain_spans, prose
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import Face

_MOST_BOOKMARKS = 200

_MOST_KEPT = 6
"""More lines of people than this may be parted by a page break."""


@dataclass(frozen=True)
class Shown:
    """What differs between entries, and so must be said with each."""

    rooms: bool
    tracks: bool


def day_rows(
    sheet: Sheet,
    day: Day,
    entries: Sequence[Entry],
    section: Element,
    shown: Shown,
    *,
    heading: DayWords,
) -> list[Row]:
    """A day's rows, under a heading of their own where an event has several days.

    Where changes are marked, what is cancelled stands below its items.
    """
    level = 1 if heading.text else 0
    head: list[Row] = []
    if heading.text:
        element = section.child(Kind.HEADING_2, language=heading.language)
        head = _day_heading(sheet, heading.text, element)
        head[0] = replace(head[0], bookmark=Bookmark(legible(heading.text), 0))
    head += moved_day(sheet, day, section)
    rows = _running(sheet, entries, section, shown, level)
    rows += cancelled_rows(sheet, day.id, section)
    if not head:
        return rows
    if sheet.style.look.bar:  # which is line enough
        rows[0] = replace(rows[0], rules=())
    return kept_to_next(head, rows)


def _running(
    sheet: Sheet, entries: Sequence[Entry], section: Element, shown: Shown, level: int
) -> list[Row]:
    """The items' rows, one below the other; rooms one after the other where items are parallel."""
    rows: list[Row] = []
    marked = _bookmarked(entries)
    above: Entry | None = None
    for group in together(entries):
        parallel = shown.rooms and sheet.options.rooms and are_parallel(group)
        below_pause = above is not None and above.kind is EntryKind.BREAK
        before: Entry | None = None
        for entry in by_room(sheet.programme, group) if parallel else group:
            within = section.child(Kind.SECTION, entry=entry.id)
            of_entry = _entry(sheet, entry, within, shown, level, parallel=parallel)
            if parallel:
                of_entry = among_others(sheet, of_entry, entry, before, below_pause=below_pause)
            elif above and above.kind is entry.kind is EntryKind.BREAK:
                of_entry = _sharing_a_line(sheet, of_entry)
            if entry.id not in marked:
                of_entry[0] = replace(of_entry[0], bookmark=None)
            rows += with_bar(sheet, entry, of_entry)
            before = above = entry
    return rows


def _sharing_a_line(sheet: Sheet, pause: list[Row]) -> list[Row]:
    """A break's rows right below another's: the line between them serves both."""
    if sheet.scale.tint or sheet.style.look.break_rule is None:
        return pause
    return [replace(pause[0], before=2 * _pause_pad(sheet)), *pause[1:]]


def _pause_pad(sheet: Sheet) -> float:
    """What a break's ground reaches beyond its text above and below, in points."""
    return sheet.scale.lines(0.25)


def _day_heading(sheet: Sheet, text: str, element: Element) -> list[Row]:
    """A day's name in the text column, or in white on a bar of the accent."""
    spans = plain_spans(text, sheet.scale.day, element)
    before = sheet.scale.lines(2.5)
    if not sheet.style.look.bar:
        return sheet.column(spans, before=before, manner=Manner.TITLE)
    rows = sheet.across(spans, before=before, manner=Manner.TITLE)
    edge, pad = sheet.overhang, sheet.scale.line / 8
    band = Band(sheet.scale.accent, sheet.style.left - edge, sheet.style.right + edge, pad)
    return [replace(row, band=band) for row in rows]


def _bookmarked(entries: Sequence[Entry]) -> frozenset[str]:
    """Which entries are in the outline: all of them, or of very many the first of each hour.

    Nobody finds anything in an outline of hundreds, and readers of PDF limit its length.
    """
    if len(entries) <= _MOST_BOOKMARKS:
        return frozenset(entry.id for entry in entries)
    first = {(entry.start or 0) // 60: entry.id for entry in reversed(entries)}
    return frozenset(first.values())


def _entry(
    sheet: Sheet, entry: Entry, section: Element, shown: Shown, level: int, *, parallel: bool
) -> list[Row]:
    """An item's rows; among parallel ones its room stands beside its time, above its title."""
    scale = sheet.scale
    heading = section.child((Kind.HEADING_2, Kind.HEADING_3)[level])
    where = _whereabouts(sheet, entry, section, shown)
    above = where if parallel and entry.kind is EntryKind.SESSION else []
    head = _heading(sheet, entry, heading, level, above)
    if entry.subtitle.strip():
        element = section.child(Kind.PARAGRAPH, language=sheet.other_language(entry.language))
        head += sheet.column(plain_spans(entry.subtitle, scale.body.emphasised(), element))
    head += [] if above else where
    who = people(sheet, entry.id, None, section)
    setting = sheet.setting(scale.body, entry.language)
    what = _abstract(sheet, entry.abstract, section, setting)
    address = web_address(entry.web)
    if address:
        what += _web(sheet, address, section)
    what += _parts(sheet, entry, section, level)
    return _kept(head, who, ending_together(what))


def _abstract(sheet: Sheet, text: str, section: Element, setting: Setting) -> list[Row]:
    if not sheet.options.abstracts:
        return []
    return prose(text, section, setting, before=sheet.scale.lines(0.25))


def _kept(head: list[Row], who: list[Row], what: list[Row]) -> list[Row]:
    """An entry's rows, no heading or name of which is parted from what it belongs to."""
    if not who:
        rows = kept_to_next(head, what)
    elif len(who) <= _MOST_KEPT:
        rows = kept_to_next(head, kept_to_next(who, what))
    else:
        rows = kept_to_next(head, [*who[:-1], *kept_to_next(who[-1:], what)])
    return [replace(rows[0], part_cost=0.0), *rows[1:]]


def _heading(
    sheet: Sheet, entry: Entry, element: Element, level: int, above: Sequence[Row]
) -> list[Row]:
    """The time in the rail, the title beside it or below these rows, both within the element."""
    pause = entry.kind is EntryKind.BREAK
    scale = sheet.scale
    title_style = scale.pause if pause else scale.session
    time_style = replace(scale.time, face=Face.REGULAR, colour=scale.quiet.colour)
    before = scale.lines(1 if pause else 1.25)
    start = entry.start or 0  # only placed entries are printed
    end = None if entry.open_end or not sheet.options.ends else entry.end
    when = spoken_time(sheet, (start, end), element, time_style if pause else scale.time)
    times = time_rows(sheet, when, sheet.rail_column)
    changed = mark_words(sheet, entry, element)
    title = title_spans(sheet, entry, element, title_style)
    rows = beside(times, [*changed, *above, *sheet.column(title, manner=Manner.TITLE)])
    called = f"{sheet.texts.time_span(start, end)} {entry_title(entry, sheet)}"
    bookmark = Bookmark(legible(called), level)
    rows[0] = replace(rows[0], before=before, bookmark=bookmark)
    return _pause_ground(sheet, rows) if pause else _under_rule(sheet, rows)


def _under_rule(sheet: Sheet, rows: list[Row]) -> list[Row]:
    """A session's heading below the look's line, if it has one."""
    stroke = sheet.style.look.session_rule
    if stroke is None:
        return rows
    return [replace(rows[0], rules=(sheet.rule(stroke, sheet.scale.line * 0.3),)), *rows[1:]]


def _pause_ground(sheet: Sheet, rows: list[Row]) -> list[Row]:
    """A break's rows on the look's tint, or between its lines."""
    scale, style = sheet.scale, sheet.style
    pad = _pause_pad(sheet)
    if scale.tint:
        edge = sheet.overhang
        band = Band(scale.tint, style.left - edge, style.right + edge, pad)
        return [replace(row, band=band) for row in rows]
    stroke = style.look.break_rule
    if stroke is None:
        return rows
    first = replace(rows[0], rules=(sheet.rule(stroke, pad),))
    rows = [first, *rows[1:]]
    below = sheet.rule(stroke, -rows[-1].height - pad)
    return [*rows[:-1], replace(rows[-1], rules=(*rows[-1].rules, below))]


def _whereabouts(sheet: Sheet, entry: Entry, section: Element, shown: Shown) -> list[Row]:
    programme = sheet.programme
    words = []
    if shown.rooms and sheet.options.rooms and entry.room:
        words.append(programme.rooms[entry.room].name)
    if shown.tracks and entry.track:
        words.append(programme.tracks[entry.track].name)
    line = " · ".join(word.strip() for word in words if word.strip())
    if not line:
        return []
    style = sheet.scale.quiet.coloured(sheet.scale.accent)
    return sheet.column(plain_spans(line, style, section.child(Kind.PARAGRAPH)))


def _web(sheet: Sheet, address: str, section: Element) -> list[Row]:
    style = sheet.scale.body.coloured(sheet.scale.accent)
    shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
    span = link_span(shown, address, style, section.child(Kind.PARAGRAPH))
    return sheet.column([span], part_cost=NEVER)


def _parts(sheet: Sheet, entry: Entry, section: Element, level: int) -> list[Row]:
    """The parts, moved in."""
    rows: list[Row] = []
    for part, times in zip(entry.parts, part_times(entry), strict=True):
        within = section.child(Kind.SECTION)
        rows += _part(sheet, entry, part, within, level, times)
    return rows


def _part(
    sheet: Sheet,
    entry: Entry,
    part: Part,
    section: Element,
    level: int,
    times: tuple[int, int] | None,
) -> list[Row]:
    scale = sheet.scale
    indent = scale.line
    heading = section.child((Kind.HEADING_3, Kind.HEADING_4)[level])
    head: list[Row] = []
    if times:
        style = replace(scale.time, face=Face.REGULAR)
        shown = times if sheet.options.ends else (times[0], None)
        head = time_rows(sheet, spoken_time(sheet, shown, heading, style), sheet.rail_column)
    title = on_one_line(part.title)
    if title:
        spans = in_own_language(sheet, title, entry, heading, scale.part)
        head = beside(head, sheet.column(spans, indent=indent, manner=Manner.TITLE))
    who = people(sheet, entry.id, part.id, section, indent=indent)
    setting = sheet.setting(scale.body, entry.language).indented(indent)
    what = _abstract(sheet, part.abstract, section, setting)
    rows = _kept(head, who, ending_together(what)) if head else [*who, *what]
    if rows:
        rows[0] = replace(rows[0], before=scale.lines(0.5), part_cost=1.0)
    return rows
