"""Days to act upon, and hands for the menus and dialogs that verbs open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from planner.core.programme import Appearance, Day, EntryKind, Part, Programme, Speaker
from planner.text import texts
from planner.ui.dialogs.shortcuts import plain
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:15-10:45, L! 12:00-12:45, D 13:00-13:30"


def with_people(programme: Programme) -> Programme:
    """Ida speaks in A and C, Bo in a part of B; L is a break."""
    parts = (Part("p1", "Opening", minutes=10), Part("p2", "Closing"))
    return replace(
        programme,
        entries={
            **programme.entries,
            "B": replace(programme.entries["B"], parts=parts),
            "L": replace(programme.entries["L"], kind=EntryKind.BREAK),
        },
        speakers={"i": Speaker("i", "Ida Lund"), "b": Speaker("b", "Bo Dam")},
        appearances={
            "1": Appearance("1", "i", "A"),
            "2": Appearance("2", "i", "C"),
            "3": Appearance("3", "b", "B", "p2"),
        },
    )


def two_days(programme: Programme) -> Programme:
    return replace(programme, days={**programme.days, "e": Day("e", order=1, label="Friday")})


def named(on: Stage) -> str:
    """The day's titles with their times; copies have ids that nobody can foresee."""
    texts_ = texts("en")
    entries = sorted(
        (e for e in on.document.programme.entries.values() if e.start is not None),
        key=lambda e: (e.start or 0, e.title),
    )
    return ", ".join(f"{e.title} {texts_.time_span(e.start or 0, e.end)}" for e in entries)


def the_menu() -> QMenu:
    """The menu that a key has opened."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(words: str) -> None:
    """Goes down an open menu by keys to what is called so, and takes it."""
    menu = the_menu()
    for _ in menu.actions():
        if plain(menu.activeAction().text()) == words:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert plain(menu.activeAction().text()) == words
    QTest.keyClick(menu, Qt.Key.Key_Return)


def dialog(on: Stage, kind: type[QDialog]) -> QDialog:
    assert on.wait_until(lambda: isinstance(QApplication.activeWindow(), kind))
    found = QApplication.activeWindow()
    assert isinstance(found, kind)
    return found
