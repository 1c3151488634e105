"""Takes what somebody did in another copy of a programme into this one."""

from planner.core.merging.conflict import Conflict, Key, Merged, Side
from planner.core.merging.merge import merge, resolve

__all__ = ["Conflict", "Key", "Merged", "Side", "merge", "resolve"]
