"""YAML whose values know their place in the file, and what converts them."""
