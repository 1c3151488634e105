"""Under which licences what is bundled stands, and which of them an MIT program may carry."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.metadata import Distribution

from license_expression import ExpressionError, get_spdx_licensing

PUBLIC_DOMAIN = "LicenseRef-scancode-public-domain"
MICROSOFT = "LicenseRef-Microsoft-runtime"
"""Of the C++ runtime, which Microsoft lets every program bring along."""

ALLOWED = frozenset({
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "bzip2-1.0.6", "CC0-1.0",
    "FTL", "HPND", "HPND-sell-variant", "ISC", "libpng-2.0", "MIT", "MIT-CMU", "OFL-1.1", "PSF-2.0",
    "Python-2.0", "Unicode-3.0", "Unlicense", "X11", "Zlib", "ZPL-2.1", "blessing",
    PUBLIC_DOMAIN, MICROSOFT,
    # By linking to a library that can be exchanged: Qt, and what a Debian system lends.
    "LGPL-2.0-or-later", "LGPL-2.1-or-later", "LGPL-3.0-only",
    # Of whole files that stay as they are.
    "AFL-2.1", "MPL-1.1", "MPL-2.0",
    # What starts a bundle: its exception is made for bundles.
    "GPL-2.0-or-later WITH Bootloader-exception",
})  # fmt: skip
"""SPDX identifiers; a choice between several is allowed where one of them is."""

STATED: Mapping[str, str] = {
    "attrs": "MIT",
    "cssselect2": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "pytz": "MIT",
    "reportlab": "BSD-3-Clause",
    "tinycss2": "BSD-3-Clause",
    "webencodings": "BSD-3-Clause",
}
"""Of libraries whose metadata say it in their own words: what their licence files say."""

OF_THE_SYSTEM: Mapping[str, str] = {
    "libbrotli1": "MIT",
    "libbz2-1.0": "bzip2-1.0.6",
    "libcap2": "BSD-3-Clause OR GPL-2.0-only",
    "libdbus-1-3": "AFL-2.1 OR GPL-2.0-or-later",
    "libexpat1": "MIT",
    "libffi8": "MIT",
    "libfontconfig1": "HPND-sell-variant",
    "libfreetype6": "FTL OR GPL-2.0-or-later",
    "libgcrypt20": "LGPL-2.1-or-later",
    "libglib2.0-0": "LGPL-2.1-or-later",
    "libgpg-error0": "LGPL-2.1-or-later",
    "liblz4-1": "BSD-2-Clause",
    "liblzma5": PUBLIC_DOMAIN,
    "libpcre2-8-0": "BSD-3-Clause",
    "libpng16-16": "libpng-2.0",
    "libsqlite3-0": "blessing",
    "libsystemd0": "LGPL-2.1-or-later",
    "libuuid1": "BSD-3-Clause",
    "libx11-6": "MIT",
    "libx11-xcb1": "MIT",
    **dict.fromkeys(
        ("libxcb-glx0", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0",
         "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1"),
        "X11",
    ),
    **dict.fromkeys(
        ("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
         "libxcb-render-util0", "libxcb-util1"),
        "MIT",
    ),
    "libxkbcommon-x11-0": "MIT",
    "libxkbcommon0": "MIT",
    "libzstd1": "BSD-3-Clause OR GPL-2.0-only",
    "zlib1g": "Zlib",
}  # fmt: skip
"""Of the Debian packages whose shared libraries are bundled: what their copyright files say."""

_SPDX = get_spdx_licensing()


class UnknownLicenceError(Exception):
    """Nobody has said under which licence something stands."""


def licence_of(library: Distribution) -> str:
    """The SPDX expression of a Python library, from its metadata if they have one.

    Raises UnknownLicenceError where they have none and none is stated here.
    """
    name = library.name.lower().replace("_", "-")
    told = STATED.get(name) or library.metadata["License-Expression"] or library.metadata["License"]
    if not told or not is_expression(told):
        raise UnknownLicenceError(f"{library.name}: the licence is not known: {told}")
    return str(told)


def is_expression(text: str) -> bool:
    """Whether this is an SPDX expression of known licences."""
    try:
        return not _SPDX.validate(text, strict=True).errors
    except ExpressionError:
        return False


def may_be_carried(expression: str, allowed: Collection[str] = ALLOWED) -> bool:
    """Whether a program under the MIT licence may be shipped with something under this one.

    Of a choice (OR) one licence must be allowed; of several at once (AND) all of them.
    """
    values = {
        symbol: _SPDX.TRUE if symbol.render() in allowed else _SPDX.FALSE
        for symbol in _SPDX.license_symbols(expression, unique=True, decompose=False)
    }
    return bool(_SPDX.parse(expression).subs(values).simplify() == _SPDX.TRUE)
