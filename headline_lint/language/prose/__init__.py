"""Running copy: sentences, quotations, tokens, capitals, denials."""
