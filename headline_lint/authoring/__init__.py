"""What people who write rules use: examples run, coverage, slow patterns, schemas."""
