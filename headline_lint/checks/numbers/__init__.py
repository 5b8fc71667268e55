"""Checks of numbers, percentages and dates."""
