"""A run: drafts found, read, linted in one process or several, fixed, and what came of them."""
