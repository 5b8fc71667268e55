"""The ways in which the `attribution` check looks at a story, one file each."""
