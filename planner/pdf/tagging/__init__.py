"""Tagged PDF on reportlab: PDF/UA-1 and PDF/A-2a, whatever the product.

A product makes `Element`s, draws inside `TaggedCanvas.tagged(element)`, and gets a file in which
everything drawn is either content with a place in the structure or an artifact.
"""

from planner.pdf.tagging.canvas import Box, TaggedCanvas, UntaggedTextError
from planner.pdf.tagging.metadata import Metadata
from planner.pdf.tagging.structure import Element, Kind

__all__ = ["Box", "Element", "Kind", "Metadata", "TaggedCanvas", "UntaggedTextError"]
