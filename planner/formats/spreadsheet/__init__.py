"""Programmes as tables, one row an item: those we write, and those that others have made.

Writing: `table` is a programme as rows and columns, `csv_file` and `xlsx_file` spell it.

Reading goes in steps, with plain values between:

1. `files` gives the sheets of a file, out of `delimited` text or a `workbook`, which `bounds` has
   measured before anything unpacks it.
2. `guessing` tells what the columns hold: by their names (`headings`, with the words of
   `column_words`), or by their `contents`. A user may correct it.
3. `clocks`, `dates` and `people` say what single cells tell.
4. `records` are the rows that may be items; `calendar` and `timing` settle when they are, `places`
   and `billing` where and with whom, `entries` makes entries of them, `front` reads what stands
   above the table, and `reading` puts the programme together.
5. What is no list of items, such as a `grid` of times and rooms, is read as a text.
"""

from planner.formats.spreadsheet.csv_file import write_csv
from planner.formats.spreadsheet.files import read_sheets
from planner.formats.spreadsheet.guessing import guess
from planner.formats.spreadsheet.reading import read
from planner.formats.spreadsheet.sheet import Cell, Columns, Field, Sheet, lines_of, signature
from planner.formats.spreadsheet.xlsx_file import write_xlsx

__all__ = [
    "Cell",
    "Columns",
    "Field",
    "Sheet",
    "guess",
    "lines_of",
    "read",
    "read_sheets",
    "signature",
    "write_csv",
    "write_xlsx",
]
