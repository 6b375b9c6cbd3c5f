"""The occluder network: what stands in front of a face."""
