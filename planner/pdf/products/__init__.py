"""The kinds of print, one module each, with what they share."""
