"""What stands before the running order: title, introduction and practical facts."""

from __future__ import annotations

from planner.core.programme import Day, FactKind, Programme
from planner.core.queries import days_in_order
from planner.pdf.flow import Column, Row, beside, ending_together, kept_to_next, paragraph
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import link_span, plain_spans, prose
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind
from planner.text import Texts

_TITLE_MARGIN = 20 * POINTS_PER_MM
"""A title is large and few of its lines are full: it may reach this near to the paper's edge."""


_LONGEST_LARGE = 100
"""Titles of more letters than this are set smaller."""


def front(sheet: Sheet, room: str, root: Element) -> list[Row]:
    """Title block, introduction and facts. `room` is named where the whole event has one."""
    section = root.child(Kind.SECTION)
    head = _title_block(sheet, section)
    scale = sheet.scale
    introduction = prose(
        sheet.programme.introduction, section, sheet.setting(scale.body), before=scale.lines(1.5)
    )
    facts = _facts(sheet, room, section)
    return kept_to_next(head, [*introduction, *facts])


def title(programme: Programme, texts: Texts) -> str:
    """The programme's title, or the plain word where it has none yet."""
    return " ".join(programme.title.split()) or texts.gettext("Programme")


def day_name(day: Day, number: int, texts: Texts) -> str:
    """The day's label and date, or its number where neither is known."""
    return _known(day, texts) or texts.gettext("Day %(number)s") % {"number": number}


def _known(day: Day, texts: Texts) -> str:
    label = " ".join(day.label.split())
    date = texts.date(day.date) if day.date else ""
    words = [label, date] if label else [date[:1].upper() + date[1:]]
    return " · ".join(word for word in words if word)


def _title_block(sheet: Sheet, section: Element) -> list[Row]:
    scale, programme = sheet.scale, sheet.programme
    name = title(programme, sheet.texts)
    lines = [
        (_when(programme, sheet.texts), scale.overline, Kind.PARAGRAPH),
        (name, scale.title if len(name) <= _LONGEST_LARGE else scale.long_title, Kind.TITLE),
        (programme.subtitle, scale.subtitle, Kind.PARAGRAPH),
    ]
    rows: list[Row] = []
    widest = sheet.style.page[0] - sheet.style.text_left - _TITLE_MARGIN
    measure = max(sheet.style.measure, widest)
    for text, style, kind in lines:
        if not text.strip():
            continue
        rows += paragraph(
            plain_spans(text, style, section.child(kind)),
            style,
            Column(sheet.style.text_left, measure),
            before=scale.lines(0.5),
            manner=Manner.TITLE,
        )
    return rows


def _when(programme: Programme, texts: Texts) -> str:
    """A single day's label and date; of several the first date and the last, where known."""
    days = days_in_order(programme)
    if len(days) == 1:
        return _known(days[0], texts)
    dates = sorted(day.date for day in days if day.date)
    words = [texts.date(date) for date in dict.fromkeys((*dates[:1], *dates[-1:]))]
    when = " – ".join(words)
    return when[:1].upper() + when[1:]


def _facts(sheet: Sheet, room: str, section: Element) -> list[Row]:
    """Practical facts as labels in the rail and their values beside them: a list of terms."""
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    scale = sheet.scale
    rows: list[Row] = []
    for label, text, address in _values(sheet, room):
        item = listing.child(Kind.LIST_ITEM)
        before = scale.lines(0.25) if rows else scale.lines(1.25)
        words = plain_spans(f"{label} ", scale.quiet, item.child(Kind.LABEL)) if label else []
        body = item.child(Kind.LIST_BODY)
        if not label:
            value = _value(sheet, text, address, body, before)
        elif sheet.fits_rail(words):
            named = sheet.rail(words, before=before)
            value = beside(named, _value(sheet, text, address, body, before))
        else:
            named = sheet.across(words, before=before)
            value = kept_to_next(named, _value(sheet, text, address, body, 0.0))
        rows += ending_together(value)
    return rows


def _value(sheet: Sheet, text: str, address: str, body: Element, before: float) -> list[Row]:
    style = sheet.scale.body
    spans: list[Span] = plain_spans(text, style, body) if text.strip() else []
    if address:
        if spans:
            spans.append(Span(", ", style, body))
        shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        spans.append(link_span(shown, address, style.coloured(sheet.scale.accent), body))
    return sheet.column(spans, before=before, part_cost=1.0)


def _values(sheet: Sheet, room: str) -> list[tuple[str, str, str]]:
    """Label, text and web address of each fact that is known, in the order they are printed."""
    programme, texts = sheet.programme, sheet.texts
    venue = programme.venue
    place = ", ".join(word.strip() for word in (venue.name, venue.address) if word.strip())
    organisers = [name for name in programme.organisers if name.strip()]
    label = texts.ngettext("Organiser", "Organisers", len(organisers))
    rows = [
        (texts.gettext("Venue"), place, web_address(venue.web)),
        (texts.gettext("Room"), room, ""),
        (label, texts.listing(organisers) if organisers else "", ""),
    ]
    rows += [(fact.label or fact_name(fact.kind, texts), fact.text, "") for fact in programme.facts]
    rows.append((texts.gettext("Web"), "", web_address(programme.web)))
    return [row for row in rows if row[1].strip() or row[2]]


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
