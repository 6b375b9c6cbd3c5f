"""Welcome, about, licences, diagnostics."""
