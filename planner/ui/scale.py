"""The steps of space between things, in pixels at 100 %, and of the size of words, in points.

Every layout takes its distances from here: equal relations look equal in all windows. What is drawn
by hand, as the cards of the timeline, has measures of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QSize

HAIR = 2
"""Between words and what is no more than their mark."""
NARROW = 4
"""Between the lines of one thing."""
SMALL = 6
"""Around what stands in a row of tools."""
MEDIUM = 8
"""Between things that belong together: a field and its neighbour, a picture and its words."""
WIDE = 12
"""Between one thing and the next."""
LARGE = 16
"""Between groups, and from the edge of a pane to what it holds."""
BROAD = 20
"""Above the first thing of a window."""
HUGE = 24
"""From the edge of a window to what it holds."""
OPEN = 32
"""Around what stands alone."""

STEPS = (0, HAIR, NARROW, SMALL, MEDIUM, WIDE, LARGE, BROAD, HUGE, OPEN)
"""All of them, and none."""
FRAME = QSize(20, 56)
"""Pixels that a window manager puts around a window, in all."""

DIALOG = (HUGE, BROAD, HUGE, LARGE)
"""The margins of a dialog: left, above, right, below its buttons."""
PANE = (LARGE, LARGE, LARGE, LARGE)
"""The margins of a pane."""

BODY_POINTS = 10.5
"""Nearly all that is written; a heading is of that size, too, and heavier."""
TITLE_POINTS = 14.0
"""What a window is about."""
DISPLAY_POINTS = 24.0
"""The name of the program on its first page."""
