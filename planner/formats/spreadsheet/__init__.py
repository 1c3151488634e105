"""A programme as a table, one row an item: for spreadsheets, as CSV and as XLSX."""

from planner.formats.spreadsheet.csv_file import write_csv
from planner.formats.spreadsheet.xlsx_file import write_xlsx

__all__ = ["write_csv", "write_xlsx"]
