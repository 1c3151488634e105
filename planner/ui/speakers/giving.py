"""Letting a speaker appear in entries, by a drop or a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from planner.core.changes import Edit, EditKind
from planner.core.edits.people import appear_speaker
from planner.core.programme import IdFactory
from planner.text import Texts
from planner.ui.relay import Relay

MIME = "application/x-programme-speaker"
"""What is dragged: the speaker's id in UTF-8, of the programme that is open."""


def speaker_mime(id_: str) -> QMimeData:
    """A speaker as something to be dragged."""
    data = QMimeData()
    data.setData(MIME, id_.encode())
    return data


def speaker_in(data: QMimeData) -> str | None:
    """The id of the speaker that is being dragged, if one is."""
    held = bytes(data.data(MIME).data())
    return held.decode("utf-8", "replace") or None


def give(
    relay: Relay, texts: Texts, speaker: str, entries: Sequence[str], new_id: IdFactory
) -> bool:
    """Lets the speaker appear in all those entries as one edit, and says what came of it."""
    programme, _ = relay.programme, texts.gettext
    person = programme.speakers.get(speaker)
    if person is None:
        return False
    if not entries:
        relay.announce(_("Select an item first."))
        return False
    there = [id_ for id_ in entries if id_ in programme.entries]
    edits = {id_: appear_speaker(programme, speaker, id_, new_id) for id_ in there}
    made = [id_ for id_, edit in edits.items() if edit]
    if not made:
        relay.announce(_("%(name)s is there already") % {"name": person.name})
        return False
    changes = tuple(change for edit in edits.values() for change in edit.changes)
    if not relay.apply(Edit(EditKind.ADD, changes)):
        return False
    values = {
        "name": person.name,
        "number": len(made),
        "title": programme.entries[made[0]].title,
    }
    if len(made) == 1:
        relay.announce(_("%(name)s added to “%(title)s”") % values)
    else:
        said = texts.ngettext(
            "%(name)s added to %(number)s item", "%(name)s added to %(number)s items", len(made)
        )
        relay.announce(said % values)
    return True
