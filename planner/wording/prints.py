"""What a print lacks, and what making it fit changed, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.programme import Programme
from planner.text import Texts
from planner.wording.names import day_name, name

_NAMED = 3  # of a longer list, so many stand in a sentence


def left_out(
    texts: Texts,
    programme: Programme,
    day: str,
    details: Sequence[str],
    entries: Sequence[str],
    cut: Sequence[str] = (),
) -> list[str]:
    """What a page that holds a whole day has no room for, each kind as one sentence.

    `details` are the kinds of detail left out everywhere, by their names in code; `entries` the ids
    of those that are not on the page at all, `cut` of those that are not there to their end. The
    day is named where there are several.
    """
    _ = texts.gettext
    words = {"affiliations": _("affiliations"), "parts": _("parts"), "positions": _("titles")}
    where = day_name(texts, programme, day) if day in programme.days else ""
    said = []
    if entries:
        sentence = _("There is no room on the page for %(items)s.")
        said.append(sentence % {"items": _first_names(texts, programme, entries)})
    if cut:
        items = _first_names(texts, programme, cut)
        said.append(_("Cut short on the page: %(items)s.") % {"items": items})
    if details:
        listed = texts.listing([words.get(detail, detail) for detail in details])
        said.append(_("Left out for want of room: %(details)s.") % {"details": listed})
    if where and len(programme.days) > 1:
        said = [f"{where}: {sentence}" for sentence in said]
    return said


def _first_names(texts: Texts, programme: Programme, ids: Sequence[str]) -> str:
    """The names of the first of them, and how many more there are."""
    names = [name(texts, programme, id_) for id_ in ids[:_NAMED]]
    if len(ids) > _NAMED:
        names.append(texts.gettext("%(number)s more") % {"number": len(ids) - _NAMED})
    return texts.listing(names)


def picture_left_out(texts: Texts, programme: Programme, id_: str, why: str) -> str:
    """That the picture of a speaker, or the programme's logo, is not printed, as one sentence.

    `why` is the fault by its name in code.
    """
    _ = texts.gettext
    reason = _picture_fault(texts, why)
    if id_ == programme.id:
        return _("The logo was left out: %(reason)s.") % {"reason": reason}
    values = {"name": name(texts, programme, id_), "reason": reason}
    return _("The photo of %(name)s was left out: %(reason)s.") % values


def unusable_picture(texts: Texts, file: str, why: str) -> str:
    """That a picture's file is not taken, for it cannot be printed, as one sentence."""
    values = {"file": file, "reason": _picture_fault(texts, why)}
    return texts.gettext("%(file)s cannot be printed: %(reason)s.") % values


def _picture_fault(texts: Texts, why: str) -> str:
    _ = texts.gettext
    return {
        "gone": _("it is not kept in this file"),
        "unreadable": _("it is damaged, or none of JPEG, PNG and SVG"),
        "too_large": _("it is too large"),
        "text": _("it has text in it, which must be made into outlines first"),
        "unsupported": _("it is drawn in a way that cannot be printed here"),
    }[why]


def fitting_step(texts: Texts, step: str, before: float, after: float) -> str:
    """What is set otherwise to save pages, as one sentence.

    `step` is its name in code; the numbers are millimetres at the head, or points of the letters.
    """
    _ = texts.gettext
    sentence = {
        "edges": _("Margins of %(after)s mm at head and foot instead of %(before)s mm."),
        "air": _("Less air between items."),
        "letters": _("Text of %(after)s points instead of %(before)s."),
    }[step]
    return sentence % {"before": texts.number(before), "after": texts.number(after)}


def lacking(texts: Texts, characters: str) -> str:
    """That no typeface can print these characters, as one sentence."""
    return texts.gettext("Characters that cannot be printed: %(characters)s") % {
        "characters": " ".join(characters)
    }
