"""Who appears in an entry or a part, as lines of a print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner import markup
from planner.core.programme import Appearance, AppearanceState, Role, Speaker
from planner.core.queries import appearances_in
from planner.core.spacing import on_one_line
from planner.pdf.flow import Row, beside
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.names import in_words_language, withheld
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width
from planner.text import Texts

_MOST_INTRODUCTION = 240
"""Characters of a biography that stand behind the name; a longer one wants a page of its own."""

_ORDER = (Role.SPEAKER, Role.HOST, Role.MODERATOR, Role.PANELLIST)
"""Those without a label stand first, or they would seem to belong to the label above them."""


def people(
    sheet: Sheet, entry: str, part: str | None, section: Element, *, indent: float = 0.0
) -> list[Row]:
    """The people's rows, by what they do; those who declined are left out.

    A speaker's role goes without saying, the others' is named. Several people of a role are a
    list, so that a listener hears how many they are; the eye sees it by the label in whose lee
    they stand.
    """
    groups: dict[Role, list[Appearance]] = {role: [] for role in _ORDER}
    for appearance in appearances_in(sheet.programme, entry, part):
        named = _words(appearance, sheet)
        if appearance.state is not AppearanceState.DECLINED and named:
            groups[appearance.role].append(appearance)
    labels = {role: _label(role, len(group), sheet) for role, group in groups.items() if group}
    lee = _lee(sheet, {label: len(groups[role]) for role, label in labels.items() if label})
    rows: list[Row] = []
    for role, label in labels.items():
        set_group = _several if len(groups[role]) > 1 else _alone
        within = indent + lee if label else indent
        rows += set_group(sheet, label, groups[role], section, indent, within)
    return rows


def _words(appearance: Appearance, sheet: Sheet) -> list[str]:
    """Name, position and affiliation as far as they are known and to be told."""
    if withheld(sheet, appearance):
        return [sheet.texts.gettext("To be announced")]
    speaker = sheet.programme.speakers[appearance.speaker]
    affiliation = speaker.affiliation if sheet.options.affiliations else ""
    return [word for word in (speaker.name, speaker.position, affiliation) if word.strip()]


def _label(role: Role, number: int, sheet: Sheet) -> str:
    name = role_name(role, number, sheet.texts)
    return f"{name}: " if name else ""


def _lee(sheet: Sheet, labels: Mapping[str, int]) -> float:
    """How far people stand in behind their labels, in points, given how many each label has.

    Where no label has several, its one person follows it as in a sentence: nothing.
    """
    if max(labels.values(), default=0) < 2:
        return 0.0
    return max(width(label, sheet.scale.quiet) for label in labels)


def _alone(
    sheet: Sheet,
    label: str,
    group: Sequence[Appearance],
    section: Element,
    indent: float,
    within: float,
) -> list[Row]:
    element = section.child(Kind.PARAGRAPH)
    named = plain_spans(label, sheet.scale.quiet, in_words_language(sheet, element))
    person = _person(group[0], sheet, element)
    if within == indent:
        return _set(sheet, [*named, *person], indent)
    return beside(sheet.column(named, indent=indent), _set(sheet, person, within))


def _several(
    sheet: Sheet,
    label: str,
    group: Sequence[Appearance],
    section: Element,
    indent: float,
    within: float,
) -> list[Row]:
    named: list[Row] = []
    if label:
        element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
        named = sheet.column(plain_spans(label, sheet.scale.quiet, element), indent=indent)
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    rows: list[Row] = []
    for appearance in group:
        body = listing.child(Kind.LIST_ITEM).child(Kind.LIST_BODY)
        rows += _set(sheet, _person(appearance, sheet, body), within)
    return beside(named, rows)


def _set(sheet: Sheet, spans: list[Span], indent: float) -> list[Row]:
    return sheet.column(spans, indent=indent, manner=Manner.PERSON, part_cost=4.0)


def _person(appearance: Appearance, sheet: Sheet, element: Element) -> list[Span]:
    """The name, distinct from position and affiliation, and what else is told of a newcomer."""
    speaker = sheet.programme.speakers[appearance.speaker]
    first, *others = _words(appearance, sheet)
    if withheld(sheet, appearance):
        return plain_spans(first, sheet.scale.quiet, in_words_language(sheet, element))
    style: TextStyle = sheet.scale.name if speaker.name.strip() else sheet.scale.quiet
    spans = plain_spans(first, style, element)
    if others:
        spans += plain_spans(", " + ", ".join(others), sheet.scale.quiet, element)
    if appearance.id in sheet.first_appearances:
        spans += plain_spans(_introduction(speaker), sheet.scale.quiet, element)
    return spans


def _introduction(speaker: Speaker) -> str:
    """A short biography as sentences that follow the name; nothing where there is none."""
    told = on_one_line(markup.plain(speaker.biography))
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
