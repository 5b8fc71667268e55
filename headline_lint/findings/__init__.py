"""What was found: findings, their counts, what is known of them, what is changed, the score."""
