"""What the program promises, measured as ratios to the bare minimum that does the same work. `python -m benchmarks [NAME...]`."""
