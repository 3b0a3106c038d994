"""Evidence: the passages that facts rest on, and what statements say beyond them."""
