"""Numbers in a text by their value: in figures of any script, and in the words of a language."""

from onrecord.texts.numbers.number import Number, numbers_in

__all__ = ["Number", "numbers_in"]
