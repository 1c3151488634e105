"""Practical facts before the running order: where, who, for whom, and where to find out more."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from planner.core.programme import FactKind
from planner.pdf.flow import NEVER, Row, beside, ending_together, kept_to_next
from planner.pdf.pieces import Span
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import link_span, plain_spans
from planner.pdf.tagging import Element, Kind
from planner.text import Texts


def facts(sheet: Sheet, room: str, section: Element) -> list[Row]:
    """Practical facts as labels in the rail and their values beside them: a list of terms.

    A label too long for the rail is divided if it can be, or else stands above its value. No page
    has the first fact or the last alone.
    """
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    scale = sheet.scale
    found: list[list[Row]] = []
    for fact in _values(sheet, room):
        label, text, address = fact.label, fact.text, fact.address
        item = listing.child(Kind.LIST_ITEM)
        before = scale.lines(0.25) if found else scale.lines(1.25)
        language = sheet.words_language if fact.usual else ""
        element = item.child(Kind.LABEL, language=language)
        words = plain_spans(f"{label} ", scale.quiet, element) if label else []
        body = item.child(Kind.LIST_BODY, language=sheet.words_language if fact.listed else "")
        if not label:
            value = _value(sheet, text, address, body, before)
        elif sheet.fits_rail(words):
            named = sheet.rail(words, before=before)
            value = beside(named, _value(sheet, text, address, body, before))
        else:
            named = sheet.across(words, before=before)
            value = kept_to_next(named, _value(sheet, text, address, body, 0.0))
        found.append(ending_together(value))
    rows: list[Row] = []
    last = len(found) - 1
    for n, of_fact in enumerate(found):
        cost = 1.0 if n == 0 else NEVER if n in (1, last) else 2.0
        rows += [replace(of_fact[0], part_cost=cost), *of_fact[1:]]
    return rows


def _value(sheet: Sheet, text: str, address: str, body: Element, before: float) -> list[Row]:
    style = sheet.scale.body
    spans: list[Span] = plain_spans(text, style, body) if text.strip() else []
    if address:
        if spans:
            spans.append(Span(", ", style, body))
        shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        spans.append(link_span(shown, address, style.coloured(sheet.scale.accent), body))
    return sheet.column(spans, before=before)


class _Value(NamedTuple):
    """A fact as it is printed; a `usual` label is one of the fixed words.

    The text of one that is `listed` is names in a row, with fixed words between them.
    """

    label: str
    text: str
    address: str = ""
    usual: bool = True
    listed: bool = False


def _values(sheet: Sheet, room: str) -> list[_Value]:
    """Each fact that is known, in the order they are printed."""
    programme, texts = sheet.programme, sheet.texts
    venue = programme.venue
    place = ", ".join(word.strip() for word in (venue.name, venue.address) if word.strip())
    organisers = [name for name in programme.organisers if name.strip()]
    label = texts.ngettext("Organiser", "Organisers", len(organisers))
    rows = [
        _Value(texts.gettext("Venue"), place, web_address(venue.web)),
        _Value(texts.gettext("Room"), room),
        _Value(label, texts.listing(organisers) if organisers else "", listed=len(organisers) > 1),
    ]
    for fact in programme.facts:
        usual = not fact.label
        rows.append(_Value(fact.label or fact_name(fact.kind, texts), fact.text, usual=usual))
    rows.append(_Value(texts.gettext("Web"), "", web_address(programme.web)))
    return [row for row in rows if row.text.strip() or row.address]


def web_address(text: str) -> str:
    """A web address that may be followed, or nothing: other schemes are not for print."""
    address = "".join(text.split())
    if not address:
        return ""
    if address.lower().startswith(("http://", "https://")):
        return address
    return "" if ":" in address.split("/")[0] else f"https://{address}"


def fact_name(kind: FactKind, texts: Texts) -> str:
    """The usual word for a kind of fact; other facts have none."""
    names: dict[FactKind, str] = {
        FactKind.AUDIENCE: texts.gettext("For"),
        FactKind.REGISTRATION: texts.gettext("Registration"),
        FactKind.PRICE: texts.gettext("Price"),
        FactKind.DEADLINE: texts.gettext("Deadline"),
        FactKind.CONTACT: texts.gettext("Contact"),
        FactKind.PARKING: texts.gettext("Parking"),
    }
    return names.get(kind, "")
