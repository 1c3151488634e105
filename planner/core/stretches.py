"""How much fits between two fixed times: what is left over, or what is too much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.core.edits.push import in_lanes
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import lanes, span


@dataclass(frozen=True)
class Stretch:
    """The time of one lane between two fixed times, or the day's opening or closing.

    `start` and `end` are minutes since midnight; `needed` is how many minutes the items between
    them last together, whatever gaps and overlaps they have now. `last` is the id of the last of
    those items or, where there are none, of the fixed one before; `until` that of the fixed one at
    the end, None for the closing time.
    """

    lane: str
    start: int
    end: int
    needed: int
    last: str
    until: str | None = None

    @property
    def spare(self) -> int:
        """Minutes that stay free; negative where that many are too much."""
        return self.end - self.start - self.needed


def stretches(programme: Programme, day: str) -> list[Stretch]:
    """The stretches of each lane of a day that hold something, in time order within the lane.

        opens 9:00 |-A 30-|-B 45-|....10:30 |=C (fixed) 30=|-D 60-|-E 40-| closes 12:30
                    9:00 to 10:30, 75 needed: 15 spare      11:00 to 12:30, 100 needed: 10 over

    An item belongs before the first fixed one that does not start earlier: pushing piles up what
    does not fit right there. What stands apart after the closing time is not counted, a dinner
    say, fixed or not. What is not public and lies outside the day's hours is not counted,
    nor is an end against the closing time that nobody has stated. Fixed items that touch leave no
    stretch between them. Raises KeyError for a day that is not there.
    """
    hours = programme.days[day]
    found: list[Stretch] = []
    for lane in sorted(lanes(programme, None)):
        entries = [e for e in in_lanes(programme, day, {lane}) if not _outside(hours, e)]
        found += _of_lane(hours, lane, entries)
    return found


def tightest(programme: Programme, day: str) -> Mapping[str, Stretch]:
    """By id of the item at which stretches end, the one of them with the least to spare."""
    by_last: dict[str, Stretch] = {}
    for stretch in stretches(programme, day):
        held = by_last.get(stretch.last)
        if held is None or stretch.spare < held.spare:
            by_last[stretch.last] = stretch
    return by_last


def _of_lane(hours: Day, lane: str, entries: list[Entry]) -> list[Stretch]:
    walls = [entry for entry in entries if entry.pinned]
    loose = [entry for entry in entries if not entry.pinned]
    found: list[Stretch] = []
    start, before = hours.opens, None
    for wall in walls:
        held = [entry for entry in loose if span(entry).start <= span(wall).start]
        loose = loose[len(held) :]
        if span(wall).start > hours.closes:
            found += _to_closing(hours, lane, start, held, before)
        else:
            end = max(start, span(wall).start)
            found += _one(lane, start, end, held, before, wall.id)
        start, before = max(start, span(wall).end), wall.id
    return [*found, *_to_closing(hours, lane, start, loose, before)]


def _to_closing(
    hours: Day, lane: str, start: int, held: list[Entry], before: str | None
) -> list[Stretch]:
    """The stretch up to the closing time; what stands apart behind it, a dinner, is none of it."""
    end = reached = max(start, hours.closes)
    counted = []
    for entry in held:
        if span(entry).start > reached:
            break
        counted.append(entry)
        reached = max(reached, span(entry).end)
    return _one(lane, start, end, counted, before, None)


def _one(
    lane: str, start: int, end: int, held: list[Entry], before: str | None, until: str | None
) -> list[Stretch]:
    """The stretch as a list, empty where it holds nothing that anyone could see it by."""
    needed = sum(entry.duration for entry in held)
    if held and until is None and held[-1].open_end:
        needed -= held[-1].duration
    last = held[-1].id if held else before
    if last is None or (not held and start == end):
        return []
    return [Stretch(lane, start, end, needed, last, until)]


def _outside(hours: Day, entry: Entry) -> bool:
    own = span(entry)
    return not entry.public and (own.end <= hours.opens or own.start >= hours.closes)
