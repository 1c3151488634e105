"""Which files the bundle needs of all that PyInstaller finds.

An entry is PyInstaller's: its place in the bundle, its source (for a link, what it points at) and
its kind.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from planner.checking.calendar import LOCALES
from planner.formats.programme_text.languages import LANGUAGES as READ
from planner.text import LANGUAGES as SPOKEN

Entry = tuple[str, str, str]
LINK = "SYMLINK"

LANGUAGES = {*SPOKEN, *READ}
PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qjpeg", "qsvg"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin", "ibusplatforminputcontextplugin",
    },
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}  # fmt: skip
"""What a window, its icons and pictures, typing and printing need of Qt's plugins, by folder.

Qt's look of GTK is not among them, for this program has its own; it would bring some 13 MB.
"""
LEFT_TO_THE_SYSTEM = re.compile(
    # The graphics drivers of a newer system need its own C++ library, not an older one of ours.
    r"lib(stdc\+\+|gcc_s)\.so"
    # Whoever has a printer has this and the half dozen libraries behind it.
    r"|libcups\.so"
)


def wanted(entry: Entry) -> bool:
    """Whether the bundle needs a file, by the place it would have there."""
    path = PurePath(entry[0])
    match path.parts:
        case "babel", "locale-data", *_:
            kept = path.stem == "root" or path.stem.split("_")[0] in LANGUAGES
        case "pyphen", "dictionaries", *_:
            kept = path.suffix == ".dic" and path.stem.split("_")[1] in LANGUAGES
        case "holidays", "locale", language, *_:
            kept = language.split("_")[0] in LOCALES
        case "resources", "locale", *_:
            kept = path.suffix == ".mo"
        case "resources", "desktop", *_:
            kept = False  # it lies where a desktop looks
        case "lxml", *_:
            # What is read with it is read as a tree.
            kept = path.suffix in {".so", ".pyd"} and path.stem.startswith(("etree", "_element"))
        case _:
            kept = _is_wanted_of_qt(path) and not LEFT_TO_THE_SYSTEM.match(path.name)
    return kept


def _is_wanted_of_qt(path: PurePath) -> bool:
    if path.suffix == ".qm":
        return path.stem in {f"qtbase_{language}" for language in SPOKEN}
    if "PySide6" in path.parts and "plugins" in path.parts:
        return path.stem.removeprefix("lib") in PLUGINS.get(path.parent.name, set())
    return True


def needed(entries: Iterable[Entry], needs: Callable[[str], set[str]]) -> list[Entry]:
    """The entries without the shared libraries that nothing else among them needs any more.

    A library is a file of ELF named lib… that lies where the loader looks: in the bundle's folder
    or in Qt's. `needs` tells, of a source, the names of the libraries that it was linked with.
    """
    entries = list(entries)
    libraries = {PurePath(place).name: source for place, source, kind in entries if kind != LINK}
    ours = {PurePath(entry[0]).name for entry in entries if _is_library(entry)}
    held: set[str] = set()
    new = {name for name in libraries if name not in ours}
    while new:
        held |= new
        wants = {name for holder in new for name in needs(libraries[holder])}
        new = (wants & libraries.keys()) - held
    return [entry for entry in entries if PurePath(entry[0]).name in held or not _is_library(entry)]


def _is_library(entry: Entry) -> bool:
    path = PurePath(entry[0])
    in_sight = len(path.parts) == 1 or path.parts[-3:-1] == ("Qt", "lib")
    return in_sight and re.match(r"lib(?!python).+\.so\b", path.name) is not None


def linked(source: str) -> set[str]:
    """The names of the shared libraries that an ELF file says it needs; none of another file."""
    if ".so" not in Path(source).name:
        return set()
    told = subprocess.run(  # noqa: S603 - our own words and a library's path
        ["readelf", "--dynamic", source],  # noqa: S607 - of binutils, where PATH has it
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", told.stdout))
