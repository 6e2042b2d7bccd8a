"""What `make run` starts, and the data it shows."""
