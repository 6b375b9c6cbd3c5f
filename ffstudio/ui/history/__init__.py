"""What was rendered."""
