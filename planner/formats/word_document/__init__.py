"""A programme as a Word document, for those who go on with it there."""

from planner.formats.word_document.writing import write

__all__ = ["write"]
