"""Letting speakers appear in entries, by a drop or a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from planner.core.edits.appearing import appear_together
from planner.core.programme import IdFactory, Programme
from planner.text import Texts
from planner.ui.relay import Relay

MIME = "application/x-programme-speaker"
"""What is dragged: the speakers' ids in UTF-8, a line each, of the programme that is open."""


def speaker_mime(*ids: str) -> QMimeData:
    """Speakers as something to be dragged."""
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    return data


def speakers_in(data: QMimeData) -> tuple[str, ...]:
    """The ids of the speakers that are being dragged, in the order they were listed."""
    held = bytes(data.data(MIME).data())
    return tuple(held.decode("utf-8", "replace").splitlines())


def give(
    relay: Relay, texts: Texts, speakers: Sequence[str], entries: Sequence[str], new_id: IdFactory
) -> bool:
    """Lets the speakers appear in all those entries as one edit, and says what came of it."""
    programme, _ = relay.programme, texts.gettext
    people = [id_ for id_ in speakers if id_ in programme.speakers]
    if not people:
        return False
    if not entries:
        relay.announce(_("Select an item first."))
        return False
    there = [id_ for id_ in entries if id_ in programme.entries]
    edit = appear_together(programme, people, there, new_id)
    who = _who(texts, programme, people)
    if not edit:
        all_there = _("They are all there already")
        alone = _("%(name)s is there already") % {"name": who}
        relay.announce(alone if len(people) == 1 else all_there)
        return False
    if not relay.apply(edit):
        return False
    made = dict.fromkeys(change.after.entry for change in edit.changes)
    values = {"name": who, "number": len(made), "title": programme.entries[next(iter(made))].title}
    if len(made) == 1:
        relay.announce(_("%(name)s added to “%(title)s”") % values)
    else:
        said = texts.ngettext(
            "%(name)s added to %(number)s item", "%(name)s added to %(number)s items", len(made)
        )
        relay.announce(said % values)
    return True


def _who(texts: Texts, programme: Programme, people: Sequence[str]) -> str:
    """A name, or how many they are."""
    if len(people) == 1:
        return programme.speakers[people[0]].name
    return number_of_speakers(texts, len(people))


def number_of_speakers(texts: Texts, number: int) -> str:
    """How many speakers, in words."""
    words = texts.ngettext("%(number)s speaker", "%(number)s speakers", number)
    return words % {"number": number}
