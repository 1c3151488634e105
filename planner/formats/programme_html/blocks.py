"""What all our HTML is made of: escaped text, long texts and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from planner.formats.programme_html.marks import GUARDED, PROSE
from planner.formats.programme_text.layout import Piece
from planner.formats.programme_text.prose import Form
from planner.formats.web import web_uri
from planner.markup import Run
from planner.text import language_tag

_ADDRESS = re.compile(
    r"(?P<web>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'’»])|(?P<mail>[\w.+-]{1,64}@(?:[\w-]+\.)+\w{2,})"
)


def guarded(piece: Piece, words: str | None = None, language: str = "") -> str:
    """The piece's text, or its words as HTML already; marked as guarded and in its language."""
    text = escape(piece.text) if words is None else words
    mark = f' class="{GUARDED}"' if piece.guarded else ""
    attributes = mark + in_language(language)
    return f"<span{attributes}>{text}</span>" if attributes else text


def in_language(language: str) -> str:
    """The attribute that names a language; nothing for what is no tag of one (BCP 47)."""
    tag = language_tag(language)
    return f' lang="{tag}"' if tag else ""


def linked(text: str) -> str:
    """The text with its web and mail addresses as links."""
    pieces: list[str] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        pieces.append(escape(text[at : match.start()]))
        shown = match[0]
        address = f"mailto:{shown}" if match["mail"] else web_uri(shown)
        pieces.append(link(address, escape(shown)))
        at = match.end()
    return "".join([*pieces, escape(text[at:])])


def link(address: str, words: str) -> str:
    """A link with those words, which are HTML; the words alone where there is no address."""
    return f'<a href="{escape(address)}">{words}</a>' if address else words


def prose(pieces: Sequence[Piece], language: str = "") -> Iterator[str]:
    """A long text: paragraphs and lists within a block of their own."""
    lines = [(piece.prose, piece.guarded) for piece in pieces if piece.prose]
    blocks: list[str] = []
    for (form, is_guarded), group in groupby(lines, key=lambda line: (line[0].form, line[1])):
        mark = f' class="{GUARDED}"' if is_guarded else ""
        held = [line for line, _ in group]
        items = "".join(f"\n<li>{_runs(line.runs)}</li>" for line in held)
        if form is Form.BULLET:
            blocks.append(f"<ul{mark}>{items}\n</ul>")
        elif form is Form.NUMBER:
            blocks.append(f'<ol start="{held[0].number}"{mark}>{items}\n</ol>')
        else:
            blocks += [f"<p{mark}>{_runs(line.runs)}</p>" for line in held]
    yield f'<div class="{PROSE}"{in_language(language)}>\n' + "\n".join(blocks) + "\n</div>"


def _runs(runs: Sequence[Run]) -> str:
    return "".join(
        link(address, "".join(_run(run) for run in group))
        for address, group in groupby(runs, key=lambda run: run.link)
    )


def _run(run: Run) -> str:
    text = escape(run.text)
    text = f"<strong>{text}</strong>" if run.strong else text
    return f"<em>{text}</em>" if run.emphasis else text
