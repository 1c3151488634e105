"""A programme as HTML: written for a mail or a web editor, and read from what was pasted."""

from planner.formats.programme_html.page_text import text_of
from planner.formats.programme_html.writing import marked_up, write

__all__ = ["marked_up", "text_of", "write"]
