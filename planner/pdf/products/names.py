"""Who is named with an entry, where there is room for names only."""

from __future__ import annotations

from planner.core.programme import Appearance, AppearanceState, Entry
from planner.core.queries import appearances_in
from planner.core.spacing import on_one_line
from planner.pdf.products.sheet import Sheet
from planner.pdf.tagging import Element, Kind


def present(sheet: Sheet, entry: str, part: str | None = None) -> list[Appearance]:
    """Who appears in the entry itself or in that part, of those who are named and not declined."""
    return [
        appearance
        for appearance in appearances_in(sheet.programme, entry, part)
        if appearance.state is not AppearanceState.DECLINED
        and sheet.programme.speakers[appearance.speaker].name.strip()
    ]


def everyone(sheet: Sheet, entry: Entry) -> list[Appearance]:
    """Who appears in the entry or in any of its parts; nobody twice."""
    found: dict[str, Appearance] = {}
    for part in (None, *(part.id for part in entry.parts)):
        for appearance in present(sheet, entry.id, part):
            found.setdefault(appearance.speaker, appearance)
    return list(found.values())


def withheld(sheet: Sheet, appearance: Appearance) -> bool:
    """Whether the public is not told the name, because the person has not said yes yet."""
    return appearance.state is AppearanceState.ASKED and not sheet.options.unconfirmed


def name_of(sheet: Sheet, appearance: Appearance) -> str:
    """The person's name on one line."""
    return on_one_line(sheet.programme.speakers[appearance.speaker].name)


def in_words_language(sheet: Sheet, element: Element) -> Element:
    """The element, or within it one that says in which language the fixed words are."""
    language = sheet.words_language
    return element.child(Kind.SPAN, language=language) if language else element
