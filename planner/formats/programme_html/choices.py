"""The filter of a page: by room, by track and by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from planner.core.programme import AppearanceState, Entry, Programme, Room, Speaker, Track
from planner.core.queries import rooms_in_order, speakers_by_name, tracks_in_order
from planner.formats.programme_html.blocks import in_language
from planner.formats.programme_html.marks import ASIDE
from planner.formats.programme_text.prose import one_line
from planner.text import Texts


@dataclass(frozen=True)
class Choice:
    """What a page can be filtered by: its name in code, its words, and what there is by id."""

    kind: str
    words: str
    all: str
    named: Mapping[str, str]

    def value(self, id_: str) -> str:
        """What stands for it in the page, where ids have no place."""
        return str(list(self.named).index(id_))


def choices(programme: Programme, entries: Collection[Entry], texts: Texts) -> list[Choice]:
    """What there is to choose from; only what these entries differ in is a choice."""
    _ = texts.gettext
    rooms = {entry.room for entry in entries}
    tracks = {entry.track for entry in entries}
    people = {id_ for entry in entries for id_ in _appearing(programme, entry)}
    found = [
        Choice(
            "room",
            _("Room"),
            _("All"),
            _named(rooms_in_order(programme), rooms),
        ),
        Choice(
            "track",
            _("Track"),
            _("All"),
            _named(tracks_in_order(programme), tracks),
        ),
        Choice(
            "speaker",
            _("Speaker"),
            _("All"),
            _names([s for s in speakers_by_name(programme) if s.id in people]),
        ),
    ]
    return [choice for choice in found if len(choice.named) > 1]


def filter_form(offered: Sequence[Choice], texts: Texts, language: str) -> str:
    """The form that the page's script brings to life; until then it is hidden."""
    if not offered:
        return ""
    _ = texts.gettext
    one = texts.ngettext("%(number)s item is shown", "%(number)s items are shown", 1)
    many = texts.ngettext("%(number)s item is shown", "%(number)s items are shown", 2)
    said = (words % {"number": "%"} for words in (one, many))
    one, many = map(escape, said)
    everything = escape(_("Show everything"))
    selects = "\n".join(map(_select, offered))
    return (
        f'<form class="filter {ASIDE}" data-one="{one}" data-many="{many}"'
        f"{in_language(language)} hidden>\n{selects}\n"
        f'<button type="button" hidden>{everything}</button>\n'
        "<output></output>\n</form>"
    )


def data_of(programme: Programme, entry: Entry, offered: Sequence[Choice]) -> str:
    """The attributes by which the page's script finds the entry."""
    own: dict[str, list[str | None]] = {
        "room": [entry.room],
        "track": [entry.track],
        "speaker": [*_appearing(programme, entry)],
    }
    attributes = ""
    for choice in offered:
        ids = own[choice.kind]
        values = " ".join(choice.value(id_) for id_ in ids if id_ and id_ in choice.named)
        attributes += f' data-{choice.kind}="{values}"' if values else ""
    return attributes


def _select(choice: Choice) -> str:
    options = "".join(
        f'\n<option value="{choice.value(id_)}">{escape(name)}</option>'
        for id_, name in choice.named.items()
    )
    every = f'\n<option value="">{escape(choice.all)}</option>'
    return (
        f"<label>{escape(choice.words)}\n"
        f'<select name="{choice.kind}" autocomplete="off">{every}{options}\n</select></label>'
    )


def _appearing(programme: Programme, entry: Entry) -> dict[str, None]:
    """The people in the entry and in its parts, in order."""
    return {
        appearance.speaker: None
        for appearance in programme.index.appearing_in.get(entry.id, ())
        if appearance.state is not AppearanceState.DECLINED
    }


def _named(places: Iterable[Room | Track], ids: Collection[str | None]) -> dict[str, str]:
    """The names of those of the ids that have one."""
    names = {place.id: one_line(place.name) for place in places if place.id in ids}
    return {id_: name for id_, name in names.items() if name}


def _names(speakers: Sequence[Speaker]) -> dict[str, str]:
    """Their names; namesakes with what tells them apart."""
    names = {speaker.id: one_line(speaker.name) for speaker in speakers}
    shared = Counter(names.values())
    return {
        s.id: names[s.id] if shared[names[s.id]] == 1 else _with_details(s)
        for s in speakers
        if names[s.id]
    }


def _with_details(speaker: Speaker) -> str:
    details = (speaker.name, speaker.position, speaker.affiliation)
    return ", ".join(filter(None, map(one_line, details)))
