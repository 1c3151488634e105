"""What is done with what other systems' schedules and calendars say, whatever their format."""
