"""The steps of the walk, one page each."""
