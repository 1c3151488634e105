"""Long texts as the lines of a plain text: each a paragraph or an item of a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from planner import markup
from planner.markup import Run


class Form(StrEnum):
    """What a line of a long text is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True)
class ProseLine:
    """A paragraph or an item, on one line; `number` is a numbered item's own."""

    form: Form
    runs: tuple[Run, ...]
    number: int = 0


Prose = tuple[ProseLine, ...]

_SPACES = re.compile(r"\s+")
_SIGNS = re.compile(r"[\\*_\[\]]")
_BLOCK_SIGN = re.compile(r"(?:[-+#>=~`]|\d{1,9}(?=[.)] ))")


def one_line(text: str) -> str:
    """The text as one line can hold it: composed, printable, with single spaces."""
    return _SPACES.sub(" ", _printable(text)).strip()


def plain_line(text: str) -> str:
    """A Markdown text as one line without its marks."""
    return one_line(markup.plain(text))


def prose_lines(text: str) -> Prose:
    """A Markdown text line by line.

    Lists within lists stand beside them, an item's further paragraphs behind it, and a line end
    that the author insisted on parts a paragraph in two. Lines without a letter or figure go, for
    a text's reader takes them for ornament.
    """
    lines = (replace(line, runs=tidied(line.runs)) for line in _lines(markup.read(text)))
    return tuple(line for line in lines if _says_something(line))


def inline_markdown(runs: Sequence[Run], *, escaped: bool = False) -> str:
    """The runs as Markdown, with its signs in their own text escaped where that is asked for."""
    pieces: list[str] = []
    for link, group in groupby(runs, key=lambda run: run.link):
        text = "".join(_marked(run, escaped=escaped) for run in group)
        pieces.append(f"[{text}](<{link}>)" if set(link) & set("() ") else f"[{text}]({link})")
        if not link:
            pieces[-1] = text
    return "".join(pieces)


def escaped_start(text: str) -> str:
    """A paragraph's Markdown, kept from being taken for a list or a heading."""
    sign = _BLOCK_SIGN.match(text)
    if not sign:
        return text
    at = sign.end() if sign[0][0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def _says_something(line: ProseLine) -> bool:
    letters = any(character.isalnum() for run in line.runs for character in run.text)
    return letters or line.form is Form.NUMBER


def tidied(line: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with single spaces, none at the ends, and none just within emphasis or a link."""
    cut: list[Run] = []
    for run in line:
        text = _SPACES.sub(" ", _printable(run.text))
        bare = text.strip()
        if not bare:
            cut.append(Run(text))
            continue
        before, behind = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
        cut += [Run(before), replace(run, text=bare), Run(behind)]
    runs: list[Run] = []
    for run in filter(lambda run: run.text, cut):
        text = run.text
        if text[0] == " " and (not runs or runs[-1].text[-1] == " "):
            text = text[1:]
        if runs and replace(runs[-1], text="") == replace(run, text=""):
            runs[-1] = replace(run, text=runs[-1].text + text)
        elif text:
            runs.append(replace(run, text=text))
    if runs and runs[-1].text.endswith(" "):
        runs[-1] = replace(runs[-1], text=runs[-1].text[:-1])
    return tuple(run for run in runs if run.text)


def _lines(blocks: Iterable[markup.Block]) -> Iterator[ProseLine]:
    for block in blocks:
        if isinstance(block, markup.Listing):
            items = [item for item in block.items if item]
            # A number alone is no list to whoever reads the text.
            start = block.start if len(items) > 1 else None
            for place, item in enumerate(items):
                yield from _item_lines(item, None if start is None else start + place)
        else:
            for runs in _parted(block.runs):
                yield ProseLine(Form.PARAGRAPH, runs)


def _item_lines(blocks: Sequence[markup.Block], number: int | None) -> Iterator[ProseLine]:
    form = Form.BULLET if number is None else Form.NUMBER
    for place, line in enumerate(_lines(blocks)):
        first = place == 0 and line.form is Form.PARAGRAPH
        yield replace(line, form=form, number=number or 0) if first else line


def _parted(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs, cut where their text has a line end."""
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in rest:
            yield tuple(line)
            line = [replace(run, text=text)]
    yield tuple(line)


def _printable(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c.isspace() or c.isprintable())


def _marked(run: Run, *, escaped: bool) -> str:
    text = _SIGNS.sub(r"\\\g<0>", run.text) if escaped else run.text
    sign = "*" * (run.emphasis + 2 * run.strong)
    return f"{sign}{text}{sign}"
