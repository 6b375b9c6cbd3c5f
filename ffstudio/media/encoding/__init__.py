"""Media out: encoders, the plan of a deliverable, segments."""
