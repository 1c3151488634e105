"""How large a file and what is in it may be, in bytes."""

from __future__ import annotations

MAX_FILE_BYTES = 2**30
MAX_BLOB_BYTES = 50 * 2**20
"""The largest picture or attached file."""
MAX_ROW_BYTES = 2**26
"""More than the largest attachment, or edit."""
