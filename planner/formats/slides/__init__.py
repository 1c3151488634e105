"""Readers of presentations: .pptx, .odp, the pages of a PDF, and a transcript's text."""
