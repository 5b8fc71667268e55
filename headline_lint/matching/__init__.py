"""The engine that finds words: phrases, automaton, patterns, and what stands around a match."""
