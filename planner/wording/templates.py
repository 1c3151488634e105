"""What a template is called, what it says of itself, and what its items are called."""

from __future__ import annotations

from planner.core.templates import Slot, Template, Titles
from planner.text import Texts


def template_name(texts: Texts, template: Template) -> str:
    """A word or two for a template."""
    _ = texts.gettext
    return {
        Template.CONFERENCE: _("One-day conference"),
        Template.HALF_DAY: _("Half-day seminar"),
        Template.TWO_TRACKS: _("Two tracks"),
        Template.WORKSHOPS: _("Workshop day"),
        Template.BLANK: _("Blank day"),
    }[template]


def template_line(texts: Texts, template: Template) -> str:
    """What is in it, in one line."""
    _ = texts.gettext
    return {
        Template.CONFERENCE: _("Keynote, four talks and a panel, with lunch and coffee."),
        Template.HALF_DAY: _("A morning with three talks and lunch at the end."),
        Template.TWO_TRACKS: _("Two rooms side by side; the day begins and ends together."),
        Template.WORKSHOPS: _("Two rounds of workshops in three rooms, then all meet."),
        Template.BLANK: _("Only the hours; you write the rest."),
    }[template]


def template_titles(texts: Texts) -> Titles:
    """The titles of a template's items, rooms and tracks."""
    _ = texts.gettext
    numbered = {Slot.TALK: _("Talk %(number)s"), Slot.WORKSHOP: _("Workshop %(number)s")}
    plain = {
        Slot.ARRIVAL: _("Arrival and breakfast"),
        Slot.WELCOME: _("Welcome"),
        Slot.KEYNOTE: _("Keynote"),
        Slot.COFFEE: _("Coffee"),
        Slot.LUNCH: _("Lunch"),
        Slot.PANEL: _("Panel discussion"),
        Slot.SHARING: _("What we take home"),
        Slot.CLOSING: _("Closing"),
    }

    def of(slot: Slot, number: int) -> str:
        return plain[slot] if slot in plain else numbered[slot] % {"number": number}

    return Titles(
        of,
        room=lambda number: _("Room %(number)s") % {"number": number},
        track=lambda number: _("Track %(letter)s") % {"letter": chr(ord("A") + number - 1)},
    )
