"""The small Markdown of abstracts, introduction and biographies, read into plain frozen values.

Paragraphs, emphasis, strong emphasis, bullet and numbered lists, and links to web and mail
addresses. Everything else Markdown or HTML knows (headings, code, pictures, tags, entities) is
not markup here and comes out as the text it was written as.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

DEEPEST_LIST = 4
"""Lists may stand in lists this deep; in a text that goes deeper no list is read at all."""

_LEVELS = 3 * DEEPEST_LIST  # the reader counts the list, its item and the item's paragraph
_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Run:
    """Text of one kind. A line end that the author insists on is a newline in the text."""

    text: str
    emphasis: bool = False
    strong: bool = False
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Runs that are set as one."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Listing:
    """A list. `start` is the first item's number, or None where items have bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


Block = Paragraph | Listing


def read(text: str) -> tuple[Block, ...]:
    """The blocks of the text, in order; none for a text of nothing but space."""
    # Sixty milliseconds that a window need not wait for.
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - see above

    text = text.replace("\0", "")  # which Markdown would show as a replacement character
    tokens = _reader(lists=True).parse(text)
    if any(token.level >= _LEVELS for token in tokens):
        tokens = _reader(lists=False).parse(text)
    return tuple(_blocks(SyntaxTreeNode(tokens).children))


def plain(text: str) -> str:
    """The words alone: paragraphs and items on lines of their own, with a blank line between."""
    return "\n\n".join(_plain_blocks(read(text)))


@cache
def _reader(*, lists: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - as above

    class Reader(MarkdownIt):
        """Follows links to web and mail addresses only."""

        def validateLink(self, url: str) -> bool:  # noqa: N802 - its name there
            return url.lower().startswith(_SCHEMES) and len(url) > len("https://")

    rules = ["emphasis", "link", "escape", "newline", *(["list"] if lists else [])]
    return Reader("zero", {"maxNesting": 100}).enable(rules)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        if node.type == "paragraph":
            runs = tuple(_runs(node.children[0].children, Run("")))
            if runs:
                yield Paragraph(runs)
        elif node.type in {"bullet_list", "ordered_list"}:
            yield from _listing(node)


def _listing(node: SyntaxTreeNode) -> Iterator[Block]:
    """A list; but lines whose numbers do not count up are dates or sums and keep their words."""
    items = [tuple(_blocks(item.children)) for item in node.children]
    if node.type == "bullet_list":
        yield Listing(tuple(items))
        return
    numbers = [int(item.info) for item in node.children]
    start = numbers[0]
    if len(items) > 1 and numbers in ([*range(start, start + len(items))], [1] * len(items)):
        yield Listing(tuple(items), start)
        return
    for item, blocks in zip(node.children, items, strict=True):
        number = Run(f"{item.info}{item.markup} ")
        if blocks and isinstance(blocks[0], Paragraph):
            yield Paragraph(_joined([number, *blocks[0].runs]))
            yield from blocks[1:]
        else:
            yield from (Paragraph((number,)), *blocks)


def _runs(nodes: Sequence[SyntaxTreeNode], kind: Run) -> tuple[Run, ...]:
    """The nodes' runs, each of the kind given and what its own nodes add to that."""
    runs: list[Run] = []
    for node in nodes:
        if node.type == "em":
            runs += _runs(node.children, replace(kind, emphasis=True))
        elif node.type == "strong":
            runs += _runs(node.children, replace(kind, strong=True))
        elif node.type == "link":
            runs += _runs(node.children, replace(kind, link=str(node.attrs["href"])))
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(node.type, node.content)
            runs.append(replace(kind, text=text))
    return _joined(runs)


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbours of one kind as one run, and no empty ones."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if not run.text:
            continue
        if last and replace(last, text="") == replace(run, text=""):
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _plain_blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
        else:
            for item in block.items:
                yield from _plain_blocks(item)
