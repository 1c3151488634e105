"""Rooms and tracks: the menus of the timeline's header, and the dialog that does everything."""
