"""What has changed of an entry between two programmes, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.core.comparison import Aspect
from planner.core.comparison.counterparts import key
from planner.core.programme import AppearanceState, Entry, EntryKind, Programme
from planner.text import Texts
from planner.wording.aspects import aspect, changed, instead
from planner.wording.names import day_name, minutes


class EntryChanges:
    """One entry in two programmes, in words."""

    def __init__(
        self, texts: Texts, before: Programme, after: Programme, was: Entry, now: Entry
    ) -> None:
        self._texts = texts
        self._before = before
        self._after = after
        self._was = was
        self._now = now

    def changes(self, aspects: Sequence[Aspect]) -> list[str]:
        """A few words for each aspect; day and time are one move."""
        moved = Aspect.DAY in aspects and Aspect.TIME in aspects
        said = (self._change(which) for which in aspects if not (moved and which is Aspect.TIME))
        return list(said)

    def _change(self, which: Aspect) -> str:
        if which is Aspect.TITLE:
            return self._title()
        if which is Aspect.KIND:
            return self._kind()
        if which in (Aspect.DAY, Aspect.TIME, Aspect.PLACED):
            return self._move(which)
        if which in (Aspect.PEOPLE, Aspect.PARTS):
            return self._exchange(which)
        told = self._told(which)
        return changed(self._texts, which) if told is None else instead(self._texts, which, *told)

    def _told(self, which: Aspect) -> tuple[str, str] | None:
        """What there is now, and what there was, where a line can say it."""
        if which is Aspect.SUBTITLE:
            return self._now.subtitle, self._was.subtitle
        if which is Aspect.LENGTH:
            return self._length(self._now), self._length(self._was)
        if which is Aspect.ROOM:
            return self._room(self._after, self._now), self._room(self._before, self._was)
        if which is Aspect.TRACK:
            return self._track(self._after, self._now), self._track(self._before, self._was)
        return None

    def _kind(self) -> str:
        _ = self._texts.gettext
        if self._now.kind is EntryKind.BREAK:
            return _("Now a break, was a session")
        return _("Now a session, was a break")

    def _title(self) -> str:
        _ = self._texts.gettext
        was, now = self._was.title, self._now.title
        if not was:
            return _("New title")
        sentence = _("New title, was “%(was)s”") if now else _("No title, was “%(was)s”")
        return sentence % {"was": was}

    def _move(self, which: Aspect) -> str:
        _ = self._texts.gettext
        was = self._when(self._before, self._was, which)
        now = self._when(self._after, self._now, which)
        if not was:
            return _("Placed: %(now)s") % {"now": now}
        if not now:
            return _("Not placed any more, was %(was)s") % {"was": was}
        return _("Moved from %(was)s to %(now)s") % {"was": was, "now": now}

    def _when(self, programme: Programme, entry: Entry, which: Aspect) -> str:
        """The time; with its day where that differs too, or the programme has several."""
        if entry.day is None or entry.start is None:
            return ""
        time = self._texts.time(entry.start)
        if which is Aspect.TIME or (which is Aspect.PLACED and len(programme.days) < 2):
            return time
        return f"{day_name(self._texts, programme, entry.day)} {time}"

    def _length(self, entry: Entry) -> str:
        if entry.open_end:
            return self._texts.gettext("no end stated")
        return minutes(self._texts, entry.duration)

    def _room(self, programme: Programme, entry: Entry) -> str:
        room = programme.rooms.get(entry.room or "")
        return self._texts.gettext("all rooms") if room is None else room.name

    def _track(self, programme: Programme, entry: Entry) -> str:
        track = programme.tracks.get(entry.track or "")
        return "" if track is None else track.name

    def _exchange(self, which: Aspect) -> str:
        """Speakers: + Ida Lund, − Bo Krog."""
        names = self._people if which is Aspect.PEOPLE else self._parts
        was, now = names(self._before, self._was), names(self._after, self._now)
        new = [f"+ {one}" for told, one in now.items() if told not in was]
        gone = [f"− {one}" for told, one in was.items() if told not in now]
        if not (new or gone):
            return changed(self._texts, which)
        return f"{aspect(self._texts, which)}: {', '.join([*new, *gone])}"

    def _people(self, programme: Programme, entry: Entry) -> dict[str, str]:
        """The names of those who appear, by what tells them apart."""
        there = programme.index.appearing_in.get(entry.id, ())
        return _by_key(
            programme.speakers[a.speaker].name
            for a in there
            if a.state is not AppearanceState.DECLINED
        )

    def _parts(self, _programme: Programme, entry: Entry) -> dict[str, str]:
        return _by_key(part.title for part in entry.parts)


def _by_key(names: Iterable[str]) -> dict[str, str]:
    return {key(one): one for one in names if one}
