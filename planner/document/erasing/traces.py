"""Whether words still stand anywhere in a file: the proof that somebody was erased."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from planner.document import snapshots
from planner.document.mapping import UnreadableError

_BESIDE = ("", "-journal", "-wal")


@dataclass(frozen=True)
class Trace:
    """A word that was found; `where` is a table of the file, or empty for its bytes."""

    path: Path
    word: str
    where: str = ""


def traces(path: Path, words: Iterable[str]) -> list[Trace]:
    """Which words stand in the file at `path`, or what SQLite left beside it.

    Looked for are they in all its bytes, those too that no table uses any more, and in each value:
    as they are and as JSON has them, with accents in one sign or two, in large and small letters.
    The programmes of named versions are unpacked. What is within attached files is not looked at.
    Raises OSError where the file cannot be read.
    """
    forms = {word: _forms(word) for word in words if word.strip()}
    found: dict[Trace, None] = {}
    for suffix in _BESIDE:
        side = path.with_name(path.name + suffix)
        if not suffix or side.exists():
            text = side.read_bytes().decode("utf-8", "replace").casefold()
            found |= dict.fromkeys(Trace(path, word) for word in _in(text, forms))
    for table, value in _values(path):
        text = value.casefold()
        found |= dict.fromkeys(Trace(path, word, table) for word in _in(text, forms))
    return list(found)


def _in(text: str, forms: dict[str, Sequence[str]]) -> Iterator[str]:
    return (word for word, own in forms.items() if any(form in text for form in own))


def _forms(word: str) -> Sequence[str]:
    spelled = {word, *(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))}
    plain = {json.dumps(each, ensure_ascii=False)[1:-1] for each in spelled}
    as_json = {*plain, *(json.dumps(each)[1:-1] for each in spelled)}
    return sorted({each.casefold() for each in spelled | as_json})


def _values(path: Path) -> Iterator[tuple[str, str]]:
    """Each text of each table; what spans several pages is in one piece here."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with (
        suppress(sqlite3.Error, UnicodeDecodeError),
        closing(sqlite3.connect(uri, uri=True)) as tool,
    ):
        tables = [
            name for (name,) in tool.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        for table in tables:
            quoted = table.replace('"', '""')
            for row in tool.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 - its own tables
                for value in row:
                    if isinstance(value, str):
                        yield table, value
                    elif isinstance(value, bytes) and table == "versions":
                        with suppress(UnreadableError):
                            yield table, snapshots.text_of(value)
