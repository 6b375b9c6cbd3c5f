"""The picture, before and after."""
