"""One review for all that comes in: the source beside what is understood of it."""
