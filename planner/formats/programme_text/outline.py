"""The text's outline: front matter, days with their timed blocks, and what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.formats.programme_text.addresses import take_places
from planner.formats.programme_text.dated import undated
from planner.formats.programme_text.dates import DayHeading, StatedDate, day_heading
from planner.formats.programme_text.front import Front, read_front, read_tail
from planner.formats.programme_text.kinds import is_kind_word
from planner.formats.programme_text.labels import labelled
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.lines import Line, is_guarded, without_pictures
from planner.formats.programme_text.openings import cut_lines, openings
from planner.formats.programme_text.times import Hours, Span
from planner.formats.programme_text.turning import paired, turned

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
_MOST_ROWS_ABOVE = 3
_FEW_LABELS = 3
_NUMBERING = re.compile(r" (?:\d{1,2}|[IVX]{1,4}|[A-H])[.:]?$")


@dataclass
class Block:
    """A span, the line that opens with it, and the lines it covers.

    The first of these is what stands behind the time, if anything does, or, in a `card`, what
    stands above it. `room` is the column's of a table with rooms side by side. `above` is a word
    such as "Panel 2" over a time that has a title of its own.
    """

    span: Span
    line: Line
    lines: list[Line]
    card: bool = False
    room: str = ""
    above: str = ""


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
    lines = cut_lines(turned(paired(undated(lines, words)), words), words)
    headings = [day_heading(line.text, words) for line in lines]
    spans = openings(lines, headings)
    start = _body_start(lines, spans, words)
    front = read_front([line for line in lines[:start] if not _is_programme(line, words)], words)
    heading, line = front.heading or (None, None)
    days = [DayOutline(heading, line)]
    hours: list[tuple[Hours, Line]] = []
    below = _times_follow(lines, spans)
    labels = {} if below else _labels_above(lines, spans, words)
    for at in range(start, len(lines)):
        day, span = days[-1], spans[at]
        found = headings[at]
        if found:
            hours += [(found.hours, lines[at])] if found.hours else []
            _begin_day(days, found, lines[at], front)
        elif span:
            day.blocks.append(
                _timed_block(day, _block(lines[at], span), labels.get(at), below=below)
            )
        elif at + 1 in labels:
            continue
        elif day.blocks and not below:
            day.blocks[-1].lines.append(lines[at])
        else:
            day.stray.append(lines[at])
    take_places([block for day in days for block in day.blocks], words)
    tail = read_tail(_cut_tail(days, words), words)
    return Outline(front, days, tail, hours)


def _begin_day(days: list[DayOutline], found: DayHeading, line: Line, front: Front) -> None:
    """Adds the day of a heading, unless it names the one being read."""
    day = days[-1]
    stated = front.date[0] if front.date and len(days) == 1 else None
    if not day.blocks and day.heading:
        day.heading = _merged(day.heading, found)
    elif not _names(found, day.heading, stated):
        days.append(DayOutline(found, line))


def _timed_block(day: DayOutline, block: Block, label: Line | None, *, below: bool) -> Block:
    """The block with what belongs to it of the lines above its time."""
    if below:
        block.lines, day.stray = day.stray, []
    elif label and block.lines:
        block.above = label.text
    elif label:
        block.lines.append(label)
    else:
        _take_rows_above(block, day)
    return block


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
    if timed[0] and _labels_above(lines, spans, words).keys() >= {timed[0]}:
        return timed[0] - 1
    return timed[0] - (_is_card(lines, spans, timed[0]) or _times_follow(lines, spans))


def _labels_above(
    lines: Sequence[Line], spans: Sequence[Span | None], words: Words
) -> dict[int, Line]:
    """The lines such as "Panel 2" right above a time, which name what begins there.

    They do so where the first time and at least two others have one, without an empty line between;
    elsewhere such a line may belong to what stands above it.
    """
    found = {
        at: lines[at - 1]
        for at in range(1, len(lines))
        if spans[at]
        and not (lines[at].gap or lines[at].bullet or spans[at - 1])
        and not lines[at - 1].bullet
        and is_kind_word(_NUMBERING.sub("", lines[at - 1].text), words)
    }
    first = next((at for at, span in enumerate(spans) if span), -1)
    return found if first in found and len(found) >= _FEW_LABELS else {}


def _is_card(lines: Sequence[Line], spans: Sequence[Span | None], at: int) -> bool:
    """Whether the first time stands alone under a line that belongs to it, and others do so too."""

    def is_under(place: int) -> bool:
        span, line = spans[place], lines[place]
        above = lines[place - 1] if place else None
        return bool(
            span
            and span.stop == len(line.text)
            and above
            and (above.gap or place == 1)
            and not (line.gap or spans[place - 1])
        )

    return is_under(at) and sum(is_under(place) for place in range(at, len(lines))) > 1


def _block(line: Line, span: Span) -> Block:
    rest = line.text[span.stop :]
    pieces = [rest] if is_guarded(rest) else without_pictures(rest).split(" | ")
    lines = [replace(line, text=piece, bullet=False, gap=False) for piece in pieces if piece]
    return Block(span, line, lines, room=line.room)


def _times_follow(lines: Sequence[Line], spans: Sequence[Span | None]) -> bool:
    """Whether each time stands alone below what it times, with nothing behind the last."""
    timed = [at for at, span in enumerate(spans) if span]
    if len(timed) < 2 or timed[-1] != len(lines) - 1 or not timed[0]:
        return False
    alone = all((span := spans[at]) and span.stop == len(lines[at].text) for at in timed)
    return alone and all(lines[at].gap for at in timed)


def _take_rows_above(block: Block, day: DayOutline) -> None:
    """Gives a time that stands alone the lines right above it, if they begin after a gap.

    In such a card the time stands below the title, or below a word such as "Keynote".
    """
    above = day.blocks[-1].lines if day.blocks else day.stray
    if block.lines or block.line.gap or not above:
        return
    first = len(above) - 1
    while first and not above[first].gap:
        first -= 1
    rows = above[first:]
    begins = rows[0].gap if day.blocks else True
    together = block.line.number - rows[0].number == len(rows)
    if not begins or not together or rows[0].bullet or len(rows) > _MOST_ROWS_ABOVE:
        return
    if first or not day.blocks or day.blocks[-1].card:
        block.lines += rows
        block.card = True
        del above[first:]


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
