"""Opens anything, converts between formats."""
