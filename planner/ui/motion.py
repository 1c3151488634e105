"""Whether things may move on the screen: every animation asks here.

Qt tells only from 6.12 on what the system's own setting for that is, so it is read where the system
keeps it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from shutil import which

_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of SystemParametersInfo: the switch in the settings of Windows."""
_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_PATIENCE = 0.5  # seconds


@cache
def motion_is_reduced() -> bool:
    """Whether the user has asked the system to do without movement; asked for once a run."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed there alone

        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(
            _CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0
        )
        return not animated.value
    return reduced_on_desktop(os.environ)


def reduced_on_desktop(environment: Mapping[str, str]) -> bool:
    """Whether the settings of KDE, or of GNOME and its kin, say so; False where none can be read.

    `environment` is that of the process: which desktop it is, and where its things lie.
    """
    desktop = environment.get("XDG_CURRENT_DESKTOP", "").upper()
    if "KDE" in desktop:
        return _reduced_by_kde(environment)
    command = which(_GNOME[0], path=environment.get("PATH")) if desktop else None
    if command is None:
        return False
    import subprocess  # noqa: PLC0415 - on some desktops alone

    try:
        told = subprocess.run(  # noqa: S603 - the desktop's own command with fixed words
            [command, *_GNOME[1:]], capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.stdout.strip() == "false"


def _reduced_by_kde(environment: Mapping[str, str]) -> bool:
    from configparser import ConfigParser  # noqa: PLC0415 - on one desktop alone
    from configparser import Error as NoSettings  # noqa: PLC0415 - as above

    folder = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    kept = ConfigParser(interpolation=None, strict=False)
    try:
        kept.read(Path(folder) / "kdeglobals", encoding="utf-8")
        return kept.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0
    except (NoSettings, ValueError, OSError):
        return False
