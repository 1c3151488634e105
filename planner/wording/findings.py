"""What checks found, as sentences."""

from __future__ import annotations

from planner.core.checks import Finding, FindingKind
from planner.core.programme import Programme
from planner.text import Texts
from planner.wording.names import lines, minutes, name, pages


def finding(texts: Texts, programme: Programme, found: Finding) -> str:
    """What a check found, as one sentence."""
    _ = texts.gettext
    names = [name(texts, programme, id_) for id_ in found.ids]
    values = {
        "first": names[0],
        "second": names[1] if len(names) > 1 else "",
        "third": names[2] if len(names) > 2 else "",
        "minutes": minutes(texts, found.minutes),
        "text": found.text,
        "lines": lines(texts, found.lines),
        "pages": pages(texts, found.pages),
    }
    sentence = {
        FindingKind.OVERLAP: _("%(first)s and %(second)s overlap by %(minutes)s."),
        FindingKind.OVER_FIXED: _("%(first)s runs %(minutes)s over %(second)s, which is fixed."),
        FindingKind.SPEAKER_TWICE: _(
            "%(first)s is in two places for %(minutes)s: %(second)s and %(third)s."
        ),
        FindingKind.OVER_PLENARY: _(
            "%(first)s runs %(minutes)s over %(second)s, which is for all rooms."
        ),
        FindingKind.SPEAKER_AWAY: _("%(first)s is not available for %(minutes)s of %(second)s."),
        FindingKind.BEFORE_OPENING: _("%(first)s begins %(minutes)s before the day opens."),
        FindingKind.AFTER_CLOSING: _("%(first)s ends %(minutes)s after the day closes."),
        FindingKind.MORE: _("There is more of this kind than is listed here."),
        FindingKind.UNPRINTABLE: _("%(first)s has characters that cannot be printed: %(text)s"),
        FindingKind.PAGES_OVER: _("The programme runs over: %(lines)s too many for %(pages)s."),
    }[found.kind]
    return sentence % values
