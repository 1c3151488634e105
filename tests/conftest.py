"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Machines under load take their time; how fast things are is measured in tests/benchmarks.
# A check of a change must tell of that change alone, so it draws the same examples each time.
settings.register_profile("calm", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("calm")


COUNTED = "counted"
"""The property under which a test says how much it has tried; see `counted`."""


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Says in a line at the end of the run how much a test has tried, such as "30 rounds"."""
    return lambda sentence: record_property(COUNTED, sentence)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what was counted; properties come through from the processes of pytest-xdist, too."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == COUNTED:
                terminalreporter.write_line(str(value))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own folder as the user's: nothing is met or left in that of whoever tests."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def checkout() -> Path:
    """The folder with pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def shared(checkout: Path) -> Path:
    """Real documents beside the checkout, which not every machine has."""
    folder = checkout.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the real documents are not beside this checkout")
    return folder
