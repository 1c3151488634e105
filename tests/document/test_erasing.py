"""A person is erased from a file so that no trace is left, and undo still works."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.people import appear_speaker
from planner.core.edits.remove import remove_speaker
from planner.core.material import Material, Slide
from planner.core.programme import IgnoredFinding, Speaker
from planner.document.document import Document
from planner.document.erasing.person import Person
from planner.document.erasing.traces import Trace, traces
from planner.document.errors import DocumentChangedElsewhereError
from tests.builders.edits import edits
from tests.builders.programmes import a_small_conference, programmes

PHOTO = b"\x89PNG ansigt af Ida" * 300
BIOGRAPHY = "Ida Fjord har bundet bøger i Ærøskøbing.\nHun samler på gamle kartoteksskuffer."
WORDS = (
    "Ida Fjord",
    "Ida Fjrod",
    "ida@fjord.dk",
    "20 30 40 51",
    "samler på gamle kartoteksskuffer",
    "Kommer først til middag",
    "ansigt af Ida",
)


def change(document: Document, id_: str, **values: object) -> None:
    document.apply(change_fields(document.programme, EditKind.CHANGE, {id_: values}))


@pytest.fixture
def known(path: Path) -> Iterator[Document]:
    """A file with a person in everything that can hold one."""
    with Document.new(path, a_small_conference()) as document:
        change(document, "ida", name="Ida Fjrod", mail="ida@fjord.dk", phone="20 30 40 51")
        photo = document.add_blob(PHOTO, "image/png")
        change(document, "ida", photo=photo, biography=BIOGRAPHY, note="Kommer først til middag")
        change(document, "ida", name="Ida Fjord")
        document.name_version("Aftalt med Ida Fjord")
        slides = (Slide(1, "Om hylder", notes="Ida  Fjord viser\nhjulene"),)
        change(document, "talk", title="Hylder ved IDA FJORD", abstract="Ida Fjords hylder. " * 400)
        change(document, "talk", materials=(Material("m", "Ark", slides),))
        change(document, "coffee", note="Ring til Ida: 20304051")
        people = "Navn;Sted\nIda Fjord;Havnen\nIb Dal;Skoven\n"
        change(document, "programme", print_settings={"participants": people, "style": "calm"})
        change(document, "programme", ignored=(IgnoredFinding("x", "Ida Fjord ved det"),))
        document.apply(appear_speaker(document.programme, "ida", "coffee", lambda: "ida-pours"))
        document.undo()
        change(document, "bo", note="Kører med Ida Fjord")
        document.undo()
        document.keep_draft("ida", "biography", "Ida Fjord er")
        document.keep_draft("welcome", "abstract", "Ida Fjord siger velkom")
        yield document


def person(document: Document) -> Person:
    return document.known_person("ida")


def states(document: Document) -> list[dict[str, int]]:
    """How much there is after each undo, all the way back."""
    found = []
    while True:
        programme = document.programme
        found.append({"entries": len(programme.entries), "speakers": len(programme.speakers)})
        if document.undo() is None:
            return found


def test_the_file_knows_all_that_was_ever_said_of_a_person(known: Document) -> None:
    found = person(known)
    assert found.names == {"Ida Fjord", "Ida Fjrod"}
    assert [*found.mails, *found.phones] == ["ida@fjord.dk", "20 30 40 51"]
    assert len(found.photos) == 1
    assert not known.known_person("nobody")


def test_texts_that_name_the_person_are_listed_first(known: Document) -> None:
    now = {(m.id, m.field): m.text for m in known.mentions("ida") if m.now}
    assert set(now) == {
        ("talk", "title"),
        ("talk", "abstract"),
        ("talk", "notes"),
        ("coffee", "note"),
        ("programme", "reason"),
    }
    assert now["talk", "title"] == "Hylder ved IDA FJORD"
    before = {(m.id, m.field) for m in known.mentions("ida") if not m.now}
    assert ("welcome", "abstract") in before
    assert ("bo", "note") in before
    assert all(m.id != "ida" for m in known.mentions("ida"))


def test_there_are_traces_before_and_none_afterwards(known: Document, path: Path) -> None:
    photo = next(iter(person(known).photos))
    words = (*WORDS, photo, *person(known).words)
    assert {trace.word for trace in traces(path, words)} == set(words)
    erasure = known.erase(person(known), "N.N.")
    assert erasure.pictures == 1
    assert traces(path, (*words, *erasure.words)) == []
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_person_is_deleted_and_named_otherwise_in_other_texts(known: Document) -> None:
    told: list[Edit] = []
    known.subscribe(told.append)
    known.erase(person(known), "N.N.")
    programme = known.programme
    assert "ida" not in programme.speakers
    assert {a.speaker for a in programme.appearances.values()} == {"bo"}
    talk = programme.entries["talk"]
    assert talk.title == "Hylder ved N.N."
    assert talk.abstract.startswith("N.N.s hylder. N.N.s hylder.")
    assert talk.materials[0].slides[0].notes == "N.N. viser\nhjulene"
    assert programme.entries["coffee"].note == "Ring til Ida: N.N."
    assert programme.print_settings["participants"] == "Navn;Sted\nIb Dal;Skoven\n"
    assert programme.ignored[0].reason == "N.N. ved det"
    assert known.drafts() == {("welcome", "abstract"): "N.N. siger velkom"}
    (version,) = known.versions()
    assert version.name == "Aftalt med N.N."
    assert known.version_programme(version.id).speakers["ida"] == Speaker("ida", "N.N.")
    assert len(told) == 1
    with Document.open(known.path) as reopened:
        assert reopened.programme == programme


def test_undo_goes_all_the_way_back_and_forth_again(known: Document, path: Path) -> None:
    copy = path.with_name("before.programme")
    shutil.copyfile(path, copy)
    with Document.open(copy) as before:
        expected = states(before)
    known.erase(person(known), "N.N.")
    end = known.programme
    (first, *rest) = states(known)
    assert rest == expected
    assert first["speakers"] == 1
    assert known.programme.speakers["ida"].name == "N.N."
    while known.redo() is not None:
        pass
    assert known.programme == end
    known.check()


def test_other_texts_stay_as_they_are_unless_that_is_chosen(known: Document, path: Path) -> None:
    abstract = known.programme.entries["talk"].abstract
    known.erase(person(known))
    assert known.programme.entries["talk"].abstract == abstract
    assert "Ida" not in str(known.programme.print_settings["participants"])
    private = ("ida@fjord.dk", "gamle kartoteksskuffer", "Kommer først", "ansigt af Ida")
    assert traces(path, private) == []


def test_nothing_in_the_place_of_a_name_leaves_no_double_blank(known: Document) -> None:
    change(known, "coffee", title="Kaffe med Ida Fjord og kage")
    known.erase(person(known), "")
    assert known.programme.entries["coffee"].title == "Kaffe med og kage"
    assert known.programme.entries["talk"].title == "Hylder ved"


def test_somebody_who_was_deleted_before_is_erased_from_the_history(
    known: Document, path: Path
) -> None:
    known.apply(remove_speaker(known.programme, "ida"))
    steps = len(known.steps())
    known.erase(person(known), "N.N.")
    assert len(known.steps()) == steps
    assert traces(path, WORDS) == []
    assert known.undo() is not None
    assert known.programme.speakers["ida"].name == "N.N."


def test_a_picture_that_shows_somebody_else_too_stays(known: Document) -> None:
    photo = next(iter(person(known).photos))
    change(known, "bo", photo=photo)
    assert known.erase(person(known), "N.N.").pictures == 0
    assert known.read_blob(photo) == PHOTO


def test_others_of_the_same_first_name_stay(known: Document) -> None:
    change(known, "bo", name="Frida Fjordside", note="Fjordens Ida")
    known.erase(person(known), "N.N.")
    bo = known.programme.speakers["bo"]
    assert (bo.name, bo.note) == ("Frida Fjordside", "Fjordens Ida")


def test_a_namesake_keeps_name_and_address(known: Document) -> None:
    change(known, "bo", name="Ida Fjord", mail="ida@fjord.dk", biography="Ida Fjord er snedker.")
    assert ("bo", "name") not in {(m.id, m.field) for m in known.mentions("ida")}
    known.erase(person(known), "N.N.")
    bo = known.programme.speakers["bo"]
    assert (bo.name, bo.mail, bo.biography) == ("Ida Fjord", "ida@fjord.dk", "N.N. er snedker.")
    while known.undo():
        pass
    assert known.programme.speakers["bo"].name == "Bo Eng"


def test_a_name_glued_to_figures_is_found(known: Document, path: Path) -> None:
    change(known, "coffee", title="9.30Ida Fjord9.45Ida Fjord")
    known.erase(person(known), "N.N.")
    assert known.programme.entries["coffee"].title == "9.30N.N.9.45N.N."
    assert traces(path, ["Ida Fjord"]) == []


def test_a_first_name_alone_is_replaced_as_a_word(document: Document) -> None:
    change(document, "ida", name="Ida")
    change(document, "talk", title="Frida, Ida og Idas hylde")
    document.erase(Person("ida", names=frozenset(("Ida",))), "N.N.")
    assert document.programme.entries["talk"].title == "Frida, N.N. og N.N.s hylde"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Spørg Ida Fjord. Eller Bo.", "Spørg N.N. Eller Bo."),
        ("Skriv til ida@fjord.dk.", "Skriv til N.N."),
        ("Se **Ida Fjord**.", "Se **N.N**."),
        ("Ida Fjord... hvem?", "N.N.... hvem?"),
        ("Kom, Ida Fjord!", "Kom, N.N.!"),
    ],
)
def test_a_full_stop_is_not_doubled(known: Document, text: str, cleaned: str) -> None:
    change(known, "coffee", note=text)
    known.erase(person(known), "N.N.")
    assert known.programme.entries["coffee"].note == cleaned


def test_a_replacement_without_a_full_stop_keeps_that_of_the_text(known: Document) -> None:
    change(known, "coffee", note="Spørg Ida Fjord.")
    known.erase(person(known), "XX")
    assert known.programme.entries["coffee"].note == "Spørg XX."


def test_another_window_notices(known: Document) -> None:
    with Document.open(known.path) as other:
        known.erase(person(known), "N.N.")
        with pytest.raises(DocumentChangedElsewhereError):
            change(other, "talk", title="Et")
        assert other.take_newer() is not None
        assert other.programme == known.programme
        change(other, "talk", title="Et")


ERASE = """
import sys
from pathlib import Path
from planner.document import sqlite
from planner.document.document import Document

