"""The harmoniser: a small network that makes the mesh method's result look as if it had been filmed."""
