"""Opening a file of any kind as a reading, without a look at it in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.core.programme import IdFactory, random_id
from planner.core.reading import Reading
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Hints, load, understand


@dataclass(frozen=True)
class Opened:
    """A reading, the kind of file it came from, and a way to its blobs by SHA-256."""

    reading: Reading
    kind: FileKind
    read_blob: Callable[[str], bytes]


def open_any(
    path: Path, hints: Hints, kind: FileKind | None = None, ids: IdFactory = random_id
) -> Opened:
    """Read a file of any kind; `kind` overrules what suffix and content say.

    Raises PlannerError where it cannot be read.
    """
    source = load(path, kind, ids)
    return Opened(understand(source, hints, ids), source.kind, source.read_blob)
