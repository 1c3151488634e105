"""Times that do not open a line: "Frokost 12.00-13.00", or an end on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planner.core.programme import EntryKind
from planner.formats.programme_text.credits import credit
from planner.formats.programme_text.dates import dates_in, weekday_in
from planner.formats.programme_text.kinds import is_kind_word, kind_of
from planner.formats.programme_text.labels import labelled
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import GUARD, Line
from planner.formats.programme_text.times import opens_with_span, span_at

_LAST_TIME = re.compile(
    r"[ ,:–—|(-](?=(?:kl\.? ?|klo ?|um )?\d{1,2}[.:h]\d\d"
    r"(?: ?(?:-|–|—|to|til|bis) ?\d{1,2}[.:h]\d\d)?(?: ?(?:Uhr|uur|[ap]m))?[).]?$)"
)
_LONGEST = 160
_LONGEST_TIME = 24


def turned(lines: Sequence[Line], words: Words) -> list[Line]:
    """The lines with a time at their end brought to their beginning, if the text has it there.

    It has where more lines end than begin with one; elsewhere a time at the end of a line is part
    of what the line says, unless that is but a break with its start and end. Beside a date or a
    weekday it tells when the whole is, or is open.
    """
    ending = [_turned(line, words) for line in lines]
    count = sum(line is not None for line in ending)
    timed = [at for at, line in enumerate(lines) if opens_with_span(line.text)]
    if count < 2 or count <= len(timed):
        ending = [
            line if line and timed and at > timed[0] and _is_break(line.text, words) else None
            for at, line in enumerate(ending)
        ]
    return [other or line for line, other in zip(lines, ending, strict=True)]


def _is_break(text: str, words: Words) -> bool:
    """Whether a turned line is a break with its start and end: "10.30-10.45 Kaffe"."""
    span = opens_with_span(text)
    title = text[span.stop :] if span and span.end else ""
    return is_kind_word(title, words) and kind_of(title, words, has_people=False).kind is (
        EntryKind.BREAK
    )


def paired(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a start and an end on lines of their own as one line, if several stand so."""
    starts = [*map(_lone, lines), None]
    firsts = [
        at
        for at, (start, end, after) in enumerate(zip(starts, starts[1:], starts[2:], strict=False))
        if start is not None and end is not None and start < end and after is None
    ]
    if len(firsts) < 2:
        return list(lines)
    joined = {
        at: replace(lines[at], text=f"{lines[at].text} – {lines[at + 1].text}") for at in firsts
    }
    return [joined.get(at, line) for at, line in enumerate(lines) if at - 1 not in joined]


def _lone(line: Line) -> int | None:
    """The minutes of a start that is all a line says."""
    span = opens_with_span(line.text) if len(line.text) <= _LONGEST_TIME else None
    alone = span and span.end is None and span.stop == len(line.text)
    return span.start.minutes if span and alone else None


def _turned(line: Line, words: Words) -> Line | None:
    text = line.text
    match = _LAST_TIME.search(text) if len(text) <= _LONGEST else None
    if not match or not match.start() or GUARD in text or opens_with_span(text):
        return None
    time = text[match.end() :].rstrip(").")
    span = span_at(time, 0)
    title = text[: match.start()].rstrip(" ,:–—|(-")
    if span is None or span.stop != len(time) or not title:
        return None
    if labelled(text, words) or credit(text, words):
        return None
    if weekday_in(title, words) is not None or any(dates_in(title, words)):
        return None
    return replace(line, text=f"{time} {title}")
