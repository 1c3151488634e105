"""How a command can end: the exit codes."""

from __future__ import annotations

DONE, FAILED, WRONG_USAGE = 0, 1, 2
