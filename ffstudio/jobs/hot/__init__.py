"""Folders whose clips are rendered as they arrive."""
