"""Whether things may move is read from where each desktop keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.ui.motion import reduced_on_desktop


def a_command(folder: Path, answer: str) -> None:
    command = folder / "gsettings"
    command.write_text(f"#!/bin/sh\necho {answer}\n", encoding="utf-8")
    command.chmod(0o755)


@pytest.mark.parametrize(("answer", "reduced"), [("false", True), ("true", False), ("", False)])
def test_gnome_is_asked_by_its_own_command(tmp_path: Path, answer: str, reduced: bool) -> None:  # noqa: FBT001 - a case of the test
    a_command(tmp_path, answer)
    around = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "PATH": str(tmp_path)}
    assert reduced_on_desktop(around) == reduced


@pytest.mark.parametrize(
    ("kept", "reduced"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[General]\nColorScheme=Breeze\n", False),
        ("no settings at all", False),
        ("[KDE]\nAnimationDurationFactor=fast\n", False),
    ],
)
def test_kde_keeps_it_in_a_file(tmp_path: Path, kept: str, reduced: bool) -> None:  # noqa: FBT001 - as above
    (tmp_path / "kdeglobals").write_text(kept, encoding="utf-8")
    around = {"XDG_CURRENT_DESKTOP": "KDE", "XDG_CONFIG_HOME": str(tmp_path)}
    assert reduced_on_desktop(around) == reduced


def test_things_move_where_nothing_is_said(tmp_path: Path) -> None:
    assert not reduced_on_desktop({})
    assert not reduced_on_desktop({"XDG_CURRENT_DESKTOP": "GNOME", "PATH": str(tmp_path)})
    assert not reduced_on_desktop({"XDG_CURRENT_DESKTOP": "KDE", "XDG_CONFIG_HOME": str(tmp_path)})
