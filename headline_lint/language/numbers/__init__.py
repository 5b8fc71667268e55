"""Numbers, units, quantities and conversions, as copy writes them."""
