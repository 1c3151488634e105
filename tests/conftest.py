"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Machines under load take their time; how fast things are is measured in tests/benchmarks.
# A check of a change must tell of that change alone, so it draws the same examples each time.
settings.register_profile("calm", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("calm")


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
