"""Sharing a stretch of time among lengths that may give way, to the minute.

share(45, 45, 90 sessions, total=165)    15 too long, by weight in steps of 5
|--45--||--45--||----90----|  ->  |-40-||-40-||---85---|
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from planner.core.edits.fit.limits import GIVING, Elastic, Turn


def share(stretch: Sequence[Elastic], total: int, grid: int) -> list[int]:
    """New lengths, in the same order, whose sum is `total` minutes.

    One turn after the other gives all it can. Within a turn lengths change by weight, which is
    their present length, and from one line of the grid to the next, so that equal ones differ by a
    step at most; what is less than a step goes to the last of those that gave least. Minutes off
    the grid are used wherever the sum could not be reached otherwise.

    The sum is less than `total` where every most is reached. Raises ValueError where the leasts
    alone are more.
    """
    lengths = [each.now for each in stretch]
    change = total - sum(lengths)
    for turn in GIVING if change > 0 else Turn:
        members = [n for n, each in enumerate(stretch) if each.turn == turn]
        change = _change(stretch, lengths, members, change, grid)
    if change < 0:
        raise ValueError(f"the lengths are {-change} minutes too long at their least")
    return lengths


def _change(
    stretch: Sequence[Elastic], lengths: list[int], members: Iterable[int], change: int, grid: int
) -> int:
    """Changes these lengths in place by as much as they allow, and gives what is left to do."""
    sign = 1 if change > 0 else -1
    left = abs(change)
    members = list(members)
    while left:
        steps = {
            n: step
            for n in members
            if (step := _to_next_line(lengths[n], sign, grid))
            <= _free(stretch[n], lengths[n], sign, left)
        }
        if not steps:
            break
        chosen = min(steps, key=lambda n: _given(stretch[n], lengths[n], steps[n]))
        lengths[chosen] += sign * steps[chosen]
        left -= steps[chosen]
    while left:
        free = {n: room for n in members if (room := _free(stretch[n], lengths[n], sign, left))}
        if not free:
            break
        chosen = min(reversed(free), key=lambda n: _given(stretch[n], lengths[n]))
        lengths[chosen] += sign * free[chosen]
        left -= free[chosen]
    return sign * left


def _to_next_line(length: int, sign: int, grid: int) -> int:
    return grid - length % grid if sign > 0 else length % grid or grid


def _free(each: Elastic, length: int, sign: int, left: int) -> int:
    """How many of the minutes left it could still give or take."""
    if sign < 0:
        return min(left, length - each.least)
    return left if each.most is None else min(left, each.most - length)


def _given(each: Elastic, length: int, step: int = 0) -> Fraction:
    """What part of its present length it has given, with half of a step that it may give next.

    Taking who has given least so far, halves counted, is Sainte-Laguë's way to share whole seats.
    """
    return Fraction(2 * abs(length - each.now) + step, max(1, 2 * each.now))
