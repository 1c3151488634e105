"""The menus at the pointer: an entry's commands, and the ways out where one runs over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from planner.core.edits.place import Place, move
from planner.core.edits.push import holds, in_lanes
from planner.core.edits.trim import trim_end
from planner.core.programme import Entry, EntryKind
from planner.core.queries import lanes, span
from planner.ui.outcomes import minutes
from planner.ui.timeline.exact import ask_exact_times
from planner.ui.timeline.geometry import Box

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


def open_menu(view: TimelineView, event: QContextMenuEvent) -> None:
    """The commands for the entry there, or with the menu key for the current one."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    index = view.currentIndex() if by_key else view.indexAt(event.pos())
    if not index.isValid():
        return
    view.setCurrentIndex(index)
    id_ = view.current()
    if id_ is None:
        return
    at = view.visualRect(index).center() if by_key else event.pos()
    view.chip.hide()
    show(view, entry_menu(view, id_), at)


def show(view: TimelineView, menu: QMenu, at: QPoint) -> None:
    """Opens a menu at a point of the viewport, without waiting for it."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.viewport().mapToGlobal(at))


def entry_menu(view: TimelineView, id_: str) -> QMenu:
    """At most eight commands for an entry."""
    _ = view.texts.gettext
    entry, commands = view.relay.programme.entries[id_], view.commands
    menu = QMenu(view)
    menu.addAction(_("Edit the title\tF2"), lambda: view.editing.edit_title(id_))
    menu.addAction(_("Move to…\tEnter"), lambda: ask_exact_times(view, id_))
    fixed = menu.addAction(_("Fixed\tP"), lambda: commands.toggle_fixed([id_]))
    fixed.setCheckable(True)
    fixed.setChecked(entry.pinned)
    kind = _("Make it a session") if entry.kind == EntryKind.BREAK else _("Make it a break")
    menu.addAction(kind, lambda: commands.change_kind(id_))
    menu.addSeparator()
    menu.addAction(_("New item after this one\tIns"), lambda: view.cursor_.go_behind(id_))
    gap = next((gap for gap in view.picture.gaps if gap.before == id_), None)
    if gap is not None:
        free = _("Close the gap after it (%(length)s)")
        length = {"length": minutes(view.texts, gap.free.minutes)}
        menu.addAction(free % length, lambda: commands.close_gap(gap))
    menu.addSeparator()
    menu.addAction(_("Set aside\tDel"), lambda: commands.set_aside([id_]))
    return menu


def ways_out_menu(view: TimelineView, box: Box) -> QMenu:
    """What can be done about an entry that runs over something fixed."""
    _ = view.texts.gettext
    programme, commands = view.relay.programme, view.commands
    entry = programme.entries[box.id]
    limit = span(entry).end - box.over
    values = {"length": minutes(view.texts, box.over)}
    menu = QMenu(view)
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
