"""Every verb by its own keys, on a real document, taken back in one step."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from planner.core.programme import EntryKind, Programme
from planner.text import LANGUAGES, texts
from planner.ui.actions import rows
from planner.ui.dialogs.shortcuts import plain
from planner.ui.timeline.menu import entry_menu
from planner.ui.timeline.verb_table import ITEM_MENU, WITHIN, menu_words, verbs
from tests.core.pictures import a_day
from tests.ui.timeline.asking import DAY, choose, the_menu, two_days, with_people
from tests.ui.timeline.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Show = Callable[[Programme], Stage]


@pytest.mark.parametrize(
    ("ids", "held", "key", "expected", "said"),
    [
        ("C", CTRL, Key.Key_Up, "C 10:10-10:40", "moved to 10:10"),
        ("AB", CTRL, Key.Key_Down, "A 9:05-9:35, B 9:35-10:05", "2 items moved to 9:05"),
        ("C", CTRL | ALT, Key.Key_Up, "C 10:10-10:45", "now 35 minutes, 10:10 to 10:45"),
        ("C", CTRL | ALT, Key.Key_Down, "C 10:20-10:45", "now 25 minutes, 10:20 to 10:45"),
        ("C", ALT, Key.Key_Up, "C 10:10-10:45", "now 35 minutes, 10:10 to 10:45"),
        ("C", ALT, Key.Key_Down, "C 10:20-10:45", "now 25 minutes, 10:20 to 10:45"),
        ("AB", NONE, Key.Key_P, "A! 9:00-9:30, B! 9:30-10:00", "2 items fixed"),
        ("AC", NONE, Key.Key_Delete, "A 30, C 30", "2 items set aside"),
        ("B", CTRL, Key.Key_Delete, "A 9:00-9:30, C 10:15", "deleted"),
        ("AB", CTRL, Key.Key_Delete, "C 10:15-10:45, L!", "2 items deleted"),
        ("B", SHIFT, Key.Key_Delete, "A 9:00-9:30, C 9:45-10:15", "deleted, 1 item moved up"),
        ("B", CTRL | SHIFT, Key.Key_G, "B 9:30-10:00, C 10:00-10:30", "moved to 10:00"),
        ("A", CTRL, Key.Key_J, "C 10:00-10:30, L! 12:00-12:45, D 12:45", "2 items moved up"),
    ],
)
def test_key_is_one_edit_with_one_sentence(
    stage: Show, ids: str, held: Qt.KeyboardModifier, key: Qt.Key, expected: str, said: str
) -> None:
    on = stage(a_day(DAY))
    on.view.select(list(ids))
    on.keys(key, held=held)
    assert expected in on.day
    assert len(on.said) == 1
    assert on.said[0].startswith(said)
    on.relay.undo()
    assert on.day == DAY


@pytest.mark.parametrize(
    ("key", "held"), [(Key.Key_Up, CTRL), (Key.Key_J, CTRL), (Key.Key_D, CTRL), (Key.Key_X, CTRL)]
)
def test_keys_of_items_do_nothing_where_none_is_selected(
    stage: Show, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    on = stage(a_day(DAY))
    on.view.selectionModel().clear()
    on.keys(key, held=held)
    assert on.day == DAY
    assert on.said == []


def test_several_go_from_room_to_room_together(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, C/r 9:30-10:00", rooms="r s"))
    on.view.select(["A", "C"])
    on.keys(Key.Key_Right, held=CTRL)
    assert on.day == "A/s 9:00-9:30, C/s 9:30-10:00"
    assert on.said == ["2 items moved to 9:00, s"]
    assert on.view.selected() == ["A", "C"]


def test_no_gap_to_close_is_said(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_G, held=CTRL | SHIFT)
    on.view.select(["D"])
    on.keys(Key.Key_J, held=CTRL)
    assert on.said == ["there is no gap after it", "there is no gap to close"]


def test_gap_before_something_fixed_says_what_stays(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["C"])
    on.keys(Key.Key_G, held=CTRL | SHIFT)
    assert on.said == ["“L” stays at 12:00"]
    assert on.day == DAY


def test_several_of_what_is_not_placed_are_placed_as_one_step(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:50-10:30, T 20, U 25"))
    assert on.view.commands.to_day(["T", "U"], "d")
    assert on.day == "A 9:00-9:30, T 9:30-9:50, B 9:50-10:30, U 10:30-10:55"
    assert on.said == ["2 items placed at 9:30"]
    on.relay.undo()
    assert on.day == "A 9:00-9:30, B 9:50-10:30, T 20, U 25"


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_X])
def test_several_leave_at_once_without_an_error(
    stage: Show, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    raised: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append(error))
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00, C 10:15-10:45, D 11:00-11:30"))
    on.view.select(["B", "C"])
    on.keys(key, held=CTRL)
    on.relay.undo()
    assert raised == []


def test_file_that_can_only_be_read_has_verbs_that_look_alone(
    stage: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = stage(a_day(DAY))
    monkeypatch.setattr(on.document, "read_only", True)
    menu = QMenu(on.view)
    on.view.verbs.fill(menu, ITEM_MENU)
    on.view.select(["A"])
    assert usable(menu) == ["Copy", "Select all", "Select all breaks"]
    on.keys(Key.Key_Down, held=CTRL)
    on.view.cursor_.go_behind("C")
    on.types("x")
    assert on.said[-1] == "This file can only be read."
    assert on.failures == []
    assert on.day == DAY


def test_selecting_all_the_breaks_and_all_of_a_speaker(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["C"])
    on.keys(Key.Key_A, held=CTRL)
    assert sorted(on.view.selected()) == ["A", "B", "C", "D", "L"]
    assert on.view.current() == "C"
    on.keys(Key.Key_B, held=CTRL | SHIFT)
    assert on.view.selected() == ["L"]
    on.view.select(["C"])
    on.keys(Key.Key_O, held=CTRL | SHIFT)
    choose("Ida Lund")
    assert on.view.selected() == ["A", "C"]
    assert on.said == ["5 items selected", "1 item selected", "2 items selected"]


def test_day_without_breaks_says_so(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.keys(Key.Key_B, held=CTRL | SHIFT)
    assert on.said == ["nothing of the kind on this day"]


def test_setting_several_aside_goes_on_behind_them(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.keys(Key.Key_Delete)
    assert on.view.selected() == ["C"]
    on.view.select(["D", "L"])
    on.keys(Key.Key_Delete)
    assert on.view.selected() == ["C"]


def test_verbs_without_keys_work_from_the_menu(stage: Show) -> None:
    on = stage(a_day(DAY))
    menu = QMenu(on.view)
    on.view.verbs.fill(menu, ITEM_MENU)
    on.view.select(["A", "B"])
    menu.aboutToShow.emit()
    on.view.verbs["kind"].trigger()
    kinds = [on.document.programme.entries[id_].kind for id_ in "AB"]
    assert kinds == [EntryKind.BREAK] * 2
    assert on.said[-1] == "2 items are now breaks"
    assert plain(on.view.verbs["kind"].text()) == "Make it a session"
    on.view.verbs["fix_all"].trigger()
    assert all(entry.pinned for entry in on.document.programme.entries.values())
    on.view.verbs["fix_all"].trigger()
    assert not any(entry.pinned for entry in on.document.programme.entries.values())
    assert on.said[-2:] == ["5 items fixed", "5 items no longer fixed"]


def usable(menu: QMenu) -> list[str]:
    """What can be chosen in a menu and in the menus of groups within it."""
    found: list[str] = []
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu) and within.actions():
            found += usable(within)
        elif action.isEnabled() and not action.isSeparator():
            found.append(plain(action.text()))
    return found


def test_item_menu_greys_out_what_needs_an_item(stage: Show) -> None:
    on = stage(a_day(DAY))
    menu = QMenu(on.view)
    on.view.verbs.fill(menu, ITEM_MENU)
    on.view.selectionModel().clear()
    menu.aboutToShow.emit()
    assert usable(menu) == [
        "New item after this one",
        "Fix or free all times of the day",
        "Make it fit",
        "Paste",
        "Select all",
        "Select all breaks",
    ]


def test_menu_key_opens_the_commands_and_free_time_has_its_own(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    reason = QContextMenuEvent.Reason
    here = QPoint(5, 5)
    QApplication.sendEvent(
        on.view, QContextMenuEvent(reason.Keyboard, here, on.view.mapToGlobal(here))
    )
    assert plain(the_menu().actions()[0].text()) == "Edit the title"
    the_menu().close()
    free = on.time(11, 0)
    QApplication.sendEvent(
        on.view.viewport(),
        QContextMenuEvent(reason.Mouse, free, on.view.viewport().mapToGlobal(free)),
    )
    assert plain(the_menu().actions()[0].text()) == "New item after this one"
    place = on.view.cursor_.place
    assert place is not None
    assert place.start == 11 * 60
    the_menu().close()


def test_right_click_on_one_of_several_keeps_them_selected(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    for id_, expected in (("B", ["A", "B"]), ("C", ["C"])):
        point = on.at(id_, 10)
        there = on.view.viewport().mapToGlobal(point)
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(on.view.viewport(), QContextMenuEvent(reason, point, there))
        assert on.view.selected() == expected
        the_menu().close()


def test_no_two_actions_share_a_key() -> None:
    taken: dict[str, str] = {}
    of_window = [(row.name, row.keys) for row in rows(texts("en"))]
    of_items = [(v.name, v.keys) for group in verbs(texts("en")).values() for v in group]
    for name, keys in (*of_window, *of_items):
        for stroke in keys:
            normal = QKeySequence(stroke).toString()
            assert normal, f"{name} has keys that are none: {stroke}"
            assert normal not in taken, f"{name} and {taken.get(normal)} share {normal}"
            taken[normal] = name


def test_no_two_commands_at_the_pointer_share_a_mnemonic(stage: Show) -> None:
    on = stage(with_people(two_days(a_day(DAY))))
    for id_ in "CL":
        on.view.select([id_])
        menu = entry_menu(on.view)
        (more,) = (a.menu() for a in menu.actions() if plain(a.text()) == "More")
        assert isinstance(more, QMenu)
        for each in (menu, more):
            letters = [_mnemonic(action) for action in each.actions() if "&" in action.text()]
            assert len(letters) == len(set(letters)), sorted(letters)
        menu.deleteLater()


def _mnemonic(action: QAction) -> str:
    return action.text().partition("&")[2][:1].casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_lines_of_the_item_menu_share_a_mnemonic(language: str) -> None:
    spoken = texts(language)
    words = {v.name: v.words for group in verbs(spoken).values() for v in group}
    words |= {name: menu_words(spoken, name) for name in WITHIN}
    for menu in (ITEM_MENU, *WITHIN.values()):
        letters = [words[name].partition("&")[2][:1] for name in menu if "&" in words.get(name, "")]
        assert len(letters) == len({letter.casefold() for letter in letters}), sorted(letters)


def test_keys_of_a_menu_within_are_no_part_of_its_name(stage: Show) -> None:
    on = stage(a_day(DAY))
    menu = QMenu(on.view)
    on.view.verbs.fill(menu, ["split"])
    (entrance,) = menu.actions()
    assert (entrance.text(), entrance.shortcut().toString()) == ("Sp&lit", "Ctrl+K")


def test_every_verb_has_words_and_a_deed() -> None:
    table = [verb for group in verbs(texts("en")).values() for verb in group]
    inside = {name for names in WITHIN.values() for name in names}
    shown = {*ITEM_MENU, *inside} - {"", *WITHIN}
    assert shown <= {verb.name for verb in table}
    for verb in table:
        assert verb.words
        assert (verb.deed is None) != (verb.choices is None), verb.name
