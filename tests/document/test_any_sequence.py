"""Whatever is done in whatever order, the file says what the document says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.core.changes import Edit, apply
from planner.core.programme import Programme
from planner.document.document import Document
from tests.builders.edits import edits
from tests.builders.programmes import programmes

pytestmark = pytest.mark.slow


class AnySequence(RuleBasedStateMachine):
    """A document beside the plainest model of one: the programmes of the past and the future."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "any.programme"
        self.past: list[Programme] = []
        self.future: list[Programme] = []
        self.told: list[Edit] = []

    @initialize(programme=programmes())
    def begin(self, programme: Programme) -> None:
        self.document = Document.new(self.path, programme)
        self.document.subscribe(self.told.append)

    @rule(data=st.data())
    def apply_any_edit(self, data: st.DataObject) -> None:
        before = self.document.programme
        edit = data.draw(edits(before))
        self.document.apply(edit)
        assert apply(self.document.programme, edit.inverse()) == before
        if edit:
            assert self.told[-1] == edit
            self.past.append(before)
            self.future.clear()

    @rule()
    def undo(self) -> None:
        before = self.document.programme
        undone = self.document.undo()
        assert (undone is None) == (not self.past)
        if self.past:
            assert self.document.programme == self.past.pop()
            self.future.append(before)

    @rule()
    def redo(self) -> None:
        before = self.document.programme
        redone = self.document.redo()
        assert (redone is None) == (not self.future)
        if self.future:
            assert self.document.programme == self.future.pop()
            self.past.append(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo_and_redo_is_nothing(self) -> None:
        document = self.document
        before = (document.programme, document.next_undo)
        document.undo()
        document.redo()
        assert (document.programme, document.next_undo) == before

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = Document.open(self.path)
        self.document.subscribe(self.told.append)

    @invariant()
    def memory_is_disk(self) -> None:
        with Document.open(self.path) as other:
            assert other.programme == self.document.programme
            assert other.next_undo == self.document.next_undo
            assert other.next_redo == self.document.next_redo
        assert (self.document.next_undo is not None) == bool(self.past)
        assert (self.document.next_redo is not None) == bool(self.future)
        assert [file.name for file in self.path.parent.iterdir()] == ["any.programme"]

    def teardown(self) -> None:
        if hasattr(self, "document"):
            self.document.close()
        self.folder.cleanup()


AnySequence.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,  # a step waits for the disk
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
test_any_sequence_leaves_memory_equal_to_disk = AnySequence.TestCase
