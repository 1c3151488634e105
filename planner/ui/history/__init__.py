"""The history and the versions of the open programme, to read, to look at and to go back to."""
