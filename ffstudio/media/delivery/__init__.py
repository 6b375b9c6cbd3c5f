"""Segments and everything else of the source become the deliverable."""
