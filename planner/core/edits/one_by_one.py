"""Several entries that go somewhere, each as a drop of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.edits.free_time import next_free
from planner.core.edits.landing import moving
from planner.core.programme import Entry, Programme
from planner.core.queries import span


def moving_each(
    programme: Programme, wishes: Sequence[Entry], kind: EditKind, *, follow: bool = True
) -> Edit:
    """The edit in which each goes where it wishes as a drop of its own, the earlier ones first.

    One that names no start takes, after the others, the first time that is free for it.
    """
    days = {wish.day for wish in wishes}
    near = {e.id: e for e in programme.entries.values() if e.day in days}
    near |= {wish.id: programme.entries[wish.id] for wish in wishes}
    now = replace(programme, entries=near, appearances={})
    # Of two that wish for the same time the later one in the running order goes first: the other
    # then lies down before it.
    by_order = sorted(wishes, key=lambda w: (w.start is None, w.order, w.id))
    placed = sorted((w for w in reversed(by_order) if w.start is not None), key=span)
    for wish in (*placed, *(w for w in by_order if w.start is None)):
        now = apply(now, moving(now, [_timed(now, wish)], follow=follow))
    fields = ("day", "start", "room")
    # Those in hand first: the edit is named after one of them.
    order = dict.fromkeys([wish.id for wish in wishes]) | near
    after = {id_: {name: getattr(now.entries[id_], name) for name in fields} for id_ in order}
    return change_fields(programme, kind, after)


def _timed(programme: Programme, wish: Entry) -> Entry:
    if wish.start is not None:
        return wish
    free = next_free(programme, wish.day or "", wish.duration, wish.room)
    return replace(wish, start=free.start)
