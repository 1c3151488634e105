"""The text of pasted HTML, line by line as somebody would have typed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.programme_html.marks import GUARDED, PROSE
from planner.formats.programme_html.page_looks import TAB, is_aside, is_line, stands_for
from planner.formats.programme_html.page_rows import placed, row_lines
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.prose import (
    escaped_start,
    inline_markdown,
    tidied,
)
from planner.markup import Run

LIMIT = 4_000_000
"""Characters of HTML that are taken; a programme has a hundredth of it."""

MOST_ELEMENTS = 100_000
"""Elements of a page, or cells of its tables, that are taken; large pages have a tenth of it."""

_LEFT_OUT = word_set(
    "script style head title noscript template svg math object iframe canvas video audio select "
    "button textarea xml"
)
_APART = word_set("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure")
_BLOCKS = _APART | word_set(
    "div section article header footer main nav aside address form fieldset center dt dd li tr "
    "caption body html figcaption details summary"
)
_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_CELLS = frozenset(("td", "th"))


@dataclass(frozen=True)
class _Manner:
    """How the text around is taken: as prose with its emphasis, guarded, with its line ends."""

    prose: bool = False
    guarded: bool = False
    preformatted: bool = False
    run: Run = field(default_factory=lambda: Run(""))


def text_of(html: str) -> str:
    """The text that HTML shows, for the programme reader.

    Blocks are lines, with an empty one around paragraphs, lists and tables and before headings. A
    list's item has its sign, a term and what is said of it stand on one line, and a table's row is
    a line with tabs between cells; a last cell of several lines goes on below. Tables that only lay
    out a page are taken apart. Scripts, styles, form controls and what is hidden are left out, and
    so are emphasis and links but in long texts of our own. Never fails on bad HTML; raises
    PlannerError with TOO_LARGE for more than LIMIT characters, with TOO_MUCH for too many elements.
    """
    if len(html) > LIMIT:
        raise PlannerError(Fault.TOO_LARGE, what=f"{LIMIT // 1_000_000} MB")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    data = html.replace("\0", "").encode("utf-8", "replace")
    root = etree.fromstring(data, parser) if data.strip() else None
    return "" if root is None else text_of_tree(root)


def text_of_tree(root: etree._Element) -> str:
    """The same of a page that is parsed already, or was put together from another format."""
    if sum(1 for _ in islice(root.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        raise PlannerError(Fault.TOO_MUCH)
    page = _Page()
    page.take(root, _Manner())
    return page.text()


class _Page:
    """Gathers lines while the tree is walked; the tree is never deeper than libxml2 lets it be."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._runs: list[Run] = []
        self._sign = ""
        self._manner = _Manner()
        self._term = False
        self._cells = 0
        self._items: Counter[etree._Element | None] = Counter()

    def text(self) -> str:
        """All lines, without empty ones at the ends or side by side."""
        self._end_line()
        kept: list[str] = []
        for line in self.lines:
            if line or (kept and kept[-1]):
                kept.append(line)
        return "\n".join(kept).strip("\n") + "\n" if any(kept) else ""

    def take(self, element: etree._Element, manner: _Manner) -> None:
        """Takes an element's text, in the manner of what it stands in."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or (element.attrib and is_aside(element)):
            return
        if tag == "br":
            self._break()
        elif tag == "span" and (sign := stands_for(element)):
            self._runs.append(Run(sign))
        elif tag == "table":
            self._apart()
            self._take_table(element, manner)
            self._apart()
        elif tag in {"dt", "dd"}:
            self._take_term(element, manner)
        else:
            self._take_block(element, tag, manner)

    def _take_block(self, element: etree._Element, tag: str, manner: _Manner) -> None:
        within = _manner_within(element, tag, manner)
        block = tag in _BLOCKS
        if block and (self._runs or tag == "li"):
            self._end_line()
        lines = len(self.lines)
        apart = tag in _APART and not (tag == "p" and is_line(element))
        if apart and not self._sign:
            self._apart()
        if tag == "li":
            parent = element.getparent()
            self._items[parent] += 1
            self._sign = _sign_of(element, manner, self._items[parent] - 1)
            if self._sign[0].isdigit():
                self._apart()
        if within.guarded and not manner.guarded and not within.prose:
            self._runs.append(Run(GUARD))
        self._take_inside(element, within)
        if block:
            self._end_line()
        empty = tag == "p" and len(self.lines) == lines
        if tag not in _HEADINGS and (apart or empty):
            self._apart()

    def _take_inside(self, element: etree._Element, manner: _Manner) -> None:
        self._add(element.text, manner)
        for child in element:
            self.take(child, manner)
            self._add(child.tail, manner)

    def _take_term(self, element: etree._Element, manner: _Manner) -> None:
        """A term waits on its line for what is said of it."""
        if element.tag == "dt" or not self._term:
            self._end_line()
        self._take_inside(element, _manner_within(element, "dd", manner))
        self._term = element.tag == "dt" and bool(self._runs)
        if self._term:
            self._runs.append(Run("" if self._runs[-1].text.rstrip().endswith(":") else ":"))
            self._runs.append(Run(" "))
        else:
            self._end_line()

    def _take_table(self, table: etree._Element, manner: _Manner) -> None:
        """A table's rows; one that holds tables or has a single column only lays out the page."""
        rows = [row for row in table.iter("tr") if _table_of(row) is table]
        cells = [[cell for cell in row if cell.tag in _CELLS] for row in rows]
        layout = next(table.iterdescendants("table"), None) is not None
        for caption in table.iterchildren("caption"):
            self.take(caption, manner)
        for row, columns in zip(cells, placed(cells), strict=True):
            self._cells += len(columns)
            if self._cells > MOST_ELEMENTS:
                raise PlannerError(Fault.TOO_MUCH)
            if layout or len(row) < 2:
                for cell in row:
                    self._end_line()
                    self._take_inside(cell, manner)
                    self._end_line()
            else:
                self.lines += row_lines([_cell_lines(cell, manner) for cell in columns])

    def _add(self, text: str | None, manner: _Manner) -> None:
        if not text:
            return
        pieces = text.split("\n") if manner.preformatted else [text]
        for number, piece in enumerate(pieces):
            if number:
                self._break()
            if piece.strip():
                self._manner = manner
            if manner.preformatted:
                piece = piece.replace("\t", TAB)  # noqa: PLW2901 - the same piece
            if piece:
                self._runs.append(replace(manner.run, text=piece))

    def _break(self) -> None:
        """Ends the line; another break behind it leaves an empty one."""
        if not self._end_line():
            self._apart()

    def _apart(self) -> None:
        self._end_line()
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _end_line(self) -> bool:
        """Puts down the line being gathered; False where there was nothing but space."""
        runs, self._runs, self._term = self._runs, [], False
        line = _spelled(runs, self._sign, self._manner)
        if not line:
            return False
        self.lines.append(line)
        self._sign, self._manner = "", _Manner()
        return True


