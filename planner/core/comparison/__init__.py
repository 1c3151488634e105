"""Two programmes side by side: two states of one, or a programme and what was read elsewhere."""

from planner.core.comparison.difference import Aspect, Difference, DifferenceKind
from planner.core.comparison.entries import compare
from planner.core.comparison.matching import match
from planner.core.comparison.rest import compare_rest

__all__ = ["Aspect", "Difference", "DifferenceKind", "compare", "compare_rest", "match"]
