"""When those who appear in some entries are away."""

from __future__ import annotations

from collections.abc import Collection

from planner.core.interval import Interval
from planner.core.programme import AppearanceState, Programme


def absences(programme: Programme, ids: Collection[str], day: str) -> list[tuple[Interval, str]]:
    """The stretches of a day in which somebody of those entries is away, each with the name.

    Who has declined does not count. In order of time, then name.
    """
    speakers = {
        appearance.speaker
        for appearance in programme.appearances.values()
        if appearance.entry in ids and appearance.state != AppearanceState.DECLINED
    }
    return sorted(
        (Interval(away.start, away.end), programme.speakers[speaker].name)
        for speaker in speakers
        for away in programme.speakers[speaker].unavailable
        if away.day == day and away.start < away.end
    )
