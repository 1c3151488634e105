from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.document.document import Document
from tests.builders.programmes import a_small_conference

Snapshot = dict[str, bytes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Inventar 2026 – æøå.programme"


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    with Document.new(path, a_small_conference()) as made:
        yield made


@pytest.fixture
def contents_of() -> Callable[[Path], Snapshot]:
    """Every file of a folder with its bytes: what must be as it was after something failed."""
    return lambda folder: {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user may look into; pytest's own are shut by each run that begins."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
