"""Wiring of stages: analysis, render, preview, conform."""
