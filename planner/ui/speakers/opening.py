"""Makes the pane of speakers for the open programme, once somebody wants to see it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.ui.speakers.giving import give
from planner.ui.speakers.pane import SpeakersPane

if TYPE_CHECKING:
    from planner.ui.panes import Panes


def speakers_pane(panes: Panes) -> SpeakersPane:
    """The pane of speakers; what it asks for is done in the panes beside it."""
    commands = panes.timeline.commands
    pane = SpeakersPane(
        panes.document, panes.relay, commands, panes.texts, drafts=panes.relay.drafts
    )
    pane.given.connect(partial(_give, panes))
    pane.entry_wanted.connect(lambda id_: panes.select([id_]))
    pane.erasure_asked.connect(panes.erasure_asked)
    pane.more.day = lambda: panes.middle.day
    return pane


def _give(panes: Panes, speakers: tuple[str, ...]) -> None:
    give(panes.relay, panes.texts, speakers, panes.chosen(), panes.timeline.commands.new_id)
