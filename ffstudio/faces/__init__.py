"""Finding faces: detection, landmarks, identity, tracks, people."""
