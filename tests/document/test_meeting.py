"""A colleague's copy: where it parted from ours, and merging it in."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.merging import Merged, Side, merge, resolve
from planner.core.programme import Entry
from planner.document.copies import save_copy, send_copy
from planner.document.document import Document
from planner.document.erasing.traces import traces
from planner.document.errors import (
    DocumentChangedElsewhereError,
    NoCommonPointError,
    OtherProgrammeError,
)
from planner.document.meeting import Meeting, meet, stand_aside, take_in
from planner.document.pruning import Keeping
from tests.builders.programmes import a_programme, a_small_conference

ALL = Keeping(steps=0, age=-timedelta(1))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "Idas kopi.programme"


def change(document: Document, id_: str, **values: object) -> None:
    document.apply(change_fields(document.programme, EditKind.CHANGE, {id_: values}))


def merging(document: Document, meeting: Meeting) -> Merged:
    return merge(meeting.base, document.programme, meeting.theirs)


def test_what_a_colleague_did_comes_in_as_one_step(document: Document, copy: Path) -> None:
    change(document, "talk", title="Hylder")
    base = document.programme
    save_copy(document, copy)
    change(document, "talk", start=600)
    with Document.open(copy) as theirs:
        photo = theirs.add_blob(b"Bo smiler", "image/png")
        change(theirs, "bo", photo=photo)
        theirs.apply(add_rows(EditKind.ADD, [Entry("lunch", title="Frokost")]))
        head = theirs.head
    meeting = meet(document, copy)
    assert (meeting.base, meeting.step) == (base, head)
    merged = merging(document, meeting)
    assert merged.conflicts == ()
    before = document.programme
    step = take_in(document, meeting, merged.edit)
    assert step.merged == head
    assert document.programme.entries["talk"].start == 600
    assert document.programme.entries["lunch"].title == "Frokost"
    assert document.read_blob(photo) == b"Bo smiler"
    document.undo()
    assert document.programme == before


def test_a_copy_merged_before_brings_only_what_is_new(document: Document, copy: Path) -> None:
    save_copy(document, copy)
    change(document, "talk", title="Vores")
    with Document.open(copy) as theirs:
        change(theirs, "talk", title="Deres", abstract="Om hylder")
        meeting = meet(document, copy)
        take_in(document, meeting, merging(document, meeting).edit)
        assert document.programme.entries["talk"].title == "Vores"
        change(theirs, "coffee", duration=25)
    meeting = meet(document, copy)
    merged = merging(document, meeting)
    assert merged.conflicts == ()
    assert [(c.id, c.field) for c in merged.edit.changes] == [("coffee", "duration")]


def test_their_copy_of_a_merged_file_knows_what_it_brought(document: Document, copy: Path) -> None:
    save_copy(document, copy)
    with Document.open(copy) as theirs:
        change(theirs, "talk", title="Deres")
        change(document, "coffee", duration=25)
        meeting = meet(document, copy)
        take_in(document, meeting, merging(document, meeting).edit)
        back = meet(theirs, document.path)
        merged = merging(theirs, back)
        assert merged.conflicts == ()
        take_in(theirs, back, merged.edit)
        assert theirs.programme == document.programme


def test_what_was_undone_since_counts_as_undone(document: Document, copy: Path) -> None:
    change(document, "talk", title="Hylder")
    save_copy(document, copy)
    document.undo()
    change(document, "coffee", duration=25)
    with Document.open(copy) as theirs:
        change(theirs, "welcome", duration=20)
    meeting = meet(document, copy)
    take_in(document, meeting, merging(document, meeting).edit)
    entries = document.programme.entries
    assert entries["talk"].title == "Hylder med hjul"
    assert (entries["coffee"].duration, entries["welcome"].duration) == (25, 20)


def test_what_was_undone_before_the_copy_was_made_is_not_what_they_had_in_common(
    document: Document, copy: Path
) -> None:
    change(document, "talk", title="Hylder")
    base = document.programme
    change(document, "talk", title="Reoler")
    document.undo()
    save_copy(document, copy)
    change(document, "talk", title="Vores")
    assert meet(document, copy).base == base


def test_a_copy_that_was_sent_comes_back_without_taking_what_it_never_had(
    document: Document, copy: Path
) -> None:
    change(document, "bo", mail="bo@eng.dk", note="Skal hentes")
    send_copy(document, copy)
    change(document, "coffee", duration=25)
    with Document.open(copy) as theirs:
        change(theirs, "bo", name="Bo Eng-Dal")
    meeting = meet(document, copy)
    merged = merging(document, meeting)
    assert merged.conflicts == ()
    take_in(document, meeting, merged.edit)
    bo = document.programme.speakers["bo"]
    assert (bo.name, bo.mail, bo.note) == ("Bo Eng-Dal", "bo@eng.dk", "Skal hentes")


def test_a_person_erased_here_does_not_come_back_with_a_copy(
    document: Document, copy: Path
) -> None:
    change(document, "ida", mail="ida@fjord.dk")
    save_copy(document, copy)
    with Document.open(copy) as theirs:
        change(theirs, "coffee", duration=25)
    document.erase(document.known_person("ida"), "N.N.")
    meeting = meet(document, copy)
    merged = merging(document, meeting)
    assert merged.conflicts == ()
    take_in(document, meeting, merged.edit)
    assert "ida" not in document.programme.speakers
    assert document.programme.entries["coffee"].duration == 25
    assert traces(document.path, ["Ida Fjord", "ida@fjord.dk"]) == []


def test_a_point_that_one_side_has_pruned_is_known_by_the_other(
    document: Document, copy: Path
) -> None:
    change(document, "talk", title="Hylder")
    base = document.programme
    save_copy(document, copy)
    with Document.open(copy) as theirs:
        change(theirs, "talk", title="Deres")
        theirs.prune(ALL)
        change(document, "coffee", duration=25)
        document.name_version("Udkast")
        with pytest.raises(NoCommonPointError):
            meet(document, copy)
    save_copy(document, copy, overwrite=True)
    with Document.open(copy) as theirs:
        theirs.go_to(document.steps()[1].id)
        theirs.name_version("Da vi skiltes")
        change(theirs, "talk", title="Deres")
        theirs.prune(ALL)
    assert meet(document, copy).base.entries["talk"] == base.entries["talk"]


def test_a_shared_version_is_a_point_both_know(document: Document, copy: Path) -> None:
    change(document, "talk", title="Hylder")
    document.name_version("Sendt")
    base = document.programme
    save_copy(document, copy)
    change(document, "talk", title="Vores")
    document.prune(ALL)
    with Document.open(copy) as theirs:
        change(theirs, "talk", title="Deres")
        theirs.prune(ALL)
    assert meet(document, copy).base == base


def test_another_programme_is_no_copy(document: Document, copy: Path) -> None:
    Document.new(copy, a_programme(id_="other")).close()
    with pytest.raises(OtherProgrammeError):
        meet(document, copy)


def test_a_file_of_the_same_lineage_with_no_common_history_is_told(
    document: Document, copy: Path
) -> None:
    Document.new(copy, a_small_conference()).close()
    with pytest.raises(NoCommonPointError):
        meet(document, copy)


def test_a_file_that_branched_underneath_is_merged_with_what_this_window_holds(
    document: Document, copy: Path
) -> None:
    change(document, "talk", title="Fælles")
    save_copy(document, copy)
    change(document, "talk", title="Vores", duration=50)
    with Document.open(copy) as other:
        change(other, "talk", title="Deres")
        change(other, "coffee", duration=25)
    shutil.copyfile(copy, document.path)
    with pytest.raises(DocumentChangedElsewhereError):
        change(document, "welcome", duration=20)
    meeting = stand_aside(document)
    assert document.programme.entries["talk"].title == "Deres"
    merged = merging(document, meeting)
    (conflict,) = merged.conflicts
    assert (conflict.ours, conflict.theirs) == (("Deres",), ("Vores",))
    take_in(document, meeting, resolve(merged, {conflict.key: Side.THEIRS}))
    talk = document.programme.entries["talk"]
    assert (talk.title, talk.duration) == ("Vores", 50)
    assert document.programme.entries["coffee"].duration == 25
    while document.undo():
        pass
    assert document.programme == a_small_conference()


def test_a_file_that_shares_nothing_with_this_window_is_left_to_the_user(
    document: Document, copy: Path
) -> None:
    Document.new(copy, a_small_conference()).close()
    change(document, "talk", title="Vores")
    before = document.programme
    shutil.copyfile(copy, document.path)
    with pytest.raises(NoCommonPointError):
        stand_aside(document)
    assert document.programme == before


def test_an_erased_person_is_gone_from_what_was_merged_in(document: Document, copy: Path) -> None:
    save_copy(document, copy)
    with Document.open(copy) as theirs:
        change(theirs, "ida", mail="ida@fjord.dk")
    meeting = meet(document, copy)
    take_in(document, meeting, merging(document, meeting).edit)
    assert traces(document.path, ["ida@fjord.dk"])
    document.erase(document.known_person("ida"), "")
    assert traces(document.path, ["ida@fjord.dk", "Ida Fjord"]) == []
