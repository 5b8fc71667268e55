"""Checks of quantities and their conversions."""
