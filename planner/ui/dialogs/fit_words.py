"""Sentences about making a day fit."""

from __future__ import annotations

from collections.abc import Iterable

from planner.core.edits.fit import Bound, Fit, FitRow, FitScope
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.entries import untitled

_NAMED = 3
"""So many limits are named; of the rest, the number."""


def verdict(texts: Texts, programme: Programme, scope: FitScope, found: Fit) -> str:
    """What fitting would come to: that it fits, or by how many minutes not and what stands firm."""
    _ = texts.gettext
    firm = _limits(texts, programme, found)
    if found.shortfall:
        long = texts.ngettext(
            "%(number)s minute too long: %(limits)s.",
            "%(number)s minutes too long: %(limits)s.",
            found.shortfall,
        )
        return long % {"number": found.shortfall, "limits": firm}
    if found.left:
        free = texts.ngettext(
            "%(number)s minute stays free: %(limits)s.",
            "%(number)s minutes stay free: %(limits)s.",
            found.left,
        )
        return free % {"number": found.left, "limits": firm}
    if not found.rows:
        return _("There is nothing here to make fit.")
    if not found.edit:
        return _("It fits already.")
    return _fits(texts, found) % {"time": texts.time(scope.end)}


def lengths(texts: Texts, row: FitRow) -> str:
    """The length before and after, such as 45 → 40 min, or the one that stays."""
    if row.before.minutes == row.after.minutes:
        return texts.gettext("%(number)s min") % {"number": row.before.minutes}
    return texts.gettext("%(before)s → %(after)s min") % {
        "before": row.before.minutes,
        "after": row.after.minutes,
    }


def row_sentence(texts: Texts, programme: Programme, row: FitRow) -> str:
    """A row as it is read aloud: what it is, when it was, when it would be, whether it is kept."""
    _ = texts.gettext
    old, new = row.before, row.after
    words = [title(texts, programme, row.id), texts.spoken_span(old.start, old.end)]
    if old == new:
        words.append(_("unchanged"))
    else:
        span = texts.spoken_span(new.start, new.end)
        words.append(_("then %(span)s") % {"span": span})
    if old.minutes != new.minutes:
        values = {"before": old.minutes, "after": new.minutes}
        words.append(_("%(before)s minutes become %(after)s") % values)
    if row.fixed:
        words.append(_("fixed"))
    elif row.kept:
        words.append(_("length kept"))
    return ", ".join(words)


def title(texts: Texts, programme: Programme, id_: str) -> str:
    """What an entry is called, also where it has no title yet."""
    entry = programme.entries[id_]
    return entry.title or untitled(texts, entry)


def _fits(texts: Texts, found: Fit) -> str:
    changed = sum(row.before.minutes != row.after.minutes for row in found.rows)
    if not changed:
        return texts.gettext("It fits until %(time)s. No length changes.")
    sentence = texts.ngettext(
        "It fits until %%(time)s. %(number)s item changes its length.",
        "It fits until %%(time)s. %(number)s items change their length.",
        changed,
    )
    return sentence % {"number": changed}


def _limits(texts: Texts, programme: Programme, found: Fit) -> str:
    """Which entries give no more: “A” and “B” are at their shortest; “C” is kept."""
    clauses = []
    for bound in Bound:
        names = [title(texts, programme, each.id) for each in found.binding if each.bound is bound]
        if not names:
            continue
        sentence = {
            Bound.LEAST: texts.ngettext(
                "%(items)s is at its shortest", "%(items)s are at their shortest", len(names)
            ),
            Bound.MOST: texts.ngettext(
                "%(items)s is at its longest", "%(items)s are at their longest", len(names)
            ),
            Bound.KEPT: texts.ngettext(
                "%(items)s is to be kept", "%(items)s are to be kept", len(names)
            ),
        }[bound]
        clauses.append(sentence % {"items": _listed(texts, names)})
    return "; ".join(clauses)


def _listed(texts: Texts, names: Iterable[str]) -> str:
    quoted = [texts.gettext("“%(title)s”") % {"title": name} for name in names]
    rest = len(quoted) - _NAMED
    if rest > 1:
        others = texts.ngettext("%(number)s other", "%(number)s others", rest)
        quoted = [*quoted[:_NAMED], others % {"number": rest}]
    return texts.listing(quoted)
