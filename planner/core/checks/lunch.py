"""Lunch: long enough to eat, and at noon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import days_in_order

LEAST = 30
"""Minutes in which a queue gets its food and eats it."""
EARLIEST, LATEST = 11 * 60, 13 * 60 + 30
"""Between these minutes of the day a lunch begins."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    "da": ("frokost", "lunch"),
    "nb": ("lunsj", "lunch"),  # where "frokost" is breakfast
    "no": ("lunsj", "lunch"),
    "nn": ("lunsj", "lunch"),
    "fi": ("lounas", "lunch"),
    "de": ("mittag", "lunch"),
    "fr": ("déjeuner", "lunch"),
}
_EVERYWHERE = ("lunch",)
_NEVER = ("petit-déjeuner", "petit déjeuner", "morgenfrokost")


def lunches(programme: Programme) -> Iterator[Finding]:
    """Lunches shorter than LEAST minutes, and those at an odd hour."""
    base = programme.language.replace("_", "-").split("-")[0].lower()
    words = _WORDS.get(base, _EVERYWHERE)
    for day in days_in_order(programme):
        for entry in programme.index.running(day.id):
            if not _is_lunch(entry, words):
                continue
            if entry.duration < LEAST and not entry.open_end:
                minutes = entry.duration
                yield Finding(FindingKind.LUNCH_SHORT, Severity.NOTE, (entry.id,), minutes=minutes)
            if not EARLIEST <= (entry.start or 0) <= LATEST:
                yield Finding(FindingKind.LUNCH_ODD, Severity.NOTE, (entry.id,))


def _is_lunch(entry: Entry, words: tuple[str, ...]) -> bool:
    if entry.kind is not EntryKind.BREAK:
        return False
    title = entry.title.casefold()
    return any(word in title for word in words) and not any(word in title for word in _NEVER)
