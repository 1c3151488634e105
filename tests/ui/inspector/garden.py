"""A day in a garden, and hands for the details of what is chosen in it."""

from __future__ import annotations

from PySide6.QtTest import QTest

from planner.core.programme import Appearance, Day, Entry, Fact, FactKind, Part, Programme, Speaker
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.entry_form import EntryForm
from planner.ui.inspector.programme_form import ProgrammeForm
from tests.ui.stage import Stage


def a_garden_day() -> Programme:
    a = Entry(
        "a",
        title="Haven om natten",
        day="d",
        start=540,
        duration=30,
        parts=(Part("p1", "Muldvarpen"), Part("p2", "Uglen", minutes=10)),
    )
    return Programme(
        "p",
        title="Havedagen",
        days={"d": Day("d")},
        entries={"a": a, "b": Entry("b", title="Jord", day="d", start=570, duration=60)},
        speakers={"s": Speaker("s", "Ida Holt", "gartner", "Kolonien")},
        appearances={"x": Appearance("x", "s", "a")},
        facts=(Fact(FactKind.PRICE, "50 kr."), Fact(FactKind.OTHER, "ja", "Regntøj")),
    )


def entry_form(stage: Stage) -> EntryForm:
    return stage.panes.details.entry


def programme_form(stage: Stage) -> ProgrammeForm:
    stage.window.actions_["facts"].trigger()
    stage.settle()
    return stage.panes.details.programme


def choose(stage: Stage, field: ChoiceField, words: str) -> None:
    field.editor.setFocus()
    QTest.keyClicks(field.editor, words[:3])
    stage.settle()


def steps_made(stage: Stage) -> int:
    """How many steps undo can take back."""
    number = 0
    while stage.panes.relay.undo() is not None:
        number += 1
    return number
