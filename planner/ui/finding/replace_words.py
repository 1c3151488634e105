"""What replacing a text would change, in words and in the pieces of texts that differ."""

from __future__ import annotations

from planner.core.replacing import Wanted
from planner.text import Texts
from planner.ui.dialogs.tidy_words import Piece, Row

_AROUND = 28
"""Characters shown around each find."""
_MOST = 2
"""So many finds of one text are shown."""
_CUT = "…"


def exchanged(wanted: Wanted, before: str) -> Row:
    """A text before and after in pieces, around its first finds; more are counted."""
    old: list[Piece] = []
    new: list[Piece] = []
    found = list(wanted.pattern.finditer(before))
    reached = 0
    for number, find in enumerate(found[:_MOST]):
        between = before[reached : find.start()]
        if len(between) > 2 * _AROUND or (not number and len(between) > _AROUND):
            kept = between[:_AROUND] + " " if number else ""
            between = f"{kept}{_CUT} {between[-_AROUND:].lstrip()}"
        for side, text in ((old, find[0]), (new, wanted.instead)):
            side += [Piece(between), Piece(text, changed=True)]
        reached = find.end()
    end = before[reached:]
    if len(end) > _AROUND:
        end = f"{end[:_AROUND].rstrip()} {_CUT}"
    if len(found) > _MOST:
        end += f" +{len(found) - _MOST}"
    shown = [[Piece(p.text.replace("\n", " "), p.changed) for p in side if p.text]
             for side in ([*old, Piece(end)], [*new, Piece(end)])]  # fmt: skip
    return tuple(shown[0]), tuple(shown[1])


def verdict(texts: Texts, wanted: Wanted, chosen: int, number: int) -> str:
    """How many of the texts are chosen."""
    if not wanted.text:
        return texts.gettext("Type what is to be replaced.")
    if not number:
        return texts.gettext("It is nowhere.")
    said = texts.ngettext(
        "%(chosen)s of %(number)s text is changed.",
        "%(chosen)s of %(number)s texts are changed.",
        number,
    )
    return said % {"chosen": chosen, "number": number}


def outcome(texts: Texts, number: int) -> str:
    """That so many texts are others now."""
    said = texts.ngettext("%(number)s text changed", "%(number)s texts changed", number)
    return said % {"number": number}
