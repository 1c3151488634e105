"""What differs between two programmes, in a word, and what it was before."""

from __future__ import annotations

from planner.core.comparison import Aspect
from planner.text import Texts


def aspect(texts: Texts, which: Aspect) -> str:
    """What differs, in a word or two."""
    _ = texts.gettext
    return {
        Aspect.TITLE: _("Title"),
        Aspect.NAME: _("Name"),
        Aspect.SUBTITLE: _("Subtitle"),
        Aspect.PLACED: _("Placed or not"),
        Aspect.DATE: _("Date"),
        Aspect.DAY: _("Day"),
        Aspect.TIME: _("Time"),
        Aspect.LENGTH: _("Length"),
        Aspect.HOURS: _("Hours"),
        Aspect.ROOM: _("Room"),
        Aspect.TRACK: _("Track"),
        Aspect.KIND: _("Session or break"),
        Aspect.PEOPLE: _("Speakers"),
        Aspect.PARTS: _("Parts"),
        Aspect.ABSTRACT: _("Abstract"),
        Aspect.POSITION: _("Job title"),
        Aspect.AFFILIATION: _("Affiliation"),
        Aspect.CONTACT: _("Mail or phone"),
        Aspect.BIOGRAPHY: _("Biography"),
        Aspect.PHOTO: _("Photo"),
        Aspect.CAPACITY: _("Seats"),
        Aspect.INTRODUCTION: _("Introduction"),
        Aspect.VENUE: _("Venue"),
        Aspect.ORGANISERS: _("Organisers"),
        Aspect.FACTS: _("Practical information"),
        Aspect.OTHER: _("Other details"),
    }[which]


def instead(texts: Texts, which: Aspect, now: str, was: str) -> str:
    """What there is instead of what was: Room: Salen, was Loftet. Either may be empty."""
    what = aspect(texts, which)
    if not was:
        return f"{what}: {now}" if now else changed(texts, which)
    sentence = (
        texts.gettext("%(what)s: %(now)s, was %(was)s")
        if now
        else texts.gettext("%(what)s: none, was %(was)s")
    )
    return sentence % {"what": what, "now": now, "was": was}


def changed(texts: Texts, which: Aspect) -> str:
    """That it has changed, where it is too long to say how."""
    return texts.gettext("%(what)s changed") % {"what": aspect(texts, which)}
