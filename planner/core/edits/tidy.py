"""Tidying the typography of all that is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planner.core.changes import Edit, EditKind
from planner.core.edits.reword import Rewording, TextPlace, reword
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, running_order, speakers_by_name, tray
from planner.core.tidying import tidied, tidied_markdown, tidied_name


def tidyings(programme: Programme) -> tuple[Rewording, ...]:
    """Every text that is printed and not tidy: the programme's own, the items', the people's.

    Each in its own language. Of names only initials and short titles are looked at; addresses,
    and the names of rooms and tracks, are not.
    """
    return tuple(
        Rewording(place, before, after)
        for place, before, tidy, language in _texts(programme)
        if (after := tidy(before, language)) != before
    )


def tidy(programme: Programme, found: Iterable[Rewording] | None = None) -> Edit:
    """The edit that tidies all texts, or those given.

    Om "havet" - 2 mia. kr. til H. C. Holm
    Om »havet« – 2_mia._kr. til H._C._Holm      where _ is a hard space
    """
    return reword(programme, EditKind.TIDY, tidyings(programme) if found is None else found)


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
