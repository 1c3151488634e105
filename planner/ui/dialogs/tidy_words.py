"""What tidying would change, in words and in the pieces of texts that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from planner.core.edits.reword import TextPlace
from planner.core.programme import Day, Entry, Programme, Room, Speaker, Track
from planner.text import Texts
from planner.ui.entries import untitled
from planner.wording import day_name

TIE = "‿"
"""What a hard space is shown as, in a word or between two."""

_LONG = 160
_AROUND = 36
"""Of a longer text only so many characters are shown around each change."""
_MOST = 12
"""So many changes of a longer text are shown."""
_CUT = " … "
_BETWEEN = re.compile(r"([\W_]+)")
_HARD = str.maketrans({"\u00a0": TIE, "\u202f": TIE, "\n": " "})


class Piece(NamedTuple):
    """A piece of a text, and whether it differs from the other text's."""

    text: str
    changed: bool = False


Row = tuple[tuple[Piece, ...], tuple[Piece, ...]]
"""A text before and after. What did not change is the same in both."""


def side_by_side(before: str, after: str) -> Row:
    """The two texts in pieces, as they are shown; of long ones, what is around each change.

    The letters and figures of both are the same, so what is between them is compared.
    """
    pairs = list(_pairs(before, after))
    if max(len(before), len(after)) > _LONG:
        pairs = list(_excerpts(pairs))
    shown = [(old.translate(_HARD), new.translate(_HARD)) for old, new in pairs]
    old_side = tuple(Piece(old, old != new) for old, new in shown if old)
    return old_side, tuple(Piece(new, old != new) for old, new in shown if new)


def _pairs(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The texts in pieces that follow on each other: equal ones as long as can be, and others."""
    same = ""
    for old, new in zip(_BETWEEN.split(before), _BETWEEN.split(after), strict=True):
        if old == new:
            same += old
            continue
        for _how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if old[i:j] == new[k:m]:
                same += old[i:j]
            else:
                yield same, same
                yield old[i:j], new[k:m]
                same = ""
    yield same, same


def _excerpts(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What is around each of the first changes, and the number of the others."""
    changes = [place for place, (old, new) in enumerate(pairs) if old != new]
    last = changes[:_MOST][-1] + 1
    for place, (old, new) in enumerate(pairs[: last + 1]):
        if old != new:
            yield old, new
            continue
        ahead = "" if place == last else old[-_AROUND:]
        behind = "" if place == 0 else old[:_AROUND]
        cut = (
            old if len(ahead) + len(behind) >= len(old) else behind.rstrip() + _CUT + ahead.lstrip()
        )
        yield cut, cut
    if len(changes) > _MOST:
        more = f"{_CUT}+{len(changes) - _MOST}"
        yield more, more


def owner_words(texts: Texts, programme: Programme, place: TextPlace) -> str:
    """Whose text it is: an item, a person, a day, or the programme itself."""
    row = programme.row(place.id)
    if isinstance(row, Entry):
        return row.title or untitled(texts, row)
    if isinstance(row, Speaker):
        return row.name or texts.gettext("A speaker without a name")
    if isinstance(row, Day):
        return day_name(texts, programme, row.id)
    if isinstance(row, Room | Track):
        return row.name
    return texts.gettext("The programme")


def field_words(texts: Texts, programme: Programme, place: TextPlace) -> str:
    """Which of its texts it is."""
    _ = texts.gettext
    if place.field == "facts" and place.number is not None:
        return programme.facts[place.number].label or _("Practical information")
    if place.field == "parts" and place.number is not None:
        part = _("Part %(number)s") if place.of == "title" else _("Part %(number)s, abstract")
        return part % {"number": place.number + 1}
    return {
        "title": _("Title"),
        "subtitle": _("Subtitle"),
        "introduction": _("Introduction"),
        "venue": _("Address") if place.of == "address" else _("Venue"),
        "organisers": _("Organiser"),
        "label": _("Name"),
        "abstract": _("Abstract"),
        "note": _("Internal note"),
        "name": _("Name"),
        "position": _("Title"),
        "affiliation": _("Affiliation"),
        "biography": _("Biography"),
    }[place.field]


def verdict(texts: Texts, chosen: int, number: int) -> str:
    """How many of the texts are chosen."""
    said = texts.ngettext(
        "%(chosen)s of %(number)s text is tidied.",
        "%(chosen)s of %(number)s texts are tidied.",
        number,
    )
    return said % {"chosen": chosen, "number": number}


def outcome(texts: Texts, number: int) -> str:
    """That so many texts are tidy now."""
    said = texts.ngettext("%(number)s text tidied", "%(number)s texts tidied", number)
    return said % {"number": number}
