"""JSON and XML whose values know their place in the file."""
