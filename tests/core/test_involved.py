from __future__ import annotations

from planner.core.changes import EditKind, apply, change_fields, remove_rows
from planner.core.involved import entries_named, speaker_names
from planner.core.programme import Appearance, Entry, Part, Programme, Room, Speaker

PROGRAMME = Programme(
    "p",
    rooms={"r": Room("r", name="Hall")},
    entries={
        "A": Entry("A", parts=(Part("first"), Part("second"))),
        "B": Entry("B", room="r"),
    },
    speakers={name: Speaker(name, name=name) for name in ("Ida", "Bo", "Eva")},
    appearances={
        "1": Appearance("1", "Ida", "A", part="second"),
        "2": Appearance("2", "Bo", "A", part="first"),
        "3": Appearance("3", "Eva", "A", order=5),
        "4": Appearance("4", "Ida", "B"),
        "5": Appearance("5", "Bo", "A", part="second", order=1),
    },
)


def test_speakers_of_parts_come_in_the_order_of_the_parts_and_once_each() -> None:
    assert speaker_names(PROGRAMME) == {"A": ("Eva", "Bo", "Ida"), "B": ("Ida",)}


def test_an_edit_of_a_speaker_or_a_room_involves_their_entries() -> None:
    renamed = change_fields(PROGRAMME, EditKind.CHANGE, {"Eva": {"name": "Eva Lund"}})
    assert entries_named(apply(PROGRAMME, renamed), renamed) == {"A"}
    moved = change_fields(PROGRAMME, EditKind.CHANGE, {"r": {"name": "Attic"}})
    assert entries_named(apply(PROGRAMME, moved), moved) == {"B"}


def test_an_appearance_that_is_gone_involves_its_entry() -> None:
    gone = remove_rows(EditKind.DELETE, [PROGRAMME.appearances["4"]])
    assert entries_named(apply(PROGRAMME, gone), gone) == {"B"}
