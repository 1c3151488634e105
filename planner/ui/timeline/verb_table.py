"""What the timeline can do to what is selected, as one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from planner.text import Texts
from planner.ui.timeline import choices, deeds
from planner.ui.timeline.choices import Choices
from planner.ui.timeline.exact import ask_exact_times

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

Deed = Callable[["TimelineView", Sequence[str]], object]


class Needs(Enum):
    """What must be selected for a verb."""

    NOTHING = auto()
    ONE = auto()
    """One entry; of several the verb takes the first."""
    SOME = auto()


class Verb(NamedTuple):
    """One verb: its name in code, its words, its keys, what it needs, and what it does.

    The deed gets the ids of what is selected, the one that leads first. One with `choices` opens
    a menu of them instead. `switch` is for one that is on or off, `looks` for one that leaves the
    programme as it is.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.SOME
    deed: Deed | None = None
    choices: Choices | None = None
    switch: bool = False
    looks: bool = False


def verbs(texts: Texts) -> Mapping[str, tuple[Verb, ...]]:
    """The table, by what a group of verbs is about."""
    _ = texts.gettext
    return {
        _("Items"): _of_items(texts),
        _("Moving"): _of_moving(texts),
        _("Time between"): _of_free_time(texts),
        _("Selecting"): _of_selecting(texts),
        _("Copying and removing"): _of_copying(texts),
    }


ITEM_MENU = (
    "new", "title", "times", "fixed", "kind", "split", "", "moving", "between", "fit", "",
    "cut", "copy", "paste", "duplicate", "selecting", "", "aside", "delete", "delete_and_close",
)  # fmt: skip
"""What stands in the window's menu of items, in order; an empty name is a line."""

WITHIN: Mapping[str, tuple[str, ...]] = {
    "moving": ("earlier", "later", "swap_next", "swap_previous", "", "room", "day"),
    "between": ("open_gap", "close_gap", "pack", "shift", "", "fix_all"),
    "selecting": ("all", "breaks", "of_speaker"),
}
"""What stands in the menus within menus."""


def menu_words(texts: Texts, name: str) -> str:
    """What a menu within a menu is called. Raises KeyError."""
    _ = texts.gettext
    return {
        "moving": _("Mo&ve"),
        "between": _("&Gaps and times"),
        "selecting": _("&Select"),
    }[name]


def _of_items(texts: Texts) -> tuple[Verb, ...]:
    _, one = texts.gettext, Needs.ONE
    return (
        Verb("new", _("New item after t&his one"), ("Ins",), Needs.NOTHING, deeds.begin_new),
        Verb("title", _("&Edit the title"), ("F2",), one, lambda v, i: v.editing.edit_title(i[0])),
        Verb("times", _("&Move to…"), ("Enter", "Return"), deed=ask_exact_times),
        Verb("fixed", _("Fi&xed"), ("P",), deed=lambda v, i: v.commands.toggle_fixed(i),
             switch=True),
        Verb("kind", _("Ma&ke it a break"), deed=lambda v, i: v.commands.change_kind(*i)),
        Verb("split", _("Sp&lit"), ("Ctrl+K",), one, choices=choices.splits),
        Verb("room", _("&Room"), ("Ctrl+Shift+R",), choices=choices.rooms),
        Verb("day", _("To another da&y"), ("Ctrl+M",), choices=choices.days),
        Verb("fix_all", _("Fi&x or free all times of the day"), (), Needs.NOTHING, deeds.fix_all),
    )  # fmt: skip


def _of_moving(texts: Texts) -> tuple[Verb, ...]:
    _, one = texts.gettext, Needs.ONE

    def by(steps: int) -> Deed:
        return lambda v, i: v.commands.move_by(i, steps)

    def aside(steps: int) -> Deed:
        return lambda v, i: v.commands.move_aside(i, steps)

    def end(steps: int) -> Deed:
        return lambda v, i: v.commands.trim_by(i[0], steps)

    def start(steps: int) -> Deed:
        return lambda v, i: v.commands.trim_start_by(i[0], steps)

    def past(steps: int) -> Deed:
        return lambda v, i: v.commands.reorder(i[0], steps)

    return (
        Verb("earlier", _("&Earlier"), ("Ctrl+Up",), deed=by(-1)),
        Verb("later", _("&Later"), ("Ctrl+Down",), deed=by(1)),
        Verb("left", _("To the room on the left"), ("Ctrl+Left",), deed=aside(-1)),
        Verb("right", _("To the room on the right"), ("Ctrl+Right",), deed=aside(1)),
        Verb("swap_next", _("S&wap with the next"), ("Alt+Shift+Down",), one, past(1)),
        Verb("swap_previous", _("Swap with the pre&vious"), ("Alt+Shift+Up",), one, past(-1)),
        Verb("end_earlier", _("End earlier"), ("Ctrl+Shift+Up",), one, end(-1)),
        Verb("end_later", _("End later"), ("Ctrl+Shift+Down",), one, end(1)),
        Verb("start_earlier", _("Start earlier"), ("Ctrl+Alt+Up", "Alt+Up"), one, start(-1)),
        Verb("start_later", _("Start later"), ("Ctrl+Alt+Down", "Alt+Down"), one, start(1)),
    )


def _of_free_time(texts: Texts) -> tuple[Verb, ...]:
    _, one = texts.gettext, Needs.ONE
    return (
        Verb("open_gap", _("Insert a &gap…"), ("Ctrl+G",), one, deeds.ask_gap),
        Verb("close_gap", _("&Close the gap after it"), ("Ctrl+Shift+G",), one, deeds.close_gap),
        Verb("pack", _("Close &all gaps from here"), ("Ctrl+J",), one,
             lambda v, i: v.commands.pack(i[0])),
        Verb("shift", _("S&hift from here…"), ("Ctrl+U",), one, deeds.ask_shift),
        Verb("fit", _("Make it &fit…"), ("Ctrl+Shift+L",), Needs.NOTHING,
             lambda v, i: v.verbs.fit_wanted.emit(i[0] if i else "")),
    )  # fmt: skip


def _of_selecting(texts: Texts) -> tuple[Verb, ...]:
    _ = texts.gettext
    return (
        Verb("all", _("Select &all"), ("Ctrl+A",), Needs.NOTHING, deeds.select_all, looks=True),
        Verb("breaks", _("Select all brea&ks"), ("Ctrl+Shift+B",), Needs.NOTHING,
             deeds.select_breaks, looks=True),
        Verb("of_speaker", _("Select all &of"), ("Ctrl+Shift+O",), choices=choices.people,
             looks=True),
    )  # fmt: skip


def _of_copying(texts: Texts) -> tuple[Verb, ...]:
    _ = texts.gettext
    return (
        Verb("duplicate", _("Dupl&icate"), ("Ctrl+D",), deed=deeds.duplicate),
        Verb("cut", _("Cu&t"), ("Ctrl+X",), deed=deeds.cut),
        Verb("copy", _("&Copy"), ("Ctrl+C",), deed=deeds.copy, looks=True),
        Verb("paste", _("&Paste"), ("Ctrl+V",), Needs.NOTHING, deeds.paste),
        Verb("aside", _("Set &aside"), ("Del",), deed=deeds.set_aside),
        Verb("delete", _("&Delete"), ("Ctrl+Del",), deed=deeds.delete),
        Verb("delete_and_close", _("Delete and close &up"), ("Shift+Del",),
             deed=deeds.delete_and_close),
    )  # fmt: skip
