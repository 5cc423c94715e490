"""The minutes: `contents` says what is said, `word` and `html` how it looks. Must not know the store nor any window."""
