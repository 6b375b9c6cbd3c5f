"""Many renders at once: every source with every target, or those named alike."""
