"""What the verbs for days, rooms and tracks have in common."""

from __future__ import annotations

from planner.core.changes import Edit
from planner.core.programme import IdFactory, Programme, random_id
from planner.text import Texts
from planner.ui.inspector.source import Drafts
from planner.ui.relay import Relay


class Verbs:
    """Each verb is one edit, and new rows get their ids from `new_id`."""

    def __init__(self, relay: Relay, texts: Texts, new_id: IdFactory = random_id) -> None:
        self.texts = texts
        self._relay = relay
        self._new_id = new_id

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._relay.programme

    @property
    def drafts(self) -> Drafts:
        """What is half-typed."""
        return self._relay.drafts

    @property
    def read_only(self) -> bool:
        """Whether the programme can only be looked at, so that every verb would fail."""
        return self._relay.read_only

    def _save(self, edit: Edit) -> bool:
        """Whether the edit changed anything; False, too, where it could not be saved."""
        return bool(edit) and self._relay.apply(edit)
