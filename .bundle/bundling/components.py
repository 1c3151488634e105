"""Who made what is bundled: libraries of Python, Python itself, Qt, and libraries of the system."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from bundling.licences import MICROSOFT, OF_THE_SYSTEM, UnknownLicenceError, licence_of

QT = ("pyside6-essentials", "shiboken6")
"""Their wheels hold Qt and bring no licence text: ours is in resources/licences."""
QT_LICENCES = ("LGPL-3.0.txt", "GPL-3.0.txt", "ICU-Unicode.txt")
OF_WINDOWS = re.compile(r"api-ms-win-|concrt|msvcp|ucrtbase|vcruntime", re.IGNORECASE)


@dataclass(frozen=True)
class Component:
    """Something by others that is in the bundle."""

    name: str
    version: str
    licence: str
    """An SPDX expression."""
    source: str
    """A package URL without its version, as `pkg:pypi/babel`."""
    texts: tuple[Path, ...] = ()
    """The files with its licence and notices."""


def components(sources: Iterable[str], resources: Path) -> tuple[Component, ...]:
    """What these files come from, in the order of their names.

    `sources` are absolute paths; what lies in neither Python's folders nor a package of the system
    is the program's own if it is below the checkout, whose `resources` are given. Raises
    UnknownLicenceError where nobody knows whose a file is, or its licence is not known.
    """
    libraries = _owners()
    # Each executable is a small program of PyInstaller's, with ours behind it.
    found = {_of_python(distribution("pyinstaller"), resources)}
    for source in sources:
        path = Path(source)
        library = libraries.get(path)
        if library is not None:
            found.add(_of_python(library, resources))
        elif _is_below(path, sys.base_prefix) or path.name.startswith("libpython"):
            found.add(_python())
        elif OF_WINDOWS.match(path.name):
            found.add(Component("Microsoft C++ runtime", "", MICROSOFT, ""))
        elif not _is_below(path, str(resources.parent)):
            found.add(_of_debian(path))
    return tuple(sorted(found, key=lambda component: component.name.lower()))


def licence_files(library: Distribution) -> Iterator[Path]:
    """The files of a Python library that hold its licence, with the notices it asks to be kept."""
    for file in library.files or ():
        names = {"LICENSE", "LICENSES", "LICENCE", "COPYING", "NOTICE"}
        if file.suffix not in {".py", ".pyc"} and (
            "licenses" in file.parts or file.stem.upper() in names
        ):
            yield Path(str(file.locate()))


def _is_below(path: Path, folder: str) -> bool:
    return path.is_relative_to(folder) or path.resolve().is_relative_to(Path(folder).resolve())


def _owners() -> Mapping[Path, Distribution]:
    return {
        Path(str(file.locate())): library
        for library in distributions()
        for file in library.files or ()
    }


def _of_python(library: Distribution, resources: Path) -> Component:
    name = library.name.lower().replace("_", "-")
    texts = tuple(sorted(licence_files(library)))
    if name in QT:
        texts = tuple(resources / "licences" / text for text in QT_LICENCES)
    return Component(library.name, library.version, licence_of(library), f"pkg:pypi/{name}", texts)


@cache
def _python() -> Component:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Component(
        "Python", platform.python_version(), "Python-2.0", "pkg:generic/python",
        (text,) if text.is_file() else (),
    )  # fmt: skip


def _of_debian(path: Path) -> Component:
    """The Debian package of a file; libraries may be known there by their place before /usr."""
    for place in {path, path.resolve(), *(Path("/", *p.parts[2:]) for p in (path, path.resolve()))}:
        told = _ask("dpkg-query", "--search", str(place))
        if told:
            held = told.split(":")[0]
            break
    else:
        raise UnknownLicenceError(f"{path}: nobody knows whose this file is.")
    package = held.removesuffix("t64")  # of a library whose times are 64 bits wide
    if package not in OF_THE_SYSTEM:
        raise UnknownLicenceError(f"{package} with {path}: the licence is not known.")
    version = _ask("dpkg-query", "--show", "--showformat=${Version}\n", held).splitlines()[0]
    return Component(
        package, version, OF_THE_SYSTEM[package], f"pkg:deb/debian/{package}",
        (Path("/usr/share/doc") / held / "copyright",),
    )  # fmt: skip


def _ask(*command: str) -> str:
    """What a command answers; nothing where it fails or is not there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words and paths
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
