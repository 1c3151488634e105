"""One field's values of three states made into one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MISSING = object()
"""In place of a value that is not there."""


def merged(name: str, base: Any, ours: Any, theirs: Any) -> tuple[Any, Any]:
    """The field's value as ours goes first and as theirs does; two equal ones are no conflict.

    A value that one side alone changed is that side's. What both added to a list, or to the print
    settings, comes together. Two orders become the smaller number: which of them was meant nobody
    could tell from the numbers.
    """
    here, there = either(base, ours, theirs)
    if here == there:
        return here, there
    if name == "order":
        return min(ours, theirs), min(ours, theirs)
    if all(isinstance(value, Mapping) for value in (base, ours, theirs)):
        return _mappings(base, ours, theirs)
    if all(isinstance(value, tuple) for value in (base, ours, theirs)):
        together = _lists(base, ours, theirs)
        if together is not None:
            return together, together
    return ours, theirs


def either(base: Any, ours: Any, theirs: Any) -> tuple[Any, Any]:
    """The value of the side that changed it, twice; each side's own where both did."""
    if theirs in (ours, base):
        return ours, ours
    return (theirs, theirs) if ours == base else (ours, theirs)


def _mappings(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    here, there = {}, {}
    for name in {**base, **ours, **theirs}:
        values = (side.get(name, MISSING) for side in (base, ours, theirs))
        here[name], there[name] = merged("", *values)
    return _present(here), _present(there)


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not MISSING}


def _lists(
    base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]
) -> tuple[Any, ...] | None:
    """What was added at the ends and what was left of the rest; None where that is not all.

    base   A B C      ours   A C D      theirs   A B C' E      together   A C' D E
    """
    sides = [{_key(item): item for item in items} for items in (base, ours, theirs)]
    before, here, there = sides
    if any(len(side) < len(items) for side, items in zip(sides, (base, ours, theirs), strict=True)):
        return None
    for side in (here, there):
        kept = [key for key in before if key in side]
        if list(side)[: len(kept)] != kept:
            return None
    found = []
    for key in before:
        one, other = merged("", *(side.get(key, MISSING) for side in sides))
        if one != other:
            return None
        if one is not MISSING:
            found.append(one)
    new = {**here, **there}
    for key in sorted(new.keys() - before.keys(), key=str):
        if here.get(key, new[key]) != new[key]:
            return None
        found.append(new[key])
    return tuple(found)


def _key(item: Any) -> Any:
    """What tells the items of one list apart."""
    return getattr(item, "id", None) or getattr(item, "key", None) or item
