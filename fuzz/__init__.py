"""Fuzzing: copy, rules and configurations that nobody would write, and what must hold of them all the same."""
