"""What is seen before a programme is open."""
