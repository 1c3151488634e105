"""Which lines open with a time, told from the lines around them.

A day may write its times in its own way. Mere hours ("9-10 Sang") are times where they fit in with
the times beside them; four digits are, where a day has no other times; and a time at the beginning
of running text is none where it breaks the order of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.formats.programme_text.dates import DayHeading
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import GUARD, Line
from planner.formats.programme_text.times import Span, opens_with_span, span_at

_MORNING, _EVENING = 6 * 60, 18 * 60
_STATED = re.compile(r"time ?:", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"[ *_|]{0,3}\d{4}(?!\d)")
_BROKEN = 40
"""A line this long without a full stop may have been broken by a mail."""
_LONGEST_PIECE = 80
_SENTENCE_BREAK = re.compile(r"[.!?] [^\W\d_a-zæøåäö]")
_BREAK = re.compile(r"[.;,!?|•·)–] (?=[Kk\d])")

_Spans = list[Span | None]


def cut_lines(lines: Sequence[Line], words: Words) -> list[Line]:
    """The lines, with one that holds a whole running order ("Kl. 9 Sang. Kl. 10 Dans.") cut up."""
    return [piece for line in lines for piece in _pieces(line, words)]


def later_times(text: str) -> list[int]:
    """Where in a line further times begin, behind a sentence, a comma or the like."""
    opening = opens_with_span(text)
    places: list[int] = []
    reached = opening.stop if opening else 0
    for match in _BREAK.finditer(text):
        span = span_at(text, match.end()) if match.end() > reached else None
        if span:
            places.append(match.end())
            reached = span.stop
    return places


def _pieces(line: Line, words: Words) -> list[Line]:
    text = line.text
    places = [] if GUARD in text else later_times(text)
    if not places:
        return [line]
    heading = ""
    if opens_with_span(text):
        places = [0, *places]
    else:
        heading = text.split(": ", maxsplit=1)[0]
        at = len(heading) + 2
        if heading.lower() not in words.programme or not span_at(text, at):
            return [line]
        places = sorted({at, *places})
    pieces = [text[a:b] for a, b in zip(places, [*places[1:], None], strict=True)]
    if not _are_in_order(pieces):
        return [line]
    pieces = [heading, *pieces] if heading else pieces
    return [
        replace(line, text=piece.strip(" .,;|•·–"), gap=line.gap and at == 0)
        for at, piece in enumerate(pieces)
    ]


def _are_in_order(pieces: Sequence[str]) -> bool:
    """Whether all are items: each later than the one before, and more than a clause of prose."""
    titles: list[str] = []
    reached = -1
    for piece in pieces:
        span = opens_with_span(piece)
        if span is None or span.start.half or span.start.minutes <= reached:
            return False
        end = span.end.minutes - 1 if span.end else 0
        reached = max(span.start.minutes, end)
        titles.append(piece[span.stop :])
    if not all(title[:1].isalnum() for title in titles):
        return False
    capital = all(not title[0].islower() for title in titles)
    return capital or (len(titles) > 2 and max(map(len, titles)) <= _LONGEST_PIECE)


def openings(lines: Sequence[Line], headings: Sequence[DayHeading | None]) -> _Spans:
    """The span each line opens with, and None for the others."""
    starts = [at for at, heading in enumerate(headings) if heading]
    four = any(_is_in_four_digits(line.text) for line in lines)
    spans: _Spans = []
    for start, stop in zip([0, *starts], [*starts, len(lines)], strict=True):
        if start < stop:
            dated = headings[start] is not None
            spans += _of_day(lines[start + dated : stop], dated=dated, four=four)
    return spans if any(spans) else _in_four_digits(lines, headings)


def _opens(line: Line, *, four_digits: bool) -> Span | None:
    """The span a line opens with, unless it is a fact of the whole: "Time: 9-16, Place: ..."."""
    span = opens_with_span(line.text, four_digits=four_digits)
    stated = span and span.end and line.text[span.stop :].startswith(",")
    return None if stated and _STATED.match(line.text) else span


def _is_in_four_digits(text: str) -> bool:
    """Whether a line opens with a range such as "0830-0930", which no two years can be."""
    if not _FOUR_DIGITS.match(text) or opens_with_span(text):
        return False
    span = opens_with_span(text, four_digits=True)
    return bool(
        span and span.end and _MORNING <= span.start.minutes < min(span.end.minutes, _EVENING)
    )


def _of_day(lines: Sequence[Line], *, dated: bool, four: bool) -> _Spans:
    spans = [_opens(line, four_digits=four) for line in lines]
    likely = [span or _bare_span(line) for line, span in zip(lines, spans, strict=True)]
    for at in list(_prose(lines, likely)):
        spans[at] = likely[at] = None
    _add_bare(spans, likely)
    if dated and not any(spans):
        spans = [opens_with_span(line.text, four_digits=True) for line in lines]
        starts = [span.start.minutes for span in spans if span]
        if len(starts) < 2 or starts != sorted(starts):
            spans = [None] * len(lines)
    return [None, *spans] if dated else spans


def _in_four_digits(lines: Sequence[Line], headings: Sequence[DayHeading | None]) -> _Spans:
    """Four digits are times only in a text with several of them: elsewhere they are years."""
    spans = [
        None if heading else opens_with_span(line.text, four_digits=True)
        for line, heading in zip(lines, headings, strict=True)
    ]
    return spans if sum(span is not None for span in spans) > 1 else [None] * len(lines)


def _bare_span(line: Line) -> Span | None:
    """The span of mere hours that a line opens with ("9-10 Sang"), which may be something else."""
    span = opens_with_span(line.text, bare=True)
    return span if span and span.end else None


def _add_bare(spans: _Spans, likely: _Spans) -> None:
    """Adds those likely spans that lie in the order of the others and touch one of them."""
    timed = [at for at, span in enumerate(likely) if span]
    before: tuple[int, int | None] | None = None
    for place, at in enumerate(timed):
        span = _minutes(likely[at])
        after = _minutes(likely[timed[place + 1]]) if place + 1 < len(timed) else None
        if spans[at] or _fits(span, before, after):
            spans[at], before = likely[at], span


def _minutes(span: Span | None) -> tuple[int, int | None]:
    """Start and end as they stand, without regard to am and pm."""
    if span is None:
        return 0, None
    return span.start.minutes, span.end.minutes if span.end else None


def _fits(
    span: tuple[int, int | None],
    before: tuple[int, int | None] | None,
    after: tuple[int, int | None] | None,
) -> bool:
    start, end = span
    if end is None or not _MORNING <= start < end:
        return False
    if (before and before[0] > start) or (after and start < after[0] < end):
        return False
    touches = before is not None and (before[1] == start or before == span)
    return touches or (after is not None and after[0] == end)


def _prose(lines: Sequence[Line], spans: _Spans) -> Iterator[int]:
    """The places of times of running text, which break the order of the times around them."""
    timed = [at for at, span in enumerate(spans) if span]
    if any(span and (span.start.half or (span.end and span.end.half)) for span in spans):
        return
    reached = 0
    for place, at in enumerate(timed):
        start, end = _minutes(spans[at])
        following = _minutes(spans[timed[place + 1]])[0] if place + 1 < len(timed) else None
        early = start < reached
        late = following is not None and reached <= following < start
        if end is None and (early or late) and _is_prose(lines, spans, at):
            yield at
        else:
            reached = start if end is None else end


def _is_prose(lines: Sequence[Line], spans: _Spans, at: int) -> bool:
    """Whether what stands behind the time is a sentence, or the line goes on a broken one.

    Without a word such as "kl." before the time it takes a line among others, and two sentences.
    """
    line, span = lines[at], spans[at]
    rest = line.text[span.stop :] if span else ""
    of_the_clock = line.text[0].isalpha()
    several = _SENTENCE_BREAK.search(rest) is not None and (of_the_clock or not line.gap)
    if rest[:1].islower() and (several or (of_the_clock and rest[-1] in ".!?")):
        return True
    before = lines[at - 1] if at else None
    return (
        before is not None
        and not (spans[at - 1] or line.gap or line.bullet)
        and len(before.text) >= _BROKEN
        and before.text[-1] not in ".!?:;"
    )
