"""The look that an editor sets for the site."""
