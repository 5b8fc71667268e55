"""Single words: their inflections, spellings and stems, and those that are profane."""
