"""Who appears in an entry or a part, as lines of a print."""

from __future__ import annotations

from collections.abc import Sequence

from planner import markup
from planner.core.programme import Appearance, AppearanceState, Role, Speaker
from planner.core.queries import appearances_in
from planner.pdf.flow import Row
from planner.pdf.pieces import Span
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle
from planner.text import Texts

_MOST_INTRODUCTION = 240
"""Characters of a biography that stand behind the name; a longer one wants a page of its own."""

_ORDER = (Role.HOST, Role.SPEAKER, Role.PANELLIST, Role.MODERATOR)


def people(
    sheet: Sheet, entry: str, part: str | None, section: Element, *, indent: float = 0.0
) -> list[Row]:
    """The people's rows, by what they do; those who declined are left out.

    A speaker's role goes without saying, the others' is named. Several people of a role are a
    list, so that a listener hears how many they are.
    """
    groups: dict[Role, list[Appearance]] = {role: [] for role in _ORDER}
    for appearance in appearances_in(sheet.programme, entry, part):
        named = _words(sheet.programme.speakers[appearance.speaker])
        if appearance.state is not AppearanceState.DECLINED and named:
            groups[appearance.role].append(appearance)
    rows: list[Row] = []
    for role, group in groups.items():
        if group:
            rows += _group(sheet, role, group, section, indent)
    return rows


def _words(speaker: Speaker) -> list[str]:
    return [w for w in (speaker.name, speaker.position, speaker.affiliation) if w.strip()]


def _group(
    sheet: Sheet, role: Role, group: Sequence[Appearance], section: Element, indent: float
) -> list[Row]:
    label = role_name(role, len(group), sheet.texts)
    if len(group) == 1:
        element = section.child(Kind.PARAGRAPH)
        spans = _person(group[0], sheet, element)
        if label:
            spans = [*plain_spans(f"{label}: ", sheet.scale.quiet, element), *spans]
        return sheet.column(spans, indent=indent, part_cost=4.0)
    rows: list[Row] = []
    if label:
        element = section.child(Kind.PARAGRAPH)
        rows = sheet.column(plain_spans(f"{label}:", sheet.scale.quiet, element), indent=indent)
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    for appearance in group:
        body = listing.child(Kind.LIST_ITEM).child(Kind.LIST_BODY)
        rows += sheet.column(_person(appearance, sheet, body), indent=indent, part_cost=4.0)
    return rows


def _person(appearance: Appearance, sheet: Sheet, element: Element) -> list[Span]:
    """The name, distinct from position and affiliation, and what else is told of a newcomer."""
    speaker = sheet.programme.speakers[appearance.speaker]
    first, *others = _words(speaker)
    style: TextStyle = sheet.scale.name if speaker.name.strip() else sheet.scale.quiet
    spans = plain_spans(first, style, element)
    if others:
        spans += plain_spans(", " + ", ".join(others), sheet.scale.quiet, element)
    if appearance.id in sheet.first_appearances:
        spans += plain_spans(_introduction(speaker), sheet.scale.quiet, element)
    return spans


def _introduction(speaker: Speaker) -> str:
    """A short biography as sentences that follow the name; nothing where there is none."""
    told = " ".join(markup.plain(speaker.biography).split())
    if not told or len(told) > _MOST_INTRODUCTION:
        return ""
    return f". {told[0].upper()}{told[1:]}{'' if told[-1] in '.!?' else '.'}"


def role_name(role: Role, number: int, texts: Texts) -> str:
    """What so many people of a role are called; speakers go by their names alone."""
    match role:
        case Role.MODERATOR:
            return texts.ngettext("Moderator", "Moderators", number)
        case Role.PANELLIST:
            return texts.ngettext("Panellist", "Panel", number)
        case Role.HOST:
            return texts.ngettext("Host", "Hosts", number)
        case Role.SPEAKER:
            return ""
