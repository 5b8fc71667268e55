"""What of a headline the body bears out: figures, names, quotations."""
