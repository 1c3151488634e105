"""The text of a Markdown file, line by line as somebody would have typed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from planner.formats.programme_markdown.signs import GUARD_TAG, unescaped, unfenced
from planner.formats.programme_text.lines import GUARD

_HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)(?:\s+#+)?")
_FACT = re.compile(r"(?:[-*+]\s+)?\*\*(?P<label>(?:[^*\\]|\\.){1,80}):\*\*\s*(?P<text>.*)")
_LENGTH = r"\(\d{1,4} min\.\)"
_PART = re.compile(
    rf"\*\s+(?:(?P<before>{_LENGTH})\s)?\*\*(?P<text>(?:[^*\\]|\\.)*)\*\*(?:\s(?P<behind>{_LENGTH}))?"
)
_ITEM = re.compile(r"(?P<sign>[-*+]|\d{1,9}[.)])\s+(?P<text>.*)")
_LINE_END = re.compile(r"(?<!\\)(?P<whole>(?:\\\\)*)\\$")


def text_of(markdown: str) -> str:
    """The text of Markdown, for the programme reader.

    Headings lose their signs, a list of facts its bold labels and a list of parts its bold titles.
    What stands right under a heading or a part is taken word for word; all else keeps its emphasis,
    links and lists, as long texts have them.
    """
    return "\n".join(_lines(markdown)).strip("\n") + "\n"


def _lines(markdown: str) -> Iterator[str]:
    below = False
    lines = [" ".join(line.split()) for line in markdown.splitlines()]
    for raw, following in zip_longest(lines, lines[1:], fillvalue=""):
        goes_on = following and not _ITEM.fullmatch(following)
        line = _LINE_END.sub(r"\g<whole>", raw) if goes_on else raw
        heading, part = _HEADING.fullmatch(line), _PART.fullmatch(line)
        fact = None if part else _FACT.fullmatch(line)
        item = _ITEM.fullmatch(line)
        if heading:
            yield ""
            yield _guarded(unescaped(heading["text"]))
        elif part:
            yield ""
            yield _part(part)
        elif fact:
            yield f"{unescaped(fact['label'])}: {_guarded(unescaped(fact['text']))}"
        elif below and line:
            yield _guarded(unescaped(line))
        elif item:
            yield from [""] if item["sign"][0].isdigit() else []
            yield _guard_first(item["sign"], unfenced(item["text"]))
        else:
            yield _guarded(unfenced(line))
        below = bool(heading or part or (below and line))


def _part(match: re.Match[str]) -> str:
    title = _guarded(unescaped(match["text"]))
    return " ".join(filter(None, ("•", match["before"], title, match["behind"])))


def _guarded(text: str) -> str:
    """The text with its guard as the reader of texts knows it."""
    return text.replace(GUARD_TAG, GUARD, 1)


def _guard_first(sign: str, text: str) -> str:
    if text.startswith(GUARD_TAG):
        return f"{GUARD}{sign} {text[len(GUARD_TAG) :]}"
    return f"{sign} {text}"
