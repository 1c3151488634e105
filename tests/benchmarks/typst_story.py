"""The handout's programme as a typst document: as the handout looks, and PDF/UA-1 like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import Template

import typst

from planner import markup
from planner.core.programme import Entry, Programme
from planner.core.queries import appearances_in, days_in_order, entries_of_day
from planner.paths import resources
from planner.pdf.style import POINTS_PER_MM, Style
from planner.pdf.typography import scale
from planner.text import Texts, texts

_OUTLINED = 200
_SETTINGS = Template("""
#set document(title: [$title])
#set text(font: "Source Sans 3", size: ${body}pt, lang: "$language", hyphenate: $hyphenate,
  top-edge: 0.72em, bottom-edge: -0.28em)
#set par(leading: ${gap}pt, spacing: ${gap}pt)
#set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: ${gap}pt)
#let small(words) = text(size: ${note}pt, fill: rgb("$quiet"), words)
#let quiet(words) = text(fill: rgb("$quiet"), words)
#set page(width: ${width}pt, height: ${height}pt,
  margin: (left: ${left}pt, right: ${right}pt, top: ${top}pt, bottom: ${bottom}pt),
  header: context if here().page() > 1 { small[$title] },
  footer: context small[Side #here().page() af #counter(page).final().first()])
#show heading: set text(size: ${session}pt, weight: 600, hyphenate: false)
#show heading: set block(above: ${above}pt, below: ${gap}pt, sticky: true)
#show heading.where(level: 1): set text(size: ${title_size}pt)
#let time(words) = place(dx: -${rail}pt, text(size: ${body}pt, fill: rgb("$accent"), words))
""")


def write(programme: Programme, style: Style) -> bytes:
    """The programme's handout as typst typesets it, from the same font files."""
    made: bytes = typst.compile(
        "\n".join(_document(programme, style)).encode(),
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    return made


@cache
def _fonts() -> typst.Fonts:
    """The fonts, read once as ours are."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources() / "fonts")],
    )


def _document(programme: Programme, style: Style) -> Iterator[str]:
    words = texts(programme.language)
    several = len(programme.days) > 1
    yield _settings(programme, style)
    yield f"= {_escaped(programme.title)}"
    outlined = 0
    for number, day in enumerate(days_in_order(programme), start=1):
        if several:
            yield f"== Dag {number}"
        for entry in entries_of_day(programme, day.id):
            bookmarked = str(outlined < _OUTLINED).lower()
            about = f"level: {2 + several}, bookmarked: {bookmarked}"
            yield f"#heading({about})[{_heading(entry, words)}]"
            yield from _session(programme, entry)
            outlined += 1


def _settings(programme: Programme, style: Style) -> str:
    sizes, edges = scale(style), style.margins
    return _SETTINGS.substitute(
        title=_escaped(programme.title),
        language=programme.language,
        hyphenate=str(style.hyphenate).lower(),
        body=sizes.body.size,
        note=sizes.note.size,
        session=sizes.session.size,
        title_size=sizes.title.size,
        gap=sizes.line - sizes.body.size,
        above=sizes.lines(1.25) + sizes.line / 4,
        quiet=sizes.quiet.colour,
        accent=sizes.accent,
        width=style.page[0],
        height=style.page[1],
        left=style.text_left,
        right=edges.right * POINTS_PER_MM,
        top=edges.top * POINTS_PER_MM,
        bottom=edges.bottom * POINTS_PER_MM,
        rail=style.text_left - style.left,
    )


def _heading(entry: Entry, words: Texts) -> str:
    time = words.time_span(entry.start or 0, entry.end)
    return f"#time[{_escaped(time)}]{_escaped(entry.title)}"


def _session(programme: Programme, entry: Entry) -> Iterator[str]:
    if len(programme.rooms) > 1 and entry.room:
        yield f"#quiet[{_escaped(programme.rooms[entry.room].name)}]\n"
    for appearance in appearances_in(programme, entry.id):
        speaker = programme.speakers[appearance.speaker]
        others = _escaped(f", {speaker.position}, {speaker.affiliation}")
        yield f"- #text(weight: 600)[{_escaped(speaker.name)}]#quiet[{others}]"
    for block in markup.read(entry.abstract):
        assert isinstance(block, markup.Paragraph)
        yield "\n" + "".join(map(_run, block.runs)) + "\n"


def _run(run: markup.Run) -> str:
    text = _escaped(run.text)
    text = f"#strong[{text}]" if run.strong else text
    return f"#emph[{text}]" if run.emphasis else text


def _escaped(text: str) -> str:
    return re.sub(r"([\\#$*_<>@`~\[\]\-=+/])", r"\\\1", text)
