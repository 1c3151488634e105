"""The disk full and the power gone: what was acknowledged is there, and nothing is half there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.document.document import Document
from tests.builders.programmes import a_small_conference

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the limits and signals of POSIX")
IS_ROOT = os.name != "nt" and os.geteuid() == 0

FULL_DISK = """
import resource, sys
from pathlib import Path
from planner.core.changes import EditKind, change_fields
from planner.document.document import Document
from planner.document.errors import WriteFailedError
path = Path(sys.argv[1])
document = Document.open(path)
told = []
document.subscribe(told.append)
before = document.programme
limit = path.stat().st_size + 8192
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
long = change_fields(before, EditKind.CHANGE, {"talk": {"abstract": "Om hylder. " * 20_000}})
for write in (lambda: document.apply(long), lambda: document.add_blob(bytes(2**20), "image/png")):
    try:
        write()
    except WriteFailedError as error:
        assert document.programme is before and document.next_undo is None and not told
        print("told:", error.what)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if sys.argv[2] == "go on":
    document.apply(long)
"""

NEW_ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from planner.document.document import Document
from planner.document.errors import WriteFailedError
from tests.builders.programmes import a_small_conference
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
try:
    Document.new(Path(sys.argv[1]), a_small_conference(), overwrite=True)
except WriteFailedError:
    print("told")
"""

EDIT_FOR_EVER = """
import itertools, random, sys
from pathlib import Path
from planner.core.changes import EditKind, change_fields
from planner.document.document import Document
document = Document.open(Path(sys.argv[1]))
first = int(document.programme.subtitle or 0)
for count in itertools.count(first + 1):
    long = f"{count} " * random.randrange(8000)
    values = {"subtitle": str(count), "introduction": long}
    edit = change_fields(document.programme, EditKind.CHANGE, {"programme": values})
    document.apply(edit)
    if count % 3 == 0:
        document.undo()
        document.redo()
    print(count, flush=True)
"""


WITHOUT_PERMISSION = """
import os, sys
from pathlib import Path
from planner.document.document import Document
from planner.core.programme import Programme
os.setgid(65534), os.setuid(65534)
readable, hidden, new = map(Path, sys.argv[1:])
document = Document.open(readable)
print(document.read_only)
def create():
    Document.new(new, Programme("p"))
for attempt in (document.undo, lambda: Document.open(hidden), create):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__)
"""


def run(script: str, *arguments: str, checkout: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_full_disk_is_told_and_changes_neither_memory_nor_file(
    document: Document, path: Path, checkout: Path
) -> None:
    before = path.read_bytes()
    assert run(FULL_DISK, str(path), "stop", checkout=checkout).count("told:") == 2
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    assert document.next_undo is None


def test_once_there_is_room_again_the_same_document_goes_on(
    document: Document, path: Path, checkout: Path
) -> None:
    document.close()
    run(FULL_DISK, str(path), "go on", checkout=checkout)
    with Document.open(path) as reopened:
        assert reopened.programme.entries["talk"].abstract.startswith("Om hylder.")


def test_a_new_document_on_a_full_disk_leaves_the_old_file(
    document: Document, path: Path, checkout: Path
) -> None:
    document.close()
    before = path.read_bytes()
    assert run(NEW_ON_A_FULL_DISK, str(path), checkout=checkout) == "told\n"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(not IS_ROOT, reason="needs to become another user")
def test_a_file_or_folder_without_permission_has_its_word(
    document: Document, public_folder: Path, checkout: Path
) -> None:
    """In a process of a user who may look at the file but not write it, then not even look."""
    document.apply(change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": "Et"}}))
    path, hidden, new = (public_folder / f"{n}.programme" for n in ("readable", "hidden", "new"))
    for copy, mode in ((path, 0o644), (hidden, 0o600)):
        shutil.copyfile(document.path, copy)
        copy.chmod(mode)
    said = run(WITHOUT_PERMISSION, str(path), str(hidden), str(new), checkout=checkout)
    words = ["ReadOnlyDocumentError", "NoPermissionError", "NoPermissionError"]
    assert said.split() == ["True", *words]


@pytest.mark.slow
def test_a_killed_process_leaves_every_acknowledged_edit(path: Path, checkout: Path) -> None:
    Document.new(path, a_small_conference()).close()
    for round_ in range(10):
        acknowledged = edit_until_killed(path, checkout, after=1 + round_ * 5 % 12)
        with Document.open(path) as document:
            # The edit under way may be there, and the child's undo of it without the redo.
            assert int(document.programme.subtitle) in (acknowledged, acknowledged + 1)
            document.redo()
    with Document.open(path) as document:
        while document.undo() is not None:
            pass
        assert document.programme == a_small_conference()
    assert list(path.parent.iterdir()) == [path]


def edit_until_killed(path: Path, checkout: Path, *, after: int) -> int:
    """The last count that the process acknowledged before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", EDIT_FOR_EVER, str(path)],
        cwd=checkout,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(after)]
        child.kill()
        lines += child.stdout.readlines()
    return int([line for line in lines if line.endswith("\n")][-1])
