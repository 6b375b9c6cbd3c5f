"""Settings, presets and paths: how the operator's wishes become values."""
