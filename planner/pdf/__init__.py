"""Print products through reportlab."""
