"""What only SQLite has: the file's marks and limits, connections, locks and its error codes.

A connection lives for one transaction, so that the file is closed, whole and without side files
whenever nothing is being written. The rollback journal (not WAL) and extra synchronisation are what
makes it so: with "full" alone, a loss of power could bring back the journal of a save that had been
acknowledged, and so undo it. See SQLite's "Atomic Commit", "PRAGMA synchronous" and "Defense
Against The Dark Arts" pages.
"""

from planner.document.sqlite.connections import (
    SIDE_FILES,
    Database,
    database_at,
    driver_of,
    remove_side_files,
)
from planner.document.sqlite.copying import copy_file, copy_pages, memory_copy
from planner.document.sqlite.limits import MAX_BLOB_BYTES, MAX_FILE_BYTES
from planner.document.sqlite.marks import (
    APPLICATION_ID,
    Stamp,
    check_readable,
    stamp,
    version_of,
)
from planner.document.sqlite.transactions import (
    keep_in_one_file,
    mostly_free,
    read_transaction,
    vacuum,
    write_transaction,
)

__all__ = [
    "APPLICATION_ID",
    "MAX_BLOB_BYTES",
    "MAX_FILE_BYTES",
    "SIDE_FILES",
    "Database",
    "Stamp",
    "check_readable",
    "copy_file",
    "copy_pages",
    "database_at",
    "driver_of",
    "keep_in_one_file",
    "memory_copy",
    "mostly_free",
    "read_transaction",
    "remove_side_files",
    "stamp",
    "vacuum",
    "version_of",
    "write_transaction",
]
