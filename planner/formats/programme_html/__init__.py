"""A programme as HTML: a page for a web site, a fragment for a mail, and what is pasted, read."""

from planner.formats.programme_html.page import write_page
from planner.formats.programme_html.page_text import text_of
from planner.formats.programme_html.writing import marked_up, write

__all__ = ["marked_up", "text_of", "write", "write_page"]
