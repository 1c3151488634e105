"""The order of reading where pages were not drawn in it: on sheets that are folded."""

from __future__ import annotations

from collections.abc import Mapping

from planner.pdf.tagging.structure import Annotation, Content, Element

Turn = tuple[int, int]
"""When a thing is read: on which page, and after how many others that were drawn before it."""

Turns = Mapping[Content | Annotation, Turn]


def put_in_order(root: Element, turns: Turns) -> None:
    """Puts what is in an element, and in all within it, in the order of their turns.

    An element's turn is that of the first thing in it; an empty one stays behind what it follows.
    """
    _in_order(root, turns, (0, 0))


def _in_order(element: Element, turns: Turns, before: Turn) -> Turn:
    """Puts the element in order; gives its turn, which is the one `before` where it is empty."""
    placed = []
    turn = before
    for kid in element.kids:
        turn = _in_order(kid, turns, turn) if isinstance(kid, Element) else turns[kid]
        placed.append((turn, kid))
    placed.sort(key=lambda one: one[0])
    element.kids[:] = [kid for _, kid in placed]
    return placed[0][0] if placed else before
