"""The days of a page with their items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote

from planner.core.programme import Day, Entry, EntryKind, Programme
from planner.core.queries import entries_of_day, rooms_in_order
from planner.formats.programme_html.blocks import guarded, in_language, link, linked, prose
from planner.formats.programme_html.choices import Choice, data_of
from planner.formats.programme_html.lanes import Lanes, lanes
from planner.formats.programme_html.marks import ASIDE
from planner.formats.programme_text.announcement import Item
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.layout import Piece, Place
from planner.formats.programme_text.phrases import label_word
from planner.formats.programme_text.prose import one_line
from planner.formats.web import web_uri

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


@dataclass(frozen=True)
class PageItem:
    """An entry, what is announced of it, and that laid out in pieces."""

    entry: Entry
    item: Item
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class PageDay:
    """A day, the piece that is its heading if it has one, and its items."""

    day: Day
    heading: Piece | None
    items: tuple[PageItem, ...]


class RunningOrder:
    """Sets days as HTML, in the programme's words and with what its filter asks for."""

    def __init__(self, programme: Programme, words: Words, offered: Sequence[Choice]) -> None:
        self._programme = programme
        self._words = words
        self._offered = offered
        self._rooms = [room.id for room in rooms_in_order(programme)]

    def day(self, day: PageDay) -> str:
        """A day with its heading; its items stand as the organiser ordered the rooms."""
        heading = "" if day.heading is None else f"<h3>{escape(day.heading.text)}</h3>\n"
        of = {each.entry.id: each for each in day.items}
        ordered = [e for e in entries_of_day(self._programme, day.day.id) if e.id in of]
        tag = "h3" if day.heading is None else "h4"
        groups = "\n".join(self._group(group, of, tag) for group in lanes(ordered, self._rooms))
        return f'<section class="day">\n{heading}<div class="items">\n{groups}\n</div>\n</section>'

    def _group(self, group: Lanes, of: dict[str, PageItem], tag: str) -> str:
        if not group.rooms:
            return self._item(of[group.entries[0].id], tag)
        cells = []
        for entry in group.entries:
            column, first, behind = group.cell(entry)
            place = f' style="--room:{column};--from:{first};--to:{behind}"'
            cells.append(self._item(of[entry.id], tag, place))
        rows = "\n".join(cells)
        return f'<div class="lanes" style="--rooms:{len(group.rooms)}">\n{rows}\n</div>'

    def _item(self, each: PageItem, tag: str, place: str = "") -> str:
        entry = each.entry
        kind = "item break" if entry.kind is EntryKind.BREAK else "item"
        id_ = "item-" + quote(entry.id, safe="", errors="replace")
        data = data_of(self._programme, entry, self._offered)
        blocks = "\n".join(self._blocks(each, tag))
        return f'<article class="{kind}" id="{escape(id_)}"{data}{place}>\n{blocks}\n</article>'

    def _blocks(self, each: PageItem, tag: str) -> Iterator[str]:
        head, *pieces = each.pieces
        title = guarded(head, language=self._other_language(each.entry))
        yield f'<{tag}><span class="time">{escape(head.label)}</span> {title}</{tag}>'
        room = self._word(Label.ROOM)
        yield from self._place([piece for piece in pieces if _states(piece, room)], each.entry)
        pieces = [piece for piece in pieces if not _states(piece, room)]
        names = [person.name for person in each.item.people]
        in_part = [piece.place is Place.PART for piece in pieces]
        first_part = in_part.index(True) if True in in_part else len(pieces)
        yield from self._body(pieces[:first_part], names, each.entry)
        if first_part < len(pieces):
            yield self._parts(each, pieces[first_part:])

    def _body(self, pieces: Sequence[Piece], names: list[str], entry: Entry) -> Iterator[str]:
        """Statements, long texts, and the line that announces the parts."""
        for place, group in groupby(pieces, key=lambda piece: piece.place):
            held = list(group)
            if place is Place.PROSE:
                yield from prose(held, self._other_language(entry))
            elif place is Place.PARTS:
                yield f'<p class="unseen">{escape(held[0].text)}</p>'
            else:
                yield from (self._statement(piece, names, entry) for piece in held)

    def _statement(self, piece: Piece, names: list[str], entry: Entry) -> str:
        """A line of detail. The eye needs no label for a subtitle or the kind."""
        if not piece.label:
            return f'<div class="detail">{_with_names(piece.text, names)}</div>'
        label = escape(f"{piece.label}: ")
        if piece.label == self._word(Label.WEB):
            words = guarded(piece, link(web_uri(piece.text), escape(piece.text)))
            return f'<div class="detail"><span>{label}</span>{words}</div>'
        if piece.label == self._word(Label.KIND):
            return f'<div class="unseen">{label}{guarded(piece)}</div>'
        shown = guarded(piece, language=self._other_language(entry))
        return f'<div class="detail under"><span class="unseen">{label}</span>{shown}</div>'

    def _parts(self, each: PageItem, pieces: Sequence[Piece]) -> str:
        language = self._other_language(each.entry)
        rows: list[list[Piece]] = []
        for piece in pieces:
            if piece.place is Place.PART:
                rows.append([])
            rows[-1].append(piece)
        items = []
        for part, (head, *body) in zip(each.item.parts, rows, strict=True):
            title = f"<strong{in_language(language)}>{guarded(head)}</strong>"
            length = f'<span class="length">{escape(head.label)}</span>' if head.label else ""
            line = [length, title] if head.guarded else [title, length]
            names = [person.name for person in part.people]
            blocks = self._body(body, names, each.entry)
            items.append("<li>" + "\n".join([" ".join(filter(None, line)), *blocks]) + "</li>")
        return '<ul class="parts">\n' + "\n".join(items) + "\n</ul>"

    def _place(self, rooms: Sequence[Piece], entry: Entry) -> Iterator[str]:
        """In which room and track it is, on a line below the title."""
        said = [
            f'<div><span class="unseen">{escape(piece.label)}: </span>{guarded(piece)}</div>'
            for piece in rooms
        ]
        track = self._programme.tracks.get(entry.track or "")
        name = one_line(track.name) if track else ""
        if track and name:
            colour = f' style="--track:{track.colour}"' if _COLOUR.fullmatch(track.colour) else ""
            said.append(f'<div class="track {ASIDE}"{colour}>{escape(name)}</div>')
        if said:
            yield '<div class="place">' + "".join(said) + "</div>"

    def _other_language(self, entry: Entry) -> str:
        """The entry's language where it is not the page's."""
        return entry.language if entry.language != self._programme.language else ""

    def _word(self, label: Label) -> str:
        return label_word(label, self._words)


def _states(piece: Piece, label: str) -> bool:
    return piece.place is Place.STATEMENT and piece.label == label


def _with_names(text: str, names: list[str]) -> str:
    """A line that credits people, with their names told from what else it says of them.

    `names` are those of the people still to come, in their order; those found are taken out.
    """
    pieces: list[str] = []
    at = 0
    while names and (found := text.find(names[0], at)) >= 0:
        name = names.pop(0)
        pieces += [linked(text[at:found]), f"<b>{escape(name)}</b>"]
        at = found + len(name)
    return "".join([*pieces, linked(text[at:])])
