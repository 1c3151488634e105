"""A programme as plain text, as it comes from a web page, a mail or a word processor.

Reading goes through stages, each a module with plain values between:

1. `lines`: the text as clean, numbered lines. `tables` finds rows with cells, `columns` tells what
   they hold, `billing` finds people among the cells, and `unfolding` makes lines of them as
   somebody would have typed them.
2. `times`, `dates`, `when`, `labels`, `names`, `workplaces`, `people`, `credits`, `title_people`,
   `people_before`: what single lines say; `languages` holds each language's words as data.
3. `outline`: the lines told apart into front matter, days, timed blocks and facts at the end;
   `dated` and `turning` bring dates and times to where they are looked for, `openings` tells which
   lines are timed, `front` reads those that are not, `mail` the headers of a mail and
   `letters` its greeting and signature, `addresses` the places between time and title, and
   `paragraphs` joins broken lines.
4. `entries`: a block as title, abstract, people and parts. `heads` tells title and people apart in
   whichever order they stand, `talks` reads parts, `statements` and `places` what is said of an
   entry besides; `kinds` tells session from break, and `twice` joins an overview with its details.
5. `schedule`, `calendar`, `hours`, `cast`, `event`, `assembly`: all of it as a programme, with
   `notes` of where everything stood and what is doubtful.

Writing goes the other way: `announcement` is what of a programme a text carries, `layout` puts it
in order piece by piece in the words of `phrases` and `prose`, and `writing` spells the pieces,
asking the reader whether it would understand them. `programme_html` spells the same pieces as HTML.
A backslash and a space before words, the guard, keep the reader from making anything of them.

No rule knows a particular text, and every stage takes time linear in the text.
"""

from planner.formats.programme_text.announcement import Announcement, announcement
from planner.formats.programme_text.lines import weight_of
from planner.formats.programme_text.reader import read
from planner.formats.programme_text.writing import laid_out, spelled, write

__all__ = ["Announcement", "announcement", "laid_out", "read", "spelled", "weight_of", "write"]
