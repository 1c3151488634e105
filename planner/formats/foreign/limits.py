"""How much of other people's files is taken, and what is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from planner.core.programme import Programme
from planner.core.reading import ReadingWarning, WarningKind

MOST_EVENTS = 5_000
"""Events in one file; the largest conferences have a third of it."""
MOST_DAYS = 400
LONGEST_LINE = 2_000
"""Characters of what should be a title or a name."""
_MOST_TOLD = 100
_LONGEST_QUOTE = 80


def quoted(text: str) -> str:
    """The text on one line, short enough to stand in a sentence."""
    line = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"


def lacking(programme: Programme) -> Iterator[ReadingWarning]:
    """What is told of a programme that has no title or nothing in it."""
    if not programme.title:
        yield ReadingWarning(WarningKind.NO_TITLE)
    if not programme.entries:
        yield ReadingWarning(WarningKind.NO_ENTRIES)


def told(warnings: Iterable[ReadingWarning]) -> tuple[ReadingWarning, ...]:
    """The first hundred warnings of each kind: nobody reads on, and a file may give millions."""
    kinds: Counter[str] = Counter()
    kept = []
    for warning in warnings:
        kinds[warning.kind] += 1
        if kinds[warning.kind] <= _MOST_TOLD:
            kept.append(warning)
    return tuple(kept)
