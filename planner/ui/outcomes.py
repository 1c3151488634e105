"""What an edit did, as one sentence that is read aloud and shown in the status line."""

from __future__ import annotations

from planner.core.changes import Edit
from planner.core.checks import FindingKind, check
from planner.core.programme import Entry, Programme
from planner.text import Texts


def outcome(texts: Texts, before: Programme, after: Programme, edit: Edit, id_: str) -> str:
    """What became of the entry in hand, how many others moved, and what no longer fits.

    Such as "moved to 10.15, 4 items pushed, 7 minutes over before Lunch".
    """
    clauses = [_of_entry(texts, after, before.entries.get(id_), after.entries.get(id_))]
    clauses += _of_others(texts, before, after, edit, id_)
    clauses += _of_limits(texts, after, edit)
    return ", ".join(clause for clause in clauses if clause)


def stays(texts: Texts, entry: Entry) -> str:
    """That something had no effect."""
    if entry.start is None:
        return texts.gettext("stays set aside")
    return texts.gettext("stays at %(time)s") % {"time": texts.time(entry.start)}


def minutes(texts: Texts, number: int) -> str:
    """A length in words."""
    return texts.ngettext("%(number)s minute", "%(number)s minutes", number) % {"number": number}


def _of_entry(texts: Texts, programme: Programme, old: Entry | None, new: Entry | None) -> str:
    _ = texts.gettext
    if new is None:
        return _("deleted")
    if new.start is None:
        return _("set aside")
    room = programme.rooms.get(new.room or "")
    values = {
        "time": texts.time(new.start),
        "span": texts.spoken_span(new.start, None if new.open_end else new.end),
        "length": minutes(texts, new.duration),
        "room": room.name if room else _("all rooms"),
        "title": new.title,
    }
    if old is None:
        return _("added at %(time)s, %(length)s") % values
    for changed, sentence in (
        (old.room != new.room, _("moved to %(time)s, %(room)s")),
        (old.start is None, _("placed at %(time)s")),
        (old.end == new.end and old.start != new.start, _("now %(length)s, %(span)s")),
        ((old.day, old.start) != (new.day, new.start), _("moved to %(time)s")),
        (old.duration != new.duration, _("now %(length)s, %(span)s")),
        (new.pinned and not old.pinned, _("fixed at %(time)s")),
        (old.pinned and not new.pinned, _("no longer fixed")),
        (old.title != new.title, _("now called %(title)s")),
        (old.kind != new.kind, _("changed")),
    ):
        if changed:
            return sentence % values
    return ""


def _of_others(
    texts: Texts, before: Programme, after: Programme, edit: Edit, id_: str
) -> list[str]:
    later = earlier = 0
    for other in edit.ids - {id_}:
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
    """The most by which each fixed entry is run over, and the most of each other kind."""
    worst: dict[tuple[FindingKind, str], int] = {}
    for finding in check(after, edit.ids):
        wall = finding.ids[1] if finding.kind == FindingKind.OVER_FIXED else ""
        most = worst.get((finding.kind, wall), 0)
        worst[finding.kind, wall] = max(most, finding.minutes)
    clauses = []
    for (kind, wall), number in worst.items():
        values = {"minutes": minutes(texts, number)}
        if kind == FindingKind.OVER_FIXED:
            over = texts.gettext("%(minutes)s over before %(title)s")
            clauses.append(over % {**values, "title": after.entries[wall].title})
        elif kind == FindingKind.OVERLAP:
            clauses.append(texts.gettext("%(minutes)s of overlap") % values)
        elif kind == FindingKind.AFTER_CLOSING:
            clauses.append(texts.gettext("%(minutes)s past the closing time") % values)
    return clauses
