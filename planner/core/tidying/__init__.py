"""Typography put right in a text that is there: quotation marks, dashes, hard spaces.

Only marks and spaces change: every letter and every figure stays, and so does every address,
file name, number that is a name, and piece of code. What is tidy stays as it is.
"""

from planner.core.tidying.whole import tidied, tidied_markdown, tidied_name

__all__ = ["tidied", "tidied_markdown", "tidied_name"]
