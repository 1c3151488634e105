"""One `.programme` file: read from SQLite, written through SQLAlchemy Core."""
