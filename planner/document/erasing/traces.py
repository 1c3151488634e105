"""Whether words still stand anywhere in a file: the proof that somebody was erased."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from planner.document import snapshots
from planner.document.mapping import UnreadableError
from planner.document.sqlite.connections import file_uri

_BESIDE = ("", "-journal", "-wal")


@dataclass(frozen=True)
class Trace:
    """A word that was found; `where` is a table of the file, or empty for its bytes."""

    path: Path
    word: str
    where: str = ""


def traces(path: Path, words: Iterable[str], kept: Iterable[str] = ()) -> list[Trace]:
    """Which words stand in the file at `path`, or what SQLite left beside it.

    Looked for are they in all its bytes, those too that no table uses any more, and in each value:
    as they are and as JSON has them, with accents in one sign or two, in large and small letters.
    The programmes of named versions are unpacked. What is within attached files is not looked at.
    Texts that were `kept` may hold them; a word of theirs is no trace in the bytes where it stands
    there no more often than in the values. Raises OSError where the file cannot be read, or nothing
    is found and its tables cannot be read to their end.
    """
    forms = {word: _forms(word) for word in words if word.strip()}
    whole = {text.casefold() for text in kept}
    quoted = {f'"{form}"' for text in kept for form in _forms(text)}
    allowed: Counter[str] = Counter()
    found: dict[Trace, None] = {}
    unread: list[Exception] = []
    for table, value, packed in _values(path, unread):
        text = value.casefold()
        rest = "" if text in whole else _without(text, quoted)
        found |= dict.fromkeys(Trace(path, word, table) for word in _in(rest, forms))
        if whole and not packed:
            allowed.update({word: _count(text, own) for word, own in forms.items()})
    for suffix in _BESIDE:
        side = path.with_name(path.name + suffix)
        if not suffix or side.exists():
            text = side.read_bytes().decode("utf-8", "replace").casefold()
            more = (word for word in _in(text, forms) if _count(text, forms[word]) > allowed[word])
            found |= dict.fromkeys(Trace(path, word) for word in more)
    if unread and not found:
        raise OSError(f"{path}: {unread[0]}")
    return list(found)


def _without(text: str, quoted: Iterable[str]) -> str:
    """JSON data without the strings that were kept."""
    for each in quoted:
        text = text.replace(each, "")
    return text


def _count(text: str, own: Sequence[str]) -> int:
    return sum(text.count(form) for form in own)


def _in(text: str, forms: dict[str, Sequence[str]]) -> Iterator[str]:
    return (word for word, own in forms.items() if any(form in text for form in own))


def _forms(word: str) -> Sequence[str]:
    spelled = {word, *(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))}
    plain = {json.dumps(each, ensure_ascii=False)[1:-1] for each in spelled}
    as_json = {*plain, *(json.dumps(each)[1:-1] for each in spelled)}
    return sorted({each.casefold() for each in spelled | as_json})


def _values(path: Path, unread: list[Exception]) -> Iterator[tuple[str, str, bool]]:
    """Each text of each table, and whether it was packed; what spans pages is in one piece here.

    What keeps it from going on to the end is added to `unread`.
    """
    try:
        yield from _rows(file_uri(path, "mode=ro"))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        unread.append(error)


def _rows(uri: str) -> Iterator[tuple[str, str, bool]]:
    with closing(sqlite3.connect(uri, uri=True)) as tool:
        tables = [
            name for (name,) in tool.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        for table in tables:
            quoted = table.replace('"', '""')
            for row in tool.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 - its own tables
                for value in row:
                    if isinstance(value, str):
                        yield table, value, False
                    elif isinstance(value, bytes) and table == "versions":
                        with suppress(UnreadableError):
                            yield table, snapshots.text_of(value), True
