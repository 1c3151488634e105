"""What is on now and next, for a stage or a moderator, and what to do when it runs late."""
