"""Whether a window can be shown at all, asked before Qt is, which would end the program."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planner.text import Texts

_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs of the system, and the Debian package that has it."""


class Trouble(NamedTuple):
    """Why no window can be shown: packages that are missing, else what Qt said, else no display."""

    packages: tuple[str, ...] = ()
    what: str = ""


def missing_library(error: ImportError) -> Trouble:
    """What an import of Qt that failed asks for."""
    packages = tuple(package for name, package in _LIBRARIES.items() if name in str(error))
    return Trouble(packages, str(error))


def trouble(environment: Mapping[str, str]) -> Trouble | None:
    """What stands against showing a window here, if anything can be told beforehand."""
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    if not environment.get("DISPLAY"):
        return Trouble()
    missing = tuple(package for name, package in _LIBRARIES.items() if not _loads(name))
    if missing:
        return Trouble(missing)
    return None if _reaches(environment["DISPLAY"]) else Trouble()


def told(texts: Texts, trouble: Trouble) -> str:
    """The trouble as one sentence."""
    if trouble.packages:
        sentence = texts.ngettext(
            "The window needs a system package that is missing: apt install %(packages)s",
            "The window needs system packages that are missing: apt install %(packages)s",
            len(trouble.packages),
        )
        return sentence % {"packages": " ".join(trouble.packages)}
    if trouble.what:
        return texts.gettext("The window cannot be shown: %(what)s.") % {"what": trouble.what}
    return texts.gettext(
        "There is no display to show the window on; “planner --help” lists what works without."
    )


def _loads(name: str) -> bool:
    import ctypes  # noqa: PLC0415 - only this platform needs it

    with suppress(OSError):
        ctypes.CDLL(name)
        return True
    return False


def _reaches(display: str) -> bool:
    """Whether the X server there answers."""
    import ctypes  # noqa: PLC0415 - as above

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt will say what it thinks of that
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
