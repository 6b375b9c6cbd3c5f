"""The engine's own methods over footage: figures and contact sheets."""
