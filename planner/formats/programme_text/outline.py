"""The text's outline: front matter, days with their timed blocks, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.formats.programme_text.dates import DayHeading, StatedDate, day_heading
from planner.formats.programme_text.front import Front, read_front, read_tail
from planner.formats.programme_text.labels import labelled
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.lines import Line
from planner.formats.programme_text.openings import cut_lines, openings
from planner.formats.programme_text.times import Hours, Span

_TAIL_LABELS = frozenset(Label) - {
    Label.ROOM,
    Label.TITLE,
    Label.SUBTITLE,
    Label.AUDIENCE,
    Label.TIME,
    Label.KIND,
    Label.PARTS,
    Label.LANGUAGE,
}


@dataclass
class Block:
    """A span, the line that opens with it, and the lines it covers.

    The first of these is what stands behind the time, if anything does.
    """

    span: Span
    line: Line
    lines: list[Line]


@dataclass
class DayOutline:
    """A day's heading and its line, if it has one, and its blocks in the text's order."""

    heading: DayHeading | None
    line: Line | None
    blocks: list[Block] = field(default_factory=list)
    stray: list[Line] = field(default_factory=list)

    @property
    def has_entries(self) -> bool:
        """Whether one of its times has words behind it."""
        return any(block.lines for block in self.blocks)


@dataclass
class Outline:
    """The whole text: nothing of it is anywhere else. There is always at least one day."""

    front: Front
    days: list[DayOutline]
    tail: Front
    hours: list[tuple[Hours, Line]] = field(default_factory=list)

    @property
    def days_used(self) -> list[DayOutline]:
        """The days with entries, or the first if there are none at all."""
        return [day for day in self.days if day.has_entries] or self.days[:1]


def outline(lines: Sequence[Line], words: Words) -> Outline:
    """Tells the parts of the text apart by its times, day headings and labels."""
    lines = cut_lines(lines, words)
    headings = [day_heading(line.text, words) for line in lines]
    spans = openings(lines, headings)
    start = _body_start(lines, spans, words)
    front = read_front([line for line in lines[:start] if not _is_programme(line, words)], words)
    heading, line = front.heading or (None, None)
    days = [DayOutline(heading, line)]
    hours: list[tuple[Hours, Line]] = []
    for at in range(start, len(lines)):
        day, span = days[-1], spans[at]
        found = headings[at]
        if found and found.hours:
            hours.append((found.hours, lines[at]))
        if found and not day.blocks and day.heading:
            day.heading = _merged(day.heading, found)
        elif found:
            stated = front.date[0] if front.date and len(days) == 1 else None
            if not _names(found, day.heading, stated):
                days.append(DayOutline(found, lines[at]))
        elif span:
            day.blocks.append(_block(lines[at], span))
        elif day.blocks:
            day.blocks[-1].lines.append(lines[at])
        else:
            day.stray.append(lines[at])
    tail = read_tail(_cut_tail(days, words), words)
    return Outline(front, days, tail, hours)


def _is_programme(line: Line, words: Words) -> bool:
    return line.text.lower().strip(" :*") in words.programme


def _body_start(lines: Sequence[Line], spans: Sequence[Span | None], words: Words) -> int:
    """Where the running order begins.

    That is at the first time, or at a heading "Program" behind one single time, which then tells
    the hours of the event.
    """
    timed = [at for at, span in enumerate(spans) if span]
    if not timed:
        return len(lines)
    for at, line in enumerate(lines):
        if len(timed) > 2 and timed[0] < at < timed[1] and _is_programme(line, words):
            return timed[1]
    return timed[0]


def _block(line: Line, span: Span) -> Block:
    rest = line.text[span.stop :]
    return Block(span, line, [replace(line, text=rest, bullet=False)] if rest else [])


def _names(found: DayHeading, known: DayHeading | None, stated: StatedDate | None) -> bool:
    """Whether a heading names the day being read, known by its own heading or a stated date."""
    date = (known and known.date) or stated
    if found.date and date:
        return (found.date.day, found.date.month) == (date.day, date.month)
    weekday = known.weekday if known else stated and stated.weekday
    if found.weekday is not None and weekday is not None:
        return found.weekday == weekday
    return found.ordinal is not None and known is not None and found.ordinal == known.ordinal


def _merged(known: DayHeading, found: DayHeading) -> DayHeading:
    """Two headings in succession, such as "Dag 2" and its date, as one."""
    return DayHeading(
        found.date or known.date,
        known.weekday if found.weekday is None else found.weekday,
        known.ordinal if found.ordinal is None else found.ordinal,
        " ".join(filter(None, [known.rest, found.rest])),
    )


def _cut_tail(days: Sequence[DayOutline], words: Words) -> list[Line]:
    """Takes the lines from the first labelled fact of the last block on away from it."""
    blocks = [block for day in days for block in day.blocks]
    if not blocks:
        return []
    lines = blocks[-1].lines
    for at, line in enumerate(lines):
        stated = labelled(line.text, words) if at and line.gap else None
        if stated and stated.label in _TAIL_LABELS:
            tail = lines[at:]
            del lines[at:]
            return tail
    return []
