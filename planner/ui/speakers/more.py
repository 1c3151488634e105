"""What can be done to several speakers at once, and to one by mail: the commands and their menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.core.programme import IdFactory, Programme
from planner.core.queries import days_in_order
from planner.core.recipients import Whom
from planner.text import Texts
from planner.ui.blobs import ReadBlob
from planner.ui.relay import Relay

if TYPE_CHECKING:
    from planner.ui.speakers.bringing import Bringing
    from planner.ui.speakers.mailing import Mailing

_CHANGES = ("paste", "take_over", "duplicates", "merge")
"""Those that change the programme."""
COPYING = ("copy_all", "copy_day", "copy_unconfirmed")
"""Those of the menu within the menu."""


def words(texts: Texts) -> Mapping[str, str]:
    """What the commands are called, by name."""
    _ = texts.gettext
    return {
        "paste": _("&Paste a list of names…"),
        "take_over": _("&Take over from another programme…"),
        "duplicates": _("Find &duplicates…"),
        "merge": _("Mer&ge the two selected…"),
        "copy_all": _("Of &all"),
        "copy_day": _("Of those on this da&y"),
        "copy_unconfirmed": _("Of those who have not a&nswered"),
        "write": _("Write a &mail…"),
        "write_all": _("Mail drafts to a&ll…"),
    }


def possible(
    programme: Programme, *, read_only: bool, current: str = "", selected: Sequence[str] = ()
) -> frozenset[str]:
    """The commands that have somebody to be done to; `current` and `selected` are ids."""
    found = {"paste", "take_over", "duplicates"}
    if programme.speakers:
        found |= {*COPYING, "write_all"}
    if current in programme.speakers:
        found.add("write")
    if len(selected) == 2:
        found.add("merge")
    return frozenset(found.difference(_CHANGES) if read_only else found)


class SpeakerCommands(QObject):
    """The commands as actions. What is half-typed in the pane is settled before any of them."""

    def __init__(
        self, relay: Relay, read_blob: ReadBlob, texts: Texts, ids: IdFactory, pane: QWidget
    ) -> None:
        super().__init__(pane)
        self._relay, self._read_blob, self._texts, self._ids = relay, read_blob, texts, ids
        self._pane = pane
        self.settle: Callable[[], object] = lambda: None
        """Makes edits of what is half-typed."""
        self.current: Callable[[], str] = str
        """The id of the speaker in hand, empty for none."""
        self.selected: Callable[[], Sequence[str]] = tuple
        """The ids of all who are selected."""
        self.day: Callable[[], str | None] = lambda: None
        """The id of the day that is shown; without one the first is meant."""
        self.actions: dict[str, QAction] = {}
        deeds: Mapping[str, Callable[[], object]] = {
            "paste": self._paste,
            "take_over": self._take_over,
            "duplicates": self._find_duplicates,
            "merge": self._merge,
            "copy_all": partial(self._copy, Whom.ALL),
            "copy_day": partial(self._copy, Whom.OF_DAY),
            "copy_unconfirmed": partial(self._copy, Whom.UNCONFIRMED),
            "write": self._write,
            "write_all": self._write_to_all,
        }
        for name, called in words(texts).items():
            self.actions[name] = self._action(called, deeds[name])
        for name in _CHANGES:
            self.actions[name].setEnabled(not relay.read_only)

    def menu(self, parent: QWidget) -> QMenu:
        """All of them."""
        _ = self._texts.gettext
        menu = QMenu(parent)
        menu.addActions([self.actions[name] for name in _CHANGES])
        menu.addSeparator()
        copying = menu.addMenu(_("&Copy mail addresses"))
        copying.addActions([self.actions[name] for name in COPYING])
        menu.addActions([self.actions[name] for name in ("write", "write_all")])
        menu.aboutToShow.connect(self.refresh)
        return menu

    def button(self) -> QPushButton:
        """A button that opens the menu."""
        button = QPushButton(self._texts.gettext("More"), self._pane)
        button.setProperty("part", "quiet")
        button.setToolTip(self._texts.gettext("Lists, mails and duplicates of speakers"))
        button.setAccessibleName(self._texts.gettext("More about speakers"))
        button.setMenu(self.menu(button))
        return button

    def refresh(self) -> None:
        """What has nobody to be done to cannot be chosen."""
        can = self.possible()
        for name, action in self.actions.items():
            action.setEnabled(name in can)

    def possible(self) -> frozenset[str]:
        """The names of what can be done now."""
        relay = self._relay
        return possible(
            relay.programme,
            read_only=relay.read_only,
            current=self.current(),
            selected=self.selected(),
        )

    @cached_property
    def _bringing(self) -> Bringing:
        from planner.ui.speakers.bringing import Bringing  # noqa: PLC0415 - only when wanted

        return Bringing(self._relay, self._texts, self._ids, self._pane)

    @cached_property
    def _mailing(self) -> Mailing:
        from planner.ui.speakers.mailing import Mailing  # noqa: PLC0415 - as above

        return Mailing(self._relay, self._read_blob, self._texts, self._pane)

    def _paste(self) -> None:
        self._bringing.paste()

    def _take_over(self) -> None:
        self._bringing.choose()

    def _find_duplicates(self) -> None:
        from planner.ui.speakers.merging import Merging  # noqa: PLC0415 - as above

        Merging(self._relay, self._texts, self._pane).begin()

    def _merge(self) -> None:
        from planner.ui.speakers.merging import Merging  # noqa: PLC0415 - as above

        selected = self.selected()
        if len(selected) == 2:
            Merging(self._relay, self._texts, self._pane).begin_with(*selected)

    def _copy(self, whom: Whom) -> None:
        days = days_in_order(self._relay.programme)
        shown = self.day() or (days[0].id if days else None)
        self._mailing.copy_addresses(whom, shown)

    def _write(self) -> None:
        self._mailing.write_to(self.current())

    def _write_to_all(self) -> None:
        self._mailing.write_to_all()

    def _action(self, words: str, deed: Callable[[], object]) -> QAction:
        def do() -> None:
            self.settle()
            deed()

        action = QAction(words, self)
        action.triggered.connect(do)
        return action
