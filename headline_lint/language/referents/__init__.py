"""Who and what a story is about: its names and whom they stand for, its figures and what they count."""
