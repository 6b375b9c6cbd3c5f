"""The clip along time: cuts, people, markers."""
