"""What an edit did, as one sentence that is read aloud and shown in the status line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from planner.core.changes import Edit, EditKind
from planner.core.checks import FindingKind, check
from planner.core.programme import Entry, EntryKind, Programme
from planner.text import Texts
from planner.wording import day_name, items, minutes

__all__ = ["items", "minutes", "outcome", "stays"]

_WALLS = (FindingKind.OVER_FIXED, FindingKind.OVER_PLENARY)


def outcome(texts: Texts, before: Programme, after: Programme, edit: Edit, *ids: str) -> str:
    """What became of the entries in hand, how many others moved, and what no longer fits.

    Such as "3 items moved to 10.15, 4 items pushed, 7 minutes over before Lunch". The first of
    `ids` leads: it is its time and room that are said.
    """
    if edit.kind == EditKind.SHIFT:
        clauses = [_shifted(texts, before, after, edit)]
    elif edit.kind == EditKind.FIT:
        clauses = _fitted(texts, after, edit)
    else:
        old, new = before.entries.get(ids[0]), after.entries.get(ids[0])
        if len(ids) == 1:
            sentence = _of_entry(texts, edit, old, new)
        else:
            sentence = _of_several(texts, old, new, len(ids))
        clauses = [sentence % {"number": len(ids), **_values(texts, after, old, new)}]
        clauses += _of_others(texts, before, after, edit.ids.difference(ids))
    clauses += _of_limits(texts, after, edit)
    return ", ".join(clause for clause in clauses if clause)


def stays(texts: Texts, entries: Sequence[Entry]) -> str:
    """That something had no effect on these entries."""
    if len(entries) != 1:
        return texts.gettext("nothing was changed")
    if entries[0].start is None:
        return texts.gettext("stays set aside")
    return texts.gettext("stays at %(time)s") % {"time": texts.time(entries[0].start)}


def _values(
    texts: Texts, programme: Programme, old: Entry | None, new: Entry | None
) -> Mapping[str, str]:
    """What the sentences about an entry name."""
    if new is None or new.start is None or new.day is None:
        return {}
    room = programme.rooms.get(new.room or "")
    return {
        "time": texts.time(new.start),
        "end": texts.time(new.start + new.duration),
        "span": texts.spoken_span(new.start, None if new.open_end else new.end),
        "length": minutes(texts, new.duration),
        "room": room.name if room else texts.gettext("all rooms"),
        "title": new.title,
        "day": day_name(texts, programme, new.day) if old and old.day != new.day else "",
    }


def _of_entry(texts: Texts, edit: Edit, old: Entry | None, new: Entry | None) -> str:
    _ = texts.gettext
    if new is None:
        return _("deleted")
    if old is None:
        return _of_new(texts, edit, new)
    if new.start is None:
        return _("set aside") if old.placed else _("changed")
    for changed, sentence in (
        (edit.kind == EditKind.SPLIT, _("split at %(end)s")),
        (old.start is not None and old.day != new.day, _("moved to %(day)s, %(time)s")),
        (old.start is None and old.room != new.room, _("placed at %(time)s, %(room)s")),
        (old.start is None, _("placed at %(time)s")),
        (old.room and not new.room and old.start == new.start, _("made for all rooms")),
        (old.room != new.room, _("moved to %(time)s, %(room)s")),
        (old.end == new.end and old.start != new.start, _("now %(length)s, %(span)s")),
        (old.start != new.start, _("moved to %(time)s")),
        (old.duration != new.duration, _("now %(length)s, %(span)s")),
        (new.pinned and not old.pinned, _("fixed at %(time)s")),
        (old.pinned and not new.pinned, _("no longer fixed")),
        (old.title != new.title, _("now called %(title)s")),
        (old.kind != new.kind and new.kind == EntryKind.BREAK, _("now a break")),
        (old.kind != new.kind, _("now a session")),
        (old != new, _("changed")),
    ):
        if changed:
            return sentence
    return ""


def _of_new(texts: Texts, edit: Edit, new: Entry) -> str:
    _ = texts.gettext
    if edit.kind in (EditKind.DUPLICATE, EditKind.PASTE):
        return _("copied, not placed") if new.start is None else _("copied to %(time)s")
    if new.start is None:
        return _("added, not placed")
    clauses = [_("added at %(time)s, %(length)s")]
    clauses += [_("break")] if new.kind == EntryKind.BREAK else []
    clauses += [_("fixed")] if new.pinned else []
    return ", ".join(clauses)


def _of_several(texts: Texts, old: Entry | None, new: Entry | None, number: int) -> str:
    if new is None:
        return texts.ngettext("%(number)s item deleted", "%(number)s items deleted", number)
    if new.start is None:
        if old is None:
            return texts.ngettext(
                "%(number)s item copied, not placed", "%(number)s items copied, not placed", number
            )
        return texts.ngettext("%(number)s item set aside", "%(number)s items set aside", number)
    if old is None:
        return texts.ngettext(
            "%(number)s item copied to %(time)s", "%(number)s items copied to %(time)s", number
        )
    return _of_moved(texts, old, new, number) or _of_changed(texts, old, new, number)


def _of_moved(texts: Texts, old: Entry, new: Entry, number: int) -> str:
    if old.day != new.day and old.day is not None:
        return texts.ngettext(
            "%(number)s item moved to %(day)s", "%(number)s items moved to %(day)s", number
        )
    if old.start is None:
        return texts.ngettext(
            "%(number)s item placed at %(time)s", "%(number)s items placed at %(time)s", number
        )
    if old.room and not new.room and old.start == new.start:
        return texts.ngettext(
            "%(number)s item made for all rooms", "%(number)s items made for all rooms", number
        )
    if old.room != new.room:
        return texts.ngettext(
            "%(number)s item moved to %(time)s, %(room)s",
            "%(number)s items moved to %(time)s, %(room)s",
            number,
        )
    if old.start != new.start:
        return texts.ngettext(
            "%(number)s item moved to %(time)s", "%(number)s items moved to %(time)s", number
        )
    return ""


def _of_changed(texts: Texts, old: Entry, new: Entry, number: int) -> str:
    if old.pinned and not new.pinned:
        return texts.ngettext(
            "%(number)s item no longer fixed", "%(number)s items no longer fixed", number
        )
    if old.pinned != new.pinned:
        return texts.ngettext("%(number)s item fixed", "%(number)s items fixed", number)
    if old.kind != new.kind and new.kind == EntryKind.BREAK:
        return texts.ngettext(
            "%(number)s item is now a break", "%(number)s items are now breaks", number
        )
    if old.kind != new.kind:
        return texts.ngettext(
            "%(number)s item is now a session", "%(number)s items are now sessions", number
        )
    return texts.ngettext("%(number)s item changed", "%(number)s items changed", number)


def _shifted(texts: Texts, before: Programme, after: Programme, edit: Edit) -> str:
    """How many entries have other times, and by how much; all by the same."""
    moves = [
        (new.start or 0) - (old.start or 0)
        for old, new in ((before.entries[id_], after.entries[id_]) for id_ in edit.ids)
    ]
    by = max(moves, key=abs, default=0)
    if by < 0:
        said = texts.ngettext(
            "%(number)s item shifted %(length)s earlier",
            "%(number)s items shifted %(length)s earlier",
            len(moves),
        )
    else:
        said = texts.ngettext(
            "%(number)s item shifted %(length)s later",
            "%(number)s items shifted %(length)s later",
            len(moves),
        )
    return said % {"number": len(moves), "length": minutes(texts, abs(by))}


def _fitted(texts: Texts, after: Programme, edit: Edit) -> list[str]:
    """Until when it fits now, and how many entries that has changed."""
    end = max(after.entries[id_].end or 0 for id_ in edit.ids)
    number = len(edit.ids)
    changed = texts.ngettext("%(number)s item changed", "%(number)s items changed", number)
    return [
        texts.gettext("made to fit until %(time)s") % {"time": texts.time(end)},
        changed % {"number": number},
    ]


def _of_others(
    texts: Texts, before: Programme, after: Programme, others: Collection[str]
) -> list[str]:
    later = earlier = 0
    for other in others:
        old, new = before.entries.get(other), after.entries.get(other)
        if old is None or new is None or old.start is None or new.start is None:
            continue
        later += new.start > old.start
        earlier += new.start < old.start
    clauses = []
    if later:
        pushed = texts.ngettext("%(number)s item pushed", "%(number)s items pushed", later)
        clauses.append(pushed % {"number": later})
    if earlier:
        up = texts.ngettext("%(number)s item moved up", "%(number)s items moved up", earlier)
        clauses.append(up % {"number": earlier})
    return clauses


def _of_limits(texts: Texts, after: Programme, edit: Edit) -> list[str]:
    """The most by which each wall is run over, and the most of each other kind."""
    worst: dict[tuple[FindingKind, str], int] = {}
    for finding in check(after, edit.ids):
        wall = finding.ids[1] if finding.kind in _WALLS else ""
        most = worst.get((finding.kind, wall), 0)
        worst[finding.kind, wall] = max(most, finding.minutes)
    clauses = []
    for (kind, wall), number in worst.items():
        values = {"minutes": minutes(texts, number)}
        if kind in _WALLS:
            over = texts.gettext("%(minutes)s over before %(title)s")
            clauses.append(over % {**values, "title": after.entries[wall].title})
        elif kind == FindingKind.OVERLAP:
            clauses.append(texts.gettext("%(minutes)s of overlap") % values)
        elif kind == FindingKind.AFTER_CLOSING:
            clauses.append(texts.gettext("%(minutes)s past the closing time") % values)
    return clauses
