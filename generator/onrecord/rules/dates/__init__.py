"""Dates: what words of a source come to, and what order they must be in."""
