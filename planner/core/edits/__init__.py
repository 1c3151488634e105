"""What a gesture on the timeline does: one module a family of edits."""
