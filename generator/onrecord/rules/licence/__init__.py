"""Licence: what of a source may be shown, and whether its text is the one that was read."""
