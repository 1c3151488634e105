"""Which recent files are gone is asked aside, for a drive that does not answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from planner.ui.settings import Recent
from planner.ui.start.presence import Presence
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def test_what_is_gone_is_known_and_told_once(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "here.programme").touch()
    here, gone = tmp_path / "here.programme", tmp_path / "gone.programme"
    told: list[frozenset[Path]] = []
    presence = Presence([here, gone], stage.window)
    presence.answered.connect(told.append)
    presence.look()
    stage.until(lambda: told)
    assert told == [frozenset({gone})]


def test_a_drive_that_does_not_answer_holds_nothing_up(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_last, is_file = Event(), Path.is_file

    def slowly(path: Path) -> bool:
        if path.name == "far.programme":
            at_last.wait(20)
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", slowly)
    for name in ("here", "far"):
        stage.settings.remember(Recent(str(tmp_path / f"{name}.programme"), name))
    (tmp_path / "here.programme").touch()
    stage.window.show_start()
    start = stage.window.start
    assert [row.isEnabled() for row in start.recent_rows] == [True, True]
    at_last.set()
    stage.until(lambda: not start.recent_rows[0].isEnabled())
    assert [row.accessibleName() for row in start.recent_rows] == ["far", "here"]
    assert start.recent_rows[1].isEnabled()
    forget = start.recent_rows[0].forget
    assert forget is not None
    stage.tab_to(forget)
    stage.tab_to(start.recent_rows[1])


def test_the_menu_of_recent_programmes_waits_for_no_drive(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_last, is_file = Event(), Path.is_file

    def slowly(path: Path) -> bool:
        if path.name == "far.programme":
            at_last.wait(20)
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", slowly)
    for name in ("far", "here & now"):
        stage.settings.remember(Recent(str(tmp_path / f"{name}.programme"), name))
    (tmp_path / "here & now.programme").touch()
    menu = stage.window.menus["recent"]
    menu.aboutToShow.emit()
    assert [row.text() for row in menu.actions()] == ["&1  here && now", "&2  far"]
    assert all(row.isEnabled() for row in menu.actions())
    at_last.set()
    stage.until(lambda: not menu.actions()[1].isEnabled())
    assert menu.actions()[0].isEnabled()
    assert menu.actions()[1].toolTip() == str(tmp_path / "far.programme")


def test_the_menu_of_recent_programmes_says_that_there_are_none(stage: Stage) -> None:
    menu = stage.window.menus["recent"]
    menu.aboutToShow.emit()
    assert [(row.text(), row.isEnabled()) for row in menu.actions()] == [("None yet", False)]


def test_programmes_that_look_alike_are_told_apart_by_their_files(
    stage: Stage, tmp_path: Path
) -> None:
    for name, date in (("first", "2027-03-11"), ("second", "2027-03-11"), ("other", "2026-03-12")):
        stage.settings.remember(Recent(str(tmp_path / f"{name}.programme"), "Our day", date))
        (tmp_path / f"{name}.programme").touch()
    stage.window.show_start()
    folder = tmp_path.name
    assert [row.accessibleDescription() for row in stage.window.start.recent_rows] == [
        f"12.3.2026 · {folder}",
        f"11.3.2027 · {folder} · second.programme",
        f"11.3.2027 · {folder} · first.programme",
    ]
