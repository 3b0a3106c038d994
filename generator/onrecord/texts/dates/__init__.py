"""Dates found in a text and reckoned: phrases of a language, their parts, what they come to."""

from onrecord.texts.dates.finding import Finding, find
from onrecord.texts.dates.grammar import Grammar, grammar
from onrecord.texts.dates.parts import Parts
from onrecord.texts.dates.reckoning import reckon

__all__ = ["Finding", "Grammar", "Parts", "find", "grammar", "reckon"]
