"""A process that saves while its system calls fail, and says what it then believes.

Each deed is done on a file of its own and in a process of its own, for whoever makes the calls
fail counts them for each process. A line of JSON is printed for each.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from planner.core.changes import Edit, EditKind, change_fields
from planner.document.document import Document
from planner.document.errors import DocumentError
from tests.document.crash_child import print_of


def retitle(document: Document) -> None:
    words = {"title": "Reoler", "abstract": "Om reoler. " * 900}
    document.apply(change_fields(document.programme, EditKind.CHANGE, {"talk": words}))


DEEDS: Mapping[str, Callable[[Document], object]] = {
    "apply": retitle,
    "undo": Document.undo,
    "redo": Document.redo,
    "draft": lambda document: document.keep_draft("talk", "note", "half " * 2000),
    "blob": lambda document: document.add_blob(bytes(20_000), "image/png"),
    "prune": Document.prune,
}
"""What is done to a file that has a step to undo, one to redo, and a large picture of no use."""


def path_of(folder: Path, deed: str) -> Path:
    return folder / f"{deed}.programme"


def do(deed: str, path: Path, *, again: bool) -> None:
    """Does it; where that fails, once more if `again`, for the fault is over by then."""
    with Document.open(path) as document:
        before = document.programme
        told: list[Edit] = []
        document.subscribe(told.append)
        outcome = "done"
        try:
            DEEDS[deed](document)
        except DocumentError as error:
            outcome = type(error).__name__
            assert document.programme is before
            assert not told
            if again:
                DEEDS[deed](document)
        said = {"deed": deed, "outcome": outcome, "programme": print_of(document.programme)}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def main(folder: Path, *, again: bool) -> int:
    for deed in DEEDS:
        child = os.fork()
        if child == 0:
            try:
                do(deed, path_of(folder, deed), again=again)
            except BaseException:  # noqa: BLE001 - nothing may get past the fork
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        if os.waitpid(child, 0)[1]:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), again=sys.argv[2] == "again"))
