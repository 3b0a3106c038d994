"""Quotes: words that somebody is said to have said."""
