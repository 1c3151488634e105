"""A programme as Markdown: written for wikis and repositories, and the text of what is read."""

from planner.formats.programme_markdown.markdown_text import text_of
from planner.formats.programme_markdown.writing import write

__all__ = ["text_of", "write"]
