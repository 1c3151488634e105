"""Taking over into what is open, and showing and telling what came of it."""

from __future__ import annotations

from planner.core.programme import random_id
from planner.text import Texts
from planner.ui.panes import Panes
from planner.ui.review.taking import Taken, counts_of, new_entries, take_over_into
from planner.ui.review.words import taken_words


def take_over(panes: Panes, taken: Taken, texts: Texts) -> None:
    """Takes it over as one step, goes to the first new item, or changed one, and says how many."""
    edit = take_over_into(panes.relay, taken, random_id)
    if edit is None:
        return
    programme = panes.programme
    changed = [each.before for each in taken.chosen if each.before in programme.entries]
    shown = [*(entry.id for entry in new_entries(programme, edit)), *filter(None, changed)]
    if shown:
        panes.select(shown[:1])
    panes.relay.announce(taken_words(texts, counts_of(taken, programme, edit)))
