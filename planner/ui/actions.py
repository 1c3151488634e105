"""Everything the menus and keys can do, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from planner.text import Texts
from planner.ui.icons import SIZE, icon
from planner.ui.looks import Look


class Row(NamedTuple):
    """One action: its name in code, its words, its keys and its icon.

    `open` says that it needs an open programme, `checked` None that it is no switch. Actions of
    the same `group` exclude each other.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    open: bool = True
    checked: bool | None = None
    group: str = ""


def rows(texts: Texts) -> tuple[Row, ...]:
    """The table."""
    _ = texts.gettext
    return (
        Row("new", _("&New programme…"), ("Ctrl+N",), "file-plus", open=False),
        Row("open", _("&Open…"), ("Ctrl+O",), "folder-open", open=False),
        Row("paste", _("&Paste a programme…"), ("Ctrl+Shift+V",), "clipboard-paste", open=False),
        Row("read_in", _("Rea&d in…"), ("Ctrl+Shift+I",)),
        Row("sample", _("Open the sa&mple"), (), "book-open", open=False),
        Row("save", _("&Save"), ("Ctrl+S",)),
        Row("export", _("&Export PDF…"), ("Ctrl+E",), "file-down"),
        Row("export_several", _("Export se&veral PDFs…"), ("Ctrl+Shift+E",)),
        Row("as_html", _("&Web page…")),
        Row("as_docx", _("Word &document…")),
        Row("as_xlsx", _("&Excel workbook…")),
        Row("as_csv", _("Ta&ble (CSV)…")),
        Row("as_icalendar", _("&Calendar…")),
        Row("as_text", _("&Text…")),
        Row("as_markdown", _("&Markdown…")),
        Row("as_schedule-xml", _("&Schedule XML…")),
        Row("as_schedule-json", _("Schedule &JSON…")),
        Row("as_json", _("&Programme JSON…")),
        Row("print", _("Prin&t…"), ("Ctrl+P",)),
        Row("print_look", _("Loo&k of the print…"), ("Shift+F9",)),
        Row("open_exported", _("Open after e&xport"), open=False, checked=True),
        Row("copy", _("&Copy programme"), ("Ctrl+Shift+C",)),
        Row("save_copy", _("Save a &copy…")),
        Row("send_copy", _("&Send a copy…")),
        Row("merge", _("&Merge with a copy…")),
        Row("last_year", _("Start from last &year’s…"), open=False),
        Row("backups", _("&Backups…"), open=False),
        Row("close", _("C&lose programme"), ("Ctrl+W",)),
        Row("settings", _("Settin&gs…"), ("Ctrl+,",), open=False),
        Row("quit", _("&Quit"), ("Ctrl+Q",), open=False),
        Row("undo", _("&Undo"), ("Ctrl+Z",), "undo-2"),
        Row("redo", _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
        Row("name_point", _("&Name this point…"), ("Ctrl+Shift+N",)),
        Row("add", _("&New item"), ("Ctrl+I",), "plus"),
        Row("place", _("Place at the next f&ree time"), ("Ctrl+Shift+P",)),
        Row("facts", _("About the &programme"), ("F4",)),
        Row("rooms", _("Roo&ms and tracks…"), ("Ctrl+R",)),
        Row("add_day", _("Add a da&y")),
        Row("day", _("&Date and hours…"), ("Ctrl+Shift+D",)),
        Row("fit_day", _("Make the day fi&t…"), ("Ctrl+Shift+T",), "fold-vertical"),
        Row("tidy", _("T&idy the typography…")),
        Row("find", _("&Find…"), ("Ctrl+F",)),
        Row("find_next", _("Find ne&xt"), ("F3",)),
        Row("find_previous", _("Find pre&vious"), ("Shift+F3",)),
        Row("replace", _("Rep&lace text…"), ("Ctrl+Shift+H",)),
        Row("late", _("Running l&ate…"), ("Shift+F11",)),
        Row("follow", _("The rest &follows"), ("Ctrl+L",), "list-end", checked=True),
        Row("next_day", _("Ne&xt day"), ("Ctrl+PgDown",)),
        Row("previous_day", _("Pre&vious day"), ("Ctrl+PgUp",)),
        Row("zoom_in", _("Zoom &in"), ("Ctrl++", "Ctrl+="), "plus"),
        Row("zoom_out", _("Zoom &out"), ("Ctrl+-",), "minus"),
        Row("fit", _("&Whole day"), ("Ctrl+0",), "shrink"),
        Row("tray", _("&Not placed"), ("F6",)),
        Row("speakers", _("&Speakers"), ("Shift+F6",), "users", checked=False),
        Row("timeline", _("&Timeline"), ("F7",), "calendar-range", checked=True, group="shown"),
        Row("table", _("Ta&ble"), ("F5",), "table", checked=False, group="shown"),
        Row("details", _("&Details"), ("F8",)),
        Row("page", _("&Page"), ("F9",)),
        Row("history", _("&History"), ("Ctrl+H",)),
        Row("on_the_day", _("On the da&y"), ("F11",)),
        Row("findings", _("To chec&k…"), ("Ctrl+Shift+F",), "triangle-alert"),
        Row("by_kind", _("By &kind"), checked=True, group="colours"),
        Row("by_track", _("By &track"), checked=False, group="colours"),
        Row("by_room", _("By &room"), checked=False, group="colours"),
        Row("system", _("As the &system"), open=False, checked=True, group="theme"),
        Row("light", _("&Light"), open=False, checked=False, group="theme"),
        Row("dark", _("&Dark"), open=False, checked=False, group="theme"),
        Row("danish", "&Dansk", open=False, checked=False, group="language"),
        Row("english", "&English", open=False, checked=False, group="language"),
        Row("actions", _("All a&ctions…"), ("Ctrl+Shift+A",), open=False),
        Row("guide", _("&Guide"), ("Shift+F1",), "book-open", open=False),
        Row("shortcuts", _("&Keyboard shortcuts"), ("F1",), open=False),
        Row("whats_new", _("What’s &new"), open=False),
        Row("about", _("&About Programme Planner"), open=False),
    )


class Actions:
    """The table as Qt actions, by name."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        self._rows = {row.name: row for row in rows(texts)}
        self._made = {name: _action(row, parent) for name, row in self._rows.items()}
        groups: dict[str, QActionGroup] = {}
        for name, row in self._rows.items():
            if row.group:
                group = groups.setdefault(row.group, QActionGroup(parent))
                group.addAction(self._made[name])
        parent.addActions(list(self._made.values()))

    def __getitem__(self, name: str) -> QAction:
        """The action of that name. Raises KeyError."""
        return self._made[name]

    def rename(self, name: str, words: str) -> None:
        """Gives an action other words, as its menu and its hint show them."""
        _say(self._made[name], words)

    def enable(self, *, programme_open: bool) -> None:
        """Greys out what needs an open programme while there is none."""
        for name, row in self._rows.items():
            self._made[name].setEnabled(programme_open or not row.open)

    def wear(self, look: Look) -> None:
        """Draws the icons of the tool bar in the look's colours."""
        for name in TOOLS:
            if name in self._rows and self._rows[name].icon:
                self._made[name].setIcon(icon(self._rows[name].icon, QColor(look.text)))


MENUS: Mapping[str, tuple[str, ...]] = {
    "file": (
        "new", "last_year", "open", "recent", "paste", "read_in", "sample", "",
        "save", "copy", "copies", "backups", "",
        "export", "export_several", "export_as", "open_exported", "print", "print_look", "",
        "settings", "", "close", "quit",
    ),
    "edit": (
        "undo", "redo", "name_point", "", "facts", "rooms", "",
        "day", "add_day", "fit_day", "late", "",
        "find", "find_next", "find_previous", "replace", "", "tidy",
    ),
    "view": (
        "timeline", "table", "next_day", "previous_day", "",
        "zoom_in", "zoom_out", "fit", "colours", "", "follow", "",
        "tray", "speakers", "details", "page", "history", "", "findings", "on_the_day",
        "", "looks", "languages",
    ),
    "export_as": (
        "as_html", "as_docx", "as_xlsx", "as_csv", "as_icalendar", "",
        "as_text", "as_markdown", "", "as_schedule-xml", "as_schedule-json", "as_json",
    ),
    "copies": ("save_copy", "send_copy", "", "merge"),
    "colours": ("by_kind", "by_track", "by_room"),
    "looks": ("system", "light", "dark"),
    "languages": ("danish", "english"),
    "help": ("guide", "shortcuts", "actions", "", "whats_new", "about"),
}  # fmt: skip
"""What stands in each menu, in order; an empty name is a line, a menu's name a menu within."""

TOOLS = (
    "undo", "redo", "", "add", "follow", "fit_day", "", "timeline", "table", "speakers", "",
    "zoom_out", "fit", "zoom_in", "space", "export",
)  # fmt: skip
"""What stands in the tool bar; an empty name is a line, `space` pushes the rest to the right."""


def fill(bar: QMenuBar, actions: Actions, texts: Texts) -> Mapping[str, QMenu]:
    """Builds the menus; gives them by name."""
    _ = texts.gettext
    titles = {
        "file": _("&File"),
        "edit": _("&Edit"),
        "view": _("&View"),
        "help": _("&Help"),
        "recent": _("Open &recent"),
        "export_as": _("Export &as"),
        "copies": _("Cop&ies and merging"),
        "colours": _("&Colours"),
        "looks": _("&Look"),
        "languages": _("Lan&guage"),
    }
    menus = {name: QMenu(title, bar) for name, title in titles.items()}
    for name, items in MENUS.items():
        for item in items:
            if item in menus:
                menus[name].addMenu(menus[item])
            elif item:
                menus[name].addAction(actions[item])
            else:
                menus[name].addSeparator()
    for name in ("file", "edit", "view", "help"):
        bar.addMenu(menus[name])
    return menus


def tool_bar(actions: Actions, texts: Texts, parent: QWidget) -> QToolBar:
    """Builds the tool bar."""
    bar = QToolBar(texts.gettext("Tools"), parent)
    bar.setMovable(False)
    bar.setIconSize(QSize(SIZE, SIZE))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in TOOLS:
        if name == "space":
            space = QWidget(bar)
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(space)
        elif name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")  # Qt's own, which has no name
    if isinstance(more, QToolButton):
        more.setAccessibleName(texts.gettext("More tools"))
    for name in ("add", "follow", "export"):
        button = bar.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar


def _action(row: Row, parent: QWidget) -> QAction:
    action = QAction(parent)
    action.setObjectName(row.name)
    action.setShortcuts([QKeySequence(keys) for keys in row.keys])
    _say(action, row.words)
    if row.checked is not None:
        action.setCheckable(True)
        action.setChecked(row.checked)
    return action


def _say(action: QAction, words: str) -> None:
    action.setText(words)
    plain = words.replace("&", "", 1).replace("&&", "&").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{plain} ({keys})" if keys else plain)
