"""The settings: what is usual for whoever works here."""
