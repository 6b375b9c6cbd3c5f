"""Live curves of the machine."""
