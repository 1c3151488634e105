"""The lines of a calendar, gathered by the component they stand in."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from planner.core.faults import Fault, PlannerError

MOST_LINES = 400_000
"""A thousand events have some 15,000."""
_LONGEST_LINE = 200_000


@dataclass(frozen=True)
class Property:
    """A name in capitals, its parameters by theirs, the value without escapes, the line from 1."""

    name: str
    parameters: dict[str, tuple[str, ...]]
    value: str
    line: int


@dataclass
class Component:
    """What stands between BEGIN and END, without the components within; the line it begins at."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((one for one in self.properties if one.name == name), None)

    def every(self, name: str) -> list[Property]:
        """All properties of that name."""
        return [one for one in self.properties if one.name == name]


@dataclass(frozen=True)
class Lines:
    """The components in the order in which they begin, and the lines that are no grammar."""

    components: list[Component]
    unread: list[tuple[int, str]]


def components(data: bytes, wanted: frozenset[str]) -> Lines:
    """The components of a file with the properties that are wanted.

    A component that never ends is taken as it is. Raises PlannerError for what is too large or no
    text.
    """
    found: list[Component] = []
    unread: list[tuple[int, str]] = []
    within: list[Component] = []
    for number, text in _unfolded(data):
        name = _name(text)
        if name == "BEGIN":
            within.append(Component(text[len("BEGIN:") :].strip().upper(), number))
            found.append(within[-1])
        elif name == "END":
            if within:
                within.pop()
        elif not name:
            unread.append((number, text))
        elif within and name in wanted:
            one = _property(name, text, number)
            if one is None:
                unread.append((number, text))
            else:
                within[-1].properties.append(one)
    return Lines(found, unread)


def _unfolded(data: bytes) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, those put together again that were folded, even mid-letter."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    if b"\0" in data:
        raise PlannerError(Fault.NOT_TEXT)
    if data.count(b"\n") + data.count(b"\r") > 2 * MOST_LINES:
        raise PlannerError(Fault.TOO_MUCH)
    begun, gathered = 1, [b""]
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        if line[:1] in {b" ", b"\t"}:
            gathered.append(line[1:])
            continue
        yield from _decoded(begun, gathered)
        begun, gathered = number, [line]
    yield from _decoded(begun, gathered)


def _decoded(number: int, gathered: list[bytes]) -> Iterator[tuple[int, str]]:
    line = b"".join(gathered)
    if line.strip():
        try:
            yield number, line.decode()
        except UnicodeDecodeError:
            yield number, line.decode("cp1252", "replace")


def _name(text: str) -> str:
    """The property's name in capitals; empty where the line has none."""
    ends = [place for place in (text.find(":"), text.find(";")) if place > 0]
    name = text[: min(ends)].strip().upper() if ends else ""
    return name if name.replace("-", "").isalnum() and name.isascii() else ""


def _property(name: str, text: str, number: int) -> Property | None:
    try:
        line = Contentline(text[:_LONGEST_LINE])  # type: ignore[no-untyped-call] # it says no types
        _, parameters, value = line.parts()
    except ValueError:
        return None
    return Property(
        name,
        {
            str(key).upper(): tuple(map(str, said if isinstance(said, list) else [said]))
            for key, said in parameters.items()
        },
        value,
        number,
    )
