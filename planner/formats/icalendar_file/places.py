"""Rooms and the venue, told apart in what the events of a calendar say of their place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Places:
    """The venue that all of them share, and what remains as a room, by location; "" for none."""

    venue: str
    rooms: Mapping[str, str]


def places(locations: Collection[str]) -> Places:
    """What the locations say.

    "Great Hall, Town House, High Street 1": what all of them end in is the venue, as long as there
    are two and none says nothing but that, for then it would be no room.
    """
    parted = {location: location.split(", ") for location in locations}
    shared: list[str] = []
    if len(parted) > 1:
        for parts in zip(*(reversed(parts) for parts in parted.values()), strict=False):
            if len(set(parts)) > 1:
                break
            shared.insert(0, parts[0])
    if any(len(parts) == len(shared) for parts in parted.values()):
        shared = []
    kept = len(shared)
    return Places(
        ", ".join(shared),
        {location: ", ".join(parts[: len(parts) - kept]) for location, parts in parted.items()},
    )
