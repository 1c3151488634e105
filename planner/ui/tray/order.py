"""Putting what is not placed into another order."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.edits.tray import reorder_tray
from planner.core.queries import tray
from planner.text import Texts
from planner.ui.relay import Relay


def reorder(relay: Relay, texts: Texts, ids: Sequence[str], before: str | None) -> bool:
    """Puts entries right before another one, None: to the end, and says where they are then.

    Gives whether that changed anything.
    """
    edit = reorder_tray(relay.programme, ids, before)
    done = bool(edit) and relay.apply(edit)
    if done or not edit:
        order = [entry.id for entry in tray(relay.programme)]
        place = min((order.index(id_) for id_ in ids if id_ in order), default=0)
        words = texts.gettext("number %(place)s of %(count)s not placed")
        relay.announce(words % {"place": place + 1, "count": len(order)})
    return done
