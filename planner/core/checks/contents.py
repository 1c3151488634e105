"""What an entry lacks, or has too much of.

What a programme does without altogether it does not lack: where most sessions have no abstract
nobody is told that one has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import AppearanceState, Entry, EntryKind, Programme
from planner.core.queries import running_order, tray

SHORT = 20
"""Minutes; a shorter session is a welcome or a thank-you, that need be nobody's in particular."""


def incomplete(programme: Programme) -> Iterator[Finding]:
    """Sessions without a title; placed ones of SHORT minutes without a speaker or an abstract."""
    placed = [entry for entry in running_order(programme) if _is_told(entry)]
    for entry in (*placed, *filter(_is_told, tray(programme))):
        if not entry.title.strip():
            yield Finding(FindingKind.NO_TITLE, Severity.WARNING, (entry.id,))
    talks = [entry for entry in placed if entry.duration >= SHORT and entry.title.strip()]
    there = programme.index.appearing_in
    for entry in _missing(talks, lambda talk: talk.id in there):
        yield Finding(FindingKind.NO_SPEAKER, Severity.NOTE, (entry.id,))
    of_people = [talk for talk in talks if talk.id in there]
    for entry in _missing(of_people, _has_abstract):
        yield Finding(FindingKind.NO_ABSTRACT, Severity.NOTE, (entry.id,))


def declined_by_all(programme: Programme) -> Iterator[Finding]:
    """Placed entries that everybody who was asked has declined."""
    for entry in running_order(programme):
        there = programme.index.appearing_in.get(entry.id, ())
        if there and all(a.state == AppearanceState.DECLINED for a in there):
            yield Finding(FindingKind.ALL_DECLINED, Severity.WARNING, (entry.id,))


def parts_over(programme: Programme) -> Iterator[Finding]:
    """Sessions whose parts last longer together than they do, by how many minutes."""
    for entry in (*running_order(programme), *tray(programme)):
        over = sum(part.minutes or 0 for part in entry.parts) - entry.duration
        if over > 0 and not entry.open_end:
            yield Finding(FindingKind.PARTS_OVER, Severity.WARNING, (entry.id,), minutes=over)


def not_placed(programme: Programme) -> Iterator[Finding]:
    """All that waits for a place, as one finding."""
    waiting = tuple(entry.id for entry in tray(programme))
    if waiting:
        yield Finding(FindingKind.UNPLACED, Severity.NOTE, waiting)


def _missing(entries: Sequence[Entry], has: Callable[[Entry], bool]) -> list[Entry]:
    """Those without, where at least half of them have it."""
    without = [entry for entry in entries if not has(entry)]
    return without if len(without) * 2 <= len(entries) else []


def _is_told(entry: Entry) -> bool:
    """Whether it is a session that its guests read about."""
    return entry.kind is EntryKind.SESSION and entry.public


def _has_abstract(entry: Entry) -> bool:
    return bool(entry.abstract.strip()) or any(part.abstract.strip() for part in entry.parts)
