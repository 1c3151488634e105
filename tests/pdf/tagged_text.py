"""Reads a tagged PDF back as a screen reader would: by its structure, not by its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf


@dataclass
class Node:
    """An element of the structure: its type, its own and its children's text in order.

    `alternative` is what is said of a picture, `attributes` what is known of a table's cell.
    """

    kind: str
    language: str = ""
    actual_text: str = ""
    kids: list[Node | str] = field(default_factory=list)
    alternative: str = ""
    attributes: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def within(self) -> list[Node]:
        """The elements right below it."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def text(self) -> str:
        """What is heard of it, as it stands."""
        return self.actual_text or "".join(
            kid if isinstance(kid, str) else kid.text() for kid in self.kids
        )

    def words(self) -> str:
        """The text with single spaces and words put together again at soft hyphens."""
        return " ".join(self.text().replace("\u00ad", "").split())

    def walk(self) -> Iterator[Node]:
        """Itself and all nodes in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *kinds: str) -> list[Node]:
        """The nodes of those types in it, in reading order."""
        return [node for node in self.walk() if node.kind in kinds]


def read_structure(path: Path) -> Node:
    """The document's structure with its text."""
    with pikepdf.open(path) as pdf:
        texts: dict[tuple[int, int | None], str] = {}
        for number, page in enumerate(pdf.pages):
            for marked, text in _marked_text(page):
                texts[number, marked] = texts.get((number, marked), "") + text
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return _node(pdf.Root.StructTreeRoot.K, pages, texts)


def untagged_text(path: Path) -> list[str]:
    """The text of each artifact sequence, such as a page number or a table's headings again."""
    with pikepdf.open(path) as pdf:
        return [
            " ".join(text.split())
            for page in pdf.pages
            for marked, text in _marked_text(page, between=" ")
            if marked is None and text.strip()
        ]


def _node(element: Any, pages: dict[Any, int], texts: dict[Any, str]) -> Node:
    node = Node(
        str(element.S)[1:],
        str(element.get("/Lang", "")),
        str(element.get("/ActualText", "")),
        alternative=str(element.get("/Alt", "")),
        attributes={name[1:]: str(value) for name, value in dict(element.get("/A", {})).items()},
    )
    own = element.get("/Pg")
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.kids.append(texts.get((pages[own.objgen], kid), ""))
        elif kid.get("/Type") == "/MCR":
            node.kids.append(texts.get((pages[kid.Pg.objgen], int(kid.MCID)), ""))
        elif kid.get("/Type") != "/OBJR":
            node.kids.append(_node(kid, pages, texts))
    return node


def _marked_text(page: Any, between: str = "") -> Iterator[tuple[int | None, str]]:
    """The text of each marked sequence in drawing order, with its number if it has one.

    `between` parts what is drawn at one place from what is drawn at another.
    """
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters: dict[int, str] = {}
    marked: int | None = None
    text = ""
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                tag = operands[1] if len(operands) > 1 else {}
                marked = int(tag["/MCID"]) if "/MCID" in tag else None
                text = ""
            case "EMC":
                yield marked, text
            case "BT":
                text += between
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj":
                text += "".join(letters.get(code, "\ufffd") for code in bytes(operands[0]))


def _letters(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be")
        for code, letter in re.findall(r"^<(\w\w)> <(\w+)>$", table, re.MULTILINE)
    }