def _manner_within(element: etree._Element, tag: str, manner: _Manner) -> _Manner:
    named = element.get("class") or ""
    if not manner.prose and tag != "pre" and PROSE not in named and GUARDED not in named:
        return manner
    classes = named.split()
    manner = replace(
        manner,
        prose=manner.prose or PROSE in classes,
        guarded=manner.guarded or GUARDED in classes,
        preformatted=manner.preformatted or tag == "pre",
    )
    if not manner.prose:
        return manner
    run = manner.run
    return replace(
        manner,
        run=replace(
            run,
            emphasis=run.emphasis or tag in {"em", "i"},
            strong=run.strong or tag in {"strong", "b"},
            link=(element.get("href") or "") if tag == "a" else run.link,
        ),
    )


def _sign_of(item: etree._Element, manner: _Manner, before: int) -> str:
    """What stands before a list's item: its number, or a dash in long texts, else a dot.

    `before` are the items of the list that come before it.
    """
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- " if manner.prose else "• "
    start = parent.get("start") or ""
    first = int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1
    return f"{first + before}. "


def _spelled(runs: Sequence[Run], sign: str, manner: _Manner) -> str:
    """A line of text; of a long text as Markdown. Empty where the runs hold nothing but space."""
    if not manner.prose:
        said = "".join(run.text for run in runs).split(TAB)
        text = "\t".join(" ".join(piece.split()) for piece in said).strip()
        return sign + text if text else ""
    tidy = tidied(runs)
    if not tidy:
        return ""
    text = inline_markdown(tidy, escaped=manner.guarded)
    if not manner.guarded:
        return sign + text
    return GUARD + (sign + text if sign else escaped_start(text))


def _table_of(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors("table"), None)


def _cell_lines(cell: etree._Element | None, manner: _Manner) -> list[str]:
    if cell is None:
        return []
    page = _Page()
    page.take(cell, manner)
    return page.text().splitlines()
