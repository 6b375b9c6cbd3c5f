"""Lines that jobs and the console write."""
