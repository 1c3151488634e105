"""On how many examples the properties of the core are tried.

A hard run: `PLANNER_EXAMPLES=2000 pytest tests/core`.
"""

from __future__ import annotations

import os

from hypothesis import settings

MANY = settings(max_examples=int(os.environ.get("PLANNER_EXAMPLES", "60")))
