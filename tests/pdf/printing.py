"""Prints a handout to a file, and looks at the file as validators and eyes do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import page as validation
import pikepdf
import pypdfium2

from planner.core.programme import Day, Entry, Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.style import Style


def no_blob(digest: str) -> bytes:
    raise KeyError(digest)


def print_handout(programme: Programme, path: Path, style: Style | None = None) -> PrintReport:
    with path.open("wb") as out:
        return PRODUCTS["handout"](programme, out, read_blob=no_blob, style=style)


def one_day(*entries: Entry, **fields: object) -> Programme:
    rows = {entry.id: replace(entry, day="day") for entry in entries}
    programme = Programme("p", title="Naboskab", days={"day": Day("day")}, entries=rows)
    return replace(programme, **fields)  # type: ignore[arg-type]  # fields are the test's own


def problems_of(path: Path) -> list[str]:
    """What the validator and a look at the fonts have against the file."""
    problems = [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "2a")
        for failure in validation.validate_pdf(str(path), profile=profile).failures
    ]
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            problems += [
                f"not embedded: {font.BaseFont}"
                for font in page.Resources.Font.values()
                if "/FontFile2" not in font.FontDescriptor
            ]
    return problems


def page_texts(path: Path) -> list[str]:
    """Each page's text as seen, with even white space."""
    document = pypdfium2.PdfDocument(path)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(" ".join(text_page.get_text_bounded().replace("\ufffe", "").split()))
        text_page.close()
        page.close()
    document.close()
    return texts


def left_edge(path: Path, words: str) -> float:
    """Where the words' first letter begins on the first page, in points from the left."""
    return _first_letter(path, words)[0]


def bottom_edge(path: Path, words: str) -> float:
    """Where the words' first letter ends on the first page, in points from the foot."""
    return _first_letter(path, words)[1]


def _first_letter(path: Path, words: str) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text_page = page.get_textpage()
    found = text_page.search(words)
    index, _ = found.get_next()
    left, bottom, _, _ = text_page.get_charbox(index)
    for part in (found, text_page, page, document):
        part.close()
    return left, bottom