def stop(*_):
    print("erased", flush=True)
    sys.stdin.read()

sqlite.vacuum = stop
with Document.open(Path(sys.argv[1])) as document:
    document.erase(document.known_person("ida"), "N.N.")
"""


@pytest.mark.usefixtures("known")
def test_no_trace_is_left_even_if_the_machine_stops_before_the_file_is_compacted(
    path: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ERASE, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "erased\n"
        child.kill()
    assert child.returncode == -signal.SIGKILL
    assert traces(path, WORDS) == []
    with Document.open(path) as reopened:
        reopened.check()
        assert "ida" not in reopened.programme.speakers


@pytest.mark.slow
@pytest.mark.usefixtures("known")
def test_killed_at_any_moment_the_file_is_as_it_was_or_without_the_person(path: Path) -> None:
    before = path.read_bytes()
    outcomes = set()
    for writes in (1, 5, 25, 60, 120, 2000):
        path.write_bytes(before)
        ended = _killed_in_write(path, writes)
        with Document.open(path) as reopened:
            reopened.check()
            there = "ida" in reopened.programme.speakers
        outcomes.add(there)
        found = traces(path, WORDS)
        assert bool(found) == there
        if ended:
            assert not there
            break
    assert outcomes == {True, False}


def _killed_in_write(path: Path, number: int) -> bool:
    """Erases in a child that dies at that write; whether it came to its end before."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed, which kills at a chosen write")
    code = ERASE.replace("sqlite.vacuum = stop", "").replace("def stop", "def _stop")
    inject = f"inject=pwrite64,unlink,fdatasync,fsync,ftruncate:signal=KILL:when={number}"
    child = subprocess.run(
        [strace, "-f", "-qq", "-o", "/dev/null", "-e", inject, sys.executable, "-c", code, path],
        check=False,
        capture_output=True,
    )
    return child.returncode == 0


