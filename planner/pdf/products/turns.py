"""Who appears where: each speaker with their items in the order of the programme."""

from __future__ import annotations

from typing import NamedTuple

from planner.core.programme import Appearance, AppearanceState, Entry, Programme, Speaker
from planner.core.queries import appearances_in, running_order
from planner.pdf.alphabet import by_surname


class Turn(NamedTuple):
    """An item that a person appears in, and as what: in the whole, then in its parts."""

    entry: Entry
    appearances: tuple[Appearance, ...]


def turns(programme: Programme) -> list[tuple[Speaker, list[Turn]]]:
    """The speakers who have a name and appear in a placed item, by surname, with these items.

    Items that are not public count, too: whoever is to rehearse must know. Who declined does not.
    """
    found: dict[str, list[Turn]] = {}
    for entry in running_order(programme):
        theirs: dict[str, list[Appearance]] = {}
        for part in (None, *(part.id for part in entry.parts)):
            for one in appearances_in(programme, entry.id, part):
                if one.state is not AppearanceState.DECLINED:
                    theirs.setdefault(one.speaker, []).append(one)
        for speaker, appearances in theirs.items():
            found.setdefault(speaker, []).append(Turn(entry, tuple(appearances)))
    names = {id_: programme.speakers[id_].name for id_ in found}
    named = [id_ for id_, name in names.items() if name.strip()]
    ordered = by_surname(named, names, programme.language)
    return [(programme.speakers[id_], found[id_]) for id_ in ordered]
