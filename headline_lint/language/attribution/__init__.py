"""Who says what: cues, subjects, sources and what they are said to say."""
