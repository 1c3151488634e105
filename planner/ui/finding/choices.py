"""What the palette offers: every action that can be done now, every item, every speaker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from planner.core.queries import running_order, span, speakers_by_name, tray
from planner.core.searching import folded, words_of
from planner.ui.dialogs.shortcuts import keys_of, plain
from planner.ui.entries import untitled
from planner.ui.finding.going import give_keyboard, go_to, show_speakers
from planner.ui.speakers.more import COPYING, possible
from planner.ui.speakers.more import words as speaker_commands
from planner.wording import day_name

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes

MOST = 60
"""So many are offered at once: who types on sees fewer."""


@dataclass(frozen=True)
class Choice:
    """One thing to do or to go to: its words, where it is found otherwise, and its keys."""

    words: str
    where: str
    keys: str
    do: Callable[[], object] = field(compare=False)
    action: bool = True


def choices(desk: Desk) -> list[Choice]:
    """All there is: actions as the menus have them, then items as they run, then speakers."""
    panes = desk.panes
    found = list(_of_menus(desk))
    if panes is not None:
        panes.timeline.verbs.refresh()
        found += _of_verbs(panes)
        found += _of_speakers(desk, panes)
        found += _items(desk, panes)
        found += _speakers(desk, panes)
    return list({(c.words, c.where, c.keys): c for c in found}.values())


def matching(found: Sequence[Choice], typed: str) -> list[Choice]:
    """Those that hold every word typed, the likeliest first; without one, all actions.

    What begins with what is typed comes first, then what has a word that does.
    """
    words = words_of(typed)
    if not words:
        return [choice for choice in found if choice.action]
    said = folded(typed)

    def rank(choice: Choice) -> tuple[int, bool]:
        own = folded(choice.words)
        if own.startswith(said):
            return 0, not choice.action
        begun = all(any(part.startswith(word) for part in own.split()) for word in words)
        return (1 if begun else 2 if all(word in own for word in words) else 3), not choice.action

    held = [c for c in found if all(w in folded(f"{c.words} {c.where}") for w in words)]
    return sorted(held, key=rank)[:MOST]


def _of_menus(desk: Desk) -> Iterator[Choice]:
    """The menus' actions; the menu of items holds verbs, which come by themselves."""
    window, panes = desk.window, desk.panes
    verbs = set(panes.timeline.actions()) if panes is not None else set[QAction]()
    for menu in window.menu_bar_menus():
        for path, action in _walk(menu, plain(menu.title())):
            if action not in verbs and action.isEnabled():
                yield Choice(plain(action.text()), path, keys_of(action), action.trigger)


def _walk(menu: QMenu, path: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            if not _made_when_opened(within):
                yield from _walk(within, f"{path} › {plain(within.title())}")
        elif not action.isSeparator() and action.text():
            yield path, action


def _made_when_opened(menu: QMenu) -> bool:
    """Whether it is empty or holds what it was last opened for; its verb opens it instead."""
    return all(not action.objectName() for action in menu.actions())


def _of_verbs(panes: Panes) -> Iterator[Choice]:
    verbs = panes.timeline.verbs
    for group, row in verbs.groups.items():
        for verb in row:
            action = verbs[verb.name]
            if action.isEnabled():
                yield Choice(plain(action.text()), group, keys_of(action), action.trigger)


def _of_speakers(desk: Desk, panes: Panes) -> Iterator[Choice]:
    """What the menu of their pane offers, also before that pane has been made."""
    _ = desk.texts.gettext
    pane, read_only = panes.left.speakers, panes.document.read_only
    can = pane.more.possible() if pane else possible(panes.programme, read_only=read_only)
    where, copying = _("Speakers"), plain(_("&Copy mail addresses"))
    for name, words in speaker_commands(desk.texts).items():
        if name in can:
            path = f"{where} › {copying}" if name in COPYING else where
            yield Choice(plain(words), path, "", partial(_do_to_speakers, panes, name))


def _do_to_speakers(panes: Panes, name: str) -> None:
    show_speakers(panes)
    if panes.left.speakers is not None:
        panes.left.speakers.more.refresh()
        panes.left.speakers.more.actions[name].trigger()


def _items(desk: Desk, panes: Panes) -> Iterator[Choice]:
    texts, programme = desk.texts, panes.programme
    for entry in (*running_order(programme), *tray(programme)):
        where = texts.gettext("Not placed")
        if entry.day is not None:
            time = texts.time(span(entry).start)
            where = f"{day_name(texts, programme, entry.day)}, {time}"
        words = entry.title or untitled(texts, entry)
        yield Choice(words, where, "", partial(_go, panes, entry.id), action=False)


def _speakers(desk: Desk, panes: Panes) -> Iterator[Choice]:
    for speaker in speakers_by_name(panes.programme):
        where = ", ".join(filter(None, (desk.texts.gettext("Speakers"), speaker.affiliation)))
        yield Choice(speaker.name, where, "", partial(_go, panes, speaker.id), action=False)


def _go(panes: Panes, id_: str) -> None:
    go_to(panes, id_)
    give_keyboard(panes, id_)
