"""Other people's formats, one module or folder each."""
