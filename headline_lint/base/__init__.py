"""What every room stands on: records, patterns, files read and written, the cache, the clock."""