def test_traces_are_found_wherever_they_hide(document: Document, path: Path) -> None:
    change(document, "talk", abstract="x" * 6000 + "Søren Kål" + "y" * 3000)
    document.name_version("Udkast")
    document.apply(
        change_fields(document.programme, EditKind.CHANGE, {"talk": {"abstract": 'Kål "og" Løg'}})
    )
    assert Trace(path, "søren kål", "versions") in traces(path, ["søren kål"])
    assert {trace.where for trace in traces(path, ['Kål "og" Løg'])} == {"", "entries", "steps"}
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("PRAGMA secure_delete = OFF")
        tool.execute("DELETE FROM versions")
        tool.execute("DELETE FROM steps WHERE id IN (SELECT head FROM history)")
        tool.commit()
    assert {trace.where for trace in traces(path, ['kål "OG" løg'])} == {"", "entries"}
    assert traces(path, ["Gulerod", " "]) == []


def test_the_moment_of_a_step_is_the_clocks(path: Path) -> None:
    noon = datetime(2026, 9, 14, 12, tzinfo=UTC)
    named = replace(a_small_conference(), title="Ida Fjords dag")
    with Document.new(path, named, clock=lambda: noon) as document:
        document.erase(document.known_person("ida"), "N.N.")
        assert document.next_undo is not None
        assert document.next_undo.made == noon
        assert document.next_undo.edit is not None
        assert document.next_undo.edit.kind is EditKind.DELETE
        assert document.programme.title == "N.N.s dag"


