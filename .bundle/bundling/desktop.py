"""What makes the bundle a program of a Linux desktop: menu entry, kind of file, icon."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from bundling.naming import PROGRAM

PLACES = {
    f"desktop/{PROGRAM}.desktop": "share/applications",
    f"desktop/{PROGRAM}.xml": "share/mime/packages",
    f"desktop/{PROGRAM}.metainfo.xml": "share/metainfo",
    f"icons/{PROGRAM}.svg": "share/icons/hicolor/scalable/apps",
    "desktop/install.sh": ".",
}
"""Where each of the resources belongs below a folder that desktops look into.

XDG Base Directory, Icon Theme and Shared MIME-info specifications of freedesktop.org.
"""
END = "</component>"


def lay_out(resources: Path, folder: Path, version: str, made: datetime) -> None:
    """Put everything into the bundle's folder, with this version's release in the description."""
    for source, place in PLACES.items():
        (folder / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(resources / source, folder / place)
    description = folder / "share" / "metainfo" / f"{PROGRAM}.metainfo.xml"
    told = description.read_text(encoding="utf-8")
    release = f'<release version="{version}" date="{made:%Y-%m-%d}"/>'
    described = told.replace(END, f"  <releases>\n    {release}\n  </releases>\n{END}")
    description.write_text(described, encoding="utf-8")
