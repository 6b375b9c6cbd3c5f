"""People whose faces are put in."""
