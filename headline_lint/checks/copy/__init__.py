"""Checks of what a last read catches."""
