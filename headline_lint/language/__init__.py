"""What English prose is made of. Nothing here knows a rule."""
