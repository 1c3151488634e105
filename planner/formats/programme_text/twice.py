"""Items that a text tells of twice: in an overview, and below it in detail."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.formats.programme_text.entries import EntryReading

_WORD = re.compile(r"\w+")
_SEVERAL = 2
_Pair = tuple[int, int]


def told_once(readings: Sequence[EntryReading]) -> list[EntryReading]:
    """The readings of a day, those of an overview joined with what is told in detail further on.

    That is done where the same times and titles come again behind the last of their first ones:
    items that are held side by side under one title do not.
    """
    pairs = list(_pairs(readings))
    if not pairs or max(first for first, _ in pairs) >= min(again for _, again in pairs):
        return list(readings)
    if len(pairs) < _SEVERAL and pairs[0][1] - pairs[0][0] < _SEVERAL:
        return list(readings)
    joined = {first: _joined(readings[first], readings[again]) for first, again in pairs}
    left_out = {again for _, again in pairs}
    return [joined.get(at, reading) for at, reading in enumerate(readings) if at not in left_out]


def _pairs(readings: Sequence[EntryReading]) -> Iterator[_Pair]:
    """The places of an item and of the one that tells of it again."""
    waiting: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        title = tuple(_WORD.findall(reading.talk.title.text.casefold()))
        if not title:
            continue
        same = waiting[(reading.block.span.start, *title)]
        # Beyond a few of one title and time nothing is told in detail.
        first = next((one for one in same[:_SEVERAL] if _agree(readings[one], reading)), None)
        if first is None:
            same.append(at)
        else:
            same.remove(first)
            yield first, at


def _agree(first: EntryReading, again: EntryReading) -> bool:
    """Whether nothing that both state is different."""
    ends = first.block.span.end, again.block.span.end
    rooms = first.room.casefold(), again.room.casefold()
    return (ends[0] == ends[1] or None in ends) and (rooms[0] == rooms[1] or "" in rooms)


def _joined(first: EntryReading, again: EntryReading) -> EntryReading:
    """The one that tells more, with what only the other one says."""
    long, short = sorted((again, first), key=lambda reading: -len(reading.block.lines))
    known = {
        person.name.casefold()
        for talk in (long.talk, *long.parts)
        for credit, _ in talk.credits
        for person in credit.people
    }
    others = [
        (replace(credit, people=people), line)
        for credit, line in short.talk.credits
        if (people := tuple(p for p in credit.people if p.name.casefold() not in known))
    ]
    long.talk.credits = [*long.talk.credits, *others]
    span = (
        long.block.span
        if long.block.span.end
        else replace(long.block.span, end=short.block.span.end)
    )
    return replace(
        long,
        block=replace(long.block, span=span),
        room=long.room or short.room,
        web=long.web or short.web,
        subtitle=long.subtitle or short.subtitle,
    )
