"""What checks found, as sentences, and what kinds of findings are called together."""

from __future__ import annotations

from collections.abc import Mapping

from planner.core.checks import Finding, FindingKind, Severity
from planner.core.programme import Programme
from planner.text import Texts
from planner.wording.names import lines, minutes, name, pages


def finding(texts: Texts, programme: Programme, found: Finding) -> str:
    """What a check found, as one sentence."""
    sentences = {
        **_of_times(texts),
        **_of_people(texts),
        **_of_contents(texts),
        **_of_days_and_print(texts),
    }
    words = sentences[found.kind] % _values(texts, programme, found)
    return words[:1].upper() + words[1:]


def finding_group(texts: Texts, kind: FindingKind) -> str:
    """What findings of this kind, and of those near to it, are about: the heading over them."""
    _ = texts.gettext
    return {
        **dict.fromkeys(
            (FindingKind.OVERLAP, FindingKind.OVER_FIXED, FindingKind.OVER_PLENARY),
            _("At the same time"),
        ),
        **dict.fromkeys(
            (FindingKind.SPEAKER_TWICE, FindingKind.SPEAKER_AWAY, FindingKind.TIGHT_CHANGE),
            _("Speakers who cannot be there"),
        ),
        **dict.fromkeys(
            (FindingKind.UNCONFIRMED, FindingKind.NO_APPEARANCE, FindingKind.ALL_DECLINED),
            _("Agreements with speakers"),
        ),
        **dict.fromkeys(
            (FindingKind.BEFORE_OPENING, FindingKind.AFTER_CLOSING), _("The hours of the day")
        ),
        **dict.fromkeys(
            (
                FindingKind.GAP, FindingKind.NO_BREAK, FindingKind.LUNCH_SHORT,
                FindingKind.LUNCH_ODD,
            ),
            _("Breaks and gaps"),
        ),
        **dict.fromkeys(
            (FindingKind.NO_TITLE, FindingKind.NO_SPEAKER, FindingKind.NO_ABSTRACT),
            _("What is missing"),
        ),
        FindingKind.PARTS_OVER: _("Parts of a session"),
        FindingKind.UNPLACED: _("Not placed"),
        FindingKind.FEW_SEATS: _("Seats"),
        **dict.fromkeys(
            (FindingKind.WRONG_WEEKDAY, FindingKind.HOLIDAY, FindingKind.PAST), _("Dates")
        ),
        **dict.fromkeys((FindingKind.UNPRINTABLE, FindingKind.PAGES_OVER), _("The print")),
        FindingKind.MORE: _("More"),
    }[kind]  # fmt: skip


def severity(texts: Texts, which: Severity) -> str:
    """How much a finding matters, in a word."""
    _ = texts.gettext
    return {
        Severity.ERROR: _("Must be settled"),
        Severity.WARNING: _("Should be seen to"),
        Severity.NOTE: _("Good to know"),
    }[which]


def _values(texts: Texts, programme: Programme, found: Finding) -> Mapping[str, object]:
    names = [name(texts, programme, id_) for id_ in found.ids[:_NAMED]]
    told = list(names)
    if len(found.ids) > _NAMED:
        told.append(_more(texts, len(found.ids) - _NAMED))
    return {
        "first": names[0],
        "second": names[1] if len(names) > 1 else "",
        "third": names[2] if len(names) > 2 else "",
        "all": texts.listing(told),
        "others": texts.listing(told[1:]),
        "minutes": minutes(texts, found.minutes),
        "text": found.text,
        "instead": found.instead,
        "lines": lines(texts, found.lines),
        "pages": pages(texts, found.pages),
        "seats": found.seats,
        "people": found.people,
    }


def _more(texts: Texts, number: int) -> str:
    return texts.ngettext("%(number)s more", "%(number)s more", number) % {"number": number}


_NAMED = 4
"""So many ids of a finding are named; more make no sentence."""


def _of_times(texts: Texts) -> Mapping[FindingKind, str]:
    _ = texts.gettext
    return {
        FindingKind.OVERLAP: _("%(first)s and %(second)s overlap by %(minutes)s."),
        FindingKind.OVER_FIXED: _("%(first)s runs %(minutes)s over %(second)s, which is fixed."),
        FindingKind.OVER_PLENARY: _(
            "%(first)s runs %(minutes)s over %(second)s, which is for all rooms."
        ),
        FindingKind.BEFORE_OPENING: _("%(first)s begins %(minutes)s before the day opens."),
        FindingKind.AFTER_CLOSING: _("%(first)s ends %(minutes)s after the day closes."),
        FindingKind.GAP: _("Nothing is planned for %(minutes)s between %(first)s and %(second)s."),
        FindingKind.NO_BREAK: _("With %(first)s people sit for %(minutes)s without a break."),
        FindingKind.LUNCH_SHORT: _("%(first)s lasts only %(minutes)s."),
        FindingKind.LUNCH_ODD: _("%(first)s is at an odd hour."),
    }


def _of_people(texts: Texts) -> Mapping[FindingKind, str]:
    _ = texts.gettext
    return {
        FindingKind.SPEAKER_TWICE: _(
            "%(first)s is in two places for %(minutes)s: %(second)s and %(third)s."
        ),
        FindingKind.SPEAKER_AWAY: _("%(first)s is not available for %(minutes)s of %(second)s."),
        FindingKind.TIGHT_CHANGE: _(
            "%(first)s has %(minutes)s to change rooms between %(second)s and %(third)s."
        ),
        FindingKind.UNCONFIRMED: _("%(first)s has not confirmed yet: %(others)s."),
        FindingKind.NO_APPEARANCE: _("%(first)s appears nowhere in the programme."),
        FindingKind.ALL_DECLINED: _("Everybody has declined: %(first)s has no speaker."),
    }


def _of_contents(texts: Texts) -> Mapping[FindingKind, str]:
    _ = texts.gettext
    return {
        FindingKind.NO_TITLE: _("%(first)s has no title."),
        FindingKind.NO_SPEAKER: _("%(first)s has no speaker."),
        FindingKind.NO_ABSTRACT: _("%(first)s has no abstract."),
        FindingKind.PARTS_OVER: _(
            "The parts of %(first)s last %(minutes)s longer than the session."
        ),
        FindingKind.UNPLACED: _("Not placed: %(all)s."),
        FindingKind.FEW_SEATS: _(
            "%(people)s people come, but there are %(seats)s seats in %(others)s at %(first)s."
        ),
    }


def _of_days_and_print(texts: Texts) -> Mapping[FindingKind, str]:
    _ = texts.gettext
    return {
        FindingKind.WRONG_WEEKDAY: _(
            "In %(first)s it says “%(text)s”; by the date it is “%(instead)s”."
        ),
        FindingKind.HOLIDAY: _("%(first)s is a public holiday: %(text)s."),
        FindingKind.PAST: _("%(first)s is past."),
        FindingKind.UNPRINTABLE: _("%(first)s has characters that cannot be printed: %(text)s"),
        FindingKind.PAGES_OVER: _("The programme runs over: %(lines)s too many for %(pages)s."),
        FindingKind.MORE: _("There is more of this kind than is listed here."),
    }
