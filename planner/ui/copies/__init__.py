"""Copies of what is open: noticed beside it, merged, saved, sent, begun anew, and cleaned."""
