"""Things in front of a face, drawn in batches on the device: what the networks must keep."""
