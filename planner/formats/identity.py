"""By which name other programs know an entry, a speaker or a room again."""

from __future__ import annotations

import re
from collections import Counter
from uuid import UUID, uuid5

from planner.core.programme import Programme

_OWN = UUID("6f0b1c52-8a3e-4d7b-9c61-2f5d94e7a083")
"""The namespace of all that is derived here; another one would make every event a new one."""

_RANDOM = re.compile(r"[0-9a-f]{16}")


def identities(programme: Programme) -> dict[str, str]:
    """What each entry is known by abroad, by its id: the same however often it is written.

    It is the name it came with, where no other entry came with that; else its own id, which alone
    says enough if it was drawn at random.
    """
    shared = Counter(entry.source for entry in programme.entries.values())
    return {
        entry.id: entry.source
        if entry.source and shared[entry.source] == 1
        else known_by(programme, entry.id)
        for entry in programme.entries.values()
    }


def known_by(programme: Programme, id_: str) -> str:
    """What any row of the programme is known by: its id, with the title unless that is random."""
    return id_ if _RANDOM.fullmatch(id_) else f"{programme.title}/{id_}"


def guid(identity: str) -> str:
    """A UUID for it: itself if it is one, else always the same one derived from it."""
    try:
        return str(UUID(identity))
    except ValueError:
        return str(uuid5(_OWN, identity.encode("utf-8", "replace").decode()))


ALL_ROOMS = guid("all rooms")
"""The room that stands for all of them: other formats know no entry without a room."""
