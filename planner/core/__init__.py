"""The domain: frozen values and pure functions; no files, no window, no sentences."""
