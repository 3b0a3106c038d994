"""Details: what a statement says that the passages it rests on do not."""
