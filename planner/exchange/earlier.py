"""Earlier states of a programme that its file keeps under a name."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere in the project
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme


def version_called(path: Path, name: str) -> tuple[Date, Programme]:
    """The latest version of that name, and the day it was named on, where this machine is.

    Raises PlannerError where the file has none, or is no `.programme` file.
    """
    from planner.document.document import Document  # noqa: PLC0415 - only when wanted

    with Document.open(path, read_only=True) as document:
        for version in reversed(document.versions()):
            if version.name == name:
                return version.made.astimezone().date(), document.version_programme(version.id)
    raise PlannerError(Fault.NO_SUCH_VERSION, path, what=name)
