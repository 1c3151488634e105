"""The entries that are not placed yet."""
