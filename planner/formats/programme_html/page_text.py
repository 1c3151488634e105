"""The text of pasted HTML, line by line as somebody would have typed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.programme_html.marks import GUARDED, PROSE
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.prose import (
    Form,
    ProseLine,
    escaped_start,
    inline_markdown,
    tidied,
)
from planner.markup import Run

LIMIT = 4_000_000
"""Characters of HTML that are taken; a programme has a hundredth of it."""

_LEFT_OUT = frozenset(
    "script style head title noscript template svg math object iframe canvas video audio select "
    "button textarea".split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure".split())
_BLOCKS = _APART | frozenset(
    "div section article header footer main nav aside address form fieldset center dt dd li tr "
    "caption body html figcaption details summary".split()
)
_CELLS = frozenset(("td", "th"))


@dataclass(frozen=True)
class _Manner:
    """How the text around is taken: as prose with its emphasis, guarded, with its line ends."""

    prose: bool = False
    guarded: bool = False
    preformatted: bool = False
    run: Run = Run("")


def text_of(html: str) -> str:
    """The text that HTML shows, for the programme reader.

    Blocks are lines, with an empty one around paragraphs, headings, lists and tables. A list's item
    has its sign, a term and what is said of it stand on one line, and a table's row is a line with
    tabs between cells; a last cell of several lines goes on below. Tables that only lay out a page
    are taken apart. Scripts, styles and form controls are left out, and so are emphasis and
    links but in long texts of our own. Never fails on bad HTML; raises PlannerError with TOO_LARGE
    for more than LIMIT characters.
    """
    if len(html) > LIMIT:
        raise PlannerError(Fault.TOO_LARGE, what=f"{LIMIT // 1_000_000} MB")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    data = html.replace("\0", "").encode("utf-8", "replace")
    root = etree.fromstring(data, parser) if data.strip() else None
    if root is None:
        return ""
    page = _Page()
    page.take(root, _Manner())
    return page.text()


class _Page:
    """Gathers lines while the tree is walked."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.runs: list[Run] = []
        self.sign = ""

    def text(self) -> str:
        """All lines, without empty ones at the ends or side by side."""
        self.end_line()
        kept: list[str] = []
        for line in self.lines:
            if line or (kept and kept[-1]):
                kept.append(line)
        return "\n".join(kept).strip("\n") + "\n" if any(kept) else ""
    ...
