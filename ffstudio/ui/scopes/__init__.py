"""Scopes of the picture in the viewer: histogram, waveform and vectorscope."""
