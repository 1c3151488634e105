"""The details of what is selected, for editing."""
