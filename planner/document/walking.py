"""From one step of the history to any other, over the branches between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.document.mapping import UnreadableError

Parents = Mapping[str, str | None]
"""Each step's parent, by their ids; None is the root's."""


@dataclass(frozen=True)
class Way:
    """How to get from one step to another: some are taken back, then others made.

    root - A - B - C - D          from D to F:  back D, C;  turn at B;  forth E, F
               |
               E - F
    """

    back: tuple[str, ...]  # in the order they are taken back
    turn: str  # the step they all hang on
    forth: tuple[str, ...]  # in the order they are made

    def __bool__(self) -> bool:
        """Whether it leads anywhere else."""
        return bool(self.back or self.forth)


def way(parents: Parents, start: str, goal: str) -> Way:
    """The way from one step to another. Raises KeyError for a goal that is not there.

    Raises UnreadableError for a history that is no tree.
    """
    if goal not in parents:
        raise KeyError(goal)
    behind = list(ancestry(parents, start))
    place = {step: number for number, step in enumerate(behind)}
    forth: list[str] = []
    for step in ancestry(parents, goal):
        if step in place:
            return Way(tuple(behind[: place[step]]), step, tuple(reversed(forth)))
        forth.append(step)
    raise UnreadableError("its history has two beginnings")


def ancestry(parents: Parents, step: str) -> Iterator[str]:
    """The step, what it hangs on, and so on to the root. Raises UnreadableError."""
    seen = set()
    found: str | None = step
    while found is not None:
        if found in seen:
            raise UnreadableError("its history goes in a circle")
        if found not in parents:
            raise UnreadableError(f"step {found} of its history is missing")
        seen.add(found)
        yield found
        found = parents[found]


def descent(parents: Parents, root: str) -> set[str]:
    """The step and everything that hangs on it."""
    children: dict[str, list[str]] = {}
    for step, parent in parents.items():
        if parent is not None:
            children.setdefault(parent, []).append(step)
    found: set[str] = set()
    waiting: list[str] = [root]
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            waiting.extend(children.get(step, ()))
    return found
