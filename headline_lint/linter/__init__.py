"""Rules and a document make findings."""
