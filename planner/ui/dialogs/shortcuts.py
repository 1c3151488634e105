"""The sheet of shortcuts: what the keys and the pointer do, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.scale import FRAME, PANE, WIDE

if TYPE_CHECKING:
    from planner.ui.timeline.verbs import Verbs

_HEADING = 32  # pixels, with the air above it
_SIZE = QSize(620, 560)

Lines = Sequence[tuple[str, str]]
"""What is done, and by which keys or gesture."""


def sections(texts: Texts, menus: Iterable[QMenu], verbs: Verbs | None) -> Mapping[str, Lines]:
    """All there is to know, by heading: the menus' actions, the verbs, and the pointer.

    What has no keys is left out, and so is a menu of nothing else. An action stands where it
    comes first.
    """
    groups: dict[str, Iterable[QAction]] = {}
    if verbs is not None:
        groups.update({name: [verbs[v.name] for v in row] for name, row in verbs.groups.items()})
    groups.update({plain(menu.title()): list(_actions(menu)) for menu in menus})
    seen: set[QAction] = set()
    found: dict[str, Lines] = {}
    for name, actions in groups.items():
        lines = [(plain(a.text()), keys_of(a)) for a in actions if a not in seen and a.shortcuts()]
        seen.update(actions)
        if lines:
            found[name] = lines
    return {**found, **_by_hand(texts)}


def plain(words: str) -> str:
    """An action's or menu's words without their mnemonic and without what a tab sets apart."""
    words = words.split("\t", maxsplit=1)[0]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def keys_of(action: QAction) -> str:
    """All the keys of an action as this system writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(form) for each in action.shortcuts())


def _actions(menu: QMenu) -> Iterator[QAction]:
    """The actions of a menu and of those within it."""
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _actions(within)
        elif not action.isSeparator():
            yield action


def _by_hand(texts: Texts) -> Mapping[str, Lines]:
    """What no action tells of: keys while walking and writing, and the pointer."""
    _ = texts.gettext
    return {
        _("Getting about"): (
            (_("To the next item or the previous one"), _("Up, Down")),
            (_("To the item in the next room"), _("Left, Right")),
            (_("To the first item, to the last one"), _("Home, End")),
            (_("Select several"), _("Shift with the arrows")),
            (_("The commands of an item"), _("Menu key, Shift+F10")),
            (_("Let go, leave the time cursor, drop what was typed"), _("Esc")),
        ),
        _("At the time cursor"): (
            (_("Begin a new item"), _("type its title, then Enter")),
            (_("Earlier, later"), _("Up, Down")),
            (_("To the next room; before the first are all rooms"), _("Left, Right")),
        ),
        _("In the table"): (
            (_("Write in the cell"), _("F2, or just type")),
            (_("Keep it and go down, or to the next cell"), _("Enter, Tab")),
            (_("Empty the cells"), _("Del")),
            (_("Fix the time, or free it"), _("Space in that column")),
            (_("To what comes after the table"), _("Ctrl+Tab")),
        ),
        _("With the names of days and rooms"): (
            (_("Rename the room, or set the date and hours"), _("F2")),
            (_("Change their order"), _("Alt+Shift+Left, Alt+Shift+Right")),
        ),
        _("With the pointer"): (
            (_("New item"), _("double-click free time, or drag over it")),
            (_("Move it; the rest makes room"), _("drag a card")),
            (_("Change its length"), _("drag the edge of a selected card")),
            (_("Copy it"), _("Ctrl while dragging")),
            (_("Set it aside"), _("drag it to Not placed")),
            (_("Select several"), _("Ctrl+click, Shift+click")),
            (_("Edit the time"), _("click the time on a card")),
            (_("Edit the title"), _("double-click a card")),
            (_("Close a gap"), _("click “close gap” in it")),
            (_("Zoom about the pointer"), _("Ctrl with the wheel")),
        ),
    }


class ShortcutSheet(QDialog):
    """A list in two columns, in sections, that narrows down to what is typed."""

    def __init__(
        self, texts: Texts, found: Mapping[str, Lines], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setWindowTitle(_("Shortcuts"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search"))
        self.search.setClearButtonEnabled(True)
        self.list = _list(texts, self)
        self._sections: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.nothing = QLabel(_("Nothing is called that."), self)
        self.nothing.setProperty("part", "muted")
        self.nothing.hide()
        buttons = QDialogButtonBox(self)
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        for heading, lines in found.items():
            self._add(heading, lines)
        self.list.expandAll()
        column = QVBoxLayout(self)
        column.setContentsMargins(*PANE)
        column.setSpacing(WIDE)
        for part in (self.search, self.list, self.nothing, buttons):
            column.addWidget(part)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.search.textChanged.connect(self._narrow)
        self.search.setFocus()

    def shown(self) -> list[tuple[str, str]]:
        """The lines that can be seen now."""
        return [
            (line.text(0), line.text(1))
            for _, lines in self._sections
            for line in lines
            if not line.isHidden()
        ]

    def _add(self, heading: str, lines: Lines) -> None:
        section = QTreeWidgetItem([heading])
        section.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.list.font()
        font.setBold(True)
        section.setFont(0, font)
        section.setSizeHint(0, QSize(0, _HEADING))
        section.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
        items = [QTreeWidgetItem(list(line)) for line in lines]
        section.addChildren(items)
        self.list.addTopLevelItem(section)
        self._sections.append((section, items))
        section.setFirstColumnSpanned(True)

    def _narrow(self, typed: str) -> None:
        """Leaves the lines that hold all words typed, here or in their heading."""
        words = typed.casefold().split()
        for section, lines in self._sections:
            for line in lines:
                said = f"{section.text(0)} {line.text(0)} {line.text(1)}".casefold()
                line.setHidden(not all(word in said for word in words))
            section.setHidden(all(line.isHidden() for line in lines))
        self.nothing.setVisible(not self.shown())


def _list(texts: Texts, parent: QWidget) -> QTreeWidget:
    made = QTreeWidget(parent)
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setItemsExpandable(False)
    made.setIndentation(12)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(texts.gettext("Shortcuts"))
    made.header().setStretchLastSection(False)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return made
