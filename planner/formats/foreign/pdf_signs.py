"""The words in which the program that reads PDFs is asked and answers."""

READ_PAGES, READ_WORDS = "read-pages", "read-words"
"""What it can be asked for: the lines of slides, or the pieces of a text."""

UNREADABLE, PROTECTED, NO_SLIDES, TOO_MANY = "unreadable", "protected", "no slides", "too many"
"""What it answers in place of pages."""
