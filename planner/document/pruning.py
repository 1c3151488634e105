"""What of a file lies too far back: old steps, and attachments that nothing names."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.core.programme import Programme
from planner.document import snapshots
from planner.document.lines import read_parents
from planner.document.mapping import reading
from planner.document.sqlite import mostly_free
from planner.document.walking import ancestry, descent

_HASH = re.compile(r"[0-9a-f]{64}")
_AT_ONCE = 500  # steps whose changes are held in memory together


@dataclass(frozen=True)
class Keeping:
    """How much history a file keeps, counted back from where the programme stands.

    The last `steps` can always be undone. Of what lies before them, steps go that are older than
    `age`, and those before as many `characters` of changes as there are to be.
    """

    steps: int = 5_000
    age: timedelta = timedelta(days=2 * 365)
    characters: int = 32 * 2**20


@dataclass(frozen=True)
class Pruned:
    """How many steps and attachments were taken out."""

    steps: int = 0
    blobs: int = 0

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self.steps or self.blobs)


@dataclass(frozen=True)
class Cut:
    """Where a history is to begin, and the steps that go."""

    root: str
    gone: frozenset[str]


@dataclass(frozen=True)
class Pruning:
    """Looks for what can go from the file of a programme that stands at `head`.

    `spared` are attachments that stay all the same. `moment` is now. All of it raises
    mapping.UnreadableError.
    """

    programme: Programme
    head: str
    moment: datetime
    keeping: Keeping
    spared: Collection[str] = ()

    def anything(self, file: sqlite3.Connection) -> bool:
        """Whether there is anything, or room in the file that nothing needs."""
        return bool(self.cut(file) or self.unnamed_blobs(file) or mostly_free(file))

    def cut(self, file: sqlite3.Connection) -> Cut | None:
        """The steps before the oldest that is kept, and the branches that hang on them; or None.

            root - A - B - C - D - head        becomes        C - D - head
                   |       |                                  |
                   E       F                                  F

        C is the root then: undo ends there. What redo would make again hangs on the head and stays.
        """
        (there,) = file.execute("SELECT count(*) FROM steps").fetchone()
        if there <= self.keeping.steps:
            return None
        parents = read_parents(file)
        line = list(ancestry(parents, self.head))[::-1]
        before = max(
            _too_old(file, line, self.moment - self.keeping.age),
            _too_much(file, line, self.keeping.characters),
        )
        first = min(before, len(line) - self.keeping.steps) - 1  # the root cannot be undone
        if first <= 0:
            return None
        return Cut(line[first], frozenset(parents.keys() - descent(parents, line[first])))

    def unnamed_blobs(self, file: sqlite3.Connection) -> set[str]:
        """The attachments that neither rows, history, versions nor drafts name, by their SHA-256.

        A name is any SHA-256 that occurs in them, whatever field it stands in.
        """
        there = {sha256 for (sha256,) in file.execute("SELECT sha256 FROM blobs")}
        unnamed = there.difference(self.spared)
        for text in _texts(file, self.programme):
            if not unnamed:
                break
            unnamed.difference_update(_HASH.findall(text))
        return unnamed


def _texts(file: sqlite3.Connection, programme: Programme) -> Iterator[str]:
    """Everything that may name an attachment, what is quickest to look at first."""
    yield snapshots.to_json(programme).decode()
    yield from (text for (text,) in file.execute("SELECT text FROM drafts"))
    for (data,) in file.execute("SELECT programme FROM versions"):
        yield snapshots.text_of(data)
    stored = file.execute("SELECT changes FROM steps")
    while some := stored.fetchmany(_AT_ONCE):
        yield "\n".join(changes for (changes,) in some)


def _too_old(file: sqlite3.Connection, line: Sequence[str], limit: datetime) -> int:
    """How many steps at the beginning of the line were made before that moment."""
    with reading("its history"):
        made = dict(file.execute("SELECT id, made FROM steps"))
        for number, id_ in enumerate(line):
            if datetime.fromisoformat(made[id_]) >= limit:
                return number
    return len(line)


def _too_much(file: sqlite3.Connection, line: Sequence[str], most: int) -> int:
    """How many steps at the beginning of the line lie before so many characters of changes."""
    sizes = dict(file.execute("SELECT id, length(changes) FROM steps"))
    for number in range(len(line) - 1, -1, -1):
        most -= sizes[line[number]]
        if most < 0:
            return number + 1
    return 0
