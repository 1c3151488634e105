"""Copies of a file: all of it, what may be sent, and last year's as a start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.core.changes import EditKind, change_fields
from planner.core.material import Material, Slide
from planner.core.programme import IgnoredFinding
from planner.core.sending import Private, without_private
from planner.document.copies import rescue, save_copy, send_copy
from planner.document.document import Document
from planner.document.erasing.traces import traces
from planner.document.errors import FileAlreadyThereError, NoSuchBlobError
from planner.document.meeting import meet
from planner.document.placing import ABANDONED
from tests.builders.programmes import a_small_conference

KEPT, GONE = b"logo of ours " * 50, b"a picture nobody uses " * 50
PRIVATE = {
    Private.MAIL: "bo@eng.dk",
    Private.PHONE: "20 30 40 51",
    Private.NOTES: "skylder os en kage",
    Private.PARTICIPANTS: "Ib Dal",
    Private.REASONS: "det ved vi godt",
}
BEFORE = ("Et kasseret udkast", "Navngivet for os selv", "halvt skrevet", "nobody uses")


KILLED_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from planner.document.copies import save_copy, send_copy
from planner.document.document import Document

def kill(event, arguments):
    if event in ("os.link", "os.rename"):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
path = Path(sys.argv[2])
with Document.open(Path(sys.argv[1]), read_only=True) as document:
    {write}
"""
"""Writes a copy, and is killed when that is to be put in its place."""


def change(document: Document, id_: str, **values: object) -> None:
    document.apply(change_fields(document.programme, EditKind.CHANGE, {id_: values}))


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    with Document.new(path, a_small_conference()) as made:
        gone = made.add_blob(GONE, "image/png")
        change(made, "talk", title="Et kasseret udkast", materials=(Material("m", blob=gone),))
        change(made, "talk", title="Hylder", materials=(Material("n", slides=(Slide(1, "Et"),)),))
        change(made, "bo", mail="bo@eng.dk", phone="20 30 40 51", note="Bo skylder os en kage")
        change(made, "coffee", note="Anna skylder os en kage")
        logo = made.add_blob(KEPT, "image/png")
        change(made, "programme", print_settings={"logo": logo, "participants": "Ib Dal"})
        change(made, "programme", ignored=(IgnoredFinding("overlap", "Ja, det ved vi godt"),))
        made.name_version("Navngivet for os selv")
        made.keep_draft("welcome", "abstract", "halvt skrevet")
        yield made


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "Kopi.programme"


def test_a_saved_copy_has_everything(document: Document, copy: Path) -> None:
    save_copy(document, copy)
    with Document.open(copy) as opened:
        assert opened.programme == document.programme
        assert opened.head == document.head
        assert list(opened.steps()) == list(document.steps())
        assert opened.versions() == document.versions()
        assert opened.drafts() == document.drafts()
        logo = str(opened.programme.print_settings["logo"])
        assert opened.read_blob(logo) == KEPT
        assert opened.undo() is not None


def test_what_is_there_is_replaced_only_if_agreed(document: Document, copy: Path) -> None:
    copy.write_text("Indkøb", encoding="utf-8")
    for write in (save_copy, send_copy):
        with pytest.raises(FileAlreadyThereError):
            write(document, copy)
    assert copy.read_text(encoding="utf-8") == "Indkøb"
    send_copy(document, copy, overwrite=True)
    with Document.open(copy) as opened:
        assert opened.programme.id == document.programme.id


def test_nothing_private_and_nothing_past_is_in_the_bytes_of_a_copy_to_send(
    document: Document, copy: Path
) -> None:
    words = (*PRIVATE.values(), *BEFORE)
    assert {trace.word for trace in traces(document.path, words)} == set(words)
    send_copy(document, copy)
    assert traces(copy, words) == []
    with Document.open(copy) as opened:
        assert opened.programme == without_private(document.programme)
        assert opened.programme.speakers["bo"].name == "Bo Eng"
        assert opened.programme.entries["talk"].materials[0].slides == (Slide(1, "Et"),)
        assert [finding.key for finding in opened.programme.ignored] == ["overlap"]
        assert opened.read_blob(str(opened.programme.print_settings["logo"])) == KEPT
        assert opened.undo() is None
        assert len(opened.steps()) == 1
        assert (opened.versions(), opened.drafts()) == ((), {})


@pytest.mark.parametrize("kind", Private)
def test_what_is_asked_for_comes_along(document: Document, copy: Path, kind: Private) -> None:
    send_copy(document, copy, frozenset((kind,)))
    assert {trace.word for trace in traces(copy, PRIVATE.values())} == {PRIVATE[kind]}


def test_all_private_things_along_are_the_programme_itself(document: Document) -> None:
    assert without_private(document.programme, frozenset(Private)) == document.programme


def test_an_attachment_lost_before_does_not_hinder_a_copy(document: Document, copy: Path) -> None:
    change(document, "bo", photo="0" * 64)
    send_copy(document, copy)
    with Document.open(copy) as opened, pytest.raises(NoSuchBlobError):
        opened.read_blob("0" * 64)
    assert opened.programme == without_private(document.programme)


def test_what_a_window_still_holds_of_a_removed_file_is_saved_anew(
    document: Document, copy: Path
) -> None:
    logo = document.programme.print_settings["logo"]
    document.path.unlink()
    assert rescue(document, copy) == {logo}
    with Document.open(copy) as opened:
        assert opened.programme == document.programme


def test_a_file_that_is_still_there_is_rescued_with_its_attachments(
    document: Document, copy: Path
) -> None:
    assert rescue(document, copy) == frozenset()
    change(document, "talk", title="Senere")
    with Document.open(copy) as opened:
        assert opened.read_blob(str(opened.programme.print_settings["logo"])) == KEPT
        assert meet(document, copy).base == opened.programme


def test_what_a_copy_that_was_broken_off_left_is_removed_by_the_next_one(
    document: Document, copy: Path
) -> None:
    folder, long_ago = copy.parent, time.time() - 2 * ABANDONED
    left = [folder / f".0123456789ab.programme-new{side}" for side in ("", "-journal")]
    others = [
        folder / ".0123456789ab.programme-new.txt",
        folder / ".another.programme-new",
        folder / "0123456789ab.programme-new",
    ]
    under_way = folder / ".ba9876543210.programme-new"
    for path in (*left, *others, under_way):
        path.write_bytes(b"half of it")
        os.utime(path, (long_ago, long_ago))
    os.utime(under_way)
    save_copy(document, copy)
    assert not [path for path in left if path.exists()]
    assert all(path.exists() for path in (*others, under_way, copy))


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs the signals of POSIX")
def test_a_copy_that_is_killed_half_way_leaves_nothing_under_its_name(
    document: Document, copy: Path, checkout: Path
) -> None:
    whole = document.path.read_bytes()
    for write in ("save_copy(document, path, overwrite=True)", "send_copy(document, path)"):
        code = KILLED_HALF_WAY.format(write=write)
        command = [sys.executable, "-c", code, str(document.path), str(copy)]
        done = subprocess.run(command, cwd=checkout, check=False)
        assert done.returncode == -signal.SIGKILL
        assert not copy.exists()
        (half,) = copy.parent.glob(".*.programme-new")
        os.utime(half, (0, 0))
    assert document.path.read_bytes() == whole
    save_copy(document, copy)
    assert Document.open(copy).programme == document.programme
    assert not list(copy.parent.glob(".*.programme-new*"))
