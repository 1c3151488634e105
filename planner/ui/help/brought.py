"""The libraries, faces and pictures that the program brings, with their licences. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from itertools import chain
from pathlib import Path

from planner.paths import resources

OWN = "programme-planner"
"""The name under which the program itself is installed."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE_FILE = re.compile(r"(?:LICEN[CS]ES?|COPYING|NOTICE|AUTHORS)(?:[.\-_].*)?", re.IGNORECASE)
_SPOKEN = 80
"""A licence's name is short; some write the whole text in its place."""
_WORDS = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])|\d+")


@dataclass(frozen=True)
class Brought:
    """Something by others. `version` and `licence` are empty where they are not known."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]
    """Where the licence's text is written."""

    def text(self) -> str:
        """What the licence says, or nothing where no text came along."""
        return "\n\n".join(file.read_text("utf-8", "replace").strip() for file in self.files)


def own_licence() -> str:
    """The text of the program's own licence."""
    return (resources() / "licences" / "LICENSE.txt").read_text("utf-8")


def everything_brought() -> Iterator[Brought]:
    """All that is used of others, one by one: what is installed, or what a bundle holds.

    Each takes some milliseconds to find.
    """
    kept = resources() / "licences"
    known = set()
    for each in chain(_installed(), _faces(kept), _in_bundle(kept)):
        if _plain(each.name) not in known:
            known.add(_plain(each.name))
            yield each


def _installed() -> Iterator[Brought]:
    """Everything that the program needs to run, and what that needs in turn."""
    wanted, seen = [OWN], set[str]()
    while wanted:
        name = wanted.pop()
        if _plain(name) in seen:
            continue
        seen.add(_plain(name))
        try:
            found = distribution(name)
        except PackageNotFoundError:  # of another system, or not told of in a bundle
            continue
        wanted += [
            match[0]
            for line in found.requires or ()
            if "extra ==" not in line and (match := _NAME.match(line))
        ]
        if name != OWN:
            yield _brought(found)


def _brought(found: Distribution) -> Brought:
    about: Mapping[str, str] = found.metadata.json  # type: ignore[assignment] # some are lists
    licence = about.get("license_expression") or about.get("license") or ""
    if not licence or len(licence) > _SPOKEN or "\n" in licence:
        classifiers = found.metadata.get_all("Classifier") or []
        named = [c.rsplit(" :: ", 1)[-1] for c in classifiers if c.startswith("License ::")]
        licence = ", ".join(name for name in named if name != "OSI Approved")
    named_files = (
        Path(str(file.locate()))
        for file in found.files or ()
        if ("licenses" in file.parts or len(file.parts) < 3) and _LICENCE_FILE.fullmatch(file.name)
    )
    files = [file for file in named_files if file.is_file()]
    if not files and "LGPL-3" in licence:  # Qt's packages leave the text to whoever passes them on
        files = sorted((resources() / "licences").glob("*LGPL-3*"))
    return Brought(found.name, found.version, licence, tuple(files))


def _faces(kept: Path) -> Iterator[Brought]:
    """The typefaces and icons: their licences lie with the program as NAME-LICENCE.txt."""
    for file in sorted(kept.glob("*-*.txt")):
        name, licence = file.stem.rsplit("-", 1)
        if not licence.isalpha():  # the text of a licence itself, such as LGPL-3.0
            continue
        yield Brought(" ".join(_WORDS.findall(name)), "", licence, (file,))


def _in_bundle(kept: Path) -> Iterator[Brought]:
    """A bundle tells of its libraries by a folder of licence texts for each."""
    for folder in sorted(path for path in kept.iterdir() if path.is_dir()):
        files = tuple(sorted(path for path in folder.rglob("*") if path.is_file()))
        yield Brought(folder.name, "", "", files)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()
