"""What each action does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from planner.ui.converting import SUFFIXES
from planner.ui.settings import Theme
from planner.ui.timeline.colours import ColourBy

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes
    from planner.ui.review.taking import Taken


class Deeds(QObject):
    """Ties the actions of a window to what is open in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window
        self._texts = desk.texts
        for name, deed in {**self._of_files(), **self._of_programme(), **self._of_view()}.items():
            desk.window.actions_[name].triggered.connect(deed)
        desk.files.reviewed.connect(self._take_over)
        self._show_choices()

    def show_findings(self) -> None:
        """Opens the list of findings over the status line."""
        from planner.ui.findings.opening import open_findings  # noqa: PLC0415 - only when wanted

        desk = self._desk
        if desk.panes is not None:
            button = desk.status.findings
            open_findings(desk.panes, self._texts, desk.look, button, self._window)

    def show_settings(self) -> None:
        """Opens the settings."""
        from planner.ui.preferences.opening import open_settings  # noqa: PLC0415 - as above

        open_settings(self._desk)

    def _of_files(self) -> Mapping[str, Callable[[], object]]:
        desk, window = self._desk, self._window
        return {
            "new": desk.files.new,
            "open": desk.files.choose,
            "sample": desk.files.sample,
            "paste": desk.paste,
            "read_in": desk.files.choose_to_read,
            "save": self._save,
            "export": desk.prints.ask_export,
            "export_several": desk.prints.ask_several,
            **{f"as_{kind}": self._conversion(kind) for kind in SUFFIXES},
            "print": desk.prints.ask_print,
            "print_look": self._with(lambda panes: panes.questions.look_of_print(desk.settings)),
            "copy": self._copy,
            **desk.copies.deeds(),
            "backups": desk.safety.show_backups,
            "close": desk.close_programme,
            "settings": self.show_settings,
            "quit": window.close,
            "actions": self._show_actions,
            "guide": self._desk.help.show_guide,
            "shortcuts": self._show_shortcuts,
            "whats_new": self._desk.help.show_news,
            "about": self._desk.help.show_about,
        }

    def _of_programme(self) -> Mapping[str, Callable[[], object]]:
        return {
            "undo": self._with(lambda panes: panes.undo()),
            "redo": self._with(lambda panes: panes.redo()),
            "name_point": self._with(lambda panes: panes.looking_back.name_point()),
            "add": self._with(lambda panes: panes.add()),
            "place": self._with(lambda panes: panes.place_next()),
            "facts": self._with(_write_facts),
            "rooms": self._with(lambda panes: panes.questions.rooms()),
            "day": self._with(lambda panes: panes.questions.day()),
            "add_day": self._with(lambda panes: panes.middle.tabs.add_day()),
            "fit_day": self._with(lambda panes: panes.questions.make_it_fit()),
            "tidy": self._with(lambda panes: panes.questions.tidy()),
            "find": self._with(lambda panes: panes.questions.finder.begin()),
            "find_next": self._with(lambda panes: panes.questions.finder.step(1)),
            "find_previous": self._with(lambda panes: panes.questions.finder.step(-1)),
            "replace": self._with(lambda panes: panes.questions.replace()),
            "late": self._ask_late,
            "follow": self._follow,
        }

    def _of_view(self) -> Mapping[str, Callable[[], object]]:
        window = self._window
        return {
            "zoom_in": self._with(lambda panes: panes.timeline.frame.zoom(1)),
            "zoom_out": self._with(lambda panes: panes.timeline.frame.zoom(-1)),
            "fit": self._with(lambda panes: panes.timeline.frame.fit()),
            "tray": self._with(lambda panes: panes.left.show_tray()),
            "speakers": self._show_speakers,
            "timeline": self._with(lambda panes: panes.middle.show_timeline()),
            "table": self._with(lambda panes: panes.middle.show_table()),
            "next_day": self._with(lambda panes: panes.middle.step_day(1)),
            "previous_day": self._with(lambda panes: panes.middle.step_day(-1)),
            "by_kind": lambda: self._colour(ColourBy.KIND),
            "by_track": lambda: self._colour(ColourBy.TRACK),
            "by_room": lambda: self._colour(ColourBy.ROOM),
            "details": self._with(_write_details),
            "page": self._with(lambda panes: panes.side.look_at_page()),
            "history": self._with(lambda panes: panes.side.look_at_history()),
            "findings": self.show_findings,
            "on_the_day": self._show_the_day,
            "open_exported": self._keep_open_exported,
            "system": lambda: self._wear(Theme.SYSTEM),
            "light": lambda: self._wear(Theme.LIGHT),
            "dark": lambda: self._wear(Theme.DARK),
            "danish": lambda: window.language_chosen.emit("da"),
            "english": lambda: window.language_chosen.emit("en"),
        }

    def _conversion(self, kind: str) -> Callable[[], None]:
        def do() -> None:
            self._desk.conversions.ask(kind)

        return do

    def _with(self, deed: Callable[[Panes], object]) -> Callable[[], None]:
        """The deed, done only while a programme is open."""

        def do() -> None:
            if self._desk.panes is not None:
                deed(self._desk.panes)

        return do

    def _show_choices(self) -> None:
        window = self._window
        window.actions_[window.settings.theme.value].setChecked(True)
        language = "danish" if self._texts.language == "da" else "english"
        window.actions_[language].setChecked(True)
        window.actions_["open_exported"].setChecked(window.settings.open_after_export)

    def _save(self) -> None:
        panes = self._desk.panes
        if panes is None:
            return
        panes.try_again()
        if not panes.settle():
            words = self._texts.gettext("Saved, but for what in the details cannot be used yet")
            panes.relay.announce(words)
            return
        now = self._desk.now()
        time = self._texts.time(now.hour * 60 + now.minute)
        panes.relay.announce(self._texts.gettext("Everything is saved, %(time)s") % {"time": time})

    def _take_over(self, taken: Taken) -> None:
        from planner.ui.review.taken import take_over  # noqa: PLC0415 - only when wanted

        if self._desk.panes is not None:
            take_over(self._desk.panes, taken, self._texts)

    def _copy(self) -> None:
        from planner.ui.clipboard import copy_programme  # noqa: PLC0415 - loads formats

        panes = self._desk.panes
        if panes is not None:
            panes.settle()
            QGuiApplication.clipboard().setMimeData(copy_programme(panes.programme))
            panes.relay.announce(self._texts.gettext("The programme is on the clipboard"))

    def _follow(self) -> None:
        desk, window = self._desk, self._window
        follows = window.actions_["follow"].isChecked()
        window.settings.follow = follows
        if desk.panes is not None:
            desk.panes.timeline.commands.follow = follows
            _ = self._texts.gettext
            words = _("the rest follows") if follows else _("nothing but the item itself moves")
            desk.panes.relay.announce(words)

    def _show_speakers(self) -> None:
        wanted = self._window.actions_["speakers"].isChecked()
        self._with(lambda panes: panes.left.show_speakers(wanted=wanted))()

    def _colour(self, by: ColourBy) -> None:
        self._window.settings.colour_by = by.value
        self._with(lambda panes: panes.timeline.set_colour_by(by))()

    def _show_shortcuts(self) -> None:
        from planner.ui.dialogs.shortcuts import ShortcutSheet, sections  # noqa: PLC0415 - as above

        window, panes = self._window, self._desk.panes
        verbs = panes.timeline.verbs if panes is not None else None
        found = sections(self._texts, window.menu_bar_menus(), verbs)
        sheet = ShortcutSheet(self._texts, found, window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _show_actions(self) -> None:
        from planner.ui.finding.palette import open_palette  # noqa: PLC0415 - as above

        open_palette(self._desk)

    def _show_the_day(self) -> None:
        from planner.ui.on_the_day.opening import open_screen  # noqa: PLC0415 - as above

        open_screen(self._desk)

    def _ask_late(self) -> None:
        from planner.ui.on_the_day.opening import ask_late  # noqa: PLC0415 - as above

        ask_late(self._desk)

    def _keep_open_exported(self) -> None:
        window = self._window
        window.settings.open_after_export = window.actions_["open_exported"].isChecked()

    def _wear(self, theme: Theme) -> None:
        self._window.settings.theme = theme
        self._window.around.themes.wear(theme)


def _write_details(panes: Panes) -> None:
    panes.side.show_details()
    panes.details.focus_first()


def _write_facts(panes: Panes) -> None:
    panes.show_facts()
    panes.details.focus_first()
