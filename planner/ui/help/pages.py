"""The pages of the guide and of what is new: Markdown files, one a page. Knows no Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from planner.paths import resources
from planner.text import LANGUAGES

_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*#]")


@dataclass(frozen=True)
class Page:
    """`name` is what links to it say, `text` its Markdown; its pictures lie in the `folder`."""

    name: str
    title: str
    text: str
    folder: Path = Path()

    def picture(self, address: str) -> Path:
        """The file of a picture: beside the page, as it is in that language, or else for all."""
        name = PurePosixPath(address).name
        own = self.folder / name
        return own if own.is_file() else resources() / "pictures" / name

    def holds(self, words: str) -> bool:
        """Whether every word that is looked for stands on it, in whatever case."""
        said = plain_words(self.text).casefold()
        return all(word in said for word in words.casefold().split())


def guide(language: str) -> tuple[Page, ...]:
    """The guide's pages in their order; in English where it does not speak the language."""
    return tuple(map(_page, sorted(_folder("guide", language).glob("*.md"))))


def news(language: str) -> tuple[Page, ...]:
    """A page for each version, the latest first."""
    files = _folder("whats-new", language).glob("*.md")
    return tuple(map(_page, sorted(files, key=_version, reverse=True)))


def plain_words(text: str) -> str:
    """Markdown as it reads: links and pictures by their words, and no marks."""
    return _MARKUP.sub(lambda found: found[1] or "", text)


def _folder(what: str, language: str) -> Path:
    return resources() / what / (language if language in LANGUAGES else "en")


def _page(file: Path) -> Page:
    text = file.read_text("utf-8")
    return Page(file.name, text.partition("\n")[0].removeprefix("# ").strip(), text, file.parent)


def _version(file: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", file.stem))
