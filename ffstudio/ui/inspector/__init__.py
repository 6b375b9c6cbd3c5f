"""Values of the clip in hand."""
