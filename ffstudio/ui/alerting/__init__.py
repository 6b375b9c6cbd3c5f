"""What the operator must know."""
