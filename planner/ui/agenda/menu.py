"""What can be done to the selected cells and their rows, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from planner.text import Texts

if TYPE_CHECKING:
    from planner.ui.agenda.table import AgendaTable


def open_menu(table: AgendaTable, texts: Texts, point: QPoint) -> None:
    """Opens the menu at a point of the screen; it goes when it is closed."""
    menu = cell_menu(table, texts)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(point)


def cell_menu(table: AgendaTable, texts: Texts) -> QMenu:
    """A menu over the selection as it is now; what concerns rows needs some that are written."""
    _ = texts.gettext
    ids = table.selected()
    fixed = bool(ids) and all(table.sheet.is_fixed(id_) for id_ in ids)
    menu = QMenu(table)
    lines: tuple[tuple[str, Callable[[], object], bool] | None, ...] = (
        (_("&Copy") + "\tCtrl+C", table.copy, bool(ids)),
        (_("&Paste") + "\tCtrl+V", table.paste, True),
        (_("&Empty the cells") + "\tDel", table.empty, bool(ids)),
        None,
        (_("&Fixed"), lambda: table.commands.toggle_fixed(ids), bool(ids)),
        (_("&New item"), table.begin_new, True),
        None,
        (_("Set &aside"), lambda: table.commands.set_aside(ids), bool(ids)),
        (_("D&elete") + "\tCtrl+Del", lambda: table.removal_asked.emit(ids), bool(ids)),
    )
    for line in lines:
        if line is None:
            menu.addSeparator()
            continue
        words, deed, able = line
        action = menu.addAction(words, deed)
        action.setEnabled(able)
        if words == _("&Fixed"):
            action.setCheckable(True)
            action.setChecked(fixed)
    return menu
