"""Media in: facts, index, frames, pictures, hashes."""
