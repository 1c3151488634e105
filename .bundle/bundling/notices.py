"""The notices for people: whose work is in the bundle, and under which licences."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

from bundling.components import Component

FOLDER = "resources/licences"
"""Where the bundle keeps the texts, a folder for each component beside the program's own."""
NOTICES = f"{FOLDER}/NOTICES.txt"
WIDTH = 78
HEAD = """\
Programme Planner itself is under the MIT licence. It stands on the work of many others, listed \
below with the licence that each gives; the full texts lie in _internal/{folder}, in a folder of \
that name. The typefaces (SIL Open Font License) and icons (ISC) have theirs beside them."""
QT = """\
Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are \
linked dynamically, as files of their own in _internal/PySide6 and _internal/shiboken6: whoever \
wants another build of the same version puts its files in their place. Their sources are to be had \
from https://download.qt.io; what Qt in turn contains is told at \
https://doc.qt.io/qt-6/licenses-used-in-qt.html."""


def notices(components: Iterable[Component]) -> str:
    """The whole text, for a file at the top of the bundle."""
    head = (textwrap.fill(text, WIDTH) for text in (HEAD.format(folder=FOLDER), QT))
    lines = (
        f"{component.name} {component.version}".rstrip() + f"\n    {component.licence}"
        for component in components
    )
    return "\n\n".join(("Notices", *head, *lines)) + "\n"


def texts(components: Iterable[Component]) -> Sequence[tuple[str, str, str]]:
    """The licence texts as PyInstaller's entries: place in the bundle, source, kind.

    Two texts of one name in a component are kept apart by the folder they come from.
    """
    return [
        (f"{FOLDER}/{component.name}/{name}", str(text), "DATA")
        for component in components
        for name, text in _named(component.texts)
    ]


def _named(texts: Sequence[Path]) -> Iterable[tuple[str, Path]]:
    names = [text.name for text in texts]
    for text in texts:
        alone = names.count(text.name) == 1
        yield text.name if alone else f"{text.parent.name}-{text.name}", text
