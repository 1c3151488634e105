"""Abstracts and introductions: the project's small Markdown as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner import markup
from planner.pdf.flow import Column, Row, beside, ending_together, kept_to_next, paragraph
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, printable
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import Scale, TextStyle, width

BULLET = "•"


@dataclass(frozen=True)
class Setting:
    """Where and how prose is set. `language` is named where it is not the programme's."""

    scale: Scale
    style: TextStyle
    column: Column
    language: str = ""

    def indented(self, points: float) -> Setting:
        """The same, moved in from the left."""
        return replace(self, column=self.column.indented(points))


def prose(text: str, section: Element, setting: Setting, *, before: float) -> list[Row]:
    """The text's rows, tagged within the section; none for an empty text."""
    return _blocks(markup.read(text), section, setting, before)


def plain_spans(text: str, style: TextStyle, element: Element) -> list[Span]:
    """A line of plain text that is no markup."""
    return [Span(printable(text).replace("\n", " "), style, element)]


def link_span(text: str, address: str, style: TextStyle, parent: Element) -> Span:
    """Words that lead to an address."""
    return Span(printable(text), style, parent.child(Kind.LINK), _in_ascii(address))


def _blocks(
    blocks: Iterable[markup.Block], section: Element, setting: Setting, before: float
) -> list[Row]:
    rows: list[Row] = []
    for block in blocks:
        if isinstance(block, markup.Paragraph):
            distance = setting.scale.lines(0.5) if rows else before
            rows += _paragraph(block, section, setting, distance)
        else:
            distance = setting.scale.lines(0.25) if rows else before
            items = _listing(block, section, setting, distance)
            # What leads up to a list stands with it.
            rows = [*rows[:-1], *kept_to_next(rows[-1:], items)] if rows else items
    return rows


def _paragraph(
    block: markup.Paragraph, section: Element, setting: Setting, before: float
) -> list[Row]:
    element = section.child(Kind.PARAGRAPH, language=setting.language)
    return _set(_spans(block.runs, setting.style, element, setting.scale), setting, before)


def _set(spans: Sequence[Span], setting: Setting, before: float) -> list[Row]:
    return paragraph(
        spans,
        setting.style,
        setting.column,
        before=before,
        part_cost=2.0,
    )


def _spans(
    runs: Iterable[markup.Run], style: TextStyle, element: Element, scale: Scale
) -> list[Span]:
    spans = []
    links: dict[str, Element] = {}
    last = ""
    for run in runs:
        face = style.strong() if run.strong else style
        face = face.emphasised() if run.emphasis else face
        text = printable(run.text)
        if run.link:
            if run.link != last:
                links[run.link] = element.child(Kind.LINK)
            linked = face.coloured(scale.accent)
            spans.append(Span(text, linked, links[run.link], _in_ascii(run.link)))
        else:
            spans.append(Span(text, face, element))
        last = run.link
    return spans


def _in_ascii(address: str) -> str:
    """The address as a PDF may hold it; what is not ASCII is written in percent."""
    kept = legible(address).strip()
    return "".join(
        c if " " < c < "\x7f" else "".join(f"%{b:02X}" for b in c.encode()) for c in kept
    )


def _listing(block: markup.Listing, section: Element, setting: Setting, before: float) -> list[Row]:
    numbering = "Disc" if block.start is None else "Decimal"
    outer = section.child(
        Kind.LIST, language=setting.language, attributes={"ListNumbering": numbering}
    )
    labels = _labels(block)
    scale = setting.scale
    indent = max(width(label, setting.style) for label in labels) + width("   ", setting.style)
    within = replace(setting.indented(indent), language="")
    rows: list[Row] = []
    for label, item in zip(labels, block.items, strict=True):
        element = outer.child(Kind.LIST_ITEM)
        mark = [Span(f"{label} ", setting.style, element.child(Kind.LABEL))]
        distance = scale.lines(0.25) if rows else before
        first = _set(mark, setting, distance)
        body = _item(item, element.child(Kind.LIST_BODY), within, distance)
        rows += ending_together(beside(first, body))
    # A last item of one line does not begin a page by itself.
    return ending_together(rows) if len(block.items) > 1 else rows


def _labels(block: markup.Listing) -> list[str]:
    if block.start is None:
        return [BULLET] * len(block.items)
    return [f"{block.start + n}." for n in range(len(block.items))]


def _item(
    blocks: Sequence[markup.Block], body: Element, setting: Setting, before: float
) -> list[Row]:
    """An item's rows; one that is a single paragraph needs no P within its body."""
    if len(blocks) == 1 and isinstance(blocks[0], markup.Paragraph):
        return _set(_spans(blocks[0].runs, setting.style, body, setting.scale), setting, before)
    return _blocks(blocks, body, setting, before)
