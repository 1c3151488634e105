"""Times of day as programmes write them: 9.00, 09:00, 9h30, kl. 9, 9 Uhr, 0900, 9:30 - 10:15 pm.

The words around a time are few and mean nothing else beside one, so all languages share them.
Every repetition in a pattern is bounded: reading takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

DAY = 24 * 60
NOON = 12 * 60

_LEAD = re.compile(
    r"(?:(?:fra|från|from|von|ab|van|vanaf|de|od|dalle(?: ore)?|alle|ore|las|a las|um|om|at|à|ca|"
    r"circa|cirka|rond|około|vers|noin|n|desde|desde las|kl|klo|kello|klokken|klokka|klockan|godz|"
    r"uur|time|ora|o|do|h)\b\.?:? ?){1,3}",
    re.IGNORECASE,
)
_OF_THE_CLOCK = re.compile(
    r"\b(?:kl|klo|kello|klokken|klokka|klockan|godz|ore|las)\b", re.IGNORECASE
)
_TAIL = r"(?: ?(?:uhr|uur|h|hrs?|hours|horas|o'clock)(?!\w)\.?)?"
_HALF = r"(?: ?(?:(?P<half>[ap])\.?m(?:\b|(?=(?-i:[A-ZÆØÅÄÖÉ])))\.?)|(?P<letter>[ap])(?!\w))?"
_NOT_MONEY = (
    r"(?! ?(?:kr|kroner|dkk|nok|sek|eur|euro|€|\$|£|zł|pln|%|pct|procent|mio|mia|km|m²|,-))"
)
_CLOCK = re.compile(
    r"(?P<hour>[01]?[0-9]|2[0-4])"
    r"(?:(?:[.:]|(?<=\d\d)[’'])(?P<minute>[0-5][0-9])(?![.:,]?[0-9])"
    r"|: (?P<spaced>[0-5][0-9])(?![.:,]?\w)| ?h ?(?P<h_minute>[0-5][0-9])?(?!\w))"
    + _HALF
    + _TAIL
    + _NOT_MONEY,
    re.IGNORECASE,
)
_NOON = re.compile(r"(?:12 )?noon\b", re.IGNORECASE)
_HOUR = re.compile(r"(?P<hour>[01]?[0-9]|2[0-4])(?![0-9.:,]?[0-9])" + _HALF + _TAIL, re.IGNORECASE)
_FOUR = re.compile(
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?![0-9/]|[.:]\d)" + _TAIL, re.IGNORECASE
)
_JOINT = re.compile(
    r" ?(?:[-‐‑–—−>→~]{1,3}|/|\b(?:til|till|to|bis|tot|until|do|à|a|al|alle|fino alle|kl\.?)\b)"
    r"(?: ?(?:kl|klo|ca)\b\.?){0,2} ?|[ ]",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"^(?: ?[-–—] ?| (?=onwards))(?:open[ -]end|onwards|late|slut|sent|ende|fin|fine|loppu|koniec|"
    r"einde|[?…]|\.{3})(?!(?-i:[a-zæøåäö\d]))",
    re.IGNORECASE,
)
_ZONE = re.compile(r"^ ?\(?(?:CEST|CET|EET|EEST|BST|GMT|UTC|ES?T|EDT|PS?T|PDT)\b\)?(?![+-]\d)")
_LASTS = re.compile(r" ?[(\[](\d{1,3}) ?(?:min|mins|minut|minutt|minute|Min)\w{0,4}\.?[)\]]")
_MARKS_BEFORE = " *_|([\t±~≈"
_MARKS_AFTER = " \t-‐‑–—−:;|>*_)]•·⋅●▪■►▶▸»→"
_DIGIT = re.compile(r"(?<![\w.:,/-])[0-9]")
_WORD_START = re.compile(r"(?<![\w.:,/-])\w")
_MORNING, _LATE_MORNING = 6 * 60, 10 * 60
_MAY_BE_TIME = re.compile(r"\d|noon", re.IGNORECASE)
_FURTHEST = 60
"""Within so many characters a line that opens with a time has a figure."""


@dataclass(frozen=True)
class Clock:
    """A time in minutes since midnight; `half` is "a" or "p" where the text says am or pm."""

    minutes: int
    half: str = ""


@dataclass(frozen=True)
class Span:
    """A start and, where it is stated, an end; `stop` is where in the text it stops."""

    start: Clock
    end: Clock | None
    stop: int


@dataclass(frozen=True)
class Hours:
    """A span within a line, and the stretch of the line that states it, from `at`."""

    span: Span
    at: int
    text: str


def opens_with_span(text: str, *, four_digits: bool = False, bare: bool = False) -> Span | None:
    """The span that a line opens with, its `stop` at the first character of what follows.

    With `bare` also one of mere hours ("9-10 Sang").
    """
    if not _MAY_BE_TIME.search(text, 0, _FURTHEST):
        return None
    at = len(text) - len(text.lstrip(_MARKS_BEFORE))
    span = span_at(text, at, four_digits=four_digits, bare=bare)
    if span is None:
        return None
    rest = text[span.stop :]
    if span.end is None:
        rest = _OPEN_END.sub("", rest, count=1)
        lasts = _LASTS.match(rest)
        if lasts:
            span = replace(span, end=Clock(span.start.minutes + int(lasts[1]), span.start.half))
            rest = rest[lasts.end() :]
    rest = _ZONE.sub("", rest, count=1).lstrip(_MARKS_AFTER)
    return replace(span, stop=len(text) - len(rest))


def spans_in(text: str) -> Iterator[Hours]:
    """All spans with an end within a line of running text."""
    at = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() >= at:
            span = span_at(text, digit.start(), bare=True)
            if span is not None and span.end is not None:
                at = span.stop
                yield Hours(span, digit.start(), text[digit.start() : span.stop])


def first_span(text: str) -> Hours | None:
    """The first span in a short line, with "kl." before it; mere hours need an end beside them."""
    for word in _WORD_START.finditer(text):
        at = word.start()
        span = span_at(text, at) or span_at(text, at, bare=True)
        if span and (span.end or span_at(text, at)):
            return Hours(span, at, text[at : span.stop])
    return None


def span_at(text: str, at: int, *, four_digits: bool = False, bare: bool = False) -> Span | None:
    """The span that begins at this place, perhaps with "kl." before it; None if none does.

    A `bare` hour ("9") is a time only where asked for, behind "kl.", or tied by a dash to a time
    with minutes.
    """
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    bare = bare or (lead is not None and _OF_THE_CLOCK.search(lead[0]) is not None)
    first = _clock_at(text, at, bare=True, four_digits=four_digits)
    if first is None:
        return None
    start, stop = first
    sure = _clock_at(text, at, bare=bare, four_digits=four_digits) is not None
    joint = _JOINT.match(text, stop)
    if joint:
        # A bare hour may follow a dash ("kl. 9-16"), but not a mere space ("kl. 9 3 viser").
        dashed = joint[0] != " "
        second = _clock_at(text, joint.end(), bare=bare and dashed, four_digits=four_digits)
        if second and (sure or (dashed and _vouches(text[joint.end() : second[1]], start, second))):
            return Span(start, *second)
        if sure and dashed and (hour := _bare_end(text, joint, start)):
            return Span(start, *hour)
    return Span(start, None, stop) if sure else None


def _vouches(stated: str, start: Clock, end: tuple[Clock, int]) -> bool:
    """Whether an end makes a time of the bare hour before it: "9 - 10 Uhr", "11-11.15"."""
    return _has_tail(stated) or _MORNING <= start.minutes < end[0].minutes


def _bare_end(text: str, joint: re.Match[str], start: Clock) -> tuple[Clock, int] | None:
    """The bare hour that ends a span with a sure start ("11.15-12 Sang").

    Behind a dash with space around it, it has to be later, and may not count what follows: "9.00 –
    10 gode råd".
    """
    found = _clock_at(text, joint.end(), bare=True, four_digits=False)
    after_noon = start == Clock(NOON, "p")
    if found is None or after_noon or " " not in joint[0]:
        return found
    counts = text[found[1] : found[1] + 2].strip().islower()
    return found if start.minutes < found[0].minutes and not counts else None


def _clock_at(text: str, at: int, *, bare: bool, four_digits: bool) -> tuple[Clock, int] | None:
    """The time at that place and where it stops; a `bare` hour counts only where asked for."""
    if noon := _NOON.match(text, at):
        return Clock(NOON, "p"), noon.end()
    match = _CLOCK.match(text, at)
    if match:
        minute = match["minute"] or match["spaced"] or match["h_minute"]
    elif four_digits and (match := _FOUR.match(text, at)):
        minute = match["minute"]
    else:
        match = _HOUR.match(text, at)
        if not match or not (bare or match["half"] or _has_tail(match[0])):
            return None
        minute = None
    half = "" if match.re is _FOUR else (match["half"] or match["letter"] or "").lower()
    hour = int(match["hour"])
    if half and not 1 <= hour <= 12:
        half = ""
    minutes = hour * 60 + int(minute or 0)
    return (Clock(minutes, half), match.end()) if minutes <= DAY else None


def _has_tail(stated: str) -> bool:
    """Whether a word such as "Uhr" stands behind the hour."""
    return stated.rstrip(".")[-1:].isalpha()


def settle_halves(spans: Sequence[Span]) -> list[tuple[int, int | None]]:
    """Starts and ends in minutes of a day's spans in their order, am and pm worked out.

    Where a text marks am or pm only somewhere ("11:30 - 12:30p"), an unmarked start lies in the
    same half of the day as its end if it then comes first, and an unmarked span not before the
    one above it. Texts without such marks are taken by the 24-hour clock, unless their afternoon
    begins again at one.
    """
    marked = any(span.start.half or (span.end and span.end.half) for span in spans)
    marked = marked or _begins_again_at_one(spans)
    settled: list[tuple[int, int | None]] = []
    before = 0
    for span in spans:
        if not marked:
            settled.append((span.start.minutes, span.end.minutes if span.end else None))
            continue
        start, end = _settle(span, before)
        settled.append((start, end))
        before = start
    return settled


def _begins_again_at_one(spans: Sequence[Span]) -> bool:
    """Whether a day without a time past one o'clock falls back once, from noon to the small hours.

    Such a day is written by the 12-hour clock: "11:00 Talk, 12:00 Lunch, 1:00 Talk".
    """
    starts = [span.start.minutes for span in spans]
    stated = [*starts, *(span.end.minutes for span in spans if span.end)]
    falls = [at for at, (one, two) in enumerate(pairwise(starts)) if two < one]
    if len(falls) != 1 or max(stated) >= NOON + 60 or starts[0] < _MORNING:
        return False
    at = falls[0]
    return starts[at] >= _LATE_MORNING and 60 <= starts[at + 1] < _MORNING


def _settle(span: Span, before: int) -> tuple[int, int | None]:
    end = _of_half(span.end) if span.end and span.end.half else None
    if end == 0 and not span.start.half and before < NOON:
        end = NOON  # "11:15 - 12:00am" in the morning means noon.
    if span.start.half:
        start = _of_half(span.start)
    elif end is not None:
        start = span.start.minutes % NOON + (NOON if end >= NOON else 0)
        start -= NOON if start > end else 0
    else:
        start = span.start.minutes
        start += NOON if start < before and start < NOON else 0
    start %= DAY
    if span.end and end is None:
        end = span.end.minutes
        end += NOON if end <= start and end + NOON <= DAY else 0
    return start, end


def _of_half(clock: Clock) -> int:
    return clock.minutes % NOON + (NOON if clock.half == "p" else 0)
