"""Lists of cards: rows of values, painted by a delegate; no widget an item."""
