"""Checks of headlines, and of headlines against the body."""
