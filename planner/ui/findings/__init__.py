"""The list of what should be looked at."""
