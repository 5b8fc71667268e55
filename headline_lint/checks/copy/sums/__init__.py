"""What copy reckons itself, held against what comes out: changes, shares, parts of a whole, majorities, years."""
