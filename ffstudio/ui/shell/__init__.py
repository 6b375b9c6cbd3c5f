"""The window: docks, menus, palette, status."""
