"""What the bundle is made of and what goes with it: contents, notices, inventory, archive."""
