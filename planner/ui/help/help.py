"""Help at a desk: the guide, what is new, about, and the hints of the first days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner import __version__

if TYPE_CHECKING:  # loaded when it is wanted
    from planner.ui.desk import Desk
    from planner.ui.help.hints import HintLine
    from planner.ui.help.pages import Page
    from planner.ui.help.window import PagesWindow
    from planner.ui.panes import Panes

_MOVE, _PAGE = "move", "page"


class Help(QObject):
    """Nothing of it ever opens by itself but a line under the day, one at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.guide: PagesWindow | None = None
        self.news: PagesWindow | None = None

    def show_guide(self) -> None:
        """Opens the guide, or brings it to the front."""
        from planner.ui.help.pages import guide  # noqa: PLC0415 - only when wanted

        if self.guide is None:
            texts = self._desk.texts
            self.guide = self._window(texts.gettext("Guide"), guide(texts.language))
        _raise(self.guide)

    def show_news(self) -> None:
        """Opens what is new, or brings it to the front."""
        from planner.ui.help.pages import news  # noqa: PLC0415 - as above

        if self.news is None:
            texts = self._desk.texts
            self.news = self._window(texts.gettext("What’s new"), news(texts.language))
        _raise(self.news)

    def show_about(self) -> None:
        """Says what the program is, and of what it is made."""
        from planner.ui.help.about import AboutDialog  # noqa: PLC0415 - as above

        dialog = AboutDialog(self._desk.texts, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look_after(self, panes: Panes) -> None:
        """Puts a line under the day, if there is something to say that was not said before."""
        settings = self._desk.settings
        seen, settings.version_seen = settings.version_seen, __version__
        if seen not in ("", __version__):
            self._tell_of_update(panes)
        elif not settings.has_had(_MOVE):
            if not panes.relay.read_only and any(
                e.placed for e in panes.programme.entries.values()
            ):
                self._hint_at_moving(panes)
        elif not settings.has_had(_PAGE):
            self._hint_at_page(panes)

    def _tell_of_update(self, panes: Panes) -> None:
        _ = self._desk.texts.gettext
        words = _("This is Programme Planner %(version)s now.") % {"version": __version__}
        self._put(panes, words).offer(_("What’s new"), self.show_news)

    def _hint_at_moving(self, panes: Panes) -> None:
        _ = self._desk.texts.gettext
        words = _("Drag an item: the rest follows. Ctrl+Z takes anything back.")
        hint = self._put(panes, words)
        hint.offer(_("Guide"), self.show_guide)
        hint.gone.connect(lambda: self._desk.settings.keep_had(_MOVE))
        panes.relay.changed.connect(hint.go)

    def _hint_at_page(self, panes: Panes) -> None:
        _ = self._desk.texts.gettext
        hint = self._put(panes, _("The printed page keeps up with the day: press F9 to see it."))
        hint.gone.connect(lambda: self._desk.settings.keep_had(_PAGE))
        panes.side.tabs.currentChanged.connect(hint.go)

    def _put(self, panes: Panes, words: str) -> HintLine:
        from planner.ui.help.hints import HintLine  # noqa: PLC0415 - seldom needed

        hint = HintLine(self._desk.texts, words)
        panes.middle.put_below(hint)
        return hint

    def _window(self, title: str, pages: Sequence[Page]) -> PagesWindow:
        from planner.ui.help.window import PagesWindow  # noqa: PLC0415 - only when wanted

        desk = self._desk
        made = PagesWindow(desk.texts, desk.look, title, pages, desk.window)
        desk.window.around.themes.changed.connect(made.reader.wear)
        return made


def _raise(window: PagesWindow) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
