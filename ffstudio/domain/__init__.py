"""Frozen values and errors of the field. Standard library and NumPy only; every other package may import it."""
