"""A programme as plain text, as it comes from a web page, a mail or a word processor.

Reading goes through stages, each a module with plain values between:

1. `lines`: the text as clean, numbered lines.
2. `times`, `dates`, `labels`, `credits`, `people`: what single lines say; `languages` holds each
   language's words as data.
3. `outline`: the lines told apart into front matter, days, timed blocks and facts at the end;
   `front` reads what is not timed, `paragraphs` joins broken lines.
4. `entries`: a block as title, abstract, people and parts; `kinds` tells session from break.
5. `schedule`, `calendar`, `hours`, `cast`, `event`, `assembly`: all of it as a programme, with
   `notes` of where everything stood and what is doubtful.

No rule knows a particular text, and every stage takes time linear in the text.
"""

from planner.formats.programme_text.announcement import Announcement, announcement
from planner.formats.programme_text.reader import read
from planner.formats.programme_text.writing import write

__all__ = ["Announcement", "announcement", "read", "write"]
