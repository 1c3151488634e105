"""What edits did, in the words of the undo menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.core.changes import Change, Edit, EditKind
from planner.core.programme import Appearance, Entry, Programme, Row, Speaker
from planner.text import Texts
from planner.wording.names import items

NONE_GONE: Mapping[str, Row] = {}


def edit_name(
    texts: Texts, programme: Programme, edit: Edit, gone: Mapping[str, Row] = NONE_GONE
) -> str:
    """What an edit did, for the undo menu: the kind, and the title of what was grabbed.

    Of several entries, how many; and nothing of what was not about entries, but times or marks.
    `gone` are rows by id as they were when later edits took them away.
    """
    _ = texts.gettext
    if _merges_speakers(edit):
        return _named(texts, _("Merge speakers"), _grabbed_title(programme, edit, gone))
    if _brings_speakers(edit):
        return _("Read in speakers")
    kind = {
        EditKind.MOVE: _("Move"),
        EditKind.REORDER: _("Change order"),
        EditKind.SWAP: _("Swap"),
        EditKind.OPEN_GAP: _("Insert a gap"),
        EditKind.CLOSE_GAP: _("Close the gap"),
        EditKind.PACK: _("Close all gaps"),
        EditKind.SHIFT: _("Shift the times"),
        EditKind.FIT: _("Make it fit"),
        EditKind.TRIM: _("Change length"),
        EditKind.SPLIT: _("Split"),
        EditKind.DUPLICATE: _("Duplicate"),
        EditKind.PASTE: _("Paste"),
        EditKind.INSERT: _("Insert"),
        EditKind.LIFT: _("Set aside"),
        EditKind.PIN: _("Fix the time") if _fixes(edit) else _("Free the time"),
        EditKind.CHANGE: _("Change the look of the print") if _of_print(edit) else _("Change"),
        EditKind.ADD: _("Add"),
        EditKind.DELETE: _("Delete"),
        EditKind.IMPORT: _("Read in"),
        EditKind.TIDY: _("Tidy the typography"),
        EditKind.REPLACE: _("Replace text"),
        EditKind.RESTORE: _("Restore an earlier version"),
        EditKind.MERGE: _("Merge with a copy"),
    }[edit.kind]
    if edit and all(change.field == "ignored" for change in edit.changes):
        return _("Ignore a finding")
    number, title = _about(programme, edit, gone)
    if number > 1:
        return _("%(kind)s (%(items)s)") % {"kind": kind, "items": items(texts, number)}
    return _named(texts, kind, title)


def _named(texts: Texts, kind: str, title: str) -> str:
    if not title:
        return kind
    return texts.gettext("%(kind)s “%(title)s”") % {"kind": kind, "title": title}


def _about(programme: Programme, edit: Edit, gone: Mapping[str, Row]) -> tuple[int, str]:
    """How many entries it is about, 0 for other things, and what the first is called."""
    if edit.kind == EditKind.IMPORT:
        titles = _read_in(programme, edit)
        return len(titles), next(iter(titles.values()), "")
    grabbed = _grabbed(edit)
    ids = {change.id for change in grabbed}
    number = len(ids) if all(_is_entry(programme, change, gone) for change in grabbed) else 0
    return number, _grabbed_title(programme, edit, gone)


def _grabbed_title(programme: Programme, edit: Edit, gone: Mapping[str, Row]) -> str:
    return next((_subject(programme, change, gone) for change in _grabbed(edit)), "")


def _merges_speakers(edit: Edit) -> bool:
    """Whether one person takes over what another had, who goes."""
    return edit.kind == EditKind.CHANGE and any(
        isinstance(change.before, Speaker) and change.after is None for change in edit.changes
    )


def _brings_speakers(edit: Edit) -> bool:
    """Whether new people, and no items, are read in."""
    whole = [_row_of(change) for change in edit.changes if change.field is None]
    people = bool(whole) and all(isinstance(row, Speaker) for row in whole)
    return edit.kind == EditKind.IMPORT and people


_ABOUT_TIME = (EditKind.OPEN_GAP, EditKind.CLOSE_GAP, EditKind.PACK, EditKind.SHIFT, EditKind.FIT)


_ABOUT_NOTHING_IN_HAND = frozenset(
    (*_ABOUT_TIME, EditKind.TIDY, EditKind.REPLACE, EditKind.RESTORE, EditKind.MERGE)
)


_OF_ROWS = frozenset((EditKind.ADD, EditKind.DUPLICATE, EditKind.PASTE, EditKind.DELETE))


_ELSEWHERE = frozenset((EditKind.MOVE, EditKind.INSERT))


_ALL_IN_HAND = frozenset((EditKind.LIFT, EditKind.PIN, EditKind.SWAP, EditKind.CHANGE))


def _grabbed(edit: Edit) -> Sequence[Change]:
    """The changes of what was in hand: not of what made room for it, nor of what hangs on it."""
    found: Sequence[Change] = ()
    if edit.kind in _ABOUT_NOTHING_IN_HAND or _of_print(edit):
        return found
    if edit.kind in _OF_ROWS:
        whole = [change for change in edit.changes if change.field is None]
        rows = [change for change in whole if not isinstance(_row_of(change), Appearance)]
        found = [change for change in rows if isinstance(_row_of(change), Entry)] or rows or whole
        if edit.kind == EditKind.PASTE:  # cells over cells are about no entry above others
            return found
    elif edit.kind in _ELSEWHERE:  # what is pushed keeps its day and its room
        found = [change for change in edit.changes if change.field in ("day", "room")]
    elif edit.kind in _ALL_IN_HAND:
        found = edit.changes
    return found or edit.changes[:1]


def _read_in(programme: Programme, edit: Edit) -> dict[str, str]:
    """The titles by id of the entries that an import brings, changes or deletes."""
    found: dict[str, str] = {}
    for change in edit.changes:
        row: Row | None = None
        if change.field is None:
            row = _row_of(change)
            if isinstance(row, Appearance):
                row = programme.entries.get(row.entry)
        elif change.field != "source":  # which nobody sees
            row = programme.entries.get(change.id)
        if isinstance(row, Entry):
            found.setdefault(row.id, row.title)
    return found


def _of_print(edit: Edit) -> bool:
    """Whether it changes how the programme is printed, and nothing of the programme."""
    return bool(edit) and all(change.field == "print_settings" for change in edit.changes)


def _fixes(edit: Edit) -> bool:
    return not edit or any(change.after for change in edit.changes)


def _row_of(change: Change) -> Row:
    """The row that a change adds or removes."""
    row: Row = change.before if change.after is None else change.after
    return row


def _is_entry(programme: Programme, change: Change, gone: Mapping[str, Row]) -> bool:
    if change.field is None:
        return isinstance(_row_of(change), Entry)
    return change.id in programme.entries or isinstance(gone.get(change.id), Entry)


def _subject(programme: Programme, change: Change, gone: Mapping[str, Row]) -> str:
    """What a change is about, also where that is not there yet or any more."""
    if change.id == programme.id:
        return programme.title
    row = programme.row(change.id)
    if row is None and change.field is None:
        row = _row_of(change)
    row = row or gone.get(change.id)
    if isinstance(row, Appearance):
        row = programme.speakers.get(row.speaker) or gone.get(row.speaker)
    return getattr(row, "title", "") or getattr(row, "name", "")
