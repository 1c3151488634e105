"""Finding in a calendar's or schedule's own text where each item was read from."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from planner.core.faults import PlannerError
from planner.core.reading import Mark, Reading
from planner.exchange.kinds import FileKind
from planner.formats.foreign.encoding import decode

_LINE_END = re.compile(r"\r\n|\r|\n")
_FOLD = re.compile(r"\n[ \t]")
_UID = re.compile(r"^UID[^:\n]*:(.*(?:\n[ \t].*)*)", re.MULTILINE | re.IGNORECASE)
_SUMMARY = re.compile(r"^SUMMARY[^:\n]*:(.*(?:\n[ \t].*)*)", re.MULTILINE | re.IGNORECASE)
_EVENTS = {
    FileKind.ICALENDAR: re.compile(
        r"^BEGIN:VEVENT[ \t]*$(.*?)^END:VEVENT", re.MULTILINE | re.DOTALL | re.IGNORECASE
    ),
    FileKind.SCHEDULE_XML: re.compile(r"<event\b([^>]*)>.*?</event\s*>", re.DOTALL),
    FileKind.SCHEDULE_JSON: re.compile(
        r'^( +)\{\n(?=(?:\1 .*\n)*?\1 "(?:guid|id)": )((?:\1 .*\n)*)\1\}', re.MULTILINE
    ),
}
"""What an event is written as, with what names it."""
_XML_NAMES = re.compile(r"\b(guid|id)\s*=\s*[\"']([^\"']*)[\"']")
_JSON_NAMES = re.compile(r'^ +"(guid|id)": (?:"([^"\\]*)"|(\d+)),?$', re.MULTILINE)


@dataclass(frozen=True)
class _Event:
    """An event's own names, its title where that is needed, and its lines, first and last."""

    names: tuple[str, ...]
    title: str
    first: int
    last: int


def shown(data: bytes, kind: FileKind) -> str:
    """The text of a calendar or schedule; of one in JSON, each value on a line of its own.

    Empty where it cannot be shown, whatever else can be made of it.
    """
    try:
        text = _LINE_END.sub("\n", decode(data))
        if kind is FileKind.SCHEDULE_JSON:
            return json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    except (PlannerError, ValueError, RecursionError):
        return ""
    return text


def located(reading: Reading, text: str, kind: FileKind) -> Reading:
    """The reading with a mark for each entry, field "source", at the lines of its event."""
    events: defaultdict[str, list[_Event]] = defaultdict(list)
    for event in _events(text, kind):
        for name in event.names:
            events[name].append(event)
    marks = []
    for entry in reading.programme.entries.values():
        found = _found(events, entry.source, entry.title)
        if found is not None:
            marks.append(Mark(entry.id, "source", found.first, found.last))
    return replace(reading, marks=(*reading.marks, *marks))


def _found(events: Mapping[str, list[_Event]], source: str, title: str) -> _Event | None:
    """The event of that name; of several, the one of that title."""
    named = (
        events.get(source)
        or events.get(source.partition("/")[0])
        or events.get(source.partition("/")[0].rpartition("-")[2])
    )
    if not named or not source:
        return None
    return next((event for event in named if event.title == title), named[0])


def _events(text: str, kind: FileKind) -> Iterator[_Event]:
    line, at = 1, 0
    for found in _EVENTS[kind].finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        last = line + text.count("\n", at, found.end())
        yield _Event(_names(found, kind), _title(found, kind), line, last)


def _names(found: re.Match[str], kind: FileKind) -> tuple[str, ...]:
    if kind is FileKind.ICALENDAR:
        return tuple(_FOLD.sub("", uid).strip() for uid in _UID.findall(found[1])[:1])
    if kind is FileKind.SCHEDULE_XML:
        return tuple(unescape(value).strip() for _, value in _XML_NAMES.findall(found[1]))
    return tuple(text or number for _, text, number in _JSON_NAMES.findall(found[2]))


def _title(found: re.Match[str], kind: FileKind) -> str:
    """A calendar event's title; events of schedules have names of their own."""
    if kind is not FileKind.ICALENDAR:
        return ""
    stated = _SUMMARY.search(found[1])
    return re.sub(r"\\(.)", r"\1", _FOLD.sub("", stated[1])).strip() if stated else ""
