"""What an edit would do, said beforehand: the preview of a mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.core.changes import Change, Edit
from planner.core.programme import Day, Entry, EntryKind, Fact, Programme
from planner.text import Texts
from planner.wording.names import minutes, name, title_of

_SAID = 2
"""So many changes are told one by one, the others counted."""


def mend(texts: Texts, programme: Programme, edit: Edit) -> str:
    """What the edit would change, such as: Moves “Soil” from 10.15 to 10.45, and 3 more items.

    `programme` is what it is before the edit.
    """
    told = list(_clauses(texts, programme, edit))
    said, rest = told[:_SAID], len(told) - _SAID
    if rest > 0:
        more = texts.ngettext("%(number)s more change", "%(number)s more changes", rest)
        said.append(more % {"number": rest})
    return "; ".join(said)


def _clauses(texts: Texts, programme: Programme, edit: Edit) -> Iterator[str]:
    changed: dict[str, list[Change]] = {}
    for change in edit.changes:
        changed.setdefault(change.id, []).append(change)
    for id_, changes in changed.items():
        row = programme if id_ == programme.id else programme.row(id_)
        if isinstance(row, Entry):
            yield from _of_entry(texts, row, changes)
        elif isinstance(row, Day):
            yield from _of_day(texts, programme, row, changes)
        elif row is None:
            yield from _of_new(texts, changes)
        else:
            yield from _of_texts(texts, changes)


def _of_entry(texts: Texts, entry: Entry, changes: Sequence[Change]) -> Iterator[str]:
    _ = texts.gettext
    after = {change.field: change.after for change in changes}
    title = title_of(texts, entry)
    start = after.get("start")
    if start is not None and entry.start is None:
        yield _("puts %(title)s at %(now)s") % {"title": title, "now": texts.time(start)}
    elif start is not None:
        values = {"title": title, "was": texts.time(entry.start or 0), "now": texts.time(start)}
        yield _("moves %(title)s from %(was)s to %(now)s") % values
    if "duration" in after:
        now, was = (minutes(texts, each) for each in (after["duration"], entry.duration))
        sentence = _("lets %(title)s last %(now)s instead of %(was)s")
        yield sentence % {"title": title, "now": now, "was": was}
    yield from _of_texts(texts, changes)


def _of_day(
    texts: Texts, programme: Programme, day: Day, changes: Sequence[Change]
) -> Iterator[str]:
    _ = texts.gettext
    sentences = {
        "opens": _("%(day)s opens at %(now)s instead of %(was)s"),
        "closes": _("%(day)s closes at %(now)s instead of %(was)s"),
    }
    for change in changes:
        if change.field in sentences:
            yield sentences[change.field] % {
                "day": name(texts, programme, day.id),
                "now": texts.time(change.after),
                "was": texts.time(change.before),
            }
    yield from _of_texts(texts, changes)


def _of_new(texts: Texts, changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        new = change.after
        if isinstance(new, Entry) and new.kind is EntryKind.BREAK:
            span = texts.time_span(new.start or 0, new.end)
            yield texts.gettext("puts in a break, %(span)s") % {"span": span}


def _of_texts(texts: Texts, changes: Iterable[Change]) -> Iterator[str]:
    """The words that would stand there, without those around them that stay."""
    sentence = texts.gettext("writes “%(now)s” instead of “%(was)s”")
    for change in changes:
        for was, now in _pairs(change):
            if was != now:
                old, new = _different_words(was, now)
                yield sentence % {"was": old, "now": new}


def _pairs(change: Change) -> Iterator[tuple[str, str]]:
    if isinstance(change.before, str) and isinstance(change.after, str):
        yield change.before, change.after
    elif change.field == "facts":
        for was, now in zip(change.before, change.after, strict=False):
            if isinstance(was, Fact) and isinstance(now, Fact):
                yield was.text, now.text


def _different_words(was: str, now: str) -> tuple[str, str]:
    old, new = was.split(), now.split()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return " ".join(old), " ".join(new)
