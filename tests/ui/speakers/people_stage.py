"""A programme with people on stage, and the hands that the speakers' menu needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Programme,
    Speaker,
)
from planner.ui.speakers.pane import SpeakersPane
from tests.ui.stage import Stage, on_stage


def a_garden_day() -> Programme:
    """Two talks; Ida is there twice and Bo has not answered."""
    asked = AppearanceState.ASKED
    appearances = (
        Appearance("ap1", "ida", "soil"),
        Appearance("ap2", "twin", "water", state=asked),
        Appearance("ap3", "bo", "water", state=asked),
    )
    return Programme(
        "p",
        title="Havedagen",
        days={"day": Day("day", date=date(2027, 9, 16)), "next": Day("next", order=1)},
        entries={
            "soil": Entry("soil", title="Jord", day="day", start=540),
            "water": Entry("water", title="Vand", day="next", start=600),
        },
        speakers={
            "ida": Speaker("ida", "Ida Holt", "gartner", mail="ida@holt.example"),
            "twin": Speaker("twin", "Holt, Ida", "overgartner", phone="11 22 33 44"),
            "bo": Speaker("bo", "Bo Lund", affiliation="Engen"),
        },
        appearances={a.id: a for a in appearances},
    )


class PeopleStage:
    """The program with the speakers shown."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.said: list[str] = []
        stage.panes.relay.announced.connect(self.said.append)
        stage.window.actions_["speakers"].trigger()
        stage.settle()

    @property
    def pane(self) -> SpeakersPane:
        pane = self.stage.panes.left.speakers
        assert pane is not None
        return pane

    @property
    def programme(self) -> Programme:
        return self.stage.programme

    def names(self) -> list[str]:
        return sorted(speaker.name for speaker in self.programme.speakers.values())

    def choose(self, *words: str) -> None:
        """Clicks the button and then, in its menu and the menus that open, lines that begin so."""
        button, left = self.pane.more_button, list(words)

        def click() -> None:
            menu = self.stage.focus().window()
            assert isinstance(menu, QMenu)
            wanted = left.pop(0)
            action = next(a for a in menu.actions() if a.text().replace("&", "").startswith(wanted))
            assert action.isEnabled()
            if left:
                menu.setActiveAction(action)
                QTimer.singleShot(0, click)
            at: QPoint = menu.actionGeometry(action).center()
            self.stage.click(menu, at)

        QTimer.singleShot(0, click)
        self.stage.click(button)


@contextmanager
def people_on_stage(folder: Path, language: str = "en") -> Iterator[PeopleStage]:
    """The garden day, open with its speakers."""
    with on_stage(folder, language) as stage:
        stage.open(a_garden_day())
        yield PeopleStage(stage)
