"""Every window of the program, in both languages: who it leaves out, and which words it cuts."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from planner.ui.settings import Theme
from tests.ui.every_window import every_window
from tests.ui.everybody import backwards, cut_off, left_in_english, unnamed, unseen_focus
from tests.ui.stage import on_stage

pytestmark = pytest.mark.slow


@dataclass
class Walk:
    """What a walk through all windows has met, by what was looked for, each with its window."""

    windows: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)
    cut_off: list[str] = field(default_factory=list)
    backwards: list[str] = field(default_factory=list)
    unseen_focus: list[str] = field(default_factory=list)
    left_in_english: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=[("da", Theme.LIGHT), ("en", Theme.DARK)], ids=["da", "en"])
def walk(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    application: QApplication,
) -> Walk:
    """Goes through all windows once; the tests then ask what was found on the way."""
    del application
    (language, theme), folder = request.param, tmp_path_factory.mktemp("walk")
    danish = language == "da"
    found, known = Walk(), set[tuple[str, str, bool]]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        with on_stage(folder, language) as stage:
            assert stage.program.themes is not None
            stage.program.themes.wear(theme)
            for sight in every_window(stage):
                found.windows.append(sight.name)
                for kept, met in (
                    (found.unnamed, unnamed(sight.root)),
                    (found.cut_off, cut_off(sight.root)),
                    (found.backwards, backwards(sight.root)),
                    (found.unseen_focus, unseen_focus(sight.root, known)),
                    (found.left_in_english, left_in_english(sight.root) if danish else []),
                ):
                    kept.extend(f"{sight.name}: {each}" for each in met)
    return found


def test_the_walk_comes_through_all_windows(walk: Walk) -> None:
    assert len(walk.windows) > 40
    assert {"start", "item", "page", "paste", "rooms", "to check", "erase"} <= set(walk.windows)


def test_every_control_has_a_name(walk: Walk) -> None:
    assert walk.unnamed == []


def test_no_words_are_cut_off(walk: Walk) -> None:
    assert walk.cut_off == []


def test_tab_goes_as_the_eye_goes(walk: Walk) -> None:
    assert walk.backwards == []


def test_the_focus_is_seen_on_every_kind_of_widget(walk: Walk) -> None:
    assert walk.unseen_focus == []


def test_qt_speaks_the_language_too(walk: Walk) -> None:
    assert walk.left_in_english == []
