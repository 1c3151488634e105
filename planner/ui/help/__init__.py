"""Help: the guide, what is new, hints, and what the program consists of."""
