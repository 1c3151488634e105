"""A programme as it may leave the house: without what was meant for its organisers alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner.core.programme import Programme
from planner.core.queries import PARTICIPANTS


class Private(StrEnum):
    """What stays here unless somebody wants it to come along."""

    MAIL = "mail"
    PHONE = "phone"
    NOTES = "notes"
    """The internal notes of speakers and items."""
    PARTICIPANTS = "participants"
    REASONS = "reasons"
    """Why findings were set aside; that they were stays."""


def without_private(programme: Programme, along: Collection[Private] = ()) -> Programme:
    """The programme without what is private, but for the kinds that come `along`.

    Ids stay, so that what somebody does in such a copy can be merged.
    """
    of_speakers = {Private.MAIL: "mail", Private.PHONE: "phone", Private.NOTES: "note"}
    emptied: dict[str, Any] = {name: "" for kind, name in of_speakers.items() if kind not in along}
    own: dict[str, Any] = {
        "speakers": {id_: replace(s, **emptied) for id_, s in programme.speakers.items()}
    }
    if Private.NOTES not in along:
        own["entries"] = {id_: replace(e, note="") for id_, e in programme.entries.items()}
    if Private.PARTICIPANTS not in along:
        settings = programme.print_settings.items()
        own["print_settings"] = {name: value for name, value in settings if name != PARTICIPANTS}
    if Private.REASONS not in along:
        own["ignored"] = tuple(replace(each, reason="") for each in programme.ignored)
    return replace(programme, **own)
