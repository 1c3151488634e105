"""Finding things: the bar that looks for items and people, every action by name, replacing."""
