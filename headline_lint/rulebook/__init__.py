"""Rules: what a rule is, its file read, its examples, its cache."""
