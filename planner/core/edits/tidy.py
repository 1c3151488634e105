"""Tidying the typography of all that is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, running_order, speakers_by_name, tray
from planner.core.tidying import tidied, tidied_markdown, tidied_name


class TextPlace(NamedTuple):
    """Where a text stands: in a field of a row or of the programme.

    Where the field holds several, `number` counts them from 0; where it holds values, `of` is the
    field of the value.
    """

    id: str
    field: str
    number: int | None = None
    of: str = ""


@dataclass(frozen=True)
class Tidying:
    """What one text is and what it would be. They differ in marks and spaces only."""

    place: TextPlace
    before: str
    after: str


def tidyings(programme: Programme) -> tuple[Tidying, ...]:
    """Every text that is printed and not tidy: the programme's own, the items', the people's.

    Each in its own language. Of names only initials and short titles are looked at; addresses,
    and the names of rooms and tracks, are not.
    """
    return tuple(
        Tidying(place, before, after)
        for place, before, tidy, language in _texts(programme)
        if (after := tidy(before, language)) != before
    )


def tidy(programme: Programme, found: Iterable[Tidying] | None = None) -> Edit:
    """The edit that tidies all texts, or those of the tidyings given.

    Om "havet" - 2 mia. kr. til H. C. Holm
    Om »havet« – 2_mia._kr. til H._C._Holm      where _ is a hard space
    """
    after: dict[str, dict[str, Any]] = {}
    for each in tidyings(programme) if found is None else found:
        id_, field, *_ = each.place
        owner = programme if id_ == programme.id else programme.row(id_)
        fields = after.setdefault(id_, {})
        fields[field] = _with(fields.get(field, getattr(owner, field)), each)
    return change_fields(programme, EditKind.TIDY, after)


def _with(value: Any, found: Tidying) -> Any:
    """The field's value with the text in it tidied."""
    number, of = found.place.number, found.place.of
    if number is not None:
        within = replace(value[number], **{of: found.after}) if of else found.after
        return (*value[:number], within, *value[number + 1 :])
    return replace(value, **{of: found.after}) if of else found.after


_Text = tuple[TextPlace, str, Callable[[str, str], str], str]
"""Where it stands, what it says, how it is tidied, and its language."""


def _texts(programme: Programme) -> Iterator[_Text]:
    yield from _own_texts(programme)
    for entry in (*running_order(programme), *tray(programme)):
        yield from _entry_texts(entry, entry.language or programme.language)
    language = programme.language
    for speaker in speakers_by_name(programme):
        yield TextPlace(speaker.id, "name"), speaker.name, tidied_name, language
        yield TextPlace(speaker.id, "position"), speaker.position, tidied, language
        yield TextPlace(speaker.id, "affiliation"), speaker.affiliation, tidied_name, language
        yield TextPlace(speaker.id, "biography"), speaker.biography, tidied_markdown, language


def _own_texts(programme: Programme) -> Iterator[_Text]:
    id_, language, venue = programme.id, programme.language, programme.venue
    yield TextPlace(id_, "title"), programme.title, tidied, language
    yield TextPlace(id_, "subtitle"), programme.subtitle, tidied, language
    yield TextPlace(id_, "introduction"), programme.introduction, tidied_markdown, language
    yield TextPlace(id_, "venue", of="name"), venue.name, tidied_name, language
    yield TextPlace(id_, "venue", of="address"), venue.address, tidied_name, language
    for number, organiser in enumerate(programme.organisers):
        yield TextPlace(id_, "organisers", number), organiser, tidied_name, language
    for number, fact in enumerate(programme.facts):
        yield TextPlace(id_, "facts", number, "label"), fact.label, tidied, language
        yield TextPlace(id_, "facts", number, "text"), fact.text, tidied, language
    for day in days_in_order(programme):
        yield TextPlace(day.id, "label"), day.label, tidied, language


def _entry_texts(entry: Entry, language: str) -> Iterator[_Text]:
    yield TextPlace(entry.id, "title"), entry.title, tidied, language
    yield TextPlace(entry.id, "subtitle"), entry.subtitle, tidied, language
    yield TextPlace(entry.id, "abstract"), entry.abstract, tidied_markdown, language
    for number, part in enumerate(entry.parts):
        yield TextPlace(entry.id, "parts", number, "title"), part.title, tidied, language
        yield (
            TextPlace(entry.id, "parts", number, "abstract"),
            part.abstract,
            tidied_markdown,
            language,
        )
    yield TextPlace(entry.id, "note"), entry.note, tidied, language
