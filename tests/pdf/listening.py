"""What a listener hears of a print: chapters below headings, and the laws that every print keeps.

The laws need no programme: headings go down a level at a time, tables have a cell for each row and
column, lists hold items, pictures have words. Nothing is drawn that is not in the structure, but
what stands on the pages' edges and what has been read before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

from tests.pdf.tagged_text import Node, read_structure, untagged_text

_INLINE = {"Span", "Link"}
_SOFT = re.compile(r"[\s\u00ad\ufffe\u0002-]+")
"""White space and hyphens: what a reader of pages makes of the ends of lines."""


@dataclass(frozen=True)
class Chapter:
    """A heading, its level from 1 on, and what is heard up to the next one.

    What is heard before the first heading has the level 0.
    """

    level: int
    heading: str
    text: str


def chapters(root: Node) -> list[Chapter]:
    """The document as it is heard from heading to heading."""
    found = [(0, "", [""])]
    for level, words in _said(root):
        if level:
            found.append((level, words, []))
        else:
            found[-1][2].append(words)
    return [Chapter(level, heading, even("".join(text))) for level, heading, text in found]


def even_text(node: Node) -> str:
    """What is heard of a node, its paragraphs parted from each other."""
    return even("".join(words for _, words in _said(node)))


def even(text: str) -> str:
    """The text with single spaces, its words whole where a line's end divides them."""
    return " ".join(text.replace("\u00ad", "").split())


def words_by_language(root: Node, language: str = "") -> Iterator[tuple[str, str]]:
    """Each word in reading order, with the language it is read in, `und` where none is named."""
    for spoken, text in _runs(root, language or "und"):
        for word in text.replace("\u00ad", "").split():
            yield word, spoken


def broken_laws(path: Path, furniture: str = "") -> list[str]:
    """What in the file is not as it must be for a listener.

    `furniture` is what may stand on the pages' edges besides what is heard.
    """
    root = read_structure(path)
    drawn = _drawn(root)
    return [
        *_gaps([chapter.level for chapter in chapters(root) if chapter.level]),
        *(problem for table in root.all("Table") for problem in _crooked(table)),
        *(problem for listing in root.all("L") for problem in _no_items(listing)),
        *(f"a picture without words: {n}" for n in root.all("Figure") if not n.alternative.strip()),
        *(f"nothing in it: {n.kind}" for n in root.all("P", *HEADINGS) if not n.words()),
        *_untold(path, drawn),
        *_unheard(path, f"{root.text()} {drawn} {furniture}"),
    ]


HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def _said(node: Node) -> Iterator[tuple[int, str]]:
    """Stretches of text with the level of the heading they are, or 0."""
    if node.kind in HEADINGS:
        yield int(node.kind[1]), node.words()
        return
    if node.actual_text:
        yield 0, node.actual_text
        return
    gap = "" if node.kind in _INLINE else " "
    yield 0, gap
    for kid in node.kids:
        if isinstance(kid, str):
            yield 0, kid
        else:
            yield from _said(kid)
    yield 0, gap


def _runs(node: Node, language: str) -> Iterator[tuple[str, str]]:
    spoken = node.language or language
    if node.actual_text or node.alternative:
        yield spoken, f"{node.actual_text} {node.alternative}"
        return
    for kid in node.kids:
        if isinstance(kid, str):
            yield spoken, kid
        else:
            yield from _runs(kid, spoken)


def _drawn(node: Node) -> str:
    """The tagged text as it is seen."""
    return "".join(kid if isinstance(kid, str) else _drawn(kid) for kid in node.kids)


def _gaps(levels: list[int]) -> Iterator[str]:
    if levels[:1] != [1]:
        yield f"the first heading is of level {levels[:1]}"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"a heading of level {below} follows one of level {above}"


def _crooked(table: Node) -> Iterator[str]:
    """What is wrong with a table: its headings, and rows that are too long or too short."""
    rows = table.all("TR")
    below: Counter[int] = Counter()
    widths = set()
    for number, row in enumerate(rows):
        cells = row.within
        scope = "/Column" if number == 0 and row in table.all("THead")[0:1] else "/Row"
        if cells[0].kind != "TH" or cells[0].attributes.get("Scope") not in {scope, "/Column"}:
            yield f"a row without a heading: {row.words()}"
        across = below[number]
        for cell in cells:
            wide = int(cell.attributes.get("ColSpan", 1))
            across += wide
            for one in range(1, int(cell.attributes.get("RowSpan", 1))):
                below[number + one] += wide
        widths.add(across)
    if len(widths) > 1:
        yield f"rows of {sorted(widths)} columns"
    if max(below, default=0) >= len(rows):
        yield "a cell reaches below its table"


def _no_items(listing: Node) -> Iterator[str]:
    for item in listing.within:
        if item.kind != "LI" or "LBody" not in {part.kind for part in item.within}:
            yield f"a list holds {item.kind}: {item.words()}"


def _untold(path: Path, drawn: str) -> list[str]:
    """The letters on the pages that are neither in the structure nor marked as furniture."""
    document = pypdfium2.PdfDocument(path)
    seen: Counter[str] = Counter()
    for page in document:
        text_page = page.get_textpage()
        seen.update(_SOFT.sub("", text_page.get_text_bounded()))
        text_page.close()
        page.close()
    document.close()
    told = Counter(_SOFT.sub("", drawn + "".join(untagged_text(path))))
    apart = {letter: seen[letter] - told[letter] for letter in {*seen, *told}}
    differing = {letter: number for letter, number in apart.items() if number}
    return [f"letters seen more often than told: {differing}"] if differing else []


def _unheard(path: Path, known: str) -> list[str]:
    """Words that are only for the eye, though no listener has heard them."""
    heard = re.sub(r"\s+", "", known.replace("\u00ad", ""))
    words = {word.rstrip("…,") for text in untagged_text(path) for word in text.split()}
    return [
        f"never heard: {word}" for word in sorted(words) if not word.isdigit() and word not in heard
    ]
