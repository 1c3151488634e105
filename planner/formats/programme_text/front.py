"""What stands before the running order: title, introduction and labelled facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from planner.core.programme import FactKind
from planner.formats.programme_text.dates import (
    DayHeading,
    StatedDate,
    dates_in,
    day_heading,
    is_calendar_only,
)
from planner.formats.programme_text.labels import (
    Labelled,
    labelled,
    labelled_anyhow,
    opens_with_label,
)
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.lines import Line, is_guarded, unguarded
from planner.formats.programme_text.paragraphs import Paragraph, paragraphs
from planner.formats.programme_text.times import Span, opens_with_span, spans_in

_LONGEST_TITLE = 160
_LONGEST_SUBTITLE = 120

FACT_KINDS = {
    Label.AUDIENCE: FactKind.AUDIENCE,
    Label.REGISTRATION: FactKind.REGISTRATION,
    Label.PRICE: FactKind.PRICE,
    Label.DEADLINE: FactKind.DEADLINE,
    Label.CONTACT: FactKind.CONTACT,
    Label.PARKING: FactKind.PARKING,
    Label.WHEN_AND_WHERE: FactKind.OTHER,
    Label.OTHER: FactKind.OTHER,
    Label.LANGUAGE: FactKind.OTHER,
    Label.KIND: FactKind.OTHER,
    Label.PARTS: FactKind.OTHER,
}


@dataclass(frozen=True)
class Notice:
    """A labelled statement with the paragraphs of its value, the first behind the label."""

    stated: Labelled
    items: tuple[Paragraph, ...]


@dataclass
class Front:
    """The parts of the front matter in the order of the text. It is filled while reading."""

    title: Paragraph | None = None
    subtitle: Paragraph | None = None
    introduction: list[Paragraph] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    heading: tuple[DayHeading, Line] | None = None
    date: tuple[StatedDate, Line] | None = None
    hours: list[tuple[Span, Line]] = field(default_factory=list)
    unused: list[Line] = field(default_factory=list)


def read_front(lines: Sequence[Line], words: Words) -> Front:
    """The front matter of these lines; what is of no use is in `unused`."""
    front = Front()
    prose = _take_notices(lines, front, words)
    _take_title(prose, front, words)
    front.introduction = paragraphs(prose, lambda text: labelled(text, words) is not None)
    return front


def read_tail(lines: Sequence[Line], words: Words) -> Front:
    """Labelled facts behind the last entry; there is no title and no introduction any more."""
    front = Front()
    front.unused = _take_notices(lines, front, words)
    return front


def _take_notices(lines: Sequence[Line], front: Front, words: Words) -> list[Line]:
    """Files labelled lines and day headings, and gives back the others."""
    prose: list[Line] = []
    at = 0
    after_notice = False
    while at < len(lines):
        line = lines[at]
        at += 1
        stated = labelled(line.text, words)
        if stated is None and (line.gap or after_notice):
            stated = opens_with_label(line.text, words)
        if stated is None and after_notice and not line.gap:
            stated = labelled_anyhow(line.text)
        heading = None if stated else day_heading(line.text, words)
        after_notice = stated is not None
        if stated and stated.label is not Label.TITLE:
            items, taken = _value(stated, lines, at - 1, words)
            at += taken
            _file(Notice(stated, items), line, front, words)
        elif stated:
            if front.title is None:
                front.title = Paragraph(unguarded(stated.value), line.number, line.number)
        elif heading:
            front.unused += [front.heading[1]] if front.heading else []
            front.heading = heading, line
        elif _is_span_only(line.text):
            front.hours += [(span, line) for span in spans_in(line.text)]
        else:
            prose.append(line)
    return prose


def _value(
    stated: Labelled, lines: Sequence[Line], at: int, words: Words
) -> tuple[tuple[Paragraph, ...], int]:
    """The paragraphs of a label's value, and how many lines behind the label's own they took."""
    following: list[Line] = []
    for line in lines[at + 1 : at + 40]:
        ends = line.gap and (stated.value or following)
        if ends or labelled(line.text, words) or opens_with_label(line.text, words):
            break
        following.append(line)
    if not stated.value:
        return tuple(paragraphs(following, lambda _: False)), len(following)
    own = Line(lines[at].number, stated.value)
    first = paragraphs([own, *following], lambda text: labelled_anyhow(text) is not None)[0]
    return (first,), sum(line.number <= first.last for line in following)


def _file(notice: Notice, line: Line, front: Front, words: Words) -> None:
    label = notice.stated.label
    front.notices.append(notice)
    if label in {Label.DATE, Label.TIME, Label.WHEN_AND_WHERE}:
        for item in notice.items:
            date = next(dates_in(item.text, words), None)
            if date and (front.date is None or label is Label.DATE):
                front.date = date, line
            front.hours += [(span, line) for span in spans_in(item.text)]


def _is_span_only(text: str) -> bool:
    span = opens_with_span(text)
    return span is not None and span.end is not None and span.stop == len(text)


def _take_title(prose: list[Line], front: Front, words: Words) -> None:
    """Takes the title out of the prose, and the stray lines before it."""
    while prose:
        if is_guarded(prose[0].text) or not is_calendar_only(prose[0].text, words):
            break
        front.unused.append(prose.pop(0))
    if front.title is None and prose and _is_title(prose[0].text):
        line = prose.pop(0)
        front.title = Paragraph(unguarded(line.text), line.number, line.number)
    if front.title and front.subtitle is None and prose and _is_subtitle(prose, front.title):
        line = prose.pop(0)
        front.subtitle = Paragraph(line.text, line.number, line.number)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE or is_guarded(text)


def _is_subtitle(prose: Sequence[Line], title: Paragraph) -> bool:
    """Whether a line right under the title belongs to it: short, alone, and no sentence."""
    line = prose[0]
    alone = len(prose) == 1 or prose[1].gap or prose[1].number > line.number + 1
    return (
        alone
        and line.number == title.last + 1
        and len(line.text) <= _LONGEST_SUBTITLE
        and not (line.gap or line.bullet or is_guarded(line.text))
        and not line.text[0].islower()
        and line.text[-1] not in ".:;,"
    )
