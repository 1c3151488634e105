"""A programme as a web page in one file: its looks, its filter and its data for search engines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from planner.core.programme import Programme
from planner.core.queries import days_in_order
from planner.formats.programme_html.blocks import guarded, in_language, link, linked, prose
from planner.formats.programme_html.choices import choices, filter_form
from planner.formats.programme_html.event_data import event_data
from planner.formats.programme_html.marks import ASIDE
from planner.formats.programme_html.running_order import PageDay, PageItem, RunningOrder
from planner.formats.programme_text.announcement import (
    AnnouncedDay,
    announced_entries,
    announcement,
)
from planner.formats.programme_text.languages import Label, Words, words_of
from planner.formats.programme_text.layout import Piece, Place
from planner.formats.programme_text.phrases import label_word
from planner.formats.programme_text.writing import laid_out
from planner.formats.web import web_uri
from planner.paths import resources
from planner.text import PRINT_LANGUAGES, Texts, texts


def write_page(programme: Programme) -> str:
    """The programme's public part as a page that needs nothing beside it, and no network.

    It has the words of `write` in the same order but that of the rooms, so that `text_of` reads it
    back as well. A script filters by room, track and person; without it all is shown. The page
    says which language each text is in, is light or dark as its reader has it, and prints.
    """
    announced, words = announcement(programme), words_of(programme.language)
    spoken = texts(programme.language)
    pieces = laid_out(announced)
    order = [piece.place is Place.HEADING for piece in pieces]
    start = order.index(True) if True in order else len(pieces)
    days = list(_days(programme, announced.days, pieces[start + 1 :]))
    offered = choices(programme, [each.entry for day in days for each in day.items], spoken)
    form = filter_form(offered, spoken, _language_of_words(programme))
    setter = RunningOrder(programme, words, offered)
    title = announced.title or spoken.gettext("Programme")
    heading = pieces[start].text if start < len(pieces) else spoken.gettext("Programme")
    body = "\n".join(
        [
            _skip(spoken, _language_of_words(programme)),
            '<div class="page">',
            _front(pieces[:start], words, title),
            '<main class="order" id="order">',
            f"<h2>{escape(heading)}</h2>",
            *filter(None, [form]),
            *(setter.day(day) for day in days if day.items or day.heading),
            "</main>",
            "</div>",
            *([f"<script>\n{_resource('programme.js')}</script>"] if form else []),
        ]
    )
    head = "\n".join(_head(programme, title, announced.subtitle))
    language = in_language(programme.language) or in_language(words.language)
    return (
        f"<!DOCTYPE html>\n<html{language}>\n<head>\n{head}\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _head(programme: Programme, title: str, description: str) -> Iterator[str]:
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(title)}</title>"
    if description:
        yield f'<meta name="description" content="{escape(description)}">'
    yield f"<style>\n{_resource('programme.css')}</style>"
    data = event_data(programme)
    if data:
        yield f'<script type="application/ld+json">\n{data}\n</script>'


def _resource(name: str) -> str:
    return (resources() / "web" / name).read_text(encoding="utf-8")


def _language_of_words(programme: Programme) -> str:
    """The language of the page's own words, where there are none in the programme's."""
    base = words_of(programme.language).language
    return "" if base in PRINT_LANGUAGES or base == "nn" else "en"


def _skip(spoken: Texts, language: str) -> str:
    words = escape(spoken.gettext("Go to the programme"))
    return f'<a class="skip {ASIDE}" href="#order"{in_language(language)}>{words}</a>'


def _days(
    programme: Programme, announced: Sequence[AnnouncedDay], pieces: Sequence[Piece]
) -> Iterator[PageDay]:
    """The days announced, each with its entries and the pieces that are laid out for them."""
    left = list(pieces)
    days = [day for day in days_in_order(programme) if announced_entries(programme, day.id)]
    for day, told in zip(days or days_in_order(programme)[:1], announced, strict=False):
        heading = left.pop(0) if left and left[0].place is Place.DAY else None
        items = []
        for entry, item in zip(announced_entries(programme, day.id), told.items, strict=True):
            own = [left.pop(0)]
            while left and left[0].place not in {Place.ITEM, Place.DAY}:
                own.append(left.pop(0))
            items.append(PageItem(entry, item, tuple(own)))
        yield PageDay(day, heading, tuple(items))


def _front(pieces: Sequence[Piece], words: Words, title: str) -> str:
    """Title, introduction and facts. A title that is but a fact still heads the page."""
    blocks: list[str] = []
    if not any(piece.place is Place.TITLE for piece in pieces):
        blocks.append(f'<h1 class="{ASIDE}">{escape(title)}</h1>')
    for place, group in groupby(pieces, key=_kind_of_block):
        held = list(group)
        if place is Place.TITLE:
            name, *under = held
            small = "".join(f"<br><small>{escape(piece.text)}</small>" for piece in under)
            blocks.append(f"<h1>{guarded(name)}{small}</h1>")
        elif place is Place.PROSE:
            blocks += prose(held)
        else:
            rows = "\n".join(_fact(piece, words) for piece in held)
            blocks.append(f'<dl class="facts">\n{rows}\n</dl>')
    return '<header class="front">\n' + "\n".join(blocks) + "\n</header>"


def _kind_of_block(piece: Piece) -> Place:
    return Place.TITLE if piece.place is Place.SUBTITLE else piece.place


def _fact(piece: Piece, words: Words) -> str:
    webs = {label_word(Label.WEB, words), label_word(Label.VENUE_WEB, words)}
    address = web_uri(piece.text) if piece.label in webs else ""
    said = link(address, escape(piece.text)) if address else linked(piece.text)
    return f"<dt>{escape(piece.label)}</dt>\n<dd>{guarded(piece, said)}</dd>"
