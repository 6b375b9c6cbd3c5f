"""Frames as planes: views, colour tags, conversion, sampling."""
