"""Presets in the inspector: choosing, saving, comparing, keeping them in order."""
