"""Three states of one programme: where two copies parted, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.core.changes import Edit, EditKind
from planner.core.edits.restore import restore
from planner.core.merging.alike import under_one_id
from planner.core.merging.conflict import Key, Merged, Side
from planner.core.merging.states import States
from planner.core.merging.weaving import Weaving
from planner.core.programme import Programme


def merge(base: Programme, ours: Programme, theirs: Programme) -> Merged:
    """Takes into our programme what changed in theirs since both were `base`.

        base      9:00 |-welcome-|  9:30 |-talk-|
        ours      9:00 |-welcome-|  9:45 |-talk-|                     the talk later
        theirs    9:00 |-welcome-|  9:30 |-talk, Ida-|  10:00 |-coffee-|
        merged    9:00 |-welcome-|  9:45 |-talk, Ida-|  10:00 |-coffee-|

    Field by field, what one side changed is taken; what both added stays. It is a conflict where
    both changed the same in two ways, and where one side removed what the other changed or newly
    names. The programmes need not have one id: the outcome has ours.
    """
    states = _states(base, ours, theirs)
    weaving = Weaving(states, {}, None)
    weaving.weave()
    conflicts = tuple(weaving.conflicts.values())
    blank = Merged(restore(ours, ours), conflicts, base, ours, theirs)
    return replace(blank, edit=resolve(blank, {}))


def resolve(merged: Merged, choices: Mapping[Key, Side]) -> Edit:
    """The edit of our programme with each conflict as chosen; ours where nothing is.

    What a chosen value names stays or comes back, unless its removal is chosen; what named a row
    that goes is set aside or goes with it, as when somebody deletes that row. Raises KeyError for
    a choice about no conflict of these.
    """
    known = {conflict.key: conflict for conflict in merged.conflicts}
    for key in choices.keys() - known.keys():
        raise KeyError(key)
    states = _states(merged.base, merged.ours, merged.theirs)
    outcome = Weaving(states, choices, known).weave()
    return replace(restore(merged.ours, outcome), kind=EditKind.MERGE)


def _states(base: Programme, ours: Programme, theirs: Programme) -> States:
    return States(base, *under_one_id(base, ours, theirs))
