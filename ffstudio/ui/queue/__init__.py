"""Jobs waiting, running and ended."""
