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
)
from planner.formats.programme_text.labels import (
    Labelled,
    labelled,
    labelled_anyhow,
    opens_with_label,
)
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.letters import is_greeting, own_title
from planner.formats.programme_text.lines import Line, is_guarded, unguarded
from planner.formats.programme_text.mail import split_mail
from planner.formats.programme_text.paragraphs import Paragraph, paragraphs
from planner.formats.programme_text.times import Hours, opens_with_span, spans_in
from planner.formats.programme_text.when import (
    DateLine,
    certain_date,
    date_line,
    hours_in,
    is_calendar_only,
    names_month,
)

_NEAR = 2
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
    """The parts of the front matter in the order of the text. It is filled while reading.

    `calendar` are lines that name a month or a day and nothing else, apart from the heading.
    """

    title: Paragraph | None = None
    subtitle: Paragraph | None = None
    introduction: list[Paragraph] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    heading: tuple[DayHeading, Line] | None = None
    date: tuple[StatedDate, Line] | None = None
    hours: list[tuple[Hours, Line]] = field(default_factory=list)
    calendar: list[Line] = field(default_factory=list)
    unused: list[Line] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """Whether a date has been found."""
        return self.date is not None or bool(self.heading and self.heading[0].date)


def read_front(lines: Sequence[Line], words: Words) -> Front:
    """The front matter of these lines; what is of no use is in `unused`.

    A mail's headers and its greeting are no part of a programme and nothing to tell of.
    """
    front = Front()
    mail = split_mail(lines)
    in_mail = bool(mail.headers)
    lines = [line for line in mail.lines if not is_greeting(line.text, in_mail=in_mail)]
    prose = _take_notices(lines, front, words)
    _take_stray(prose, front, words)
    _take_title(prose, front, mail.subject, words)
    _take_calendar(prose, front, words)
    _take_date_line(prose, front, words)
    _take_subtitle(prose, front, words)
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
                front.title = Paragraph(stated.value, line.number, line.number)
        elif heading:
            _take_heading(heading, line, front)
        elif _is_span_only(line.text):
            front.hours += [(hours, line) for hours in spans_in(line.text)]
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
            date = next(dates_in(item.text, words, short=label is Label.DATE), None)
            if date and (front.date is None or label is Label.DATE):
                front.date = date, line
            front.hours += [(hours, line) for hours in hours_in(item.text, words)]


def _is_span_only(text: str) -> bool:
    span = opens_with_span(text)
    return span is not None and span.end is not None and span.stop == len(text)


def _take_heading(heading: DayHeading, line: Line, front: Front) -> None:
    """Keeps the heading with a date, or the last."""
    if heading.hours:
        front.hours.append((heading.hours, line))
    if front.heading is None:
        front.heading = heading, line
    elif front.heading[0].date and not heading.date:
        front.calendar.append(line)
    else:
        front.calendar.append(front.heading[1])
        front.heading = heading, line


def _take_stray(prose: list[Line], front: Front, words: Words) -> None:
    """Takes the calendar lines before the title out of the prose."""
    count = 0
    while count < len(prose) and is_calendar_only(prose[count].text, words):
        count += 1
    front.calendar += prose[:count]
    del prose[:count]


def _take_calendar(prose: list[Line], front: Front, words: Words) -> None:
    """Takes out lines that stand alone and name nothing but a month, a day and the like."""
    kept: list[Line] = []
    for at, line in enumerate(prose):
        named = names_month(line.text, words) and _is_alone(prose, at) and not line.bullet
        calendar = named and is_calendar_only(line.text, words)
        (front.calendar if calendar else kept).append(line)
    prose[:] = kept


def _take_title(prose: list[Line], front: Front, subject: Line | None, words: Words) -> None:
    """Takes the title out of the prose where no label names it.

    A mail's subject is one where the text has none of its own; its date counts in any case.
    """
    own = own_title(prose) if subject else None
    repeated = subject and own is not None and _repeats(prose[own].text, subject.text)
    line: Line | None = None
    if front.title:
        line = Line(front.title.first, front.title.text)
    elif own is not None:
        line = prose.pop(own)
    elif subject:
        line, subject = subject, None
    elif prose and _is_title(prose[0].text):
        line = prose.pop(0)
    if line:
        front.title = _title(line, front, words)
    if subject:
        _title(subject, front, words)
        front.unused += [] if repeated else [subject]


def _title(line: Line, front: Front, words: Words) -> Paragraph:
    """The title, without a date set off from it."""
    found = None if front.dated else date_line(line.text, words)
    if found:
        _date(found, line, front)
    elif not front.dated and not is_guarded(line.text) and (date := certain_date(line.text, words)):
        front.date = date, line
    text = found.rest if found else unguarded(line.text)
    return Paragraph(text, line.number, line.number)


def _repeats(text: str, subject: str) -> bool:
    """Whether the first line of a mail says again what its subject says, or part of it."""
    first, second = text.casefold(), subject.casefold()
    return len(text) <= _LONGEST_TITLE and (first in second or second in first)


def _take_date_line(prose: list[Line], front: Front, words: Words) -> None:
    """Takes out the line that tells date and place, right under the title or standing alone."""
    for at, line in enumerate(prose):
        found = None if front.dated or line.bullet else date_line(line.text, words)
        if found and (at < _NEAR or _is_alone(prose, at)):
            prose.pop(at)
            _date(found, line, front)
            place = Paragraph(found.rest, line.number, line.number)
            front.notices.append(Notice(Labelled(Label.VENUE, found.rest), (place,)))
            return


def _date(found: DateLine, line: Line, front: Front) -> None:
    front.date = found.date, line
    front.hours += [(found.hours, line)] if found.hours else []


def _take_subtitle(prose: list[Line], front: Front, words: Words) -> None:
    if front.title and prose and _is_subtitle(prose, front.title):
        line = prose.pop(0)
        front.subtitle = Paragraph(line.text, line.number, line.number)
        date = None if front.dated else certain_date(line.text, words)
        if date:
            front.date = date, line
            front.hours += [(hours, line) for hours in hours_in(line.text, words)]


def _is_alone(prose: Sequence[Line], at: int) -> bool:
    """Whether nothing that runs on stands right above or below the line."""
    line = prose[at]
    below = prose[at + 1] if at + 1 < len(prose) else None
    above = prose[at - 1] if at else None
    return (above is None or line.gap or above.number < line.number - 1) and (
        below is None or below.gap or below.number > line.number + 1
    )


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
