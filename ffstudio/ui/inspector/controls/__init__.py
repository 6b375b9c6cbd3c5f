"""One small class per kind of control, each binding one value."""
