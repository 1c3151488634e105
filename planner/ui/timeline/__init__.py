"""The day as a timeline: time runs down, rooms are columns, cards are dragged into place."""
