"""Places that stand between a time and its title, where a day's blocks begin with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.formats.programme_text.kinds import tells_kind
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.places import is_room

if TYPE_CHECKING:
    from planner.formats.programme_text.outline import Block

_LEAST = 2
_LONGEST = 160
_ADDRESS = re.compile(r", [^\W\d_][^,]{3,50} \d{1,3}(?: ?[a-z]|/\d{1,3})?$")


def take_places(blocks: Sequence[Block], words: Words) -> None:
    """Makes rooms of the first lines of blocks, where half of them and at least two are places.

    A list that several blocks begin with is one ("Klostret, gården"), and then the others in the
    same house are.
    """
    longer = [block for block in blocks if len(block.lines) > 1]
    firsts = Counter(block.lines[0].text for block in longer)
    places = {
        text
        for text, count in firsts.items()
        if _is_place(text, words) or (count >= _LEAST and _is_list(text, words))
    }
    if sum(firsts[text] for text in places) < max(_LEAST, len(longer) / 2):
        return
    houses = {text.partition(", ")[0] for text in places}
    for block in longer:
        if block.lines[0].text.partition(", ")[0] not in houses:
            continue
        place, title, *others = block.lines
        block.room = block.room or place.text
        block.lines[:] = [replace(title, bullet=False, gap=False), *others]


def _is_list(text: str, words: Words) -> bool:
    """Whether a line is a list of capitalised things that tells of no session and no break."""
    pieces = text.split(", ")
    return len(pieces) > 1 and all(p[:1].isupper() for p in pieces) and not tells_kind(text, words)


def _is_place(text: str, words: Words) -> bool:
    """Whether a line is a room, an address, or a list of such."""
    if len(text) > _LONGEST or GUARD in text or tells_kind(text, words):
        return False
    room = text.lower().startswith(tuple(f"{room} " for room in words.rooms))
    return room or is_room(text, words) or _ADDRESS.search(text) is not None
