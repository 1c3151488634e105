"""Lines joined to paragraphs, and paragraphs written as the Markdown subset of the values.

A mail breaks its paragraphs at some width; a web page has each on one line. A line goes on in the
next where that begins in lower case, or where the next one's first word would not have fitted and
all lines of the run but the last show the same width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.formats.programme_text.lines import Line, is_guarded, unguarded

_NARROWEST = 56
_WIDEST = 100
_SENTENCE_END = '.!?:…”"»)'
_NUMBERED = re.compile(r"\d{1,9}\.(?= )")
_LIST_SIGN = re.compile(r"[-+*](?= )")
_SHORTENED = re.compile(r"[^\W\d_]{1,4}\. ?[A-ZÆØÅÄÖÉŁŚŻ]")
_CLOSES = re.compile(r"[^(]{0,60}\)")
_BOUNDARY = re.compile(r"[.!?…][”\"»)]? (?=[^\W\d_a-zæøåäö]|[\"“”»(])")


@dataclass(frozen=True)
class Paragraph:
    """Joined lines, `first` to `last`; `bullet` for a list's item, `gap` after an empty line."""

    text: str
    first: int
    last: int
    bullet: bool = False
    gap: bool = False


def paragraphs(lines: Sequence[Line], begins: Callable[[str], bool]) -> list[Paragraph]:
    """The paragraphs of these lines; where `begins` holds for a line, it is never joined on."""
    found: list[Paragraph] = []
    for run in _runs(lines):
        width = _width(run)
        joined = [run[0]]
        for before, line in pairwise(run):
            guarded = is_guarded(line.text) or is_guarded(before.text)
            inside = is_within_bracket(before.text, line.text)
            if not guarded and (
                inside or (not begins(line.text) and _goes_on(before, line, width))
            ):
                joined.append(line)
            else:
                found.append(_joined(joined))
                joined = [line]
        found.append(_joined(joined))
    return found


def markdown(items: Sequence[Paragraph]) -> str:
    """The paragraphs with an empty line between, and lists as "- " lines.

    Numbered paragraphs are a list where there are several. What would look like a list's sign at
    the beginning of any other paragraph is escaped; a guarded one is Markdown already.
    """
    numbered = sum(_NUMBERED.match(item.text) is not None for item in items) > 1
    pieces: list[str] = []
    before = ""
    for item in items:
        sign = "- " if item.bullet else "1. " if numbered and _NUMBERED.match(item.text) else ""
        text = item.text if sign == "1. " else _escaped(item.text)
        pieces.append(
            ("\n" if sign and sign == before else "\n\n") + ("- " if item.bullet else "") + text
        )
        before = sign
    return "".join(pieces).strip()


def sentences(text: str, abbreviations: frozenset[str]) -> list[str]:
    """The text cut behind sentence ends, with those in "bl.a. Ida B. Lund" left alone."""
    found: list[str] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        word = (
            text[max(start, match.start() - 12) : match.start()]
            .rsplit(" ", maxsplit=1)[-1]
            .strip("(")
        )
        initial = len(word) == 1 and word.isupper()
        last = word.lower().rsplit(".", maxsplit=1)[-1]
        short = word.lower() in abbreviations or last in abbreviations
        if text[match.start()] == "." and (initial or short):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    return [*found, text[start:].strip()]


def is_rest_of(before: str, text: str) -> bool:
    """Whether a line goes on with the one above: in lower case, or within its bracket.

    An abbreviation before a name, as in "dr. Ida Lund", begins something of its own.
    """
    if is_within_bracket(before, text):
        return True
    return text[0].islower() and before[-1] not in ".!?:" and not _SHORTENED.match(text)


def is_within_bracket(before: str, text: str) -> bool:
    """Whether a line closes a bracket that the one above has left open."""
    return before.count("(") > before.count(")") and _CLOSES.match(text) is not None


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines without an empty line or a list sign between."""
    run: list[Line] = []
    for line in lines:
        if run and (line.gap or line.bullet):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _width(run: Sequence[Line]) -> int | None:
    """The width at which a run was broken, or None for one that was not."""
    width = max(len(line.text) for line in run)
    if len(run) < 2 or not _NARROWEST <= width <= _WIDEST:
        return None
    if len(run) == 2 and run[0].text[-1] in _SENTENCE_END:
        return None
    full = all(
        len(line.text) + 1 + len(after.text.split(" ")[0]) > width for line, after in pairwise(run)
    )
    return width if full else None


def _goes_on(before: Line, line: Line, width: int | None) -> bool:
    if width is not None:
        return True
    return is_rest_of(before.text, line.text)


def _joined(lines: Sequence[Line]) -> Paragraph:
    text = " ".join(line.text for line in lines)
    first = lines[0]
    return Paragraph(text, first.number, lines[-1].number, first.bullet, first.gap)


def _escaped(text: str) -> str:
    if is_guarded(text):
        return unguarded(text)
    number = _NUMBERED.match(text)
    if number:
        return f"{text[: number.end() - 1]}\\{text[number.end() - 1 :]}"
    return f"\\{text}" if _LIST_SIGN.match(text) else text
