"""The running order as a spreadsheet: typed, pasted and copied cell by cell."""
