"""What the verbs do that take more than one step or ask for something first.

Each takes the timeline and the ids of what is selected, the one that leads first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from planner.core.edits.gaps import Gap
from planner.core.edits.place import Place
from planner.core.programme import EntryKind
from planner.core.queries import span
from planner.ui.outcomes import items
from planner.ui.timeline.choices import select, shown_entries
from planner.ui.timeline.going_on import going_on

if TYPE_CHECKING:
    from planner.ui.dialogs.shift import MinutesDialog
    from planner.ui.timeline.view import TimelineView


def begin_new(view: TimelineView, ids: Sequence[str]) -> None:
    """Puts the time cursor behind the entry, where typing makes a new one."""
    if view.cursor_.place is None:
        view.cursor_.go_behind(ids[0] if ids else None)


def set_aside(view: TimelineView, ids: Sequence[str]) -> None:
    """Sets the entries aside and goes on to the next one, else the previous."""
    going_on(view, ids, lambda: view.commands.set_aside(ids))


def delete(view: TimelineView, ids: Sequence[str]) -> None:
    """Deletes the entries and goes on."""
    going_on(view, ids, lambda: view.commands.delete(ids))


def delete_and_close(view: TimelineView, ids: Sequence[str]) -> None:
    """Deletes the entries, closes up, and goes on."""
    going_on(view, ids, lambda: view.commands.delete_and_close(ids))


def cut(view: TimelineView, ids: Sequence[str]) -> None:
    """Takes the entries to the clipboard and goes on."""
    _to_clipboard(view, ids)
    going_on(view, ids, lambda: view.commands.cut(ids))


def copy(view: TimelineView, ids: Sequence[str]) -> None:
    """Puts copies of the entries on the clipboard."""
    _to_clipboard(view, ids)
    said = view.texts.gettext("%(items)s on the clipboard")
    view.relay.announce(said % {"items": items(view.texts, len(ids))})


def paste(view: TimelineView, ids: Sequence[str]) -> None:
    """Entries of the clipboard to the time cursor, else behind the entry, else to the tray."""
    rows = view.verbs.clipboard.rows(QGuiApplication.clipboard().mimeData())
    if not rows:
        words = view.texts.gettext("there is no item on the clipboard")
        view.relay.announce(words)
        return
    to = view.cursor_.place
    if to is None and ids:
        lead = view.relay.programme.entries[ids[0]]
        to = Place(view.day, span(lead).end, lead.room)
    _select_new(view, view.commands.paste(rows, to))


def duplicate(view: TimelineView, ids: Sequence[str]) -> None:
    """Copies right behind the entries; these are then selected."""
    _select_new(view, view.commands.duplicate(ids))


def gap_after(view: TimelineView, id_: str) -> Gap | None:
    """The free time between an entry and the next one."""
    return next((gap for gap in view.picture.gaps if gap.before == id_), None)


def close_gap(view: TimelineView, ids: Sequence[str]) -> None:
    """What comes after the gap behind the entry moves up."""
    gap = gap_after(view, ids[0])
    if gap is None:
        view.relay.announce(view.texts.gettext("there is no gap after it"))
    else:
        view.commands.close_gap(gap)


def ask_gap(view: TimelineView, ids: Sequence[str]) -> None:
    """Asks how much free time there is to be before the entry."""
    from planner.ui.dialogs.shift import GapDialog  # noqa: PLC0415 - only when wanted

    programme, grid, id_ = view.relay.programme, view.commands.grid, ids[0]
    dialog = GapDialog(view.texts, programme, id_, grid, view)
    _ask(view, dialog, id_)


def ask_shift(view: TimelineView, ids: Sequence[str]) -> None:
    """Asks how far the entry and all behind it is to move."""
    from planner.ui.dialogs.shift import ShiftDialog  # noqa: PLC0415 - only when wanted

    programme, grid, id_ = view.relay.programme, view.commands.grid, ids[0]
    dialog = ShiftDialog(view.texts, programme, id_, grid, view)
    _ask(view, dialog, id_)


def fix_all(view: TimelineView, ids: Sequence[str]) -> None:
    """Fixes everything on the day; if all of it is fixed, lets it go."""
    del ids
    view.commands.toggle_fixed([entry.id for entry in shown_entries(view)])


def select_all(view: TimelineView, ids: Sequence[str]) -> None:
    """Selects the whole day; what leads stays so."""
    every = [entry.id for entry in shown_entries(view)]
    select(view, sorted(every, key=lambda id_: id_ not in ids[:1]))


def select_breaks(view: TimelineView, ids: Sequence[str]) -> None:
    """Selects the breaks of the day."""
    del ids
    select(view, [entry.id for entry in shown_entries(view) if entry.kind == EntryKind.BREAK])


def _to_clipboard(view: TimelineView, ids: Sequence[str]) -> None:
    data = view.verbs.clipboard.copied(view.relay.programme, ids)
    QGuiApplication.clipboard().setMimeData(data)


def _select_new(view: TimelineView, new: Sequence[str]) -> None:
    """Selects what was added, as far as it lies on the day."""
    shown = [id_ for id_ in new if id_ in view.picture.shown.by_id]
    if shown:
        view.select(shown)


def _ask(view: TimelineView, dialog: MinutesDialog, id_: str) -> None:
    """Opens a dialog; what it answers is one edit, unless the programme has changed meanwhile."""

    def take() -> None:
        if id_ in view.relay.programme.entries:
            view.commands.make(dialog.edit(), id_)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
