"""One `.programme` file: SQLAlchemy Core on SQLite."""
