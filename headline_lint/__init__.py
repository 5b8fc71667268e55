"""A linter for news copy: it knows a quotation from the writer's own words, and who said what."""

__version__ = "0.1.0"
