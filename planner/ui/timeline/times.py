"""The times on cards, put into words once."""

from __future__ import annotations

from dataclasses import replace

from planner.core.previewed import Previewed
from planner.core.programme import Entry
from planner.text import Texts
from planner.ui.timeline.faces import time_words


class Times:
    """The words of the times on a day's cards, also while an edit is previewed."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._settled: dict[str, str] = {}
        self._words: dict[tuple[int | None, int, bool], str] = {}

    def settle(self) -> None:
        """The programme has changed."""
        self._settled = {}

    def of(self, seen: Previewed, id_: str) -> str:
        """The times of an entry as it would be."""
        start = seen.starts.get(id_)
        if start is not None:
            return self._said(seen.programme.entries[id_], start)
        row = seen.rows.get(id_)
        if row is not None:
            return self._said(row, row.start)
        words = self._settled.get(id_)
        if words is None:
            entry = seen.programme.entries[id_]
            words = self._settled[id_] = self._said(entry, entry.start)
        return words

    def _said(self, entry: Entry, start: int | None) -> str:
        """The times of an entry that starts then, which many have alike."""
        key = start, entry.duration, entry.open_end
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = time_words(self._texts, replace(entry, start=start))
        return words
