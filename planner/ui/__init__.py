"""The window and its panels: the only part that knows Qt."""
