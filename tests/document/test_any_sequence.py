"""Whatever is done in whatever order, the file says what the document says.

A hard run: `PLANNER_EXAMPLES=500 pytest tests/document/test_any_sequence.py`.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.core.changes import Edit, apply
from planner.core.edits.restore import restore
from planner.core.merging import Side, merge, resolve
from planner.core.programme import Programme
from planner.document.copies import save_copy
from planner.document.document import Document
from planner.document.errors import DocumentChangedElsewhereError
from planner.document.lines import Standing
from planner.document.meeting import meet, take_in
from planner.document.pruning import Keeping
from tests.builders.edits import edits
from tests.builders.programmes import programmes

pytestmark = pytest.mark.slow


@dataclass
class Node:
    """A step as the model knows it: the programme then, and where one gets from there."""

    programme: Programme
    parent: str | None
    redo: str | None = None


class AnySequence(RuleBasedStateMachine):
    """A document beside the plainest model of one: a tree of whole programmes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "any.programme"
        self.nodes: dict[str, Node] = {}
        self.named: dict[str, tuple[str, Programme]] = {}
        self.told: list[Edit] = []
        self.numbers = count()

    def new_id(self) -> str:
        """Counted: what is drawn from steps must be drawn alike when an example is tried again."""
        return f"step-{next(self.numbers):06}"

    @initialize(programme=programmes())
    def begin(self, programme: Programme) -> None:
        self.document = Document.new(self.path, programme, ids=self.new_id)
        self.document.subscribe(self.told.append)
        (root,) = self.document.steps()
        self.head = root.id
        self.nodes[root.id] = Node(programme, None)

    def do(self, edit: Edit) -> None:
        before = self.document.programme
        step = self.document.apply(edit)
        assert apply(self.document.programme, edit.inverse()) == before
        if edit:
            assert self.told[-1] == edit
            self.stand_at(step.id)

    @rule(data=st.data())
    def apply_any_edit(self, data: st.DataObject) -> None:
        self.do(data.draw(edits(self.document.programme)))

    @rule()
    def undo(self) -> None:
        undone = self.document.undo()
        here = self.nodes[self.head]
        assert (undone is None) == (here.parent is None)
        if here.parent is not None:
            self.nodes[here.parent].redo = self.head
            self.head = here.parent

    @rule()
    def redo(self) -> None:
        redone = self.document.redo()
        child = self.nodes[self.head].redo
        assert (redone is None) == (child is None)
        self.head = child or self.head

    @rule()
    def undo_and_redo_is_nothing(self) -> None:
        document = self.document
        before = (document.programme, document.next_undo)
        if document.undo():
            self.nodes[str(self.nodes[self.head].parent)].redo = self.head
            document.redo()
        assert (document.programme, document.next_undo) == before

    @rule(data=st.data())
    def go_to_any_step(self, data: st.DataObject) -> None:
        goal = data.draw(st.sampled_from(sorted(self.nodes)))
        before, told = self.document.programme, len(self.told)
        edit = self.document.go_to(goal)
        assert (edit is None) == (goal == self.head)
        if edit is not None:
            assert self.told[told:] == [edit]
            assert apply(before, edit) == self.document.programme
        while self.head not in self.line_to(goal):
            parent = str(self.nodes[self.head].parent)
            self.nodes[parent].redo, self.head = self.head, parent
        self.head = goal

    @rule(data=st.data())
    def see_any_step_as_it_was(self, data: st.DataObject) -> None:
        step = data.draw(st.sampled_from(sorted(self.nodes)))
        assert self.document.programme_at(step) == self.nodes[step].programme

    @rule(data=st.data())
    def name_any_step(self, data: st.DataObject) -> None:
        step = data.draw(st.none() | st.sampled_from(sorted(self.nodes)))
        name = data.draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=5))
        version = self.document.name_version(name, step)
        self.named[version.id] = (name, self.nodes[step or self.head].programme)

    @precondition(lambda self: self.named)
    @rule(data=st.data())
    def restore_any_version(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.named)))
        then = self.document.version_programme(id_)
        self.do(restore(self.document.programme, then))
        assert self.document.programme == then

    @precondition(lambda self: self.named)
    @rule(data=st.data())
    def forget_any_version(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.named)))
        self.document.forget_version(id_)
        del self.named[id_]

    @rule(kept=st.integers(0, 5))
    def prune(self, kept: int) -> None:
        every = Keeping(steps=kept, age=timedelta(days=-1))
        pruned = self.document.prune(every).steps
        line = self.line_to(self.head)
        root = line[min(kept, len(line) - 1)]
        if len(self.nodes) > kept:
            left = {id_: n for id_, n in self.nodes.items() if root in self.line_to(id_)}
            assert pruned == len(self.nodes) - len(left)
            self.nodes = left
            self.nodes[root].parent = None
        else:
            assert pruned == 0

    def line_to(self, step: str) -> list[str]:
        """From the step back to the root."""
        line = [step]
        while (parent := self.nodes[line[-1]].parent) is not None:
            line.append(parent)
        return line

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = Document.open(self.path, ids=self.new_id)
        self.document.subscribe(self.told.append)

    @rule()
    def replaced_by_the_same(self) -> None:
        """As a sync client does that fetches what it has just sent."""
        copy = self.path.with_name("copy")
        copy.write_bytes(self.path.read_bytes())
        copy.replace(self.path)

    @rule(data=st.data())
    def replaced_by_another_copy(self, data: st.DataObject) -> None:
        """What another machine made of it is noticed and left alone until it is opened."""
        ours = self.path.read_bytes()
        with Document.open(self.path, ids=self.new_id) as other:
            edit = data.draw(edits(other.programme))
            if not edit:
                return
            other.apply(edit)
        theirs, before = self.path.read_bytes(), self.document.programme
        for deed in (
            lambda: self.document.apply(edit),
            lambda: self.document.name_version("Ours"),
            self.document.steps,
            self.document.prune,
        ):
            with pytest.raises(DocumentChangedElsewhereError):
                deed()
        assert self.document.programme == before
        assert self.path.read_bytes() == theirs
        self.path.write_bytes(ours)

    @rule(data=st.data())
    def take_over_from_another_window(self, data: st.DataObject) -> None:
        """What another window or machine made of it is gone on from."""
        before, told = self.document.programme, len(self.told)
        with Document.open(self.path, ids=self.new_id) as other:
            edit = data.draw(edits(other.programme))
            step = other.apply(edit)
        taken = self.document.take_newer()
        assert (taken is None) == (not edit)
        if taken is not None:
            assert self.told[told:] == [taken]
            assert apply(before, taken) == self.document.programme
            self.stand_at(step.id)

    @rule(data=st.data())
    def merge_a_copy(self, data: st.DataObject) -> None:
        """What a colleague did in a copy comes in, whatever is decided."""
        base = self.document.programme
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.programme"
            save_copy(self.document, copy)
            with Document.open(copy, ids=self.new_id) as theirs:
                for _ in range(data.draw(st.integers(1, 2))):
                    theirs.apply(data.draw(edits(theirs.programme)))
            self.do(data.draw(edits(self.document.programme)))
            meeting = meet(self.document, copy)
            assert meeting.base == base
            merged = merge(base, self.document.programme, meeting.theirs)
            sides = st.sampled_from(Side)
            edit = resolve(merged, {found.key: data.draw(sides) for found in merged.conflicts})
            step = take_in(self.document, meeting, edit)
        if edit:
            self.stand_at(step.id)
            assert step.merged == meeting.step

    def stand_at(self, step: str) -> None:
        self.nodes[self.head].redo = None
        self.nodes[step] = Node(self.document.programme, self.head)
        self.head = step

    @invariant()
    def memory_is_disk(self) -> None:
        document, here = self.document, self.nodes[self.head]
        assert document.programme == here.programme
        with Document.open(self.path, ids=self.new_id) as other:
            assert other.programme == document.programme
            assert other.next_undo == document.next_undo
            assert other.next_redo == document.next_redo
            lines = {line.id: line for line in other.steps()}
            assert {id_: line.parent for id_, line in lines.items()} == {
                id_: node.parent for id_, node in self.nodes.items()
            }
            done = {id_ for id_, line in lines.items() if line.standing is Standing.DONE}
            assert done == set(self.line_to(self.head))
            assert {version.id: version.name for version in other.versions()} == {
                id_: name for id_, (name, _) in self.named.items()
            }
        assert (document.next_undo is None) == (here.parent is None)
        assert (document.next_redo.id if document.next_redo else None) == here.redo
        assert [file.name for file in self.path.parent.iterdir()] == ["any.programme"]

    def teardown(self) -> None:
        if hasattr(self, "document"):
            for id_, (_, programme) in self.named.items():
                assert self.document.version_programme(id_) == programme
            self.document.close()
        self.folder.cleanup()


AnySequence.TestCase.settings = settings(
    max_examples=int(os.environ.get("PLANNER_EXAMPLES", "20")),
    stateful_step_count=20,
    deadline=None,  # a step waits for the disk
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
test_any_sequence_leaves_memory_equal_to_disk = AnySequence.TestCase