@pytest.mark.slow
@settings(max_examples=int(os.environ.get("PLANNER_EXAMPLES", "12")), deadline=None)
@given(st.data())
def test_whoever_is_erased_from_whatever_was_done_undo_goes_all_the_way_back(
    data: st.DataObject,
) -> None:
    programme = data.draw(programmes().filter(lambda made: bool(made.speakers)))
    speaker = data.draw(st.sampled_from(sorted(programme.speakers)))
    with (
        tempfile.TemporaryDirectory() as folder,
        Document.new(Path(folder) / "any.programme", programme) as document,
    ):
        for _ in range(data.draw(st.integers(0, 5))):
            document.apply(data.draw(edits(document.programme)))
            if data.draw(st.booleans()):
                document.undo()
        document.name_version("Udkast")
        replacement = data.draw(st.sampled_from([None, "", "N.N."]))
        found = document.known_person(speaker)
        document.erase(found, replacement)
        document.check()
        assert speaker not in document.programme.speakers
        assert not document.known_person(speaker).words
        end = document.programme
        steps = 0
        while document.undo():
            steps += 1
        first = document.programme
        assert first.entries.keys() == programme.entries.keys()
        assert first.appearances.keys() == programme.appearances.keys()
        for _ in range(steps):  # no further: what was undone before can still be redone
            document.redo()
        (version,) = document.versions()
        assert document.programme == end
        assert document.version_programme(version.id).entries.keys() == end.entries.keys()
        document.forget_version(version.id)


def test_each_text_that_names_the_person_can_be_kept_by_itself(known: Document, path: Path) -> None:
    title = known.programme.entries["talk"].title
    chosen = {m.place for m in known.mentions("ida") if (m.id, m.field) == ("talk", "title")}
    assert {(id_, field, text) for id_, field, text in chosen} == {("talk", "title", title)}
    erasure = known.erase(person(known), "N.N.", frozenset(chosen))
    talk = known.programme.entries["talk"]
    assert talk.title == title
    assert "Ida Fjord" not in talk.abstract
    assert traces(path, erasure.words)
    assert traces(path, erasure.words, [title]) == []
    states(known)  # the history is whole


def test_a_trace_beside_a_text_that_was_kept_is_found(document: Document, path: Path) -> None:
    change(document, "talk", title="Søren Kål")
    change(document, "welcome", abstract="Kom til Søren Kål i aften")
    assert {t.where for t in traces(path, ["Søren Kål"], ["Søren Kål"])} == {"entries", "steps"}
    kept = ["Søren Kål", "Kom til Søren Kål i aften"]
    assert traces(path, ["Søren Kål"], kept) == []
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("PRAGMA secure_delete = OFF")
        tool.execute("UPDATE entries SET abstract = '' WHERE id = 'welcome'")
        tool.commit()
    assert {t.where for t in traces(path, ["Søren Kål"], kept)} == {""}  # in what nobody uses


def test_a_file_whose_tables_cannot_be_read_is_no_proof(tmp_path: Path) -> None:
    torn = tmp_path / "torn.programme"
    torn.write_bytes(b"SQLite format 3\0" + bytes(200))
    with pytest.raises(OSError, match=re.escape(str(torn))):
        traces(torn, ["Ida Lund"])
    torn.write_bytes(torn.read_bytes() + b"Ida Lund")
    assert [trace.word for trace in traces(torn, ["Ida Lund"])] == ["Ida Lund"]
