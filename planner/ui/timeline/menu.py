"""The menus at the pointer: an entry's commands, and the ways out where one runs over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from planner.core.edits.gaps import close_gap
from planner.core.edits.place import Place, move
from planner.core.edits.push import holds, in_lanes
from planner.core.edits.trim import trim_end
from planner.core.programme import Entry
from planner.core.queries import lanes, span
from planner.ui.outcomes import minutes
from planner.ui.timeline.deeds import gap_after
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.spots import pointer_at

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_FIRST = ("title", "times", "fixed", "kind", "", "new")
_LAST = ("fit", "", "aside")
_MORE = (
    "cut", "copy", "paste", "duplicate", "", "split", "room", "day", "", "swap_next",
    "swap_previous", "", "open_gap", "pack", "shift", "", "breaks", "of_speaker", "", "delete",
    "delete_and_close",
)  # fmt: skip
_FREE = ("new", "paste", "", "all", "breaks", "", "fit")


def open_menu(view: TimelineView, event: QContextMenuEvent) -> None:
    """The commands for the entry there, or with the menu key for the current one.

    On free time those that need no entry, for the time there.
    """
    view.chip.hide()
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    index = view.currentIndex() if by_key else view.indexAt(event.pos())
    if index.isValid() and (not by_key or view.verbs.chosen()):
        id_ = view.entries.entry(index).id
        if id_ not in view.selected():
            view.select([id_], reveal=False)
        at = view.visualRect(index).center() if by_key else event.pos()
        show(view, entry_menu(view), at)
    else:
        if not by_key:
            pointer = pointer_at(view, event.pos())
            start = max(0, view.snap.on_grid(pointer.minute))
            view.cursor_.go(Place(view.day, start, pointer.room), reveal=False)
        menu = QMenu(view)
        view.verbs.fill(menu, _FREE)
        show(view, menu, event.pos())


def show(view: TimelineView, menu: QMenu, at: QPoint) -> None:
    """Opens a menu at a point of the viewport, without waiting for it."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.viewport().mapToGlobal(at))


def entry_menu(view: TimelineView) -> QMenu:
    """At most eight commands for what is selected, and the others in a menu within."""
    verbs, menu = view.verbs, QMenu(view)
    gaps = [gap_after(view, id_) for id_ in verbs.chosen()[:1]]
    closes = any(gap is not None and close_gap(view.relay.programme, gap) for gap in gaps)
    verbs.fill(menu, (*_FIRST, *(("close_gap",) if closes else ()), *_LAST))
    more = menu.addMenu(view.texts.gettext("M&ore"))
    verbs.fill(more, _MORE)
    return menu


def ways_out_menu(view: TimelineView, box: Box) -> QMenu:
    """What can be done about an entry that runs over something that stays."""
    _ = view.texts.gettext
    programme, commands = view.relay.programme, view.commands
    entry = programme.entries[box.id]
    limit = span(entry).end - box.over
    values = {"length": minutes(view.texts, box.over)}
    menu = QMenu(view)
    menu.addAction(_("Make it f&it…"), lambda: view.verbs.fit_wanted.emit(entry.id))
    if limit > span(entry).start:
        menu.addAction(
            _("Shorten it by %(length)s") % values,
            lambda: commands.make(trim_end(programme, entry.id, limit), entry.id),
        )
    wall = _wall(view, entry, limit)
    if wall is not None:
        to = Place(view.day, limit + box.over, wall.room)
        menu.addAction(
            _("Move “%(title)s” %(length)s later") % {**values, "title": wall.title},
            lambda: commands.make(move(programme, wall.id, to), wall.id),
        )
    menu.addAction(_("Set it aside"), lambda: commands.set_aside([entry.id]))
    menu.addAction(_("Let it overlap"))
    return menu


def _wall(view: TimelineView, entry: Entry, limit: int) -> Entry | None:
    """The entry that holds at that minute, in one of the entry's lanes."""
    programme = view.relay.programme
    rooms = lanes(programme, entry.room)
    others = in_lanes(programme, view.day, rooms, without={entry.id})
    return next((e for e in others if e.start == limit and holds(programme, e, rooms)), None)
