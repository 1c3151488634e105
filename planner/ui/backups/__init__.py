"""Backups of what is open, and the ways back from them and from damaged files."""
