"""A window onto a file that another process edits too, until somebody kills it.

It reports what was acknowledged: ("step", its id), ("version", its id, the print of its programme)
or ("pruned", how many steps); ("overtaken", "") where the other was first and ("waited", "") where
it had the file.
"""

from __future__ import annotations

import random
from contextlib import closing
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from planner.document.document import Document
from planner.document.errors import DocumentChangedElsewhereError, FileInUseError
from planner.document.pruning import Keeping
from tests.document.crash_child import any_edit, print_of

Report = tuple[str, ...]

KEPT = 25
"""Steps that pruning leaves."""


def edit_beside_another(path: Path, seed: int, reports: Connection) -> None:
    """Does one thing after another; ends only with the process."""
    chance = random.Random(seed)  # noqa: S311 - chance that repeats itself
    while True:
        try:
            with closing(Document.open(path)) as document:
                while chance.random() > 0.02:  # now and then the window is opened anew
                    reports.send(deed(document, chance))
        except FileInUseError:
            reports.send(("waited", ""))
        except DocumentChangedElsewhereError:  # nor could be gone on from: its step is pruned
            reports.send(("overtaken", ""))


def deed(document: Document, chance: random.Random) -> Report:
    """One deed; where the other window was first, going on from what it made of the file."""
    before = document.programme
    try:
        report = do_something(document, chance)
    except DocumentChangedElsewhereError:
        assert document.programme is before
        document.take_newer()
        return ("overtaken", "")
    except FileInUseError:
        assert document.programme is before
        return ("waited", "")
    return report


def do_something(document: Document, chance: random.Random) -> Report:
    """Anything that writes."""
    kinds = ["edit", "undo", "redo", "jump", "version", "prune"]
    match chance.choices(kinds, [10, 4, 3, 2, 2, 1])[0]:
        case "edit":
            return ("step", document.apply(any_edit(document.programme, chance)).id)
        case "undo":
            document.undo()
        case "redo":
            document.redo()
        case "jump":
            document.go_to(chance.choice(document.steps()).id)
        case "version":
            version = document.name_version("A point")
            return ("version", version.id, print_of(document.programme))
        case _:
            keeping = Keeping(steps=KEPT, age=timedelta(days=-1))
            return ("pruned", str(document.prune(keeping).steps))
    return ("moved", "")
