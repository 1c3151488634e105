"""Takes every trace of a person out of a file and its backups, and proves it."""
