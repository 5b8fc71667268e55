"""What agencies and feeds send: ninjs, NewsML-G2, NITF, RSS and Atom."""
