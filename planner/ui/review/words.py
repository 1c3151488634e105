"""What the review says of a reading, in words."""

from __future__ import annotations

from collections.abc import Mapping

from planner.core.comparison import DifferenceKind
from planner.core.programme import FactKind, Programme
from planner.core.queries import running_order
from planner.text import Texts
from planner.ui.review.rows import Row
from planner.ui.review.taking import Into


def own_label(texts: Texts, programme: Programme, row: Row) -> str:
    """What a field of the programme is called."""
    _ = texts.gettext
    if row.field == "facts":
        fact = programme.facts[row.place]
        return fact.label or _fact_label(texts, fact.kind)
    return {
        "title": _("Title"),
        "subtitle": _("Subtitle"),
        "introduction": _("Introduction"),
        "venue": _("Venue"),
        "organisers": _("Organisers"),
        "web": _("Web"),
    }[row.field]


def own_value(programme: Programme, row: Row) -> str:
    """A field of the programme on one line."""
    if row.field == "facts":
        text = programme.facts[row.place].text
    elif row.field == "venue":
        venue = programme.venue
        text = ", ".join(filter(None, (venue.name, venue.address)))
    elif row.field == "organisers":
        text = ", ".join(programme.organisers)
    else:
        text = str(getattr(programme, row.field))
    return " ".join(text.split())


def summary(texts: Texts, programme: Programme) -> str:
    """How much was understood, and what stays put."""
    items, people = len(programme.entries), len(programme.speakers)
    words = [
        texts.ngettext("%(number)s item", "%(number)s items", items) % {"number": items},
        texts.ngettext("%(number)s person", "%(number)s people", people) % {"number": people},
    ]
    fixed = [entry for entry in running_order(programme) if entry.pinned]
    stays = [
        texts.gettext("%(title)s stays fixed at %(time)s")
        % {
            "title": entry.title,
            "time": texts.time_span(entry.start or 0, None if entry.open_end else entry.end),
        }
        for entry in fixed[:_MOST]
    ]
    if len(fixed) > _MOST:
        rest = len(fixed) - _MOST
        stays.append(
            texts.ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": rest}
        )
    return " · ".join([", ".join(words), *stays])


def taking_words(
    texts: Texts, into: Into, items: int, counts: Mapping[DifferenceKind, int] | None
) -> str:
    """What the button does: `counts` are the differences an update takes over."""
    if counts:
        number = sum(counts.values())
        return texts.ngettext(
            "Take over %(number)s change", "Take over %(number)s changes", number
        ) % {"number": number}
    if into is Into.ADD and items:
        words = texts.ngettext("Add %(number)s item", "Add %(number)s items", items)
        return words % {"number": items}
    return texts.gettext("Take over")


def taken_words(texts: Texts, counts: Mapping[DifferenceKind, int]) -> str:
    """What has been taken over: so many items that are new, changed and deleted."""
    new, changed = counts.get(DifferenceKind.NEW, 0), counts.get(DifferenceKind.CHANGED, 0)
    gone = counts.get(DifferenceKind.MISSING, 0)
    said = (
        (new, texts.ngettext("%(number)s new item", "%(number)s new items", new)),
        (changed, texts.ngettext("%(number)s item changed", "%(number)s items changed", changed)),
        (gone, texts.ngettext("%(number)s item deleted", "%(number)s items deleted", gone)),
    )
    told = [words % {"number": number} for number, words in said if number]
    if not told:
        return texts.gettext("Read in; one undo takes all of it back")
    sentence = texts.gettext("Read in: %(what)s; one undo takes all of it back")
    return sentence % {"what": ", ".join(told)}


_MOST = 2
"""So many fixed items are named."""


def _fact_label(texts: Texts, kind: FactKind) -> str:
    _ = texts.gettext
    return {
        FactKind.AUDIENCE: _("Audience"),
        FactKind.REGISTRATION: _("Registration"),
        FactKind.PRICE: _("Price"),
        FactKind.DEADLINE: _("Deadline"),
        FactKind.CONTACT: _("Contact"),
        FactKind.PARKING: _("Parking"),
        FactKind.OTHER: _("Other"),
    }[kind]
