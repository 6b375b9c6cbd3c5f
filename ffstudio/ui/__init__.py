"""The console: the window an editor works in. The only importer of Qt."""
