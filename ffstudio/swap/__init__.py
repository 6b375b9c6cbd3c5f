"""Putting a face in: swappers, masks, colour, compositing."""
