"""Every verb by its own keys, on a real document, taken back in one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from planner.core.programme import Appearance, Day, EntryKind, Part, Programme, Speaker
from planner.text import texts
from planner.ui.actions import rows
from planner.ui.dialogs.shift import GapDialog, ShiftDialog
from planner.ui.dialogs.shortcuts import plain
from planner.ui.dialogs.split import SplitDialog
from planner.ui.timeline.menu import entry_menu
from planner.ui.timeline.verb_table import verbs
from planner.ui.timeline.verbs import ITEM_MENU
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:15-10:45, L! 12:00-12:45, D 13:00-13:30"
ROOMS = "A/r 9:00-9:30, B/s 9:00-9:30, C/r 9:30-10:00, D/s 9:45-10:15, P 11:00-11:30"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Show = Callable[[Programme], Stage]


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
        QTest.keyClick(menu, Key.Key_Down)
    assert plain(menu.activeAction().text()) == words
    QTest.keyClick(menu, Key.Key_Return)


def dialog(on: Stage, kind: type[QDialog]) -> QDialog:
    assert on.wait_until(lambda: isinstance(QApplication.activeWindow(), kind))
    found = QApplication.activeWindow()
    assert isinstance(found, kind)
    return found


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


def test_duplicate_lies_behind_and_is_selected(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_D, held=CTRL)
    assert named(on).startswith("A 9:00–9:30, A 9:30–10:00, B 10:00–10:30, C 10:30–11:00")
    assert on.said == ["copied to 9:30, 2 items pushed"]
    (copy,) = on.view.selected()
    assert copy != "A"
    on.relay.undo()
    assert on.day == DAY


def test_copy_and_paste_at_the_time_cursor(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["A"])
    on.keys(Key.Key_C, held=CTRL)
    on.view.select(["D"])
    on.keys(Key.Key_Insert)
    on.keys(Key.Key_V, held=CTRL)
    assert on.said[-1] == "copied to 13:30"
    (copy,) = on.view.selected()
    people = [a.speaker for a in on.document.programme.appearances.values() if a.entry == copy]
    assert people == ["i"]
    assert "A\n" in QGuiApplication.clipboard().text() + "\n"


def test_cut_and_paste_behind_another(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.keys(Key.Key_X, held=CTRL)
    assert on.said[-1] == "2 items cut"
    assert on.view.selected() == ["C"]
    on.keys(Key.Key_V, held=CTRL)
    assert named(on) == "C 10:15–10:45, A 10:45–11:15, B 11:15–11:45, L 12:00–12:45, D 13:00–13:30"
    assert on.said[-1] == "2 items copied to 10:45"


def test_paste_without_a_place_goes_to_what_is_not_placed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_C, held=CTRL)
    on.view.selectionModel().clear()
    on.keys(Key.Key_V, held=CTRL)
    waiting = [e.title for e in on.document.programme.entries.values() if not e.placed]
    assert waiting == ["A"]
    assert on.said[-1] == "copied, not placed"


def test_what_another_run_has_copied_is_pasted_with_its_people(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["C"])
    on.keys(Key.Key_C, held=CTRL)
    del on.view.verbs.clipboard  # what this run knows of it besides
    on.keys(Key.Key_V, held=CTRL)
    (copy,) = on.view.selected()
    people = [a.speaker for a in on.document.programme.appearances.values() if a.entry == copy]
    assert people == ["i"]
    assert named(on).startswith("A 9:00–9:30, B 9:30–10:00, C 10:15–10:45, C 10:45–11:15")


@pytest.mark.parametrize("media", ["text/plain", "application/x-programme-items+json"])
def test_paste_says_where_the_clipboard_holds_no_item(stage: Show, media: str) -> None:
    on = stage(a_day(DAY))
    data = QMimeData()
    data.setData(media, b"a shopping list")
    QGuiApplication.clipboard().setMimeData(data)
    on.view.select(["A"])
    on.keys(Key.Key_V, held=CTRL)
    assert on.day == DAY
    assert on.said == ["there is no item on the clipboard"]


def test_split_offers_the_borders_of_parts(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["B"])
    on.keys(Key.Key_K, held=CTRL)
    choose("At 9:40, before “Closing”")
    assert named(on).startswith("A 9:00–9:30, B 9:30–9:40, B 9:40–10:00")
    assert on.said == ["split at 9:40"]


def test_split_without_parts_is_in_the_middle_or_at_any_time(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_K, held=CTRL)
    choose("At 9:15, in the middle")
    assert named(on).startswith("A 9:00–9:15, A 9:15–9:30, B")
    on.relay.undo()
    on.keys(Key.Key_K, held=CTRL)
    choose("At another time")
    asked = dialog(on, SplitDialog)
    assert isinstance(asked, SplitDialog)
    on.types("11")
    on.keys(Key.Key_Return)
    assert asked.complaint.text() == "“11” is no time between 9:00 and 9:30."
    on.types("+12")
    on.keys(Key.Key_Return)
    assert named(on).startswith("A 9:00–9:12, A 9:12–9:30, B")


def test_room_is_chosen_from_a_menu(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, C/r 10:00-10:30", rooms="r s"))
    on.view.select(["A", "C"])
    on.keys(Key.Key_R, held=CTRL | SHIFT)
    checked = [plain(a.text()) for a in the_menu().actions() if a.isChecked()]
    assert checked == ["r"]
    choose("All rooms")
    assert on.day == "A 9:00-9:30, C 10:00-10:30"
    assert on.said == ["2 items made for all rooms"]


def test_items_go_to_another_day(stage: Show) -> None:
    on = stage(two_days(a_day(DAY)))
    on.view.select(["A", "C"])
    on.keys(Key.Key_M, held=CTRL)
    choose("Friday")
    entries = on.document.programme.entries
    assert [(entries[id_].day, entries[id_].start) for id_ in "AC"] == [("e", 540), ("e", 615)]
    assert on.said == ["2 items moved to Friday"]


def test_choice_of_nothing_is_said(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_M, held=CTRL)
    assert on.said == ["there is nothing to choose from"]


def test_gap_is_asked_for_and_its_outcome_seen_before(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.keys(Key.Key_G, held=CTRL)
    asked = dialog(on, GapDialog)
    assert isinstance(asked, GapDialog)
    on.types("20")
    assert asked.words.text() == "Moved to 9:50, 1 item pushed."
    on.keys(Key.Key_Return)
    assert on.day.startswith("A 9:00-9:30, B 9:50-10:20, C 10:20-10:50, L!")
    assert on.said == ["moved to 9:50, 1 item pushed"]


def test_no_gap_to_close_is_said(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_G, held=CTRL | SHIFT)
    assert on.said == ["there is no gap after it"]


def test_shift_says_live_what_will_move_and_in_which_rooms(stage: Show) -> None:
    on = stage(a_day(ROOMS, rooms="r s"))
    on.view.select(["C"])
    on.keys(Key.Key_U, held=CTRL)
    asked = dialog(on, ShiftDialog)
    assert isinstance(asked, ShiftDialog)
    on.types("15")
    assert asked.words.text() == "1 item shifted 15 minutes later."
    asked.everywhere.setChecked(True)
    assert asked.words.text() == "3 items shifted 15 minutes later."
    on.keys(Key.Key_Return)
    assert on.day == (
        "A/r 9:00-9:30, B/s 9:00-9:30, C/r 9:45-10:15, D/s 10:00-10:30, P 11:15-11:45"
    )
    assert on.said == ["3 items shifted 15 minutes later"]


def test_shift_earlier_and_shift_of_nothing(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 10:00-10:30"))
    on.view.select(["B"])
    on.keys(Key.Key_U, held=CTRL)
    asked = dialog(on, ShiftDialog)
    assert isinstance(asked, ShiftDialog)
    on.types("0")
    assert asked.words.text() == "Nothing moves."
    assert not asked.accept_button.isEnabled()
    asked.minutes.selectAll()
    on.types("-10")
    on.keys(Key.Key_Return)
    assert on.day == "A 9:00-9:30, B 9:50-10:20"
    assert on.said == ["1 item shifted 10 minutes earlier"]


def test_fit_is_asked_for_with_the_item_it_is_about(stage: Show) -> None:
    on = stage(a_day(DAY))
    wanted: list[str] = []
    on.view.verbs.fit_wanted.connect(wanted.append)
    on.view.select(["C"])
    on.keys(Key.Key_L, held=CTRL | SHIFT)
    on.view.selectionModel().clear()
    on.keys(Key.Key_L, held=CTRL | SHIFT)
    assert wanted == ["C", ""]


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
    assert on.said[-1] == "2 items changed"
    assert plain(on.view.verbs["kind"].text()) == "Make it a session"
    on.view.verbs["fix_all"].trigger()
    assert all(entry.pinned for entry in on.document.programme.entries.values())
    on.view.verbs["fix_all"].trigger()
    assert not any(entry.pinned for entry in on.document.programme.entries.values())
    assert on.said[-2:] == ["5 items fixed", "5 items no longer fixed"]


def test_item_menu_greys_out_what_needs_an_item(stage: Show) -> None:
    on = stage(a_day(DAY))
    menu = QMenu(on.view)
    on.view.verbs.fill(menu, ITEM_MENU)
    on.view.selectionModel().clear()
    menu.aboutToShow.emit()
    usable = [plain(a.text()) for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
    assert usable == [
        "New item after this one",
        "Make it fit",
        "Paste",
        "Select all",
        "Select all breaks",
        "Fix or free all times of the day",
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


def test_every_verb_has_words_and_a_deed() -> None:
    table = [verb for group in verbs(texts("en")).values() for verb in group]
    assert set(filter(None, ITEM_MENU)) <= {verb.name for verb in table}
    for verb in table:
        assert verb.words
        assert (verb.deed is None) != (verb.choices is None), verb.name
